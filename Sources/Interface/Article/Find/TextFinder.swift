import Text

/// Finds words in a text where it lies, any stretch of it by itself.
struct TextFinder {
    /// By their first character, the longest first.
    private let words: [UInt32: [SoughtWords]]
    /// For each byte, whether words may begin at it: a character beyond ASCII is looked at whole.
    private let mayBegin: [Bool]

    init(_ words: [SoughtWords]) {
        var byFirst: [UInt32: [SoughtWords]] = [:]
        for word in words.sorted(by: { $0.characters.count > $1.characters.count }) {
            if let first = word.characters.first { byFirst[first, default: []].append(word) }
        }
        self.words = byFirst
        mayBegin = (0...255 as ClosedRange<UInt32>).map {
            $0 < 0x80 ? byFirst[UInt32(UInt8($0).lowercased)] != nil : $0 >= 0xC0
        }
    }

    /// The hits that begin in `stretch`, the longest where several begin at one place.
    ///
    /// - Parameter stretch: bytes of `text`, which may cut a character: that is not looked at then.
    /// - Returns: in text order, disjoint; the last may end beyond the stretch.
    /// - Complexity: O(length of the stretch × words that begin alike).
    func hits(in text: Span<UInt8>, within stretch: ByteRange) -> [ByteRange] {
        guard !words.isEmpty else { return [] }
        var hits: [ByteRange] = []
        let end = min(stretch.upper, text.count)
        var index = stretch.lower
        while index < end {
            if mayBegin[Int(text[index])], let upper = endOfWords(in: text, at: index) {
                hits.append(ByteRange(index, upper))
                index = upper
            } else {
                index += 1
            }
        }
        return hits
    }

    /// Where the words end that begin at `start`; nil where none do.
    private func endOfWords(in text: Span<UInt8>, at start: Int) -> Int? {
        guard let first = comparedCharacter(character(in: text, at: start).value), let words = words[first] else {
            return nil
        }
        for word in words { if let end = end(of: word, in: text, from: start) { return end } }
        return nil
    }

    private func end(of word: SoughtWords, in text: Span<UInt8>, from start: Int) -> Int? {
        var end = start
        for wanted in word.characters {
            guard let next = nextCharacter(in: text, from: end), next.value == wanted else { return nil }
            end = next.end
        }
        var last = word.characters[word.characters.count - 1]
        var next = nextCharacter(in: text, from: end)
        if word.isWhole {
            if let before = characterBefore(start, in: text), goesOn(before, word.characters[0]) { return nil }
            if !word.isPrefix, let next, goesOn(last, next.value) { return nil }
        }
        while word.isPrefix, let found = next, goesOn(last, found.value) {
            (last, end) = (found.value, found.end)
            next = nextCharacter(in: text, from: end)
        }
        // Marks of the last letter belong to it.
        return next?.start ?? text.count
    }

    /// Whether two characters stand in one word.
    private func goesOn(_ character: UInt32, _ next: UInt32) -> Bool {
        [character, next].allSatisfy { $0 < 0x80 && UInt8($0).isAlphanumeric }
    }

    /// The first character from `index` on of which something is left.
    private func nextCharacter(in text: Span<UInt8>, from index: Int) -> (value: UInt32, start: Int, end: Int)? {
        var index = index
        while index < text.count {
            let (scalar, length) = character(in: text, at: index)
            if let value = comparedCharacter(scalar) { return (value, index, index + length) }
            index += length
        }
        return nil
    }

    /// The last character before `index` of which something is left.
    private func characterBefore(_ index: Int, in text: Span<UInt8>) -> UInt32? {
        var index = index - 1
        while index >= 0 {
            if text[index] & 0xC0 != 0x80, let value = comparedCharacter(character(in: text, at: index).value) {
                return value
            }
            index -= 1
        }
        return nil
    }

    /// The texts that come here are valid; a byte that is not stands for itself.
    private func character(in text: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        scalar(in: text, at: index) ?? (0xFFFD, 1)
    }
}
