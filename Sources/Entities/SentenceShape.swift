import Text

/// How a sentence is cased.
enum SentenceShape: Sendable { case text, titleCase, capitals }

/// How the sentence is cased: as text, or as a headline in capitals or in Title Case, where a capital tells nothing.
func shape(of sentence: Range<Int>, of tokens: [Token], in bytes: Span<UInt8>) -> SentenceShape {
    var (words, upper, allUpper, smalls) = (0, 0, 0, 0)
    var endsAsText = false
    for index in sentence {
        let token = tokens[index]
        if token.kind == .terminator, bytes[token.range.lower] == .period { endsAsText = true }
        guard token.kind == .word else { continue }
        if token.casing == .lower { smalls += 1 }
        guard token.range.count > 3 || token.casing != .lower else { continue }
        // A single capital is an initial, or "A" and "I".
        guard token.range.count > 1 else { continue }
        words += 1
        if token.casing != .lower, token.casing != .none { upper += 1 }
        if token.casing == .allUpper { allUpper += 1 }
    }
    if words > 0, (allUpper == words && smalls == 0) || (words >= 4 && allUpper * 5 >= words * 4) { return .capitals }
    let isTitle = words >= 5 && !endsAsText && upper * 10 >= words * 8 && words - upper <= 2
    return isTitle ? .titleCase : .text
}
