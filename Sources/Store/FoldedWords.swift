import Text

/// The words of a text as the full-text index folds them, each once: those of ASCII are split here, the others are left
/// to its tokenizer, which takes ten times as long.
struct FoldedWords: Hashable, Sendable {
    /// Small letters and digits.
    private(set) var plain: [String] = []
    /// Runs that hold other characters, as they are.
    private(set) var others: [String] = []

    /// Bytes of a word; longer ones are none.
    static let longest = 40

    init(_ texts: [[UInt8]]) {
        var seen: Set<String> = []
        var folded: [UInt8] = []
        for text in texts {
            var index = 0
            while index < text.count {
                let start = index
                var isPlain = true
                folded.removeAll(keepingCapacity: true)
                while index < text.count, let width = Self.width(of: text, at: index) {
                    if width > 1 { isPlain = false }
                    if isPlain { folded.append(text[index].lowercased) }
                    index += width
                }
                if index == start {
                    index += Self.isMark(text, at: start) ? 3 : 1
                    continue
                }
                guard !isPlain || folded.count <= Self.longest else { continue }
                let word = String(decoding: isPlain ? folded[...] : text[start..<index], as: UTF8.self)
                guard seen.insert(word).inserted else { continue }
                if isPlain { plain.append(word) } else { others.append(word) }
            }
        }
    }

    /// All of them folded.
    func folded(by words: IndexWords) -> [String] {
        guard !others.isEmpty else { return plain }
        var all = Set(plain)
        for other in others { all.formUnion(words.words(of: other).lazy.filter { $0.utf8.count <= Self.longest }) }
        return Array(all)
    }

    /// Bytes of the character there, where a word can have it: a letter or digit of ASCII, or a character beyond it
    /// that is no mark.
    private static func width(of text: [UInt8], at index: Int) -> Int? {
        let byte = text[index]
        if byte < 0x80 { return byte.isAlphanumeric ? 1 : nil }
        if isMark(text, at: index) { return nil }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        return min(width, text.count - index)
    }

    /// Whether a dash, a quotation mark or an ellipsis of U+2010 to U+203F stands there.
    private static func isMark(_ text: [UInt8], at index: Int) -> Bool {
        index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] >= 0x90
    }
}
