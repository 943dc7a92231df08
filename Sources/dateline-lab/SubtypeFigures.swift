import Articles
import Entities
import Library

/// How far subtypes are right and told, by mention, given the names of the sets: places against labels made by hand,
/// peoples, events, works and products against the sets' own labels.
///
/// No set labels laws; a law that is told counts as wrong where the set has the name as something else.
///
/// - Parameters:
///   - labels: the folder with the places' labels; those that are kept are of a set that no rule was made on.
///   - namesFaults: names the wrong subtypes on standard error, and how often each is wrong.
func subtypeFigures(_ suites: String, labels: String, _ engines: Engines, namesFaults: Bool) throws -> [Figure] {
    let places = try placeLabels("\(labels)/place-subtypes.tsv")
    let keptPlaces = try placeLabels("\(labels)/place-subtypes-kept.tsv")
    func count(_ sets: [String], _ wanted: (GoldName) -> WantedSubtype?) throws -> SubtypeCounts {
        var counts = SubtypeCounts()
        for set in sets {
            let file = try bytes(of: "\(suites)/entities/\(set)")
            let kinds = columnDocuments(of: file)
            // Sets without their own labels have two columns.
            let labelled = columnDocuments(of: file, tagColumn: 2)
            for document in labelled.isEmpty ? kinds : labelled {
                let names = goldNames(document)
                let sentences = document.map { $0.map(\.word) }
                let told = engines.subtypes(of: names.map(\.words), in: sentences)
                for (name, told) in zip(names, told) {
                    guard let wanted = wanted(name) else { continue }
                    counts.count(told, wanted: wanted)
                    if namesFaults, !wanted.isRight(told) {
                        printError("\(set)\t\(told?.rawValue ?? "untold")\t\(wanted)\t\(name.text)")
                    }
                }
            }
        }
        return counts
    }
    let place = try count(["dev/gum_news.conll", "dev/uner_pud.test.conll"]) { name in
        name.words.kind == .place ? places[name.text] : nil
    }
    let keptPlace = try count(["test/uner_ewt.test.conll"]) { name in
        name.words.kind == .place ? keptPlaces[name.text] : nil
    }
    let people = try count(["train/gmb.train.conll"]) { $0.label == "NORP" ? .oneOf([.nationality, .group]) : nil }
    let other = try count(otherSets) { name in
        switch name.label {
        case "EVENT": .oneOf([.event])
        case "WORK": .oneOf([.work])
        case "PRODUCT": .oneOf([.product])
        case "NORP": .oneOf([.nationality, .group])
        case "AWARD": .oneOf([])
        default: nil
        }
    }
    return place.figures("places") + keptPlace.figures("places.kept") + people.figures("peoples")
        + other.figures("others")
}

private let otherSets = [
    "dev/gum_news.conll", "dev/wnut17.dev.conll", "train/crossner_ai.conll", "train/crossner_literature.conll",
    "train/crossner_music.conll", "train/crossner_politics.conll", "train/crossner_science.conll",
    "train/gum_academic.conll", "train/gum_bio.conll", "train/gum_interview.conll", "train/gum_voyage.conll",
]

/// The subtypes that are right for a name; none where a name has no subtype of ours.
private struct WantedSubtype: CustomStringConvertible {
    let subtypes: Set<EntitySubtype>

    static func oneOf(_ subtypes: Set<EntitySubtype>) -> WantedSubtype { WantedSubtype(subtypes: subtypes) }

    /// Whether a subtype is wanted at all.
    var isSome: Bool { !subtypes.isEmpty }

    func isRight(_ told: EntitySubtype?) -> Bool { told.map(subtypes.contains) ?? subtypes.isEmpty }

    var description: String { subtypes.map(\.rawValue).sorted().joined(separator: "|") }
}

/// How many names there are, how many of them were told, and how many of those rightly.
private struct SubtypeCounts {
    private var (wanted, told, decided, right) = (0, 0, 0, 0)

    mutating func count(_ subtype: EntitySubtype?, wanted subtypes: WantedSubtype) {
        if subtypes.isSome { wanted += 1 }
        guard subtype != nil else { return }
        told += 1
        if subtypes.isSome { decided += 1 }
        if subtypes.isRight(subtype) { right += 1 }
    }

    func figures(_ name: String) -> [Figure] {
        [
            Figure(name: "subtypes.\(name).precision", value: Double(right) / Double(max(told, 1))),
            Figure(name: "subtypes.\(name).decided", value: Double(decided) / Double(max(wanted, 1))),
        ]
    }
}

/// A name of a set, with the set's own label.
private struct GoldName {
    let words: NamedWords
    let label: String
    let text: String
}

/// The places and other things that a document's tags name.
private func goldNames(_ document: [[ColumnWord]]) -> [GoldName] {
    var names: [GoldName] = []
    for (row, sentence) in document.enumerated() {
        var start = 0
        while start < sentence.count {
            let tag = sentence[start].tag
            var end = start + 1
            if tag.hasPrefix("B-") {
                let label = String(tag.dropFirst(2))
                while end < sentence.count, sentence[end].tag == "I-\(label)" { end += 1 }
                let kind: EntityKind? =
                    switch label {
                    case "LOC", "GPE": .place
                    case "PER", "ORG", "DATE", "TITLE", "MONEY", "QUANT": nil
                    default: .other
                    }
                if let kind {
                    let text = sentence[start..<end].map(\.word).joined(separator: " ")
                    let words = NamedWords(sentence: row, words: start..<end, kind: kind)
                    names.append(GoldName(words: words, label: label, text: text))
                }
            }
            start = end
        }
    }
    return names
}

/// What each name is, by the file of labels.
private func placeLabels(_ path: String) throws -> [String: WantedSubtype] {
    var labels: [String: WantedSubtype] = [:]
    for line in String(decoding: try bytes(of: path), as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
        let fields = line.split(separator: "\t")
        let subtype = EntitySubtype(rawValue: String(fields[0]))
        for name in fields.dropFirst() { labels[String(name)] = .oneOf(subtype.map { [$0] } ?? []) }
    }
    return labels
}
