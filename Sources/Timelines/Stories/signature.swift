import Articles
import Text

/// What an article tells of, for finding its story.
///
/// Words of the title weigh most, those of the first two sentences and of names more than others; the days of its
/// events are terms as words are.
///
/// - Complexity: O(n log n).
package func signature(
    of document: TokenizedText, title: UTF8Text, entities: [Entity], events: [Event]
) -> ArticleSignature {
    var weights = TermWeights()
    let title = TokenizedText(title)
    for tokens in title.sentences { weights.add(ContentWords(tokens, of: title).hashes, 4) }
    let mentions = Mentions(entities)
    for (index, tokens) in document.sentences.enumerated() {
        weights.add(ContentWords(tokens, of: document).hashes, index < 2 ? 2 : 1)
        for mention in mentions.mentions(in: document.range(ofSentence: index)) {
            let first = tokens.firstPlace(fromWhere: { document.tokens[$0].range.lower >= mention.range.lower })
            let end = tokens.firstPlace(fromWhere: { document.tokens[$0].range.lower >= mention.range.upper })
            weights.add(ContentWords(first..<max(first, end), of: document).hashes, 1)
        }
    }
    for event in events where event.time != nil {
        guard let day = event.span.first, event.span.last == day else { continue }
        weights.add([StableHash("day \(day)".utf8).value], 2)
    }
    return ArticleSignature(terms: weights.heaviest(), sketch: sketch(of: document))
}

/// The weights of an article's terms.
private struct TermWeights {
    private var weights: [UInt32: Int] = [:]

    mutating func add(_ hashes: [UInt64], _ weight: Int) {
        for hash in hashes { weights[UInt32(truncatingIfNeeded: hash ^ hash >> 32), default: 0] += weight }
    }

    func heaviest() -> [ArticleSignature.Term] {
        let sorted = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return sorted.prefix(ArticleSignature.mostTerms).map {
            ArticleSignature.Term(hash: $0.key, weight: UInt8(clamping: $0.value))
        }
    }
}

/// The smallest hashes of all runs of five words, marks and case left out.
private func sketch(of document: TokenizedText) -> [UInt32] {
    let bytes = document.text.bytes.span
    let run = 5
    var words = [UInt64](repeating: 0, count: run)
    var count = 0
    var smallest: Set<UInt32> = []
    var largest: UInt32 = .max
    for token in document.tokens where token.kind == .word || token.kind == .number {
        words[count % run] = StableHash(lowercasing: token.range, in: bytes).value
        count += 1
        guard count >= run else { continue }
        var mixed: UInt64 = 0
        for step in 0..<run { mixed = (mixed &* 0x9E37_79B9_7F4A_7C15) ^ words[(count + step) % run] }
        mixed = (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
        let value = UInt32(truncatingIfNeeded: mixed >> 32)
        guard value < largest || smallest.count < ArticleSignature.sketchSize else { continue }
        smallest.insert(value)
        if smallest.count > ArticleSignature.sketchSize { smallest.remove(smallest.max() ?? 0) }
        if smallest.count == ArticleSignature.sketchSize { largest = smallest.max() ?? .max }
    }
    return smallest.sorted()
}
