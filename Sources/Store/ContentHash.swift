/// The 128-bit FNV-1a hash of some bytes: quick, not safe against malice, so equal hashes are compared byte by byte.
///
/// - Complexity: O(n).
/// - SeeAlso: draft-eastlake-fnv-17, 5.
struct ContentHash: Hashable, Sendable {
    let value: UInt128

    init(_ bytes: [UInt8]) {
        var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        // The prime is 2^88 + 2^8 + 0x3B.
        let prime: UInt128 = 1 << 88 | 0x13B
        for byte in bytes {
            hash ^= UInt128(byte)
            hash &*= prime
        }
        value = hash
    }

    /// Thirty-two hexadecimal digits.
    var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 32 - digits.utf8.count) + digits
    }
}
