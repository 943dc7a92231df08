import Text

/// One line of a text whose spaces stand as they are.
package struct HardLine: Hashable, Sendable {
    /// What it shows, from left to right: a tab is the room between two runs.
    package fileprivate(set) var runs: [Run] = []
    /// Whether it goes on with the line before it, which was too long.
    package let isContinued: Bool

    /// Bytes that are shown side by side.
    package struct Run: Hashable, Sendable {
        /// The bytes, not empty.
        package let range: ByteRange
        /// The column they begin in.
        package let column: Int
    }
}

/// Breaks the bytes of `range` at their line breaks, and wherever `width` columns are full; spaces stay.
///
/// - Parameters:
///   - range: clamped to `bytes`.
///   - width: 0 or less breaks at the line breaks of the text only.
///   - tab: columns from one tab stop to the next.
/// - Returns: in order; an empty line for each line break that ends no text. A line is wider than `width` only where one character is.
/// - Complexity: O(n).
package func hardWrap(_ bytes: Span<UInt8>, _ range: ByteRange, width: Int, tab: Int = 4) -> [HardLine] {
    let end = min(range.upper, bytes.count)
    let width = width > 0 ? width : .max
    var index = min(range.lower, end)
    var lines: [HardLine] = []
    var line = HardLine(isContinued: false)
    var (column, runStart, runColumn) = (0, index, 0)
    var scalars: [UInt32] = []
    func closeRun(at place: Int) {
        if runStart < place { line.runs.append(HardLine.Run(range: ByteRange(runStart, place), column: runColumn)) }
    }
    func beginLine(at next: Int, isContinued: Bool) {
        lines.append(line)
        line = HardLine(isContinued: isContinued)
        (column, runStart, runColumn) = (0, next, 0)
    }
    while index < end {
        let start = index
        switch bytes[index] {
        case .newline, .carriageReturn:
            closeRun(at: start)
            index = graphemeEnd(in: bytes, from: index, to: end)
            beginLine(at: index, isContinued: false)
        case .tab:
            closeRun(at: start)
            index += 1
            // Past the last column nothing more stands in the line: what follows begins the next.
            column = min((column / max(tab, 1) + 1) * max(tab, 1), width)
            (runStart, runColumn) = (index, column)
        default:
            let columns = readWidth(in: bytes, at: &index, to: end, &scalars)
            if column > 0, columns > width - column {
                closeRun(at: start)
                beginLine(at: start, isContinued: true)
            }
            column += columns
        }
    }
    closeRun(at: end)
    if column > 0 || !line.runs.isEmpty { lines.append(line) }
    return lines
}
