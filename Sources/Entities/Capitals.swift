import Text

/// Whether the token is a word with the capital of a name.
func isCapital(_ token: Token, _ classes: WordClass, in bytes: Span<UInt8>) -> Bool {
    guard token.kind == .word, token.range.count <= 64 else { return false }
    // "R-Ky.": a party's letter and a state.
    if token.range.count > 3, bytes[token.range.lower + 1] == .dash, bytes[token.range.lower + 2].isUpper,
        bytes[token.range.lower + 3].isLower, classes.isDisjoint(with: .known)
    {
        return false
    }
    switch token.casing {
    case .initialUpper:
        return !hasSmallTail(token.range, in: bytes) || !classes.isDisjoint(with: .known)
    case .allUpper: return true
    case .none: return false
    case .lower: return false
    case .mixed:
        if let (value, _) = scalar(in: bytes, at: token.range.lower), letterCase(value) { return true }
        return !classes.isDisjoint(with: .known) || hasInnerCapital(token.range, in: bytes)
    }
}

/// Whether the scalar is a capital letter.
private func letterCase(_ value: UInt32) -> Bool {
    if value < 0x80 { return UInt8(value).isUpper }
    return value < 0x250 || (0x386...0x52F).contains(value)
}

/// Whether a small word follows the last hyphen: "London-based" is no name, "Jean-Luc" may be one.
private func hasSmallTail(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    var index = range.upper - 1
    while index > range.lower, bytes[index] != .dash { index -= 1 }
    return index > range.lower && index + 2 < range.upper && bytes[index + 1].isLower
}

/// Whether a capital follows the Arabic article or one or two small letters: "al-Qaida", "eBay", not "pro-Beijing".
private func hasInnerCapital(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    var index = range.lower + 1
    while index < range.upper, index <= range.lower + 3 {
        if bytes[index].isUpper {
            return bytes[index - 1] != .dash || (index == range.lower + 3 && [0x61, 0x65].contains(bytes[range.lower]))
        }
        index += 1
    }
    return false
}

/// Whether the word in `range` goes behind a name: "Jr.", "Sr.", or a Roman numeral of two letters or more.
func isNameSuffix(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard range.count <= 5 else { return false }
    let (first, second) = (bytes[range.lower], range.count > 1 ? bytes[range.lower + 1] : 0)
    if first == 0x4A || first == 0x53, second == 0x72 {
        return range.count == 2 || (range.count == 3 && bytes[range.lower + 2] == .period)
    }
    for index in range.lower..<range.upper where ![0x49, 0x56, 0x58].contains(bytes[index]) { return false }
    return range.count > 1
}
