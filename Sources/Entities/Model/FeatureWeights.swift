/// The weights of all features, read in place.
///
/// A feature is a hash of 32 bits. Its slot holds its low 16 bits; the row of weights of a taken slot is found by
/// counting the taken slots before it. A feature without weights, the usual case, costs one look at the slots.
struct FeatureWeights: Sendable {
    private let slots: ModelArray<UInt16>
    private let groups: ModelArray<SlotGroup>
    private let rows: ModelArray<SIMD16<Int8>>
    private let shift: UInt32
    private let mask: Int

    /// The weights of three sections; none when they don't fit together.
    init(slots: ModelArray<UInt16>, groups: ModelArray<SlotGroup>, rows: ModelArray<SIMD16<Int8>>) {
        // A search ends at a free slot.
        let isWhole =
            slots.count == groups.count * 64 && SlotGroup.areWhole(groups, entries: rows.count)
            && (0..<slots.count).contains { slots[$0] == 0 }
        (self.slots, self.groups, self.rows) = (slots, groups, rows)
        mask = isWhole ? slots.count - 1 : -1
        shift = isWhole ? UInt32(32 - slots.count.trailingZeroBitCount) : 0
    }

    /// The sum of the weights of all `features`: for each tag inside a name, in units of the model.
    @inline(__always) func sum(of features: UnsafeBufferPointer<UInt32>) -> SIMD16<Int16> {
        var sum = SIMD16<Int16>.zero
        guard mask >= 0 else { return sum }
        for feature in features {
            let sign = UInt16(truncatingIfNeeded: feature) | 1
            var slot = Int(feature >> shift)
            var held = slots[slot]
            while held != 0, held != sign {
                slot = (slot &+ 1) & mask
                held = slots[slot]
            }
            guard held == sign, let row = groups[slot >> 6].index(of: slot), row < rows.count else { continue }
            sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[row])
        }
        return sum
    }

    /// The three sections that hold these rows, in any order; of two features that can't be told apart the first stays.
    static func sections(
        of weights: [(feature: UInt32, row: SIMD16<Int8>)]
    ) -> (slots: [UInt16], groups: [SlotGroup], rows: [SIMD16<Int8>]) {
        var size = 64
        while size * 4 < weights.count * 5 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        var members = [Int32](repeating: -1, count: size)
        let shift = UInt32(32 - size.trailingZeroBitCount)
        for (index, weight) in weights.enumerated() {
            let sign = UInt16(truncatingIfNeeded: weight.feature) | 1
            var slot = Int(weight.feature >> shift)
            while slots[slot] != 0, slots[slot] != sign { slot = (slot + 1) & (size - 1) }
            guard slots[slot] == 0 else { continue }
            slots[slot] = sign
            members[slot] = Int32(index)
        }
        let rows = members.filter { $0 >= 0 }.map { weights[Int($0)].row }
        return (slots, SlotGroup.groups(taken: members.map { $0 >= 0 }), rows)
    }
}
