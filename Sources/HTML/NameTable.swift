import Text

/// The number of a name: equal numbers are equal names, within one document; a `Tag`'s raw value for its name.
typealias NameID = UInt32

/// Names of elements and attributes as numbers, each spelling kept once.
///
/// Known names have the same number in every document. Others are found through the standard library's seeded hash, so
/// that no document can choose names that collide.
struct NameTable: Sendable {
    /// Stands for a name that was not seen before and is given no number.
    static let unseen = NameID.max

    private var bytes: [UInt8] = []
    private var ranges: [ByteRange] = []
    /// Numbers of unknown names, 0 where free; a power of two long, at most half full.
    private var slots: [NameID] = []

    /// How many numbers are given out.
    var count: Int { KnownNames.all.count + ranges.count }

    /// The bytes of memory the table takes.
    var memoryBytes: Int {
        bytes.capacity + ranges.capacity * MemoryLayout<ByteRange>.stride + slots.capacity * MemoryLayout<NameID>.stride
    }

    /// The number of the name, new where it was not seen before. O(n) in the name.
    mutating func id(of name: Span<UInt8>) -> NameID {
        if let known = KnownNames.find(name) { return known }
        if slots.isEmpty { slots = [NameID](repeating: 0, count: 64) }
        let slot = slot(of: name)
        if slots[slot] != 0 { return slots[slot] }
        let id = NameID(count)
        ranges.append(ByteRange(bytes.count, bytes.count + name.count))
        for index in 0..<name.count { bytes.append(name[index]) }
        slots[slot] = id
        if ranges.count * 2 > slots.count { grow() }
        return id
    }

    /// The number of the name; nil where it was not seen before. O(n) in the name.
    func find(_ name: Span<UInt8>) -> NameID? {
        if let known = KnownNames.find(name) { return known }
        guard !slots.isEmpty else { return nil }
        let id = slots[slot(of: name)]
        return id == 0 ? nil : id
    }

    /// The name's UTF-8 bytes.
    subscript(id: NameID) -> [UInt8] {
        let index = Int(id)
        guard index >= KnownNames.all.count else { return KnownNames.all[index] }
        let range = ranges[index - KnownNames.all.count]
        return Array(bytes[range.lower..<range.upper])
    }

    /// Where the name stands, or the free slot where it would.
    private func slot(of name: Span<UInt8>) -> Int {
        var slot = hash(name) & (slots.count - 1)
        let all = bytes.span
        while slots[slot] != 0 {
            let range = ranges[Int(slots[slot]) - KnownNames.all.count]
            if areEqual(all.extracting(range.lower..<range.upper), name) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [NameID](repeating: 0, count: slots.count * 2)
        for (index, range) in ranges.enumerated() {
            let free = slot(of: bytes.span.extracting(range.lower..<range.upper))
            slots[free] = NameID(KnownNames.all.count + index)
        }
    }
}

/// A hash of the bytes that differs from one run of the program to the next.
private func hash(_ bytes: Span<UInt8>) -> Int {
    var hasher = Hasher()
    var (word, filled) = (UInt64(bytes.count), 0)
    for index in 0..<bytes.count {
        word = word << 8 | UInt64(bytes[index])
        filled += 1
        if filled == 8 {
            hasher.combine(word)
            filled = 0
        }
    }
    hasher.combine(word)
    return hasher.finalize()
}

/// Whether two spans hold the same bytes.
func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
}

extension Tag {
    /// The tag with that number; `other` for the numbers of all other names.
    init(_ name: NameID) { self = UInt8(exactly: name).flatMap(Tag.init(rawValue:)) ?? .other }
}
