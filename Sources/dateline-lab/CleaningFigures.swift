import Articles
import FoundationEssentials
import Library
import Text

/// One page of the text pairs: its text with residue, in four ways of scraping, and the article's own text.
private struct TextPair: Decodable {
    let title: String?
    let noisy: [String: String]
    let expected: String
}

/// A page of the article-extraction benchmark or of WCXB, as its ground truth tells it.
private struct PageTruth: Decodable {
    let articleBody: String
}

/// F1 and the share of exact matches on pages, by the metric of scrapinghub's article-extraction-benchmark.
func pageFigures(_ suites: String, _ engines: Engines) throws -> [Figure] {
    try ["aeb", "wcxb"].flatMap { set in
        let folder = "\(suites)/cleaning/\(set)"
        let truths = try JSONDecoder().decode(
            [String: PageTruth].self, from: Data(bytes(of: "\(folder)/ground-truth.json")))
        var rows: [Match] = []
        var exact = 0
        for (id, truth) in truths.sorted(by: { $0.key < $1.key }) {
            let page = RawDocument(bytes: try bytes(of: "\(folder)/html/\(id).html.gz"), origin: id, form: .html)
            let text = (try? engines.clean(page).article.text.string) ?? ""
            rows.append(Match(wanted: truth.articleBody, given: text))
            if words(truth.articleBody) == words(text) { exact += 1 }
        }
        return [
            Figure(name: "cleaning.\(set).f1", value: Match.f1(rows)),
            Figure(name: "cleaning.\(set).exact", value: Double(exact) / Double(max(1, rows.count))),
        ]
    }
}

/// How a text agrees with the wanted one.
private struct Match {
    var precision: Double?
    var recall: Double?

    init(wanted: String, given: String) {
        let (wanted, given) = (shingles(wanted), shingles(given))
        var shared = 0
        for (shingle, count) in wanted { shared += min(count, given[shingle] ?? 0) }
        let (wantedCount, givenCount) = (wanted.values.reduce(0, +), given.values.reduce(0, +))
        if givenCount > 0 { precision = Double(shared) / Double(givenCount) }
        if wantedCount > 0 { recall = Double(shared) / Double(wantedCount) }
    }

    static func f1(_ rows: [Match]) -> Double {
        harmonic(mean(rows.compactMap(\.precision)), mean(rows.compactMap(\.recall)))
    }
}

/// F1 of the cleaned text on the text pairs, by the metric of scrapinghub's article-extraction-benchmark.
func cleaningFigures(_ suites: String, _ engines: Engines) throws -> [Figure] {
    let pairs = try jsonLines("\(suites)/cleaning/textpairs/dev.jsonl.gz", as: TextPair.self)
    return ["container", "paragraphs", "html_text", "inscriptis"].map { variant in
        let rows = pairs.map { pair in
            let raw = RawDocument(bytes: Array((pair.noisy[variant] ?? "").utf8), origin: "", charset: "utf-8")
            let text = (try? engines.clean(raw).article.text.string) ?? ""
            return Match(wanted: pair.expected, given: text)
        }
        return Figure(name: "cleaning.\(variant).f1", value: Match.f1(rows))
    }
}

private func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}

/// How often each run of four words stands in the text; a shorter text is one run.
private func shingles(_ text: String) -> [[Substring]: Int] {
    let words = words(text)
    var counts: [[Substring]: Int] = [:]
    guard !words.isEmpty else { return counts }
    for start in 0..<max(1, words.count - 3) {
        counts[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1
    }
    return counts
}

/// The words of a text as Python's `\\w+` finds them.
private func words(_ text: String) -> [Substring] {
    text.split { character in
        !character.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                true
            default: scalar == "_"
            }
        }
    }
}
