import Articles
import Text

/// A paragraph, heading or line of a document: the least piece that is kept or taken out as one.
struct Block {
    /// Its bytes in the draft, white space folded, never empty.
    let range: ByteRange
    private let counts: (words: Int32, capitals: Int32, clauseMarks: Int32, letters: Int32)
    private let numberCounts: (plain: Int32, bracketed: Int32)
    /// Words between white space; in scripts written without spaces, half the letters.
    var words: Int { Int(counts.words) }
    /// Words that begin with a capital letter or a digit.
    var capitals: Int { Int(counts.capitals) }
    /// Marks inside the block that clauses and sentences have: commas, periods before a space, and the like.
    var clauseMarks: Int { Int(counts.clauseMarks) }
    /// Letters and digits.
    var letters: Int { Int(counts.letters) }
    /// Words that begin with a digit.
    var numbers: Int { Int(numberCounts.plain) }
    /// Numbers in round brackets, as menus tell how many articles each topic has.
    var bracketedNumbers: Int { Int(numberCounts.bracketed) }
    /// Marks before a space, or at the end, that sentences end with.
    let sentences: Int
    /// Whether most of its letters are of a script that puts no spaces between words.
    let isOfUnspacedScript: Bool
    /// Whether it ends in "…" or "...", as what was cut to a length does.
    let isCut: Bool
    /// Whether it holds a small letter; true for scripts that know none.
    let hasSmall: Bool
    /// Whether it holds a digit.
    let hasDigit: Bool
    /// How it ends.
    let ending: Ending
    /// Whether it is a menu's row of topics, each with how many articles it has.
    var isRowOfTopics: Bool { reason == nil && bracketedNumbers >= 4 && bracketedNumbers * 8 >= words }
    /// Whether it is an item of a list or of a table, which say the same thing twice and mean it.
    var mayStandTwice: Bool { hasDigit && (ending != .sentence || numbers * 5 >= words) }
    /// Why it is no part of the article, nil while it is.
    var reason: Residue.Reason?

    /// How a block ends, closing quotes and brackets aside.
    enum Ending {
        /// With a mark that ends a sentence.
        case sentence
        /// With a colon or semicolon.
        case colon
        /// With anything else.
        case open
    }

    /// Measures the bytes of `range`.
    ///
    /// - Complexity: O(range.count).
    init(_ range: ByteRange, in bytes: Span<UInt8>) {
        var (words, capitals, marks, letters, unspaced) = (0, 0, 0, 0, 0)
        var (inWord, lastIsMark, hasSmall, hasDigit) = (false, false, false, false)
        var (numbers, bracketed, sentences, dots): (Int32, Int32, Int, Int) = (0, 0, 0, 0)
        var ending = Ending.open
        var (previous, isCounted): (UInt32, Bool) = (0x20, false)
        var index = range.lower
        while index < range.upper {
            let (value, length) = scalar(in: bytes, at: index) ?? (0xFFFD, 1)
            index += length
            defer { previous = value }
            if value == 0x20 {
                if lastIsMark { marks += 1 }
                if ending == .sentence, inWord, !isCounted { sentences += 1 }
                inWord = false
                continue
            }
            if previous == 0x28, (0x30...0x39).contains(value) { bracketed += 1 }
            if value == 0x2E { dots += 1 } else if value == 0x2026 { dots = 3 } else if value != 0x5D { dots = 0 }
            lastIsMark = value == 0x2C || value == 0x2E || value == 0x3B || value == 0x3F || value == 0x21
            if isWordScalar(value) {
                letters += 1
                if value < 0x80 {
                    if value >= 0x61 { hasSmall = true } else if value < 0x3A { hasDigit = true }
                } else if !isCapital(value) {
                    hasSmall = true
                }
                if isUnspaced(value) { unspaced += 1 }
                if !inWord {
                    words += 1
                    if isCapital(value) || value < 0x3A { capitals += 1 }
                    if value < 0x3A, previous != 0x28 { numbers += 1 }
                    inWord = true
                }
                ending = .open
            } else if isSentenceEnd(value) {
                ending = .sentence
                isCounted = value > 0x80
                if isCounted {
                    marks += 1
                    sentences += 1
                }
            } else if value == 0x3A || value == 0x3B {
                ending = .colon
            } else if !isCloser(value) {
                ending = .open
            }
        }
        self.range = range
        if unspaced > 10 { words = max(words, unspaced / 2) }
        numberCounts = (numbers, bracketed)
        isOfUnspacedScript = unspaced > 10 && unspaced * 3 > letters
        isCut = dots >= 3 && ending == .sentence
        self.sentences = sentences + (ending == .sentence && inWord && !isCounted ? 1 : 0)
        counts = (Int32(words), Int32(capitals), Int32(marks), Int32(letters))
        (self.ending, self.hasSmall, self.hasDigit) = (ending, hasSmall, hasDigit)
    }
}

/// Whether a scalar is part of words: a letter, a digit, a mark on one.
func isWordScalar(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x80: UInt8(value).isAlphanumeric
    case 0x80..<0xC0: value == 0xAA || value == 0xB5 || value == 0xBA
    case 0xD7, 0xF7, 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xFE00...0xFE6F,
        0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFFF0...0xFFFF, 0x1F000...0x1FAFF, 0x0964, 0x0965, 0x06D4, 0x061F, 0x060C:
        false
    default: true
    }
}

/// Whether a scalar belongs to a script that puts no spaces between words.
func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        true
    default: false
    }
}

/// Whether a scalar is a capital letter of the Latin, Greek or Cyrillic script.
func isCapital(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x80: UInt8(value).isUpper
    case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x400...0x42F: true
    case 0x100...0x17F: value % 2 == 0
    default: false
    }
}

/// Whether a scalar ends sentences in some script.
func isSentenceEnd(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x0964, 0x0965, 0x06D4, 0x061F, 0x0589,
        0x1362, 0x203C, 0x2047...0x2049, 0x104B, 0x17D4:
        true
    default: false
    }
}

/// Whether a scalar closes what a sentence stands in, or is a picture that comments on it.
func isCloser(_ value: UInt32) -> Bool {
    switch value {
    case 0x2600...0x27BF, 0x2B00...0x2BFF, 0xFE0F, 0x1F300...0x1FAFF: true
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F, 0xFF09, 0x2A, 0x201C: true
    default: false
    }
}
