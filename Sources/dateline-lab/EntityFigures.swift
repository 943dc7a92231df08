import Entities
import Library

/// F1 over persons, organisations and places on the tokenised dev and test sets, spans and kinds exact.
func entityFigures(_ suites: String, _ engines: Engines, namesFaults: Bool) throws -> [Figure] {
    try entityFigures(
        suites,
        sets: [
            "dev/gum_news.conll", "dev/uner_pud.test.conll", "test/wikigold.conll", "test/uner_ewt.test.conll",
            "test/wnut17.test.conll",
        ], engines, namesFaults: namesFaults)
}

/// F1 over persons, organisations and places on tokenised sets, spans and kinds exact.
///
/// - Parameter namesFaults: whether each wrong or missing name is written to standard error, with its sentence.
func entityFigures(
    _ suites: String, sets: [String], _ engines: Engines, namesFaults: Bool = false
) throws -> [Figure] {
    try sets.map { set in
        var agreement = Agreement()
        for document in columnDocuments(of: try bytes(of: "\(suites)/entities/\(set)")) {
            let given = engines.tags(for: document.map { $0.map(\.word) })
            for (sentence, tags) in zip(document, given) {
                let wanted = spans(sentence.map(\.tag))
                let found = spans(tags)
                agreement.wanted += wanted.count
                agreement.given += found.count
                agreement.right += wanted.intersection(found).count
                if namesFaults, wanted != found {
                    let words = sentence.map(\.word)
                    for span in wanted.subtracting(found).sorted() { tellFault("missing", span, words, in: set) }
                    for span in found.subtracting(wanted).sorted() { tellFault("false", span, words, in: set) }
                }
            }
        }
        let name = set.split(separator: "/").last?.split(separator: ".").first ?? ""
        return Figure(name: "entities.\(name).f1", value: agreement.f1)
    }
}

/// The documents of a column file as sentences of words.
func treebankDocuments(_ bytes: [UInt8]) -> [[[String]]] {
    columnDocuments(of: bytes).map { $0.map { $0.map(\.word) } }
}

private struct TaggedSpan: Hashable, Comparable {
    let start: Int
    let end: Int
    let kind: Substring

    static func < (left: TaggedSpan, right: TaggedSpan) -> Bool { (left.start, left.end) < (right.start, right.end) }
}

/// Writes a line about a name that was found wrongly or not at all.
private func tellFault(_ fault: String, _ span: TaggedSpan, _ words: [String], in set: String) {
    let name = words[span.start..<span.end].joined(separator: " ")
    printError("\(set)\t\(fault)\t\(span.kind)\t\(name)\t\(words.joined(separator: " "))")
}

/// The spans of persons, organisations and places that IOB tags mark.
private func spans(_ tags: [String]) -> Set<TaggedSpan> {
    var found: Set<TaggedSpan> = []
    var open: (start: Int, kind: Substring)?
    for (index, tag) in (tags + ["O"]).enumerated() {
        let kind = tag.dropFirst(2)
        let goesOn = tag.hasPrefix("I-") && open?.kind == kind
        if goesOn { continue }
        if let (start, kind) = open, ["PER", "ORG", "LOC"].contains(kind) {
            found.insert(TaggedSpan(start: start, end: index, kind: kind))
        }
        open = tag == "O" || kind.isEmpty ? nil : (index, kind)
    }
    return found
}
