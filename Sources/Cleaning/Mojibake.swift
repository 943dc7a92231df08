import Text

/// `bytes` with each line repaired that is UTF-8 once read as windows-1252 ("â€™" for "’").
///
/// A line is repaired only where every character above ASCII takes part, so that nothing can be lost, and only
/// when the text holds at least two such characters.
///
/// - Parameter bytes: valid UTF-8.
/// - Complexity: O(n).
func withoutMojibake(_ bytes: [UInt8]) -> [UInt8] {
    mojibakeSigns(in: bytes.span) >= 2 ? repairedLines(of: bytes) : bytes
}

/// `bytes` with each of its lines repaired that can be, for a text that is known to hold such lines.
func repairedLines(of bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != .newline { end += 1 }
        if let repaired = repairedLine(in: bytes.span, from: start, to: end) {
            output += repaired
        } else {
            output += bytes[start..<end]
        }
        if end < bytes.count { output.append(.newline) }
        start = end + 1
    }
    return output
}

/// How often "Ã", "Â" or "â" stands right before another character above ASCII.
func mojibakeSigns(in bytes: Span<UInt8>) -> Int {
    var found = 0
    var index = 0
    while index + 2 < bytes.count {
        if bytes[index] == 0xC3, bytes[index + 1] == 0x83 || bytes[index + 1] == 0x82 || bytes[index + 1] == 0xA2,
            bytes[index + 2] >= 0xC2
        {
            found += 1
            index += 2
        } else {
            index += 1
        }
    }
    return found
}

/// The line read again as UTF-8; nil where it has nothing to repair or the way back would not be the same.
private func repairedLine(in bytes: Span<UInt8>, from start: Int, to end: Int) -> [UInt8]? {
    var line: [UInt8] = []
    var (index, changed) = (start, false)
    while index < end {
        guard let (value, length) = scalar(in: bytes, at: index) else { return nil }
        if value < 0x80 {
            line.append(UInt8(value))
        } else if let byte = windows1252Byte(value) {
            line.append(byte)
            changed = true
        } else {
            return nil
        }
        index += length
    }
    return changed && isValidUTF8(line.span) ? line : nil
}

private func windows1252Byte(_ value: UInt32) -> UInt8? {
    if value < 0x100 { return UInt8(value) }
    return windows1252Scalars.firstIndex(of: value).map { UInt8($0 + 0x80) }
}
