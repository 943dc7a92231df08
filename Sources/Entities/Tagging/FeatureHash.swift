/// One hash of two; the order matters.
@inline(__always) func combined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = (first &* 0x9E37_79B9_7F4A_7C15) ^ second
    hash = (hash ^ (hash >> 32)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 29)
}

/// A hash of bytes that can be read as they come: FNV-1a, 64 bits, its bits spread at the end.
struct RunningHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always) init() {}

    /// Reads one more byte.
    @inline(__always) mutating func append(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The hash of what was read.
    @inline(__always) var value: UInt64 { combined(state, 0x51) }
}

/// The hash of the bytes of a string that are known when compiled; what `RunningHash` gives for them.
func hash(of string: String) -> UInt64 {
    var hash = RunningHash()
    for byte in string.utf8 { hash.append(byte) }
    return hash.value
}
