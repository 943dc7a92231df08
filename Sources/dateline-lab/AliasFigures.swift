import Articles
import FoundationEssentials
import Library

/// How well given names are made into entities: the CoNLL average and B-cubed precision, over news and over all genres,
/// and the average of a baseline that joins equal names of one kind.
///
/// - Parameter namesFaults: names the pairs of names that were joined wrongly or missed, on standard error.
func aliasFigures(_ suites: String, _ engines: Engines, namesFaults: Bool) throws -> [Figure] {
    let file = try bytes(of: "\(suites)/entities/aux/gum_named_clusters.json")
    let suite = try JSONDecoder().decode(AliasSuite.self, from: Data(file))
    var (news, all, exactNews, exactAll) = (ClusterScores(), ClusterScores(), ClusterScores(), ClusterScores())
    var faults: [String: Int] = [:]
    for name in suite.docs.keys.sorted() {
        guard let sentences = suite.docs[name], let mentions = suite.clusters[name], !mentions.isEmpty else { continue }
        let numbers = Dictionary(
            mentions.map(\.entity).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let wanted = mentions.map { numbers[$0.entity] ?? 0 }
        let given = engines.entityNumbers(of: mentions.map(\.name), in: sentences)
        let exact = exactClusters(mentions, in: sentences)
        all.count(wanted: wanted, given: given)
        exactAll.count(wanted: wanted, given: exact)
        if name.contains("_news_") {
            news.count(wanted: wanted, given: given)
            exactNews.count(wanted: wanted, given: exact)
        }
        guard namesFaults else { continue }
        let texts = mentions.map { $0.words(in: sentences).joined(separator: " ") + "/" + $0.type }
        for right in mentions.indices {
            for left in 0..<right where (wanted[left] == wanted[right]) != (given[left] == given[right]) {
                let what = wanted[left] == wanted[right] ? "missed" : "wrong"
                let pair = [texts[left], texts[right]].sorted().joined(separator: " | ")
                faults["\(what)\t\(name)\t\(pair)", default: 0] += 1
            }
        }
    }
    for (fault, count) in faults.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        printError("\(count)\t\(fault)")
    }
    return [
        Figure(name: "aliases.news.conll", value: news.average),
        Figure(name: "aliases.news.precision", value: news.bCubedPrecision),
        Figure(name: "aliases.all.conll", value: all.average),
        Figure(name: "aliases.all.precision", value: all.bCubedPrecision),
        Figure(name: "aliases.all.recall", value: all.bCubedRecall),
        Figure(name: "aliases.exact.news.conll", value: exactNews.average),
        Figure(name: "aliases.exact.all.conll", value: exactAll.average),
    ]
}

/// Documents by name: sentences of words, and their mentions.
private struct AliasSuite: Decodable {
    let docs: [String: [[String]]]
    let clusters: [String: [GoldMention]]
}

/// A named mention: sentence, first word, word after the last, type, entity, link; the link is not read.
private struct GoldMention: Decodable {
    let name: NamedWords
    let type: String
    let entity: String

    init(from decoder: any Decoder) throws {
        var row = try decoder.unkeyedContainer()
        let (sentence, first, end) = (try row.decode(Int.self), try row.decode(Int.self), try row.decode(Int.self))
        let type = try row.decode(String.self)
        entity = try row.decode(String.self)
        let kind: EntityKind
        switch type {
        case "PER": kind = .person
        case "ORG": kind = .organization
        case "LOC", "GPE": kind = .place
        default: kind = .other
        }
        self.type = type == "GPE" ? "LOC" : type
        name = NamedWords(sentence: sentence, words: first..<end, kind: kind)
    }

    func words(in sentences: [[String]]) -> ArraySlice<String> { sentences[name.sentence][name.words] }
}

/// The baseline: one cluster for each name and type, casing, article and possessive left out.
private func exactClusters(_ mentions: [GoldMention], in sentences: [[String]]) -> [Int] {
    var numbers: [[String]: Int] = [:]
    return mentions.map { mention in
        var words = mention.words(in: sentences).map { $0.lowercased() }
        while let first = words.first, ["the", "a", "an"].contains(first) { words.removeFirst() }
        while let last = words.last, ["'s", "'", "’s"].contains(last) { words.removeLast() }
        let number = numbers[words + [mention.type]] ?? numbers.count
        numbers[words + [mention.type]] = number
        return number
    }
}
