/// Writes numbers and strings one after another, small ones in few bytes.
///
/// - SeeAlso: DWARF 5, 7.6 (LEB128).
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// Seven bits a byte, the lowest first.
    mutating func put(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A number or a count that is not negative.
    mutating func put(_ number: Int) { put(UInt64(max(number, 0))) }

    /// A number of either sign: the sign is its lowest bit.
    mutating func putSigned(_ number: Int) {
        put(UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1)))))
    }

    /// A number in four bytes, the lowest first.
    mutating func putFourBytes(_ number: UInt32) { bytes += LittleEndian.bytes(of: number) }

    /// The UTF-8 bytes, with their number before them.
    mutating func put(_ string: String) {
        put(string.utf8.count)
        bytes += string.utf8
    }
}
