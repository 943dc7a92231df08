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

/// What is known of one scalar, in two bytes.
struct ScalarFacts {
    /// From the lowest: the eight bits of `scalarTable`, the six of `lineBreakTable`, `aloneBit`, `joinBit`.
    private let bits: UInt16

    private static let aloneBit: UInt16 = 1 << 14
    private static let joinBit: UInt16 = 1 << 15

    /// - Parameters:
    ///   - facts: as in `scalarTable`.
    ///   - lineBreakClass: as in `lineBreakTable`.
    init(facts: UInt8, lineBreakClass: UInt8) {
        var bits = UInt16(facts) | UInt16(lineBreakClass & 0x3F) << 8
        switch BreakClass(rawValue: facts & 0x0F) ?? .other {
        case .other, .hangulLV, .hangulLVT, .pictographic:
            if facts & 0x30 > 0, facts & 0xC0 == 0 { bits |= Self.aloneBit }
        case .extend, .joiner, .spacingMark, .hangulV, .hangulT: bits |= Self.joinBit
        default: break
        }
        self.bits = bits
    }

    /// Looks `value` up; see `ScalarIndex`.
    init(_ value: UInt32) { self = ScalarIndex.shared[value] }

    var breakClass: BreakClass { BreakClass(rawValue: UInt8(bits & 0x0F)) ?? .other }
    /// Columns: 0, 1 or 2; 0 for what is dropped.
    var width: Int { Int(bits >> 4 & 3) }
    var treatment: Treatment { Treatment(rawValue: UInt8(bits >> 6 & 3)) ?? .shown }
    var lineBreakClass: LineBreakClass { LineBreakClass(rawValue: UInt8(bits >> 8 & 0x3F)) ?? .alphabetic }

    /// Whether it is shown as it is, and a cluster of itself unless the next scalar `joinsAny`.
    var standsAlone: Bool { bits & Self.aloneBit != 0 }
    /// Whether it belongs to the cluster of a scalar before it that `standsAlone`, or may.
    var joinsAny: Bool { bits & Self.joinBit != 0 }
}
