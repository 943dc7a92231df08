import Articles
import Entities
import Library
import Text

/// Speed of tokens, and of names and entities from text, on one core over the tokenised sets' text; time to load.
func benchEntities(_ suites: String, runs: Int, show: (BenchRow) -> Void) throws {
    let texts = try treebankSets.flatMap {
        try treebankDocuments(bytes(of: "\(suites)/entities/\($0)")).map { document in
            UTF8Text(document.map { $0.joined(separator: " ") }.joined(separator: "\n\n"))
        }
    }
    let megabytes = Double(texts.reduce(0) { $0 + $1.count }) / 1e6
    var count = 0
    func measure(_ work: () -> Void) -> [Double] { (0..<runs).map { _ in seconds(work) } }
    let tokenizing = measure { for text in texts { count += tokens(in: text.bytes.span).count } }
    let total = Double(count) / Double(runs)
    show(BenchRow("tokens", tokenizing.map { megabytes / $0 }, unit: "MB/s", largerIsBetter: true))
    let loading = measure { count += MemoryLayout.size(ofValue: Engines()) }
    show(BenchRow("engines, load", loading.map { $0 * 1000 }, unit: "ms"))
    let model = shippedEntityModel()
    let whole = measure {
        for text in texts { count += entities(in: TokenizedText(text), title: nil, model: model).count }
    }
    show(BenchRow("tokens, names, entities", whole.map { total / $0 }, unit: "tokens/s", largerIsBetter: true))
    for kind in HostileText.allCases {
        let sizes = [2, 1, 0].map { UTF8Text(repairing: kind.document(bytes: 10_000_000 >> $0)) }
        let times = sizes.map { text in
            seconds { count += entities(in: TokenizedText(text), title: nil, model: model).count }
        }
        show(BenchRow("hostile 10 MB: \(kind.rawValue)", [times[2] * 1000], unit: "ms"))
        show(BenchRow("  growth at a doubling", [max(times[1] / times[0], times[2] / times[1])], unit: "x"))
    }
    guard count > 0 else { throw SuiteFault(description: "the sets have no tokens") }
    show(BenchRow("tokens as in the treebank", try [tokenAgreement(suites)], unit: "share", largerIsBetter: true))
}

/// Sets whose tokens are a treebank's.
private let treebankSets = ["dev/gum_news.conll", "dev/uner_pud.test.conll", "test/wikigold.conll"]

/// The share of the treebank's tokens that tokenizing their sentence gives as they are.
///
/// A sentence is written with a space between tokens but where the treebank's habits say that there was none.
private func tokenAgreement(_ suites: String) throws -> Double {
    var (same, all) = (0, 0)
    for set in treebankSets {
        for sentence in try treebankDocuments(bytes(of: "\(suites)/entities/\(set)")).joined() {
            var (bytes, wanted): ([UInt8], Set<ByteRange>) = ([], [])
            var joinsNext = true
            var quoteIsOpen = false
            for word in sentence {
                let isOpening = ["(", "[", "{", "$", "£", "€", "#", "``", "“", "‘"].contains(word)
                var joins = joinsNext || joinsBefore(word)
                joinsNext = isOpening || word == "-" || word == "/"
                if word == "\"" {
                    if quoteIsOpen { joins = true } else { joinsNext = true }
                    quoteIsOpen.toggle()
                }
                if !joins { bytes.append(.space) }
                wanted.insert(ByteRange(bytes.count, bytes.count + word.utf8.count))
                bytes += word.utf8
            }
            all += wanted.count
            same += tokens(in: bytes.span).count { wanted.contains($0.range) }
        }
    }
    return Double(same) / Double(max(all, 1))
}

/// Whether the treebank parted the token from the one before, without a space in the text.
private func joinsBefore(_ word: String) -> Bool {
    [
        ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "''", "”", "’", "...", "-", "/", "'s", "’s", "n't", "n’t",
        "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m", "'",
    ].contains(word)
}

/// Texts that are made to cost the finding of names more than they are long.
private enum HostileText: String, CaseIterable {
    case token = "one token"
    case capitals = "capitalised words"
    case marks = "marks only"
    case hyphens = "capitals joined by hyphens"
    case oneName = "one name again and again"

    func document(bytes: Int) -> [UInt8] {
        let unit: [UInt8] =
            switch self {
            case .token: Array("A".utf8)
            case .capitals: Array("Zork Blim Quan Prado ".utf8)
            case .marks: Array(".,;!? (".utf8)
            case .hyphens: Array("Al-".utf8)
            case .oneName: Array("Anna Smith met Anna Smith. ".utf8)
            }
        return Array(repeatElement(unit, count: bytes / unit.count + 1).joined().prefix(bytes))
    }
}
