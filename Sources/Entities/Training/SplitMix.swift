/// Random numbers that a seed determines (SplitMix64, Steele, Lea and Flood 2014).
package struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Whether an event of this probability happens.
    mutating func happens(_ probability: Double) -> Bool {
        Double(next() >> 11) * 0x1p-53 < probability
    }

    /// One of `values`, which are not empty.
    mutating func one<Value>(of values: [Value]) -> Value {
        values[Int(truncatingIfNeeded: next() % UInt64(values.count))]
    }

    /// A number of `range`, which is not empty.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(truncatingIfNeeded: next() % UInt64(range.count))
    }
}
