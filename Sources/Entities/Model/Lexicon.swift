/// What is known of words and phrases, read in place: open addressing over slots of four bytes.
///
/// A slot holds 16 bits of the phrase's key and the number of its `WordClass` among those of the file.
struct Lexicon: Sendable {
    private let slots: ModelArray<UInt32>
    private let lists: ModelArray<UInt64>
    private let mask: Int

    /// The lexicon of two sections; empty when they are no lexicon.
    init(slots: ModelArray<UInt32>, lists: ModelArray<UInt64>) {
        let isWhole = slots.count > 0 && slots.count & (slots.count - 1) == 0 && lists.count > 0
        self.slots = slots
        self.lists = lists
        mask = isWhole ? slots.count - 1 : -1
    }

    /// Whether no phrase is known.
    var isEmpty: Bool { mask < 0 }

    /// What is known of the phrase; empty when nothing is. About O(1).
    subscript(key: PhraseKey) -> WordClass {
        guard mask >= 0 else { return [] }
        let (first, sign) = Self.place(of: key, mask: mask)
        for step in 0...mask {
            let slot = slots[(first + step) & mask]
            if slot == 0 { return [] }
            if slot >> 16 == sign {
                let list = Int(slot & 0xFFFF)
                return list < lists.count ? WordClass(rawValue: lists[list]) : []
            }
        }
        return []
    }

    /// Where the phrase is looked for first, and the bits it is known by.
    private static func place(of key: PhraseKey, mask: Int) -> (slot: Int, sign: UInt32) {
        let hash = combined(key.value, 1)
        return (Int(truncatingIfNeeded: hash >> 32) & mask, UInt32(truncatingIfNeeded: hash & 0xFFFF))
    }

    /// The two sections of a lexicon that knows `phrases`.
    ///
    /// - Returns: `lists` and `phrases` of a model file; of two phrases that can't be told apart the lists are joined.
    static func sections(of phrases: [(key: PhraseKey, lists: WordClass)]) -> (lists: [UInt64], slots: [UInt32]) {
        var size = 16
        while size * 7 < phrases.count * 10 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        var lists: [UInt64] = [0]
        var numbers: [UInt64: UInt32] = [0: 0]
        func number(of list: UInt64) -> UInt32 {
            if let known = numbers[list] { return known }
            guard lists.count < 0xFFFF else { return 0 }
            numbers[list] = UInt32(lists.count)
            lists.append(list)
            return UInt32(lists.count - 1)
        }
        for phrase in phrases where !phrase.lists.isEmpty {
            var (slot, sign) = place(of: phrase.key, mask: size - 1)
            while slots[slot] != 0, slots[slot] >> 16 != sign { slot = (slot + 1) & (size - 1) }
            let known = lists[Int(slots[slot] & 0xFFFF)]
            slots[slot] = sign << 16 | number(of: known | phrase.lists.rawValue)
        }
        return (lists, slots)
    }
}
