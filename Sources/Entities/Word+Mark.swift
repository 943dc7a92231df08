import Text

extension Word {
    /// Marks and small words that join names or tell about them.
    enum Mark: UInt8, Sendable {
        case none, comma, hyphen, ampersand, quote, possessive
        /// A number of at most four digits.
        case number
        /// "in".
        case inside
        case by, with, of, and, the
        /// "for", "on": can stand inside an organisation's name.
        case preposition
    }
}

/// The mark or small word that the token is.
func mark(of token: Token, in bytes: Span<UInt8>) -> Word.Mark {
    let range = token.range
    let first = bytes[range.lower]
    switch token.kind {
    case .symbol:
        switch first {
        case .comma: return .comma
        case .dash where range.count == 1: return .hyphen
        case .ampersand: return .ampersand
        default: return .none
        }
    case .clitic:
        return bytes[range.upper - 1].lowercased == 0x73 ? .possessive : .none
    case .bracket: return [0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D].contains(first) ? .none : .quote
    case .number: return range.count <= 4 ? .number : .none
    case .word:
        if range.count == 4, first | 0x20 == 0x77 {
            return isWith(range, in: bytes) ? .with : .none
        }
        guard range.count == 2 || range.count == 3 else { return .none }
        let (second, third) = (bytes[range.lower + 1], range.count == 3 ? bytes[range.lower + 2] : 0)
        switch (first, second, third) {
        case (0x6F, 0x66, 0): return .of
        case (0x69, 0x6E, 0), (0x49, 0x6E, 0): return .inside
        case (0x62, 0x79, 0), (0x42, 0x79, 0): return .by
        case (0x66, 0x6F, 0x72), (0x6F, 0x6E, 0): return .preposition
        case (0x61, 0x6E, 0x64): return .and
        case (0x74, 0x68, 0x65), (0x54, 0x68, 0x65): return .the
        default: return .none
        }
    default: return .none
    }
}

private func isWith(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    bytes[range.lower + 1] == 0x69 && bytes[range.lower + 2] == 0x74 && bytes[range.lower + 3] == 0x68
}
