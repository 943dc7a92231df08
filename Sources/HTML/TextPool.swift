import Text

/// The bytes of texts and attribute values that do not stand in the source as they are.
///
/// Its ranges continue those of the source, one byte apart, so that a range names bytes of either and no range of the
/// one adjoins one of the other.
struct TextPool: Sendable {
    /// The number of the pool's first byte.
    let base: Int
    private(set) var bytes: [UInt8] = []

    init(sourceCount: Int) { base = sourceCount + 1 }

    /// The number of the byte that is appended next.
    var end: Int { base + bytes.count }

    /// Whether the range is one of the pool, not one of the source.
    func holds(_ range: ByteRange) -> Bool { range.lower >= base }

    /// The bytes of a range, which is one of the pool or one of `source`.
    func bytes(_ range: ByteRange, besides source: [UInt8]) -> ArraySlice<UInt8> {
        holds(range) ? bytes[(range.lower - base)..<(range.upper - base)] : source[range.lower..<range.upper]
    }

    mutating func append(_ added: Span<UInt8>) {
        added.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// Appends the bytes of a range of the pool's own, or of `source`.
    mutating func append(_ range: ByteRange, besides source: [UInt8]) {
        guard holds(range) else {
            bytes += source[range.lower..<range.upper]
            return
        }
        bytes.reserveCapacity(bytes.count + range.count)
        for index in (range.lower - base)..<(range.upper - base) { bytes.append(bytes[index]) }
    }

    mutating func append(_ reference: CharacterReference) {
        appendScalar(reference.first, to: &bytes)
        if reference.second != 0 { appendScalar(reference.second, to: &bytes) }
    }

    mutating func appendReplacementCharacter() { appendScalar(0xFFFD, to: &bytes) }

    /// Appends a lower-case form of one ASCII byte, or U+FFFD for NUL.
    mutating func appendNameByte(_ byte: UInt8) {
        if byte == 0 { appendReplacementCharacter() } else { bytes.append(byte.lowercased) }
    }
}
