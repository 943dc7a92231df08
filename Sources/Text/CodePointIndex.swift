/// Translates between byte offsets and code point offsets of one text.
///
/// Scripts count in code points (INTERFACES.md), engines in bytes. Keeps one count per 64 bytes, so
/// a look-up costs at most 64 byte reads and the index a sixteenth of the text.
package struct CodePointIndex: Sendable {
    private let bytes: [UInt8]
    private let counts: [Int32]
    private static let stride = 64

    /// Counts `text` once. O(n).
    package init(_ text: UTF8Text) {
        bytes = text.bytes
        var counts: [Int32] = []
        counts.reserveCapacity(bytes.count / Self.stride + 1)
        var count: Int32 = 0
        for (index, byte) in bytes.enumerated() {
            if index % Self.stride == 0 { counts.append(count) }
            if !byte.isContinuation { count += 1 }
        }
        self.counts = counts
    }

    /// Number of code points before the byte at `offset`; offsets past the end count as the end.
    package func codePoints(before offset: Int) -> Int {
        let offset = min(max(offset, 0), bytes.count)
        let block = min(offset / Self.stride, counts.count - 1)
        guard block >= 0 else { return 0 }
        var count = Int(counts[block])
        for index in (block * Self.stride)..<offset where !bytes[index].isContinuation { count += 1 }
        return count
    }

    /// The range in code points.
    package func codePoints(of range: ByteRange) -> (start: Int, end: Int) {
        (codePoints(before: range.lower), codePoints(before: range.upper))
    }
}
