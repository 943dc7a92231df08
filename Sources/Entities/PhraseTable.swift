/// Phrase keys and what is known of each: open addressing in one flat array.
struct PhraseTable<Classes: OptionSet & Sendable>: Sendable where Classes.RawValue == UInt64 {
    private var slots: [(key: UInt64, classes: UInt64)]
    private let mask: Int
    private var free: Int

    /// A table with room for `capacity` phrases; what goes beyond is not taken.
    init(capacity: Int) {
        var size = 64
        while size < capacity * 3 / 2 { size *= 2 }
        slots = [(key: UInt64, classes: UInt64)](repeating: (0, 0), count: size)
        mask = size - 1
        free = size * 4 / 5
    }

    private func slot(of key: UInt64) -> Int {
        var index = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while slots[index].key != 0, slots[index].key != key { index = (index + 1) & mask }
        return index
    }

    /// What is known of the phrase; empty when nothing is. O(1).
    subscript(key: PhraseKey) -> Classes { Classes(rawValue: slots[slot(of: key.value)].classes) }

    /// Adds `classes` to what is known of the phrase. O(1).
    mutating func insert(_ classes: Classes, for key: PhraseKey) {
        let index = slot(of: key.value)
        if slots[index].key == 0 {
            guard free > 0, key.value != 0 else { return }
            free -= 1
            slots[index].key = key.value
        }
        slots[index].classes |= classes.rawValue
    }
}
