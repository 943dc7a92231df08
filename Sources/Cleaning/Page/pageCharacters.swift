import Text

/// Appends the text of a page with every run of white space as one space, and without what only steers layout.
///
/// - Parameters:
///   - repairs: whether the page is known to hold text that was read as what it is not.
///   - endsInSpace: whether `output` ends with a space, or begins a block; kept up to date.
func appendFolded(
    _ text: ArraySlice<UInt8>, repairs: Bool, to output: inout [UInt8], _ endsInSpace: inout Bool
) {
    let bytes = repairs && text.contains(0xC3) ? repairedLines(of: Array(text))[...] : text
    bytes.withUnsafeBufferPointer { buffer in
        let span = buffer.span
        var index = 0
        while index < span.count {
            let byte = span[index]
            if byte < 0x80 {
                var end = index
                while end < span.count, span[end] > .space, span[end] < 0x7F { end += 1 }
                if end > index {
                    output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[index..<end]))
                    endsInSpace = false
                    index = end
                    continue
                }
                index += 1
                if byte == .space || byte.isSpace {
                    if !endsInSpace { output.append(.space) }
                    endsInSpace = true
                }
                continue
            }
            guard let (value, length) = scalar(in: span, at: index) else {
                index += 1
                continue
            }
            if isPlain(value) {
                for offset in index..<(index + length) { output.append(span[offset]) }
                endsInSpace = false
            } else if isSpace(value) {
                if !endsInSpace { output.append(.space) }
                endsInSpace = true
            }
            index += length
        }
    }
}

/// Appends text whose spaces and lines stand as they are; a tab becomes four spaces, and a blank line holds a space,
/// since a blank line parts paragraphs.
func appendKept(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
        let span = buffer.span
        var index = 0
        while index < span.count {
            let byte = span[index]
            guard let (value, length) = scalar(in: span, at: index) else {
                index += 1
                continue
            }
            index += length
            switch byte {
            case .newline:
                if output.last == .newline { output.append(.space) }
                output.append(.newline)
            case .tab: output += [.space, .space, .space, .space]
            default:
                if value < 0x80 ? byte >= .space && byte != 0x7F : isPlain(value) {
                    appendScalar(value, to: &output)
                } else if isSpace(value) {
                    output.append(.space)
                }
            }
        }
    }
}

/// Whether a scalar above ASCII is white space.
private func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
}
