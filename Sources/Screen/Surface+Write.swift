import Text

extension Surface {
    /// Writes `text` in one row from column `x` on, clipped to `clip` and to the surface.
    ///
    /// Control characters become visible or spaces, never commands (`readShownCluster`). A wide character is never cut:
    /// where only half of it fits stands a space, and overwriting one half blanks the other.
    ///
    /// - Returns: the columns from `x` to the end of the text or of the room, hidden ones before the room included,
    ///   whether or not row `y` is visible; never negative.
    /// - Complexity: O(n), n the bytes up to the end of the room.
    @discardableResult
    package mutating func write(_ text: String, x: Int, y: Int, style: Style, in clip: Rect? = nil) -> Int {
        let bytes = Array(text.utf8)
        return write(bytes.span, ByteRange(0, bytes.count), x: x, y: y, style: style, in: clip)
    }

    /// Writes the UTF-8 bytes of `range`, as `write(_:x:y:style:in:)`; an invalid byte shows as U+FFFD.
    ///
    /// - Parameter range: clamped to `bytes`.
    @discardableResult
    package mutating func write(
        _ bytes: Span<UInt8>, _ range: ByteRange, x: Int, y: Int, style: Style, in clip: Rect? = nil
    ) -> Int {
        let room = clip.map { $0.intersection(area) } ?? area
        let isVisible = y >= room.y && y < room.bottom
        let (end, x) = (min(range.upper, bytes.count), onScreen(x))
        var (index, column) = (range.lower, x)
        var scalars: [UInt32] = []
        while index < end, column < room.right {
            let byte = bytes[index]
            if byte >= .space, byte < 0x7F, index + 1 >= end || bytes[index + 1] < 0x80 {
                if isVisible, column >= room.x { put(narrow: UInt32(byte), x: column, y: y, style: style) }
                index += 1
                column += 1
                continue
            }
            let columns: Int
            (index, columns) = readShownCluster(in: bytes, from: index, to: end, into: &scalars)
            if columns == 0 { continue }
            if isVisible { put(scalars, columns: columns, from: column, in: room, y: y, style: style) }
            column += columns
        }
        return max(0, min(column, room.right) - x)
    }

    /// Puts a cluster, or a space for the half of it that lies in `room`.
    private mutating func put(_ scalars: [UInt32], columns: Int, from x: Int, in room: Rect, y: Int, style: Style) {
        if x >= room.x, x + columns <= room.right {
            put(scalars, columns: columns, x: x, y: y, style: style)
        } else {
            for column in x..<(x + columns) where column >= room.x && column < room.right {
                put(narrow: 0x20, x: column, y: y, style: style)
            }
        }
    }
}

/// A scalar as it may be shown alone, and its columns, 1 or 2; a space for one that takes none.
func shownScalar(_ scalar: Unicode.Scalar) -> (glyph: UInt32, columns: Int) {
    let bytes = Array(String(scalar).utf8)
    var scalars: [UInt32] = []
    let (_, columns) = readShownCluster(in: bytes.span, from: 0, to: bytes.count, into: &scalars)
    return scalars.count == 1 && columns > 0 ? (scalars[0], columns) : (0x20, 1)
}
