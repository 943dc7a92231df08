import Text

/// Words that are looked for in the article, and their hits in text order.
///
/// Capitals and small letters are one, letters are found without their diacritics, and straight quotation marks, hyphens and
/// spaces stand for all of their kind.
struct FoundText: Hashable, Sendable {
    /// What was looked for, as the user wrote it.
    let text: String
    /// In text order, disjoint.
    private(set) var hits: [ByteRange] = []
    /// The hit that has the reader's attention.
    var current = 0

    init() { text = "" }

    /// Finds `text`, wherever it stands. O(n) in the folded text.
    init(_ text: String, in folded: FoldedText) {
        self.init(text, words: [SoughtWords(text, isWhole: false, isPrefix: false)], in: folded)
    }

    /// Finds any of `words`, the longest where several begin at one place.
    ///
    /// - Parameter text: what to say that is looked for.
    /// - Complexity: O(n × words that begin alike) in the folded text.
    init(_ text: String, words: [SoughtWords], in folded: FoldedText) {
        self.text = text
        var byFirst: [UInt8: [SoughtWords]] = [:]
        for word in words.sorted(by: { $0.bytes.count > $1.bytes.count }) {
            if let first = word.bytes.first { byFirst[first, default: []].append(word) }
        }
        guard !byFirst.isEmpty else { return }
        var isFirst = [Bool](repeating: false, count: 256)
        for byte in byFirst.keys { isFirst[Int(byte)] = true }
        let span = folded.bytes.span
        var index = 0
        while index < span.count {
            guard isFirst[Int(span[index])],
                let word = byFirst[span[index]]?.first(where: { $0.stands(in: span, at: index) })
            else {
                index += 1
                continue
            }
            let end = word.end(in: span, from: index)
            hits.append(folded.range(index, end))
            index = end
        }
    }
}

/// Words as they are compared, and where they may begin and end.
struct SoughtWords: Hashable, Sendable {
    /// As the user wrote them.
    let text: String
    fileprivate let bytes: [UInt8]
    private let isWhole: Bool
    private let isPrefix: Bool

    /// - Parameters:
    ///   - isWhole: whether they begin and end where words do.
    ///   - isPrefix: whether the last of them may go on even so.
    init(_ text: String, isWhole: Bool, isPrefix: Bool) {
        self.text = text
        (bytes, self.isWhole, self.isPrefix) = (FoldedText(Array(text.utf8)).bytes, isWhole, isPrefix)
    }

    /// Where they end that begin at `index`: a beginning of a word with that word.
    fileprivate func end(in text: Span<UInt8>, from index: Int) -> Int {
        var end = index + bytes.count
        guard isPrefix else { return end }
        while end < text.count, text[end - 1].isAlphanumeric, text[end].isAlphanumeric { end += 1 }
        return end
    }

    fileprivate func stands(in text: Span<UInt8>, at index: Int) -> Bool {
        guard index + bytes.count <= text.count else { return false }
        for offset in bytes.indices where text[index + offset] != bytes[offset] { return false }
        guard isWhole else { return true }
        // Scripts without spaces have no such places.
        func goesOn(_ byte: UInt8, _ other: UInt8) -> Bool { byte.isAlphanumeric && other.isAlphanumeric }
        let end = index + bytes.count
        if index > 0, goesOn(text[index - 1], text[index]) { return false }
        return isPrefix || end == text.count || !goesOn(text[end - 1], text[end])
    }
}

/// A text as it is compared, with the places of its bytes in the original.
struct FoldedText: Hashable, Sendable {
    fileprivate(set) var bytes: [UInt8] = []
    /// Where the character begins that each byte comes from, and the end of the text.
    private var origins: [Int32] = []

    /// - Complexity: O(n), some 5 ms for a megabyte.
    init(_ original: [UInt8]) {
        bytes.reserveCapacity(original.count)
        origins.reserveCapacity(original.count + 1)
        var index = 0
        while index < original.count {
            let byte = original[index]
            if byte < 0x80 {
                bytes.append(byte.lowercased)
                origins.append(Int32(index))
                index += 1
                continue
            }
            // The texts that come here are valid; a byte that is not stands for itself.
            let (value, length) = scalar(in: original.span, at: index) ?? (0xFFFD, 1)
            append(value)
            while origins.count < bytes.count { origins.append(Int32(index)) }
            index += length
        }
        origins.append(Int32(original.count))
    }

    private mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: bytes.append(.space)
        case 0x2010...0x2015, 0x2212: bytes.append(.dash)
        case 0x2018...0x201B: bytes.append(UInt8(ascii: "'"))
        case 0x201C...0x201F: bytes.append(.quote)
        default: bytes.append(folded: scalar)
        }
    }

    /// The bytes of the original that those of the folded text come from, whole characters.
    fileprivate func range(_ lower: Int, _ upper: Int) -> ByteRange {
        ByteRange(Int(origins[lower]), Int(origins[upper]))
    }
}
