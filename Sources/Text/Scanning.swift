import Glibc

/// The first place at or after `start` where `byte` stands; `bytes.count` where it stands nowhere there.
///
/// - Parameter start: `0...bytes.count`.
/// - Complexity: O(n), several bytes at a time.
package func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.withUnsafeBytes { raw -> Int in
        guard start < raw.count, let base = raw.baseAddress,
            let found = memchr(base + start, Int32(byte), raw.count - start)
        else { return raw.count }
        return UnsafeRawPointer(found) - base
    }
}

/// How often `byte` stands in `bytes`. O(n), several bytes at a time.
package func count(of byte: UInt8, in bytes: Span<UInt8>) -> Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let wanted = UInt64(byte) &* 0x0101_0101_0101_0101
    var (count, index) = (0, 0)
    bytes.withUnsafeBytes { raw in
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wanted
            // The high bit of each byte is set where the byte was the wanted one; the product adds them up.
            let found = ~((word & low) &+ low | word | low) >> 7
            count &+= Int(truncatingIfNeeded: (found &* 0x0101_0101_0101_0101) >> 56)
            index &+= 8
        }
    }
    while index < bytes.count {
        if bytes[index] == byte { count += 1 }
        index += 1
    }
    return count
}

/// Where the run of ASCII bytes ends that begins at `start`. O(n), eight bytes at a time.
package func endOfASCII(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    bytes.withUnsafeBytes { raw in
        while index + 8 <= raw.count,
            raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            index += 8
        }
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
}

/// Whether the ASCII characters of `word` stand at `index`.
@inlinable package func stands(_ word: StaticString, in bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index >= 0, bytes.count - index >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in letters.indices.allSatisfy { bytes[index + $0] == letters[$0] } }
}

/// Whether the letters of `word`, which is in lower case, stand at `index` in either case.
@inlinable package func stands(anyCase word: StaticString, in bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index >= 0, bytes.count - index >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
        letters.indices.allSatisfy { bytes[index + $0].lowercased == letters[$0] }
    }
}

/// The value of a hexadecimal digit; nil for any other byte.
@inlinable package func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}

/// The UTF-16 unit that an escape of JSON such as "\u00e9" at `start` stands for; nil where none stands. O(1).
package func escapedUnit(in bytes: Span<UInt8>, at start: Int) -> UInt32? {
    guard stands("\\u", in: bytes, at: start), bytes.count - start >= 6 else { return nil }
    var unit: UInt32 = 0
    for index in (start + 2)..<(start + 6) {
        guard let digit = hexadecimalDigit(bytes[index]) else { return nil }
        unit = unit << 4 | UInt32(digit)
    }
    return unit
}

/// Whether the bytes of the two ranges are equal. O(n).
@inlinable package func isSame(_ left: ByteRange, _ right: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where bytes[left.lower + offset] != bytes[right.lower + offset] { return false }
    return true
}
