/// Reads what a `ByteWriter` wrote. Nothing is trusted: where the bytes end too early, all that follows is nil.
struct ByteReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func word() -> UInt64? {
        var (number, shift): (UInt64, UInt64) = (0, 0)
        while index < bytes.count, shift < 64 {
            let byte = bytes[index]
            index += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        index = bytes.count
        return nil
    }

    /// A number that is not negative; nil for one of more than 31 bits, which is no offset or count of ours.
    mutating func number() -> Int? {
        guard let word = word(), word <= UInt64(Int32.max) else { return nil }
        return Int(word)
    }

    /// A number of either sign, of at most 32 bits.
    mutating func signed() -> Int? {
        guard let word = word(), word <= UInt64(UInt32.max) else { return nil }
        return Int(word >> 1) ^ -Int(word & 1)
    }

    /// A number in four bytes, the lowest first.
    mutating func fourBytes() -> UInt32? {
        guard bytes.count - index >= 4 else {
            index = bytes.count
            return nil
        }
        defer { index += 4 }
        return LittleEndian.number(in: bytes, at: index)
    }

    /// The number of things that follow, each of one byte or more.
    mutating func count() -> Int? {
        guard let count = number(), count <= bytes.count - index else { return nil }
        return count
    }

    mutating func string() -> String? {
        guard let range = stringRange() else { return nil }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    private mutating func stringRange() -> Range<Int>? {
        guard let count = count() else { return nil }
        defer { index += count }
        return index..<index + count
    }
}
