/// The distributional class of each frequent word, read in place: words that stand in like surroundings share one.
struct WordClassTable: Sendable {
    private let slots: ModelArray<UInt32>
    private let paths: ModelArray<UInt32>
    private let mask: Int

    /// The table of two sections; empty when they are none.
    init(slots: ModelArray<UInt32>, paths: ModelArray<UInt32>) {
        let isWhole = slots.count > 0 && slots.count & (slots.count - 1) == 0
        self.slots = slots
        self.paths = paths
        mask = isWhole ? slots.count - 1 : -1
    }

    /// The class of the word, from 1: as it stands, else written with one capital, else in small letters; 0 for none.
    @inline(__always) subscript(traits: TokenTraits) -> UInt16 {
        guard mask >= 0 else { return 0 }
        var found = self[traits.word]
        if found == 0, traits.capitalized != traits.word { found = self[traits.capitalized] }
        if found == 0, traits.isCapital { found = self[traits.lower] }
        return found
    }

    private subscript(word: UInt64) -> UInt16 {
        let (first, sign) = Self.place(of: word, mask: mask)
        for step in 0...mask {
            let slot = slots[(first + step) & mask]
            if slot == 0 { return 0 }
            if slot >> 16 == sign { return slot & 0xFFFF <= UInt32(paths.count) ? UInt16(slot & 0xFFFF) : 0 }
        }
        return 0
    }

    /// The first `length` turns on the way from the root of the tree to the class, with a bit before them.
    @inline(__always) func path(of wordClass: UInt16, length: Int) -> UInt64 {
        let path = paths[Int(wordClass) - 1]
        let depth = 31 - path.leadingZeroBitCount
        return UInt64(depth > length ? path >> UInt32(depth - length) : path)
    }

    private static func place(of word: UInt64, mask: Int) -> (slot: Int, sign: UInt32) {
        (Int(truncatingIfNeeded: word >> 32) & mask, UInt32(truncatingIfNeeded: word & 0xFFFF))
    }

    /// The slots of a table of these words; of two that can't be told apart the first stays.
    static func slots(of words: [(word: UInt64, wordClass: UInt16)]) -> [UInt32] {
        var size = 16
        while size * 7 < words.count * 10 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        for entry in words where entry.wordClass > 0 {
            var (slot, sign) = place(of: entry.word, mask: size - 1)
            while slots[slot] != 0, slots[slot] >> 16 != sign { slot = (slot + 1) & (size - 1) }
            if slots[slot] == 0 { slots[slot] = sign << 16 | UInt32(entry.wordClass) }
        }
        return slots
    }
}
