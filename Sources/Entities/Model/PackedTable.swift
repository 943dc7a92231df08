/// A hash table of small numbers without its empty slots, read in place.
///
/// Open addressing over slots of which only the taken ones are stored: an entry holds 16 bits of the hash above the 16
/// of its number. A hash that the table doesn't know costs, as a rule, one look at the bits of `SlotGroup`.
struct PackedTable: Sendable {
    private let groups: ModelArray<SlotGroup>
    private let entries: ModelArray<UInt32>
    private let mask: Int

    /// The table of two sections; empty when they don't fit together.
    init(groups: ModelArray<SlotGroup>, entries: ModelArray<UInt32>) {
        self.groups = groups
        self.entries = entries
        mask = SlotGroup.areWhole(groups, entries: entries.count) ? groups.count * 64 - 1 : -1
    }

    /// Whether it knows no hash.
    var isEmpty: Bool { mask < 0 }

    /// The number of `hash`; 0 for one it doesn't know. About O(1).
    @inline(__always) subscript(hash: UInt64) -> UInt16 {
        guard mask >= 0 else { return 0 }
        let (first, sign) = Self.place(of: hash, mask: mask)
        for step in 0...mask {
            let slot = (first &+ step) & mask
            guard let index = groups[slot >> 6].index(of: slot), index < entries.count else { return 0 }
            let entry = entries[index]
            if entry >> 16 == sign { return UInt16(truncatingIfNeeded: entry) }
        }
        return 0
    }

    /// Where the hash is looked for first, and the bits it is known by.
    @inline(__always) private static func place(of hash: UInt64, mask: Int) -> (slot: Int, sign: UInt32) {
        (Int(truncatingIfNeeded: hash >> 32) & mask, UInt32(truncatingIfNeeded: hash & 0xFFFF))
    }

    /// The two sections of a table of these numbers, which are not 0.
    ///
    /// - Parameter joined: the number for two hashes that can't be told apart, from the one known first and the other.
    static func sections(
        of numbers: [(hash: UInt64, number: UInt16)], joined: (UInt16, UInt16) -> UInt16
    ) -> (groups: [SlotGroup], entries: [UInt32]) {
        var size = 64
        while size * 7 < numbers.count * 10 { size *= 2 }
        var slots = [UInt32?](repeating: nil, count: size)
        for (hash, number) in numbers {
            var (slot, sign) = place(of: hash, mask: size - 1)
            while let held = slots[slot], held >> 16 != sign { slot = (slot + 1) & (size - 1) }
            let known = slots[slot].map { joined(UInt16(truncatingIfNeeded: $0), number) }
            slots[slot] = sign << 16 | UInt32(known ?? number)
        }
        return (SlotGroup.groups(taken: slots.map { $0 != nil }), slots.compactMap(\.self))
    }
}
