import Text

/// The text with what encodings, markup and typesetting left in it made plain.
///
/// Character references are decoded, mojibake is repaired where that loses nothing, every line end becomes a
/// newline, every odd space a space; soft hyphens, marks of no width that only steer layout, controls and private
/// characters go. Smart quotes, joiners that scripts need, and everything else stay.
///
/// - Returns: valid UTF-8.
/// - Complexity: O(n).
func normalised(_ text: UTF8Text) -> [UInt8] {
    let bytes = withoutMojibake(text.bytes)
    let span = bytes.span
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < span.count {
        let byte = span[index]
        if byte == .ampersand, let (values, length) = characterReference(in: span, at: index) {
            for value in values { appendPlain(value, to: &output) }
            index += length
        } else if byte == .carriageReturn {
            output.append(.newline)
            index += index + 1 < span.count && span[index + 1] == .newline ? 2 : 1
        } else if byte < 0x80 {
            if byte >= .space, byte != 0x7F { output.append(byte) } else { appendPlain(UInt32(byte), to: &output) }
            index += 1
        } else if let (value, length) = scalar(in: span, at: index) {
            if isPlain(value) {
                for offset in index..<(index + length) { output.append(span[offset]) }
            } else {
                appendPlain(value, to: &output)
            }
            index += length
        } else {
            index += 1
        }
    }
    return output
}

/// Whether a scalar above ASCII stands as it is.
func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0xA0, 0xAD, 0x061C, 0x1680, 0x180E, 0x2000...0x200B, 0x200E...0x200F, 0x2028...0x202F,
        0x205F...0x206F, 0x3000, 0xE000...0xF8FF, 0xFEFF, 0xFFF0...0xFFFC, 0xFFFE...0xFFFF, 0xF0000...0x10FFFF:
        false
    default: true
    }
}

/// Appends a scalar, or what stands for it: a newline, a space, nothing.
func appendPlain(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: output.append(.newline)
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: output.append(.space)
    case 0...0x1F, 0x7F: return
    default: if value < 0x80 || isPlain(value) { appendScalar(value, to: &output) }
    }
}
