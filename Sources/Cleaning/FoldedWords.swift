import Text

/// The words of one block as rules see them: in small letters, without the marks around them, by number.
struct FoldedWords {
    /// One word.
    struct Word {
        /// Its number in the vocabulary, `Vocabulary.unknown` for one no rule names.
        let id: Int32
        /// Its bytes, without the marks around it.
        let range: ByteRange
        /// Whether a colon, bar, dash, angle or slash stands between it and the next word.
        var isMarked: Bool
    }

    /// In order.
    private(set) var words: [Word] = []
    /// Whether the block's last word has a period after it.
    private(set) var endsWithPeriod = false
    private var scratch: [UInt8] = []

    /// Reads the words of `range`, in place of those read before.
    ///
    /// - Complexity: O(range.count); no allocation once the storage has grown.
    mutating func read(_ range: ByteRange, of bytes: Span<UInt8>, by vocabulary: Vocabulary) {
        words.removeAll(keepingCapacity: true)
        scratch.removeAll(keepingCapacity: true)
        var index = range.lower
        var (start, end) = (index, index)
        var inApostrophe = false
        func close(_ words: inout [Word], _ scratch: inout [UInt8]) {
            guard !scratch.isEmpty else { return }
            if scratch.last == .apostrophe { scratch.removeLast() }
            words.append(Word(id: vocabulary.number(of: scratch), range: ByteRange(start, end), isMarked: false))
            scratch.removeAll(keepingCapacity: true)
        }
        while index < range.upper {
            let (value, length) = scalar(in: bytes, at: index) ?? (0xFFFD, 1)
            let next = index + length
            if isWordScalar(value) {
                if scratch.isEmpty { start = index }
                if inApostrophe { scratch.append(.apostrophe) }
                inApostrophe = false
                appendScalar(lowercased(value), to: &scratch)
                end = next
            } else if !scratch.isEmpty, value == 0x27 || value == 0x2019 {
                inApostrophe = true
            } else if !scratch.isEmpty, isInnerMark(value), isWordScalar(scalar(in: bytes, at: next)?.value ?? 0) {
                scratch.append(UInt8(value))
            } else {
                close(&words, &scratch)
                inApostrophe = false
                if isMark(value), let last = words.indices.last { words[last].isMarked = true }
            }
            index = next
        }
        close(&words, &scratch)
        endsWithPeriod = endsInPeriod(range, of: bytes)
    }

    private func endsInPeriod(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
        var index = range.upper - 1
        while index > range.lower, bytes[index] == .quote || bytes[index] == 0x29 { index -= 1 }
        if bytes[index] == .period { return !(index >= range.lower + 2 && bytes[index - 1] == .period) }
        // "。" and the closing quotes "”", "’" after a period.
        guard index >= range.lower + 3 else { return false }
        if bytes[index] == 0x82, bytes[index - 1] == 0x80, bytes[index - 2] == 0xE3 { return true }
        return (bytes[index] == 0x9D || bytes[index] == 0x99) && bytes[index - 2] == 0xE2 && bytes[index - 3] == .period
    }

    /// Marks that stay inside a word: "sign-up", "a.m", "10:30", "me@here.org".
    private func isInnerMark(_ value: UInt32) -> Bool {
        value == 0x2D || value == 0x2E || value == 0x3A || value == 0x40 || value == 0x2C
    }

    private func isMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x3A, 0x7C, 0x3E, 0xBB, 0x2D, 0x2013, 0x2014, 0x2F, 0xB7, 0x2022, 0xFF1A, 0x25B8, 0x25BA, 0x203A: true
        default: false
        }
    }
}

/// The small letter of a Latin, Greek or Cyrillic capital; any other scalar as it is.
func lowercased(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 0x20
    case 0x400...0x40F: value + 0x50
    case 0x100...0x17F where value % 2 == 0 && value != 0x130 && value < 0x138: value + 1
    default: value
    }
}

/// The words that rules name, each with its number.
struct Vocabulary {
    /// The number of every word that no rule names.
    static let unknown: Int32 = -1
    private var numbers: [Int32] = []
    private var spellings: [[UInt8]] = []

    /// The vocabulary of no words, with room for `capacity`.
    init(capacity: Int) {
        var size = 64
        while size < capacity * 4 { size *= 2 }
        numbers = [Int32](repeating: -1, count: size)
    }

    /// The number of a word; `Vocabulary.unknown` when it has none. O(word).
    func number(of word: [UInt8]) -> Int32 {
        numbers[slot(of: word)]
    }

    /// The number of a word, a new one when it has none. Words beyond the capacity have none.
    mutating func insert(_ word: [UInt8]) -> Int32 {
        let slot = slot(of: word)
        if numbers[slot] == Self.unknown, spellings.count * 2 < numbers.count {
            numbers[slot] = Int32(spellings.count)
            spellings.append(word)
        }
        return numbers[slot]
    }

    /// Where the word stands or would stand; some slot is always free.
    private func slot(of word: [UInt8]) -> Int {
        let hash = StableHash(lowercasing: ByteRange(0, word.count), in: word.span)
        var slot = Int(truncatingIfNeeded: hash.value >> 20) & (numbers.count - 1)
        while numbers[slot] != Self.unknown, spellings[Int(numbers[slot])] != word {
            slot = (slot + 1) & (numbers.count - 1)
        }
        return slot
    }
}
