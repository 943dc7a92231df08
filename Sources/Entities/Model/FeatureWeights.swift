/// The weights of all features, read in place.
///
/// A feature is a hash of 32 bits. Its slot holds its low 16 bits; the row of weights of a taken slot is found by
/// counting the taken slots before it. A feature without weights, the usual case, costs one look at the slots.
struct FeatureWeights: Sendable {
    private let slots: ModelArray<UInt16>
    private let ranks: ModelArray<Rank>
    private let rows: ModelArray<SIMD16<Int8>>
    private let shift: UInt32
    private let mask: Int

    /// Which of 64 slots are taken, and how many are before them.
    struct Rank: BitwiseCopyable {
        var taken: UInt64
        var before: UInt64
    }

    /// The weights of three sections; none when they don't fit together.
    init(slots: ModelArray<UInt16>, ranks: ModelArray<Rank>, rows: ModelArray<SIMD16<Int8>>) {
        var isWhole = slots.count >= 64 && slots.count & (slots.count - 1) == 0 && ranks.count == slots.count / 64
        if isWhole {
            let last = ranks[ranks.count - 1]
            isWhole = last.before <= UInt64(rows.count) && Int(last.before) + last.taken.nonzeroBitCount <= rows.count
            // A search ends at a free slot.
            isWhole = isWhole && (0..<slots.count).contains { slots[$0] == 0 }
        }
        (self.slots, self.ranks, self.rows) = (slots, ranks, rows)
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
            guard held == sign else { continue }
            let rank = ranks[slot >> 6]
            let below = rank.taken & ((1 << UInt64(slot & 63)) &- 1)
            let row = Int(truncatingIfNeeded: rank.before) &+ below.nonzeroBitCount
            guard UInt(bitPattern: row) < UInt(bitPattern: rows.count) else { continue }
            sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[row])
        }
        return sum
    }

    /// The three sections that hold these rows, in any order; of two features that can't be told apart the first stays.
    static func sections(
        of weights: [(feature: UInt32, row: SIMD16<Int8>)]
    ) -> (slots: [UInt16], ranks: [Rank], rows: [SIMD16<Int8>]) {
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
        var (ranks, rows): ([Rank], [SIMD16<Int8>]) = ([], [])
        for group in 0..<size / 64 {
            var rank = Rank(taken: 0, before: UInt64(rows.count))
            for offset in 0..<64 where members[group * 64 + offset] >= 0 {
                rank.taken |= 1 << UInt64(offset)
                rows.append(weights[Int(members[group * 64 + offset])].row)
            }
            ranks.append(rank)
        }
        return (slots, ranks, rows)
    }
}
