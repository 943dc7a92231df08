import Text

/// One word, number or mark as the rules see it: a token, or a part of one between hyphens.
struct Lexeme: Sendable {
    /// Its bytes, a final period of an abbreviation left out.
    let range: ByteRange
    /// What it is.
    let word: Word
    /// Whether a hyphen joins it to the one before: "year" of "two-year".
    let isJoined: Bool
    /// How its letters are cased.
    let casing: Token.Casing
    /// Whether it is a small-letter word in "s", as most plurals are.
    let isPlural: Bool
}

/// Appends the lexemes of one token.
func appendLexemes(of token: Token, in bytes: Span<UInt8>, to found: inout [Lexeme]) {
    switch token.kind {
    case .word: appendParts(of: token, in: bytes, to: &found)
    case .number: appendParts(of: token, in: bytes, to: &found)
    case .clitic:
        let ending = bytes[token.range.upper - 1].lowercased
        let known = word(token.range, in: bytes)
        found.append(mark(token.range, known == .other && ending == 0x73 ? .possessive : known))
    case .terminator: found.append(mark(token.range, .stop))
    case .bracket, .symbol: found.append(mark(token.range, markWord(token.range, in: bytes)))
    case .address: found.append(mark(token.range, .other))
    }
}

private func mark(_ range: ByteRange, _ word: Word) -> Lexeme {
    Lexeme(range: range, word: word, isJoined: false, casing: .none, isPlural: false)
}

/// The mark at `range`.
private func markWord(_ range: ByteRange, in bytes: Span<UInt8>) -> Word {
    switch bytes[range.lower] {
    case .comma: return .comma
    case .dash: return .dash
    case .quote, .apostrophe, 0x60: return .quote
    case 0x28, 0x5B: return .open
    case 0x29, 0x5D: return .close
    case 0x24: return .currency
    case 0x25: return .percent
    case 0x23: return .currency
    case 0xC2 where range.count == 2 && bytes[range.lower + 1] == 0xA3: return .currency
    case 0xE2 where range.count == 3 && bytes[range.lower + 1] == 0x82 && bytes[range.lower + 2] == 0xAC:
        return .currency
    case 0xE2 where range.count == 3 && bytes[range.lower + 1] == 0x80:
        switch bytes[range.lower + 2] {
        case 0x93, 0x94: return .dash
        case 0x98...0x9F: return .quote
        default: return .other
        }
    default: return .other
    }
}

/// Splits a word or number at its hyphens.
private func appendParts(of token: Token, in bytes: Span<UInt8>, to found: inout [Lexeme]) {
    var start = token.range.lower
    var isJoined = false
    var index = start
    while index <= token.range.upper {
        if index == token.range.upper || bytes[index] == .dash {
            if start < index {
                found.append(lexeme(ByteRange(start, index), isJoined: isJoined, token: token, in: bytes))
                isJoined = true
            }
            start = index + 1
        }
        index += 1
    }
}

private func lexeme(_ range: ByteRange, isJoined: Bool, token: Token, in bytes: Span<UInt8>) -> Lexeme {
    if bytes[range.lower].isDigit {
        let word = numberWord(range, in: bytes)
        return Lexeme(range: range, word: word, isJoined: isJoined, casing: token.casing, isPlural: false)
    }
    var bare = range
    if range.count > 1, bytes[range.upper - 1] == .period { bare = ByteRange(range.lower, range.upper - 1) }
    var known = word(bare, in: bytes)
    if known == .other, endsInED(bare, in: bytes) { known = .pastVerb }
    let casing =
        range == token.range ? token.casing : (bytes[range.lower].isUpper ? Token.Casing.initialUpper : .lower)
    return Lexeme(
        range: range, word: known, isJoined: isJoined, casing: casing,
        isPlural: casing == .lower && bare.count > 3 && bytes[bare.upper - 1] == 0x73)
}

/// Whether a word of five letters or more ends in "ed": nearly always a past form.
private func endsInED(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    range.count > 3 && bytes[range.upper - 1] == 0x64 && bytes[range.upper - 2] == 0x65
        && bytes[range.lower].isLower
}
