/// Grapheme cluster break classes, numbered as in `scalarTable`.
///
/// - SeeAlso: UAX #29 revision 41, table 2; `pictographic` is emoji-data's Extended_Pictographic.
enum BreakClass: UInt8 {
    case other, carriageReturn, lineFeed, control, extend, joiner, regionalIndicator, prepend, spacingMark
    case hangulL, hangulV, hangulT, hangulLV, hangulLVT
    case pictographic
}

/// What a terminal is given for a scalar.
enum Treatment: UInt8 {
    /// The scalar itself.
    case shown
    /// U+FFFD: a control character, an unassigned or private one.
    case replaced
    /// Nothing: it has no form of its own, or terminals disagree about it.
    case dropped
    /// One space: a tab, a line break, a space of another width.
    case space
}

/// What is known of one scalar, in a byte.
struct ScalarFacts {
    private let bits: UInt8

    /// The facts of a printing ASCII character.
    static let ascii = ScalarFacts(bits: 0x10)
    private static let wideOther = ScalarFacts(bits: 0x20)
    private static let wideLV = ScalarFacts(bits: 0x20 | BreakClass.hangulLV.rawValue)
    private static let wideLVT = ScalarFacts(bits: 0x20 | BreakClass.hangulLVT.rawValue)

    private init(bits: UInt8) { self.bits = bits }

    /// Looks `value` up; surrogates and numbers past the last scalar are replaced ones.
    ///
    /// - Complexity: O(log n), n the 2,300 stretches of the table; O(1) for ASCII, common ideographs and Hangul.
    init(_ value: UInt32) {
        switch value {
        case 0x20..<0x7F: self = .ascii
        case 0x4E00...0x9FFF: self = .wideOther
        case 0xAC00...0xD7A3: self = (value - 0xAC00) % 28 == 0 ? .wideLV : .wideLVT
        default: bits = Self.look(up: min(value, 0x10FFFF))
        }
    }

    var breakClass: BreakClass { BreakClass(rawValue: bits & 0x0F) ?? .other }
    /// Columns: 0, 1 or 2; 0 for what is dropped.
    var width: Int { Int(bits >> 4 & 3) }
    var treatment: Treatment { Treatment(rawValue: bits >> 6) ?? .shown }

    private static func look(up value: UInt32) -> UInt8 {
        // The last stretch that starts at or before the value; the first starts at 0.
        let wanted = value << 8 | 0xFF
        var (low, high) = (0, scalarTable.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if scalarTable[middle] <= wanted { low = middle } else { high = middle }
        }
        return UInt8(truncatingIfNeeded: scalarTable[low])
    }
}
