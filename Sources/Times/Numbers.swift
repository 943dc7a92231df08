import Text

/// What a number is, by its form: a count, a clock time, a date in figures, an ordinal, a decade.
///
/// - Parameter range: begins with a digit, holds no hyphen.
/// - Complexity: O(range.count), no allocation.
func numberWord(_ range: ByteRange, in bytes: Span<UInt8>) -> Word {
    // Up to three runs of digits, parted by one mark each, then letters.
    var values = (0, 0, 0)
    var (part, partDigits, firstDigits, lastDigits) = (0, 0, 0, 0)
    var separator: UInt8 = 0
    var index = range.lower
    while index < range.upper {
        let byte = bytes[index]
        if byte.isDigit {
            guard partDigits < 9 else { return .other }
            add(Int(byte - .zero), to: &values, part)
            partDigits += 1
            if part == 0 { firstDigits = partDigits }
            lastDigits = partDigits
        } else if byte == .comma || byte == .period || byte == .colon || byte == .slash,
            index + 1 < range.upper, bytes[index + 1].isDigit, part < 2, separator == 0 || separator == byte
        {
            separator = byte
            part += 1
            partDigits = 0
        } else {
            break
        }
        index += 1
    }
    let tail = ByteRange(index, range.upper)
    switch separator {
    case 0: return plain(values.0, digits: firstDigits, tail: tail, in: bytes)
    case .comma:
        guard tail.isEmpty, lastDigits == 3 else { return .other }
        let value = part == 1 ? values.0 * 1000 + values.1 : (values.0 * 1000 + values.1) * 1000 + values.2
        return value <= 1_000_000_000 ? .amount(Int32(value)) : .other
    case .colon:
        let half = meridian(tail, in: bytes)
        guard values.0 <= 24, values.1 < 60, tail.isEmpty || half > 0 else { return .other }
        return .clock(hour: UInt8(values.0), minute: UInt8(values.1), half: half)
    case .period where part == 1:
        let half = meridian(tail, in: bytes)
        if half > 0, values.0 <= 12, values.1 < 60, lastDigits == 2 {
            return .clock(hour: UInt8(values.0), minute: UInt8(values.1), half: half)
        }
        guard tail.isEmpty, lastDigits <= 2, values.0 < 1_000_000 else { return .other }
        return .decimal(Int32(values.0 * 100 + (lastDigits == 1 ? values.1 * 10 : values.1)))
    default:
        guard separator != .period || values.2 >= 1000 else { return .other }
        guard tail.isEmpty, max(values.0, values.1, values.2) < 10_000 else { return .other }
        return .parted(Int16(values.0), Int16(values.1), Int16(values.2))
    }
}

private func add(_ digit: Int, to values: inout (Int, Int, Int), _ part: Int) {
    switch part {
    case 0: values.0 = values.0 * 10 + digit
    case 1: values.1 = values.1 * 10 + digit
    default: values.2 = values.2 * 10 + digit
    }
}

/// One run of digits with the letters after it: "18th", "1960s", "5pm".
private func plain(_ value: Int, digits: Int, tail: ByteRange, in bytes: Span<UInt8>) -> Word {
    if tail.isEmpty { return value <= Int(Int32.max) ? .digits(Int32(value), count: UInt8(digits)) : .other }
    let first = bytes[tail.lower].lowercased
    if tail.count == 1, first == 0x73, value < 10_000, value % 10 == 0, digits == 2 || digits == 4 {
        return .decade(Int16(value))
    }
    let half = meridian(tail, in: bytes)
    if half > 0, (1...12).contains(value) { return .clock(hour: UInt8(value), minute: 0, half: half) }
    guard tail.count == 2, value < 1000, digits < 4 else { return .other }
    switch (first, bytes[tail.lower + 1].lowercased) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return .ordinal(Int16(value))
    default: return .other
    }
}

/// 1 where `range` is "am", 2 where it is "pm", else 0.
private func meridian(_ range: ByteRange, in bytes: Span<UInt8>) -> UInt8 {
    guard range.count > 0 else { return 0 }
    switch word(range, in: bytes) {
    case .meridian(let half): return half
    default: return 0
    }
}
