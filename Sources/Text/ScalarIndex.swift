/// The facts of every scalar; 128 KB, made of the tables at the first use.
///
/// A search in the tables for each scalar would cost a text ten times what reading it does.
struct ScalarIndex: Sendable {
    private let basicPlane: [ScalarFacts]

    static let shared = ScalarIndex()

    private init() {
        var facts = [UInt8](repeating: 0, count: 0x10000)
        var classes = facts
        Self.spread(scalarTable, over: &facts)
        Self.spread(lineBreakTable, over: &classes)
        // The tables have the syllables without a final consonant among those with one.
        for value in stride(from: 0xAC00, through: 0xD7A3, by: 28) {
            facts[value] = facts[value] & 0xF0 | BreakClass.hangulLV.rawValue
            classes[value] = LineBreakClass.hangulLV.rawValue
        }
        basicPlane = zip(facts, classes).map { ScalarFacts(facts: $0, lineBreakClass: $1) }
    }

    /// The facts of `value`; surrogates and numbers past the last scalar are replaced ones.
    ///
    /// - Complexity: O(1) in the Basic Multilingual Plane, above it O(log n), n the 4,000 stretches of the tables.
    subscript(value: UInt32) -> ScalarFacts {
        if value < 0x10000 { return basicPlane[Int(value)] }
        let value = min(value, 0x10FFFF)
        return ScalarFacts(
            facts: Self.entry(of: scalarTable, for: value), lineBreakClass: Self.entry(of: lineBreakTable, for: value))
    }

    /// Writes the byte of each stretch of `table` over its scalars.
    private static func spread(_ table: [UInt32], over plane: inout [UInt8]) {
        for (index, entry) in table.enumerated() {
            let start = Int(entry >> 8)
            guard start < plane.count else { return }
            let next = index + 1 < table.count ? Int(table[index + 1] >> 8) : plane.count
            for value in start..<min(next, plane.count) { plane[value] = UInt8(truncatingIfNeeded: entry) }
        }
    }

    private static func entry(of table: [UInt32], for value: UInt32) -> UInt8 {
        // The last stretch that starts at or before the value; the first starts at 0.
        let wanted = value << 8 | 0xFF
        var (low, high) = (0, table.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if table[middle] <= wanted { low = middle } else { high = middle }
        }
        return UInt8(truncatingIfNeeded: table[low])
    }
}
