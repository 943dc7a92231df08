import Articles
import Text

/// One tagged span with what the resolver needs to know of its words.
struct Mention: Sendable {
    /// Token indices.
    let tokens: Range<Int>
    let range: ByteRange
    let kind: EntityKind
    /// The key of the whole name.
    let key: PhraseKey
    /// The keys of its words, small words and marks left out, "al-" cut off; never empty.
    let words: [PhraseKey]
    /// The first letters of its words, capitals: "EU" for "European Union"; nil for a name of one word.
    let initials: PhraseKey?
    /// Whether the name is one word in capitals, two to seven letters.
    let isAcronym: Bool
    /// Whether every letter is a capital.
    let isAllUpper: Bool

    init(_ span: TaggedSpan, in document: TokenizedText, model: EntityModel) {
        let bytes = document.text.bytes.span
        (tokens, kind) = (span.tokens, span.kind)
        range = ByteRange(
            document.tokens[span.tokens.lowerBound].range.lower,
            document.tokens[span.tokens.upperBound - 1].range.upper)
        key = PhraseKey(bytes, range)
        var words: [PhraseKey] = []
        var letters: [UInt8] = []
        for index in span.tokens {
            let token = document.tokens[index]
            guard token.kind == .word || token.kind == .number, token.casing != .lower else { continue }
            let isLast = index + 1 == span.tokens.upperBound
            if span.kind == .person, !isLast, model.phrases[PhraseKey(bytes, token.range)].contains(.particle) {
                continue
            }
            let word = PhraseKey(bytes, withoutArticle(token.range, in: bytes))
            if span.kind == .person, index > span.tokens.lowerBound, isSuffix(token.range, in: bytes) { continue }
            words.append(word)
            if letters.count < 12 { letters.append(bytes[token.range.lower]) }
        }
        self.words = words.isEmpty ? [key] : words
        initials = letters.count > 1 ? PhraseKey(letters.span, ByteRange(0, letters.count)) : nil
        let isUpper = span.tokens.allSatisfy { document.tokens[$0].casing == .allUpper }
        isAllUpper = isUpper
        isAcronym = isUpper && span.tokens.count == 1 && (2...7).contains(range.count)
    }
}

/// The word without the Arabic article before its hyphen: "al-Sadr" is found as "Sadr".
private func withoutArticle(_ range: ByteRange, in bytes: Span<UInt8>) -> ByteRange {
    guard range.count > 5, bytes[range.lower + 2] == .dash,
        bytes[range.lower] | 0x20 == 0x61 || bytes[range.lower] | 0x20 == 0x65
    else { return range }
    return ByteRange(range.lower + 3, range.upper)
}

/// Whether the word is "Jr.", "Sr.", "II", "III" or "IV".
private func isSuffix(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard range.count <= 3 else { return false }
    let (first, second) = (bytes[range.lower].lowercased, range.count > 1 ? bytes[range.lower + 1].lowercased : 0)
    return (second == 0x72 && (first == 0x6A || first == 0x73)) || (first == 0x69 && (second == 0x69 || second == 0x76))
}
