/// A half-open range of UTF-8 byte offsets into one text.
///
/// Offsets, not `String.Index`: a range can be stored, sent and compared without the text it
/// points into. Kept in 32 bits each, since texts are bounded far below 2 GiB at the door.
///
/// - Invariant: `0 <= lower <= upper <= Int32.max`.
@usableFromInline package struct ByteRange: Hashable, Sendable, Codable {
    @usableFromInline let low: Int32
    @usableFromInline let high: Int32

    /// First byte of the range.
    @inlinable package var lower: Int { Int(low) }
    /// One past the last byte of the range.
    @inlinable package var upper: Int { Int(high) }
    /// Number of bytes.
    @inlinable package var count: Int { upper - lower }
    /// Whether the range holds no byte.
    @inlinable package var isEmpty: Bool { low == high }

    @inlinable package init(_ lower: Int, _ upper: Int) {
        precondition(lower >= 0 && lower <= upper, "reversed or negative range \(lower)..<\(upper)")
        low = Int32(lower)
        high = Int32(upper)
    }

    /// Whether `offset` lies in the range.
    package func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }

    /// Whether every byte of `other` lies in the range.
    package func contains(_ other: ByteRange) -> Bool { lower <= other.lower && other.upper <= upper }

    /// Whether the two share at least one byte.
    package func overlaps(_ other: ByteRange) -> Bool { max(low, other.low) < min(high, other.high) }

    /// The bytes both ranges cover, or nil when they share none.
    package func intersection(_ other: ByteRange) -> ByteRange? {
        overlaps(other) ? ByteRange(max(lower, other.lower), min(upper, other.upper)) : nil
    }

    /// The same range, `bytes` further on (or back, when negative).
    package func shifted(by bytes: Int) -> ByteRange { ByteRange(lower + bytes, upper + bytes) }
}

extension ByteRange: Comparable {
    /// Earlier start first; of two with one start, the shorter first.
    @inlinable package static func < (left: ByteRange, right: ByteRange) -> Bool {
        (left.low, left.high) < (right.low, right.high)
    }
}

extension ByteRange: CustomStringConvertible {
    @usableFromInline package var description: String { "\(lower)..<\(upper)" }
}
