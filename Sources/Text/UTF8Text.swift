/// A text as its UTF-8 bytes, valid by construction; what every byte range points into.
///
/// Engines walk `bytes` through a span; a `String` is made only of the part that is shown.
package struct UTF8Text: Hashable, Sendable {
    /// The text's bytes, always valid UTF-8.
    package let bytes: [UInt8]

    /// The text of a string. O(n).
    package init(_ string: String) { bytes = Array(string.utf8) }

    /// The text of `bytes`; each maximal invalid part becomes U+FFFD. O(n).
    package init(repairing bytes: [UInt8]) {
        if isValidUTF8(bytes.span) {
            self.bytes = bytes
        } else {
            self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
        }
    }

    /// Number of bytes.
    package var count: Int { bytes.count }
    /// Whether the text has no byte.
    package var isEmpty: Bool { bytes.isEmpty }
    /// The range of the whole text.
    package var range: ByteRange { ByteRange(0, bytes.count) }
    /// The whole text as a string. O(n).
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The text of `range`; a range that cuts a character gives U+FFFD there, never a trap.
    ///
    /// - Parameter range: clamped to the text.
    package subscript(range: ByteRange) -> String {
        let lower = min(range.lower, bytes.count)
        let upper = min(range.upper, bytes.count)
        return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }
}

/// Whether `bytes` are well-formed UTF-8 (Unicode 16, table 3-7). O(n), no allocation.
package func isValidUTF8(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
        if bytes[index] < 0x80 {
            index = endOfASCII(in: bytes, from: index)
            continue
        }
        guard let (_, length) = scalar(in: bytes, at: index) else { return false }
        index += length
    }
    return true
}

/// The Unicode scalar value that starts at `index` and the number of bytes it takes.
///
/// - Returns: nil at the end, or where the bytes are not well-formed UTF-8.
/// - Complexity: O(1), no allocation.
@inlinable package func scalar(in bytes: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int)? {
    guard index >= 0, index < bytes.count else { return nil }
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length: Int
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return nil
    }
    guard bytes.count - index >= length else { return nil }
    for offset in 1..<length {
        let byte = bytes[index + offset]
        guard byte.isContinuation else { return nil }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    switch length {
    case 3 where value < 0x800 || (0xD800...0xDFFF).contains(value): return nil
    case 4 where value < 0x10000 || value > 0x10FFFF: return nil
    default: return (value, length)
    }
}
