import Text

/// What a token does in its sentence, as far as clauses and labels need to know.
enum ClauseWord: Hashable, Sendable {
    /// A noun, adjective, name, number or anything else.
    case plain
    /// A verb that carries a clause: "was", "took", "begins".
    case verb
    /// A verb of saying: what follows is what was said.
    case saying
    /// A verb or helper that looks ahead: "will", "could", "expected".
    case ahead
    /// A verb that may as well belong to the noun before it: "launched", "sent".
    case participle
    /// "on", "in", "of", …
    case preposition
    /// "after", "when", "because", … where a verb follows.
    case subordinator
    /// "whether", "why", "if", … where a verb follows: what it opens is not told as a fact.
    case question
    /// "who", "which", …
    case relative
    case that
    /// "and", "but", "or".
    case conjunction
    /// "the", "a", "his".
    case determiner
    /// "he", "they".
    case pronoun
    case to
    /// "not", "twice", "quickly".
    case adverb
    /// "also", "however", a quotation mark: left out of labels.
    case filler
    /// Ends in "-ing", or a participle that begins its sentence.
    case gerund
    case possessive
    /// Belongs to a time expression.
    case time
    /// A comma, colon, dash, bracket or end of sentence.
    case mark

    /// Whether the word can carry a clause.
    var isVerb: Bool { self == .verb || self == .saying || self == .ahead || self == .participle }

    /// Whether the word opens a clause inside another.
    var isOpener: Bool { self == .relative || self == .that || self == .subordinator || self == .question }
}

/// What the token does, judged by itself and the one before it.
func clauseWord(_ token: Token, after previous: ClauseWord, in bytes: Span<UInt8>) -> ClauseWord {
    let range = token.range
    switch token.kind {
    case .terminator: return .mark
    case .bracket:
        switch bytes[range.lower] {
        case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: return .mark
        default: return .filler
        }
    case .symbol:
        switch bytes[range.lower] {
        case .comma, .colon, 0x3B, .dash, 0x7C: return .mark
        // Dashes; the ellipsis is a terminator.
        case 0xE2: return .mark
        case 0x27, 0x22, 0x60: return .filler
        default: return .plain
        }
    case .clitic:
        let last = bytes[range.upper - 1].lowercased
        if last == 0x73 { return .possessive }
        return last == 0x6C ? .ahead : .adverb
    case .number, .address: return .plain
    case .word: break
    }
    guard range.count <= 14 else { return .plain }
    let known = clauseLexicon[lowercasedASCII(range, in: bytes)]
    if let known, !known.isVerb { return known }
    let isNoun = previous == .determiner || previous == .to || previous == .possessive
    if let known { return isNoun || token.casing != .lower ? .plain : known }
    guard token.casing == .lower, range.count > 3 else { return .plain }
    let end = (bytes[range.upper - 3], bytes[range.upper - 2], bytes[range.upper - 1])
    if end == (0x69, 0x6E, 0x67), range.count > 4 { return isNoun ? .plain : .gerund }
    if end.1 == 0x65, end.2 == 0x64, !isNoun, previous != .preposition, end.0 != 0x65 { return .participle }
    if end.1 == 0x6C, end.2 == 0x79, range.count > 4 { return previous == .determiner ? .plain : .adverb }
    // "Who paints", "they sing": a verb must follow.
    let isThird = end.2 == 0x73 && end.1 != 0x73
    if previous == .relative || previous == .pronoun, isThird { return .verb }
    if previous == .that, isThird { return .verb }
    return .plain
}

/// Whether the token is a form of "be", "have" or "do", which may tell nothing by itself.
func isHelper(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    guard token.range.count <= 5 else { return false }
    switch lowercasedASCII(token.range, in: bytes) {
    case "is", "are", "was", "were", "has", "have", "had", "am", "be", "been", "being", "do", "does", "did", "'s":
        return true
    default: return false
    }
}

/// Whether the token is a form of "be".
func isCopula(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    guard token.range.count <= 5 else { return false }
    switch lowercasedASCII(token.range, in: bytes) {
    case "is", "are", "was", "were", "am", "been", "be", "being": return true
    default: return false
    }
}
