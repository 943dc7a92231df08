/// What the classes and ids of a page say: most stand on many of its elements, and each is read once.
struct NameMemory<Value> {
    private var known: [UInt64: Value] = [:]

    /// What `read` makes of a pair of names. Pairs with one hash are taken for the same: what a name says is a hint.
    mutating func value(
        of name: ArraySlice<UInt8>, _ other: ArraySlice<UInt8> = [],
        read: (_ name: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Value
    ) -> Value {
        // Between the two stands what is no byte.
        let hash = Self.hashed(other, from: (Self.hashed(name, from: 0xCBF2_9CE4_8422_2325) ^ 0x100) &* Self.prime)
        if let value = known[hash] { return value }
        let value = read(name, other)
        known[hash] = value
        return value
    }

    private static var prime: UInt64 { 0x100_0000_01B3 }

    /// FNV-1a.
    private static func hashed(_ bytes: ArraySlice<UInt8>, from seed: UInt64) -> UInt64 {
        bytes.withUnsafeBufferPointer { $0.reduce(seed) { ($0 ^ UInt64($1)) &* prime } }
    }
}
