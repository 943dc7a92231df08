import Text

/// One line of a text.
struct Line {
    /// Its bytes without white space and quoting marks at the ends; empty for a blank line.
    let range: ByteRange
    /// Characters from the line's own beginning to its end.
    let columns: Int32
    /// Characters of its first word.
    let firstWord: Int32
    /// Characters before its first word.
    let indent: Int32
    /// Whether it begins with a small letter.
    let beginsSmall: Bool
    /// Whether it begins as items of lists do.
    let isItem: Bool

    /// Whether it holds nothing.
    var isBlank: Bool { range.isEmpty }
}

/// How two lines belong together.
enum Joint {
    /// Two paragraphs.
    case apart
    /// One paragraph, a space between.
    case spaced
    /// One paragraph, nothing between: after a hyphen, and in scripts without spaces.
    case close
}

/// The lines of a text, of blank ones in a row only the first.
///
/// - Complexity: O(n).
func lines(in bytes: Span<UInt8>) -> [Line] {
    var found: [Line] = []
    var start = 0
    while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != .newline { end += 1 }
        let line = line(from: start, to: end, in: bytes)
        if !line.isBlank || found.last.map({ !$0.isBlank }) ?? true { found.append(line) }
        start = end + 1
    }
    return found
}

private func line(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Line {
    var (lower, upper) = (start, end)
    while lower < upper, bytes[lower] == .space || bytes[lower] == 0x3E { lower += 1 }
    while upper > lower, bytes[upper - 1] == .space { upper -= 1 }
    var (columns, firstWord, inFirst): (Int32, Int32, Bool) = (0, 0, true)
    for index in start..<upper where !bytes[index].isContinuation {
        columns += 1
        guard index >= lower else { continue }
        if bytes[index] == .space { inFirst = false }
        if inFirst { firstWord += 1 }
    }
    guard lower < upper else {
        return Line(
            range: ByteRange(lower, lower), columns: 0, firstWord: 0, indent: 0, beginsSmall: false, isItem: false)
    }
    let isMarked = lower + 1 < upper && bytes[lower + 1] == .space && !bytes[lower].isAlphanumeric
    return Line(
        range: ByteRange(lower, upper), columns: columns, firstWord: firstWord, indent: Int32(lower - start),
        beginsSmall: bytes[lower].isLower, isItem: isMarked && bytes[lower] < 0x80 || isBullet(bytes, lower))
}

/// Whether a bullet stands at `index`: "•", "▪", "–" and the like, or a number with its period.
private func isBullet(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    if let (value, _) = scalar(in: bytes, at: index),
        (0x2010...0x2043).contains(value) && value != 0x2018
            && value != 0x2019 && value != 0x201C && value != 0x201D || (0x25A0...0x27BF).contains(value)
    {
        return true
    }
    var end = index
    while end < bytes.count, end - index < 3, bytes[end].isDigit { end += 1 }
    return end > index && end + 1 < bytes.count && (bytes[end] == .period || bytes[end] == 0x29)
        && bytes[end + 1] == .space
}

/// The width at which the text's lines were wrapped; nil when they were not.
///
/// Lines were wrapped when most of those that another follows are as full as that one's first word allows.
///
/// - Complexity: O(lines).
func wrapWidth(of lines: [Line], in bytes: Span<UInt8>) -> Int? {
    var counts = [Int](repeating: 0, count: 121)
    var (followed, long) = (0, 0)
    for index in lines.indices.dropLast() where !lines[index].isBlank && !lines[index + 1].isBlank {
        followed += 1
        if lines[index].columns > 120 { long += 1 } else { counts[Int(lines[index].columns)] += 1 }
    }
    guard followed >= 2, long * 20 <= followed else { return nil }
    var (width, above) = (120, long)
    while width > 0, above * 20 <= followed {
        above += counts[width]
        width -= 1
    }
    width += 1
    guard width >= 40 else { return nil }
    var (full, ended) = (0, 0)
    for index in lines.indices.dropLast() where !lines[index].isBlank && !lines[index + 1].isBlank {
        if fills(lines[index], before: lines[index + 1], width: width) { full += 1 }
        if endsSentence(lines[index], in: bytes) { ended += 1 }
    }
    // Where most lines end with a sentence, they are paragraphs of like length.
    return full * 2 >= followed && ended * 5 <= followed * 2 ? width : nil
}

/// Whether a line's last mark is a period or the like, or a quote after one.
private func endsSentence(_ line: Line, in bytes: Span<UInt8>) -> Bool {
    var last = line.range.upper - 1
    while last > line.range.lower,
        bytes[last] == .quote || bytes[last] == 0x9D || bytes[last] == 0x80 || bytes[last] == 0xE2
    {
        last -= 1
    }
    return bytes[last] == .period || bytes[last] == 0x21 || bytes[last] == 0x3F
}

/// Whether the next line's first word would not have fitted on the line.
private func fills(_ line: Line, before next: Line, width: Int) -> Bool {
    Int(line.columns) + 1 + Int(next.firstWord) > width - 2
}

/// How a line belongs to the one before it.
func joint(between line: Line, and next: Line, width: Int?, in bytes: Span<UInt8>) -> Joint {
    guard !line.isBlank, !next.isBlank, !next.isItem else { return .apart }
    // An indented line begins a paragraph, but goes on with an item of a list.
    guard next.indent < line.indent + 2 || line.isItem else { return .apart }
    if let width {
        guard fills(line, before: next, width: width) || next.beginsSmall && Int(line.columns) * 2 > width else {
            return .apart
        }
    } else {
        let last = bytes[line.range.upper - 1]
        guard next.beginsSmall, line.columns >= 40, last.isAlphanumeric || last == .comma else { return .apart }
    }
    let last = line.range.upper - 1
    if bytes[last] == .dash, last > line.range.lower, bytes[last - 1].isLetter, next.beginsSmall { return .close }
    let first = scalar(in: bytes, at: next.range.lower)?.value ?? 0
    return isUnspaced(first) && bytes[last] >= 0x80 ? .close : .spaced
}
