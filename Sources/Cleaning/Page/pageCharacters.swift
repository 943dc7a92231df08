import Text

/// Appends the text of a page with every run of white space as one space, and without what only steers layout.
///
/// - Parameter endsInSpace: whether `output` ends with a space, or begins a block; kept up to date.
func appendFolded(_ text: ArraySlice<UInt8>, to output: inout [UInt8], _ endsInSpace: inout Bool) {
    var bytes = text
    // Most texts have none of the two letters that betray text read as what it is not.
    if text.contains(0xC3) { bytes = withoutMojibake(Array(text))[...] }
    bytes.withUnsafeBufferPointer { buffer in
        let span = buffer.span
        var index = 0
        while index < span.count {
            let byte = span[index]
            if byte < 0x80 {
                index += 1
                if byte > .space, byte != 0x7F {
                    output.append(byte)
                    endsInSpace = false
                } else if byte == .space || byte.isSpace {
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
