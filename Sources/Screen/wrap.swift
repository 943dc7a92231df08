import Text

/// One line of a wrapped text.
package struct WrappedLine: Hashable, Sendable {
    /// The bytes it shows, without the spaces or the line break at its end.
    package let range: ByteRange
    /// The columns they take, and the hyphen.
    package let width: Int
    /// How the line ends.
    package let end: End

    /// How a line ends.
    package enum End: Hashable, Sendable {
        /// Where the next word, or the rest of one, did not fit.
        case full
        /// At a soft hyphen, so that a hyphen is to be shown after its bytes.
        case hyphen
        /// With the text, or a line break in it.
        case last
    }
}

extension WrappedLine {
    /// What it shows of `text`, which was wrapped: with the hyphen where it ends at a soft one.
    package func words(of text: UTF8Text) -> String { end == .hyphen ? text[range] + "-" : text[range] }
}

/// The columns of the longest part of the bytes of `range`, clamped to `bytes`, within which no line ends.
///
/// - Complexity: O(n).
package func longestPartWidth(_ bytes: Span<UInt8>, _ range: ByteRange) -> Int {
    let end = min(range.upper, bytes.count)
    var (index, longest, column) = (min(range.lower, end), 0, 0)
    var scanner = LineScanner(.reading)
    while index < end {
        let cluster = scanner.read(bytes, at: index, to: end)
        index = cluster.end
        if cluster.lineBreak != .prohibited { column = 0 }
        column += cluster.width
        // Spaces are not shown at the end of a line.
        if cluster.kind != .space, cluster.kind != .newline { longest = max(longest, column) }
    }
    return longest
}

/// Breaks the bytes of `range` into lines of at most `width` columns, each as full as it can be.
///
/// Lines end where `LineBreakRules.reading` lets them, at spaces, which then belong to no line, and elsewhere; and
/// between the clusters of what is longer than a line. Spaces at the very beginning stay.
///
/// - Parameters:
///   - range: clamped to `bytes`.
///   - width: 0 or less breaks at the line breaks of the text only.
/// - Returns: ascending, disjoint; nothing for an empty range, an empty line for each line break that ends no text. A
///   line is wider than `width` only where one character is.
/// - Complexity: O(n).
package func wrap(_ bytes: Span<UInt8>, _ range: ByteRange, width: Int) -> [WrappedLine] {
    let end = min(range.upper, bytes.count)
    var index = min(range.lower, end)
    var scanner = LineScanner(.reading)
    var filler = LineFiller(start: index, width: width > 0 ? width : .max)
    while index < end {
        let cluster = scanner.read(bytes, at: index, to: end)
        if case .allowed = cluster.lineBreak { filler.allowBreak(before: index) }
        let start = index
        index = cluster.end
        switch cluster.kind {
        case .newline: filler.endLine(next: index)
        case .space: filler.addSpace(columns: cluster.width)
        case .text: filler.addCluster(ByteRange(start, index), columns: cluster.width)
        case .letter:
            filler.addCluster(ByteRange(start, index), columns: 1)
            // Letters are by far the most of most texts, and no line ends between two of them.
            let letters = lettersEnd(in: bytes, from: index, to: min(end, index + filler.room))
            filler.addLetters(to: letters, from: index)
            index = letters
        case .softHyphen: filler.addSoftHyphen()
        }
    }
    return filler.finish()
}

/// Where the ASCII letters from `index` on end that are clusters each of themselves.
private func lettersEnd(in bytes: Span<UInt8>, from index: Int, to end: Int) -> Int {
    var next = index
    while next < end, bytes[next].isLetter { next += 1 }
    // A mark may follow the last.
    return next > index && next < bytes.count && bytes[next] >= 0x80 ? next - 1 : next
}

/// The lines filled so far, and the one that is being filled.
private struct LineFiller {
    private var lines: [WrappedLine] = []
    private let width: Int
    private var start: Int
    /// Columns so far, spaces included.
    private var column = 0
    /// Where the text of the line ends so far, without spaces after it, and its columns.
    private var content: (end: Int, width: Int)
    /// The last place where the line may end: what it then shows, and where the next line begins.
    private var chance: Chance?
    /// Whether the last that was added is a soft hyphen.
    private var endsInSoftHyphen = false

    private struct Chance {
        let end: Int
        let width: Int
        let next: Int
        let nextColumn: Int
        let hasHyphen: Bool
    }

    init(start: Int, width: Int) {
        (self.start, self.width) = (start, width)
        content = (start, 0)
    }

    /// Columns that are left in the line.
    var room: Int { width == .max ? .max / 2 : max(0, width - column) }

    mutating func allowBreak(before index: Int) {
        // Spaces at the beginning are part of the line, not a place to end it.
        guard content.end > start, content.width + (endsInSoftHyphen ? 1 : 0) <= width else { return }
        chance = Chance(
            end: content.end, width: content.width + (endsInSoftHyphen ? 1 : 0), next: index, nextColumn: column,
            hasHyphen: endsInSoftHyphen)
    }

    mutating func endLine(next: Int) {
        add(content.end, content.width, .last)
        begin(at: next, column: 0)
        content = (next, 0)
    }

    mutating func addSpace(columns: Int) {
        column += columns
        endsInSoftHyphen = false
    }

    mutating func addSoftHyphen() { endsInSoftHyphen = true }

    mutating func addCluster(_ range: ByteRange, columns: Int) {
        guard columns > 0 else { return }
        endsInSoftHyphen = false
        while columns > width - column, range.lower > start { breakLine(before: range.lower) }
        column += columns
        content = (range.upper, column)
    }

    /// Adds the ASCII letters from `index` to `end`, all of which fit.
    mutating func addLetters(to end: Int, from index: Int) {
        column += end - index
        content = (end, column)
    }

    mutating func finish() -> [WrappedLine] {
        if column > 0 || content.end > start { add(content.end, content.width, .last) }
        return lines
    }

    /// Ends the line at the last chance, or where there was none right before `index`.
    private mutating func breakLine(before index: Int) {
        if let chance {
            add(chance.end, chance.width, chance.hasHyphen ? .hyphen : .full)
            begin(at: chance.next, column: column - chance.nextColumn)
        } else {
            // Where there were nothing but spaces they are dropped.
            if content.end > start { add(content.end, content.width, .full) }
            begin(at: index, column: 0)
        }
        content = (max(content.end, start), column)
    }

    private mutating func add(_ end: Int, _ width: Int, _ kind: WrappedLine.End) {
        lines.append(WrappedLine(range: ByteRange(start, end), width: width, end: kind))
    }

    private mutating func begin(at index: Int, column: Int) {
        (start, self.column, chance) = (index, column, nil)
    }
}
