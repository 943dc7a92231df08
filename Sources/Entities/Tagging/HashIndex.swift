/// Numbers by hash: open addressing, made for a number of hashes known before.
struct HashIndex {
    private var keys: [UInt64]
    private var values: [Int32]
    private let mask: Int

    /// An index with room for `capacity` hashes.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: -1, count: size)
        mask = size - 1
    }

    /// The number of `hash`; -1 where none was set. About O(1).
    subscript(hash: UInt64) -> Int32 {
        get { values[slot(of: hash)] }
        set {
            let slot = slot(of: hash)
            keys[slot] = hash
            values[slot] = newValue
        }
    }

    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while values[slot] >= 0, keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }
}
