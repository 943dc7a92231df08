/// Which of 64 slots of a hash table are taken, and how many before them are: where what the taken ones hold stands.
struct SlotGroup: BitwiseCopyable {
    private let taken: UInt64
    private let before: UInt64

    /// The place of what the slot holds among what all taken slots hold; nil for an empty slot.
    ///
    /// - Parameter slot: its number in the table, of which the group is the one it falls into.
    @inline(__always) func index(of slot: Int) -> Int? {
        let bit: UInt64 = 1 << UInt64(slot & 63)
        guard taken & bit != 0 else { return nil }
        return Int(truncatingIfNeeded: before & UInt64(Int.max)) &+ (taken & (bit &- 1)).nonzeroBitCount
    }

    /// Whether `groups` are those of a table with that many entries: a power of two, with an empty slot at which a search
    /// ends.
    static func areWhole(_ groups: ModelArray<SlotGroup>, entries: Int) -> Bool {
        guard groups.count > 0, groups.count & (groups.count - 1) == 0 else { return false }
        let last = groups[groups.count - 1]
        return last.before <= UInt64(entries) && Int(last.before) + last.taken.nonzeroBitCount <= entries
            && (0..<groups.count).contains { groups[$0].taken != .max }
    }

    /// The groups of slots, 64 each.
    static func groups(taken slots: [Bool]) -> [SlotGroup] {
        var count: UInt64 = 0
        return stride(from: 0, to: slots.count, by: 64).map { start in
            var taken: UInt64 = 0
            for offset in 0..<min(64, slots.count - start) where slots[start + offset] { taken |= 1 << UInt64(offset) }
            defer { count += UInt64(taken.nonzeroBitCount) }
            return SlotGroup(taken: taken, before: count)
        }
    }
}
