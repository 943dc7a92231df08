/// A run of ASCII letters: how long it is, and how they are cased.
struct LetterRun: Equatable {
    /// Letters.
    private(set) var count = 0
    /// Whether the first is a capital.
    private var beginsUpper = false
    /// Whether a capital stands after the first letter.
    private var goesOnUpper = false
    /// Whether a small letter stands anywhere.
    private var hasLower = false

    /// The run that begins at `start`; empty where no letter stands there.
    ///
    /// Eight bytes at a time: bit 7 of each byte of a word tells the class of that byte (Warren, Hacker's Delight, 6-1).
    @inline(__always)
    init(at start: Int, in bytes: Span<UInt8>) {
        var index = start
        let eights = bytes.bytes
        // Bit 7 of the first byte: a capital there is told apart.
        var first: UInt64 = 0x80
        while index &+ 8 <= bytes.count {
            let eight = UInt64(littleEndian: eights.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            let letters = Self.places(of: 0x61, in: eight | Self.every(0x20))
            let others = letters ^ Self.every(0x80)
            // Bits of the places before the first that is no letter.
            let run = (others &- 1) & ~others & Self.every(0x80)
            let upper = Self.places(of: 0x41, in: eight) & run
            beginsUpper = beginsUpper || upper & first != 0
            goesOnUpper = goesOnUpper || upper & ~first != 0
            hasLower = hasLower || upper != run
            first = 0
            guard others == 0 else {
                count &+= others.trailingZeroBitCount >> 3
                return
            }
            count &+= 8
            index &+= 8
        }
        while index < bytes.count, bytes[index].isLetter {
            if bytes[index].isLower {
                hasLower = true
            } else if index == start {
                beginsUpper = true
            } else {
                goesOnUpper = true
            }
            count &+= 1
            index &+= 1
        }
    }

    /// The casing of the letters.
    var casing: Token.Casing {
        if goesOnUpper { return hasLower ? .mixed : .allUpper }
        if beginsUpper { return .initialUpper }
        return count == 0 ? .none : .lower
    }

    /// Bit 7 of each byte that is one of the 26 from `first` on; no byte from 0x80 up is.
    @inline(__always)
    private static func places(of first: UInt8, in eight: UInt64) -> UInt64 {
        let low = eight & every(0x7F)
        let fromFirst = low &+ every(0x80 &- first)
        let pastLast = low &+ every(0x80 &- first &- 26)
        return fromFirst & ~pastLast & ~eight & every(0x80)
    }

    /// A word of eight such bytes.
    @inline(__always)
    private static func every(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
