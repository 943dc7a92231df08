import Text

/// The columns that `text` takes when it is written: wide characters two, marks none, ambiguous ones one.
///
/// - Complexity: O(n).
package func displayWidth(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return displayWidth(bytes.span, ByteRange(0, bytes.count))
}

/// The columns that the bytes of `range`, clamped to `bytes`, take when they are written.
///
/// - Complexity: O(n).
package func displayWidth(_ bytes: Span<UInt8>, _ range: ByteRange) -> Int {
    let end = min(range.upper, bytes.count)
    var (index, width) = (range.lower, 0)
    var scalars: [UInt32] = []
    while index < end { width += readWidth(in: bytes, at: &index, to: end, &scalars) }
    return width
}

/// The columns of the cluster at `index`, which then stands at its end. `scalars` is room to work in.
func readWidth(in bytes: Span<UInt8>, at index: inout Int, to end: Int, _ scalars: inout [UInt32]) -> Int {
    if bytes[index] >= .space, bytes[index] < 0x7F, index + 1 >= end || bytes[index + 1] < 0x80 {
        index += 1
        return 1
    }
    let width: Int
    (index, width) = readShownWidth(in: bytes, from: index, to: end, &scalars)
    return width
}

/// `text` when it fits in `width` columns, else its beginning and "…", together `width` columns at most.
///
/// Never cuts a cluster; without a column there is no text, not even "…".
///
/// - Complexity: O(n).
package func truncated(_ text: String, toWidth width: Int) -> String {
    guard width > 0 else { return "" }
    let bytes = Array(text.utf8)
    let span = bytes.span
    var (index, column, kept) = (0, 0, 0)
    var scalars: [UInt32] = []
    while index < bytes.count {
        column += readWidth(in: span, at: &index, to: bytes.count, &scalars)
        if column > width { return String(decoding: bytes[..<kept], as: UTF8.self) + "…" }
        if column < width { kept = index }
    }
    return text
}
