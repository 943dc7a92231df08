import Text

/// Makes the traits of one token after the other, its scratch memory used again.
struct WordReader {
    /// The most bytes of a word that are looked at.
    static let longest = 64
    /// The small letters of all tokens read so far.
    private(set) var letters: [UInt8] = []
    private var plain = [UInt8](repeating: 0, count: longest + 4)
    private var pattern = [UInt8](repeating: 0, count: longest + 4)

    init(capacity: Int) { letters.reserveCapacity(capacity) }

    /// The traits that the token's bytes alone tell.
    mutating func traits(of token: Token, in bytes: Span<UInt8>) -> TokenTraits {
        var traits = TokenTraits()
        let count = readPlain(token.range, in: bytes)
        traits.letters = letters.count
        traits.length = UInt8(count)
        var (word, lower, capitalized) = (RunningHash(), RunningHash(), RunningHash())
        var (hasLetter, hasDigit, hasMark, shapeCount) = (false, false, false, 0)
        for index in 0..<count {
            let byte = plain[index]
            let small = lowercased(byte, after: index > 0 ? plain[index - 1] : 0)
            word.append(byte)
            lower.append(small)
            capitalized.append(index == 0 ? byte : small)
            letters.append(small)
            guard !byte.isContinuation else { continue }
            let sign: UInt8
            if byte.isLetter || byte >= 0x80 {
                hasLetter = true
                let isUpper = byte.isUpper || (byte == 0xC3 && index + 1 < count && plain[index + 1] < 0x9F)
                sign = isUpper ? 0x58 : 0x78
            } else if byte.isDigit {
                hasDigit = true
                sign = 0x64
            } else {
                hasMark = hasMark || (byte != .dash && byte != .apostrophe && byte != .period)
                sign = byte
            }
            pattern[shapeCount] = sign
            shapeCount += 1
        }
        traits.word = word.value
        traits.lower = lower.value
        let isCaps = token.casing == .allUpper || (token.casing == .initialUpper && count == 1)
        traits.capitalized = isCaps && count > 3 ? capitalized.value : traits.word
        if count > 2 {
            var ending = RunningHash()
            for byte in letters[(letters.count - 3)...] { ending.append(byte) }
            traits.ending = ending.value
        }
        (traits.shape, traits.shortShape) = shapes(shapeCount)
        if isCaps { traits.flags.insert(.allCapitals) }
        if hasLetter, !hasDigit, !hasMark { traits.flags.insert(.letters) }
        if hasDigit { traits.flags.insert(.digit) }
        let first = count > 0 ? plain[0] : 0
        if token.casing == .initialUpper || token.casing == .allUpper || (token.casing == .mixed && first.isUpper),
            first.isLetter || first >= 0x80
        {
            traits.flags.insert(.capital)
        }
        return traits
    }

    /// The hash that the word's small letters have in `TokenTraits`.
    static func lowerHash(of word: String) -> UInt64 {
        let bytes = Array(word.utf8)
        var reader = WordReader(capacity: bytes.count)
        let token = Token(range: ByteRange(0, bytes.count), kind: .word, casing: .lower)
        return reader.traits(of: token, in: bytes.span).lower
    }

    /// Fills `plain` with the token's bytes, digits as 0 and typographic marks as plain ones.
    private mutating func readPlain(_ range: ByteRange, in bytes: Span<UInt8>) -> Int {
        var (index, count) = (range.lower, 0)
        while index < range.upper, count < Self.longest {
            let byte = bytes[index]
            if byte.isDigit {
                plain[count] = .zero
            } else if byte == 0xE2, range.upper - index > 2, bytes[index + 1] == 0x80 {
                switch bytes[index + 2] {
                case 0x98...0x9B: plain[count] = .apostrophe
                case 0x9C...0x9F: plain[count] = .quote
                case 0x90...0x95: plain[count] = .dash
                default: plain[count] = 0x2A
                }
                index += 2
            } else {
                plain[count] = byte
            }
            index += 1
            count += 1
        }
        // The two signs of a treebank's quotation mark.
        if count == 2, plain[0] == plain[1], plain[0] == 0x60 || plain[0] == .apostrophe {
            plain[0] = .quote
            count = 1
        }
        return count
    }

    /// The hash of the pattern, of a long one its head and end only, and of the pattern without repetitions.
    private func shapes(_ count: Int) -> (UInt64, UInt64) {
        var (shape, short) = (RunningHash(), RunningHash())
        for index in 0..<count {
            if count <= 8 || index < 5 || index >= count - 3 { shape.append(pattern[index]) }
            if index == 0 || pattern[index] != pattern[index - 1] { short.append(pattern[index]) }
        }
        return (shape.value, short.value)
    }
}

/// The small letter for a capital of ASCII, or of Latin-1 by its second byte.
private func lowercased(_ byte: UInt8, after lead: UInt8) -> UInt8 {
    if byte < 0x80 { return byte.lowercased }
    return lead == 0xC3 && byte < 0x9F && byte != 0x97 ? byte + 0x20 : byte
}
