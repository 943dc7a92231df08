/// Splits tokens into sentences.
///
/// A sentence ends at a terminator with the quotes and brackets that close after it, at a blank line or a form feed,
/// and at a line's end unless the next line goes on in small letters. A period that belongs to an
/// abbreviation ends one only where the next word looks like a beginning.
///
/// - Parameter tokens: as from `tokens(in:)` over the same bytes.
/// - Returns: ranges of token indices, in order, covering every token once, none empty.
/// - Complexity: O(n).
package func sentences(of tokens: [Token], in bytes: Span<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
        var end = index + 1
        if endsSentence(index, of: tokens, in: bytes) {
            while end < tokens.count, closes(end, of: tokens, in: bytes) { end += 1 }
            if end == tokens.count || beginsSentence(end, of: tokens, in: bytes) {
                found.append(start..<end)
                start = end
            }
        } else if end < tokens.count, lineBreak(before: end, of: tokens, in: bytes) {
            found.append(start..<end)
            start = end
        }
        index = end
    }
    if start < tokens.count { found.append(start..<tokens.count) }
    return found
}

/// Whether the token is a mark, or an abbreviation's period, that may end a sentence.
private func endsSentence(_ index: Int, of tokens: [Token], in bytes: Span<UInt8>) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .terminator: return true
    case .word:
        guard bytes[token.range.upper - 1] == .period, index + 1 < tokens.count else { return false }
        if lineBreak(before: index + 1, of: tokens, in: bytes) { return true }
        return canEndSentence(token.range, in: bytes) && isStarter(tokens[index + 1], in: bytes)
    default: return false
    }
}

/// Whether the token closes the sentence before it: a quotation mark, a bracket or one more terminator, with no
/// space before it.
private func closes(_ index: Int, of tokens: [Token], in bytes: Span<UInt8>) -> Bool {
    let (token, before) = (tokens[index], tokens[index - 1])
    guard token.kind == .bracket || token.kind == .terminator else { return false }
    return token.range.lower == before.range.upper
}

/// Whether a sentence can begin at the token: after a line's end, or with anything but a small letter.
private func beginsSentence(_ index: Int, of tokens: [Token], in bytes: Span<UInt8>) -> Bool {
    if tokens[index].range.lower == tokens[index - 1].range.upper, tokens[index].casing == .none,
        tokens[index].kind != .word
    {
        return false
    }
    return tokens[index].casing != .lower || lineBreak(before: index, of: tokens, in: bytes)
}

/// Whether the gap before the token holds a line's end that ends a sentence.
private func lineBreak(before index: Int, of tokens: [Token], in bytes: Span<UInt8>) -> Bool {
    var newlines = 0
    for offset in tokens[index - 1].range.upper..<tokens[index].range.lower {
        if bytes[offset] == .newline { newlines += 1 }
        if bytes[offset] == .formFeed { return true }
    }
    return newlines > 1 || (newlines == 1 && tokens[index].casing != .lower)
}

/// Words that begin sentences with a capital and are no names.
let sentenceStarters: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there", "in",
    "on", "at", "but", "and", "for", "as", "if", "when", "while", "after", "before", "his", "her", "its", "their",
    "our", "my", "some", "many", "most", "all", "no", "not", "so", "then", "now", "however", "also", "what", "who",
    "why", "how", "since", "under", "with", "by", "from", "to", "about", "last", "one", "both", "each", "other",
]

/// Whether the token looks like a sentence's first word: a capital on a word that is no name, or an opening quote.
private func isStarter(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    switch token.kind {
    case .bracket: return true
    case .word where token.casing == .initialUpper:
        return sentenceStarters.contains(lowercasedASCII(token.range, in: bytes))
    default: return false
    }
}
