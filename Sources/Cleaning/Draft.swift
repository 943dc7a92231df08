import Text

/// A document on its way to an article: its text in blocks.
struct Draft {
    /// The blocks' bytes, each with its white space folded, parted by newlines.
    let bytes: [UInt8]
    /// In order.
    var blocks: [Block]

    /// The text of a block.
    func string(_ index: Int) -> String { string(blocks[index].range) }

    /// The text of some bytes.
    func string(_ range: ByteRange) -> String { String(decoding: bytes[range.lower..<range.upper], as: UTF8.self) }
}

/// Parts a text into blocks: one a line, where lines were wrapped to a width one a paragraph.
///
/// - Parameter text: as `normalised(_:)` gives it.
/// - Complexity: O(n).
func draft(of text: [UInt8]) -> Draft {
    let span = text.span
    let lines = lines(in: span)
    let width = wrapWidth(of: lines, in: span)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 1)
    var ranges: [ByteRange] = []
    var start = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
        let join = index == 0 ? .apart : joint(between: lines[index - 1], and: line, width: width, in: span)
        switch join {
        case .apart:
            if bytes.count > start { ranges.append(ByteRange(start, bytes.count)) }
            if !bytes.isEmpty { bytes.append(.newline) }
            start = bytes.count
        case .spaced: bytes.append(.space)
        case .close: break
        }
        appendFolded(line.range, of: span, to: &bytes)
    }
    if bytes.count > start { ranges.append(ByteRange(start, bytes.count)) }
    let folded = bytes.span
    let blocks = ranges.map { Block($0, in: folded) }
    return Draft(bytes: bytes, blocks: blocks)
}

/// Appends the bytes of `range`, every run of spaces as one.
private func appendFolded(_ range: ByteRange, of bytes: Span<UInt8>, to output: inout [UInt8]) {
    var wasSpace = false
    for index in range.lower..<range.upper {
        let isSpace = bytes[index] == .space
        if !isSpace || !wasSpace { output.append(bytes[index]) }
        wasSpace = isSpace
    }
}
