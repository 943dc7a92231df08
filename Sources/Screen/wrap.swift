import Text

/// One line of a wrapped text.
package struct WrappedLine: Hashable, Sendable {
    /// The bytes it shows, without the spaces or the line break at its end.
    package let range: ByteRange
    /// The columns they take.
    package let width: Int
}

/// Breaks the bytes of `range` into lines of at most `width` columns, each as full as it can be.
///
/// Lines end at line breaks of the text; at spaces, which then belong to no line; after hyphens and dashes within
/// words; between ideographs; and inside a word that is longer than a line, between clusters. Spaces at the very
/// beginning stay.
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
    var breaker = LineBreaker(start: index, width: width > 0 ? width : .max)
    var scalars: [UInt32] = []
    while index < end {
        let start = index
        switch bytes[index] {
        case .newline, .carriageReturn:
            index = graphemeEnd(in: bytes, from: index, to: end)
            breaker.endLine(next: index)
        case .space where graphemeEnd(in: bytes, from: index, to: end) == index + 1, .tab:
            index += 1
            breaker.addSpace(ByteRange(start, index))
        default:
            let columns = readWidth(in: bytes, at: &index, to: end, &scalars)
            // A cluster of one byte leaves `scalars` alone; a longer one may show nothing.
            let value = index == start + 1 && bytes[start] < 0x80 ? UInt32(bytes[start]) : scalars.first
            breaker.addCluster(ByteRange(start, index), columns: columns, shows: value)
            if value == UInt32(bytes[start]), bytes[start].isLetter {
                index = breaker.addLetters(to: lettersEnd(in: bytes, from: index, to: end), from: index)
            }
        }
    }
    return breaker.finish()
}

/// Where the ASCII letters from `index` on end that are clusters each of themselves.
private func lettersEnd(in bytes: Span<UInt8>, from index: Int, to end: Int) -> Int {
    var next = index
    while next < end, bytes[next].isLetter { next += 1 }
    // A mark may follow the last.
    return next > index && next < end && bytes[next] >= 0x80 ? next - 1 : next
}

/// The state of breaking one text into lines, cluster by cluster.
private struct LineBreaker {
    private var lines: [WrappedLine] = []
    private let width: Int
    private var start: Int
    /// Columns so far, spaces included.
    private var column = 0
    /// Where the text of the line ends so far, without spaces after it, and its columns.
    private var content: (end: Int, width: Int)
    /// The last place where the line may end: what it then shows, and where the next line begins.
    private var chance: Chance?
    /// The last two characters of the word, to see what stands around a dash.
    private var word: (before: LineClass, last: LineClass) = (.none, .none)

    private struct Chance {
        var end: Int
        var width: Int
        var next: Int
        var nextColumn: Int
    }

    init(start: Int, width: Int) {
        (self.start, self.width) = (start, width)
        content = (start, 0)
    }

    mutating func endLine(next: Int) {
        lines.append(WrappedLine(range: ByteRange(start, content.end), width: content.width))
        begin(at: next, column: 0)
        content = (next, 0)
    }

    mutating func addSpace(_ range: ByteRange) {
        column += 1
        word = (.none, .none)
        // Spaces at the beginning are part of the line, not a place to end it.
        if content.end == start { return }
        chance = Chance(end: content.end, width: content.width, next: range.upper, nextColumn: column)
    }

    mutating func addCluster(_ range: ByteRange, columns: Int, shows value: UInt32?) {
        guard columns > 0, let value else { return }
        let next = LineClass(value)
        if mayBreak(before: next), content.end > start {
            chance = Chance(end: content.end, width: content.width, next: range.lower, nextColumn: column)
        }
        while column + columns > width, range.lower > start { breakLine(before: range.lower) }
        word = (word.last, next)
        column += columns
        content = (range.upper, column)
    }

    /// Adds the ASCII letters from `index` to `end`, which follow a letter, when all of them fit.
    ///
    /// - Returns: where to go on: `end`, or `index` where they don't fit.
    mutating func addLetters(to end: Int, from index: Int) -> Int {
        guard column + end - index <= width, end > index else { return index }
        column += end - index
        content = (end, column)
        word = (.letter, .letter)
        return end
    }

    mutating func finish() -> [WrappedLine] {
        if column > 0 || content.end > start {
            lines.append(WrappedLine(range: ByteRange(start, content.end), width: content.width))
        }
        return lines
    }

    /// Ends the line at the last chance, or where there was none right before `index`.
    private mutating func breakLine(before index: Int) {
        if let chance {
            lines.append(WrappedLine(range: ByteRange(start, chance.end), width: chance.width))
            begin(at: chance.next, column: column - chance.nextColumn)
        } else {
            // Where there were nothing but spaces they are dropped.
            if content.end > start {
                lines.append(WrappedLine(range: ByteRange(start, content.end), width: content.width))
            }
            begin(at: index, column: 0)
        }
        content = (max(content.end, start), column)
    }

    private mutating func begin(at index: Int, column: Int) {
        (start, self.column, chance) = (index, column, nil)
    }

    private func mayBreak(before next: LineClass) -> Bool {
        // By far the most common, and the switch is slow.
        if word.last == .letter, next == .letter { return false }
        return switch (word.last, next) {
        case (.hyphen, .letter): word.before == .letter
        case (.dash, .letter), (.dash, .digit), (.dash, .ideograph):
            word.before == .letter || word.before == .digit || word.before == .ideograph
        case (.ideograph, .ideograph), (.ideograph, .letter), (.ideograph, .digit), (.letter, .ideograph),
            (.digit, .ideograph), (.ideograph, .opening), (.closing, .ideograph), (.closing, .opening):
            true
        default: false
        }
    }
}
