/// A hash of bytes that is the same in every run of the program, unlike the standard library's: FNV-1a with 64 bits.
package struct StableHash {
    /// The hash of the bytes so far.
    package var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inlinable package init() {}

    /// The hash of some bytes. O(n).
    @inlinable package init(_ bytes: some Sequence<UInt8>) { for byte in bytes { append(byte) } }

    /// The hash of the bytes of `range`, capital ASCII letters taken for small ones. O(n).
    @inlinable package init(lowercasing range: ByteRange, in bytes: Span<UInt8>) {
        for index in range.lower..<range.upper { append(bytes[index].lowercased) }
    }

    /// Takes one more byte.
    @inlinable package mutating func append(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
