/// What the tokenizer needs to know of one character.
enum CharacterClass {
    case space, letter, digit, ideograph
    /// A character of zero width that belongs to the word around it: joiners, combining marks.
    case join
    case quote, terminator, bracket, mark
}

/// The class of the character at `index`, and its bytes.
func characterClass(in bytes: Span<UInt8>, at index: Int) -> (CharacterClass, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
        if byte.isLetter { return (.letter, 1) }
        if byte.isDigit { return (.digit, 1) }
        switch byte {
        case 0...0x20, 0x7F: return (.space, 1)
        case .period, 0x21, 0x3F: return (.terminator, 1)
        case .quote, .apostrophe, 0x60: return (.quote, 1)
        case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: return (.bracket, 1)
        default: return (.mark, 1)
        }
    }
    guard let (value, length) = scalar(in: bytes, at: index) else { return (.mark, 1) }
    return (characterClass(of: value), length)
}

/// The class of a scalar above ASCII, by the blocks of the Unicode standard.
private func characterClass(of value: UInt32) -> CharacterClass {
    switch value {
    case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF: .letter
    case 0xA1...0xBF, 0xD7, 0xF7: value == 0xAB || value == 0xBB ? .quote : .mark
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0xAD: .join
    case 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: .quote
    case 0x2026, 0x203C, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x0964, 0x06D4, 0x061F: .terminator
    case 0x2010, 0x2011: .mark
    case 0x2012...0x2BFF, 0x3001, 0x3003...0x3004, 0x3030, 0xE000...0xF8FF: .mark
    case 0x3008...0x300B, 0x3010...0x301F, 0xFF08, 0xFF09: .bracket
    case 0x2E00...0x2E7F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFFF0...0xFFFF: .mark
    case 0x2E80...0x2FFF, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        .ideograph
    case 0x1F000...0x1FAFF, 0xE0000...0xE0FFF: .mark
    default: .letter
    }
}

/// Whether `value` is a capital letter of the Latin, Greek or Cyrillic blocks, and whether it has case at all.
func letterCase(of value: UInt32) -> (isUpper: Bool, hasCase: Bool) {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: (true, true)
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF: (false, true)
    case 0x100...0x137: (value % 2 == 0, true)
    case 0x139...0x148: (value % 2 == 1, true)
    case 0x14A...0x177: (value % 2 == 0, true)
    case 0x178, 0x179, 0x17B, 0x17D: (true, true)
    case 0x17A, 0x17C, 0x17E, 0x17F: (false, true)
    case 0x1CD...0x1DC: (value % 2 == 1, true)
    case 0x1DE...0x233, 0x1E00...0x1EFF: (value % 2 == 0, true)
    case 0x386...0x38F, 0x391...0x3AB: (true, true)
    case 0x3AC...0x3CE: (false, true)
    case 0x400...0x42F: (true, true)
    case 0x430...0x45F: (false, true)
    case 0x460...0x52F: (value % 2 == 0, true)
    default: (false, false)
    }
}

/// The casing of the letters in `range`.
package func casing(of range: ByteRange, in bytes: Span<UInt8>) -> Token.Casing {
    var (upper, lower, firstIsUpper, index) = (0, 0, false, range.lower)
    while index < range.upper {
        guard let (value, length) = scalar(in: bytes, at: index) else {
            index += 1
            continue
        }
        let (isUpper, hasCase) = letterCase(of: value)
        if hasCase {
            if upper + lower == 0 { firstIsUpper = isUpper }
            if isUpper { upper += 1 } else { lower += 1 }
        }
        index += length
    }
    return casing(upper: upper, lower: lower, firstIsUpper: firstIsUpper)
}

/// The casing of so many capitals and small letters.
func casing(upper: Int, lower: Int, firstIsUpper: Bool) -> Token.Casing {
    switch (upper, lower) {
    case (0, 0): .none
    case (0, _): .lower
    case (1, _) where firstIsUpper: .initialUpper
    case (_, 0): .allUpper
    default: .mixed
    }
}
