import Articles
import Text

extension Snippet {
    /// About how many bytes it has.
    static let length = 160
    /// How far before the hit it may begin.
    private static let lead = 72

    /// The stretch of `text` around its first hit.
    ///
    /// - Parameter hits: in `text`, ascending and disjoint.
    init(of text: [UInt8], hits: [ByteRange]) {
        let bytes = text.span
        let first = hits.first ?? ByteRange(0, 0)
        let start = Self.start(before: min(first.lower, bytes.count), in: bytes)
        let end = Self.end(from: start, atLeast: min(first.upper, bytes.count), in: bytes)
        var folded: [UInt8] = []
        var shown: [ByteRange] = []
        var next = hits.startIndex
        var hitStart: Int?
        for index in start..<end {
            if next < hits.endIndex, index == hits[next].lower { hitStart = folded.count }
            if !bytes[index].isSpace {
                folded.append(bytes[index])
            } else if let last = folded.last, last != .space {
                folded.append(.space)
            }
            if next < hits.endIndex, index + 1 == min(hits[next].upper, end) {
                if let from = hitStart { shown.append(ByteRange(min(from, folded.count), folded.count)) }
                (hitStart, next) = (nil, next + 1)
            }
        }
        if folded.last == .space { folded.removeLast() }
        self.init(
            text: String(decoding: folded, as: UTF8.self),
            hits: shown.filter { !$0.isEmpty && $0.upper <= folded.count }, range: ByteRange(start, end))
    }

    /// Where the sentence begins that holds the byte at `hit`, or a word not far before it.
    private static func start(before hit: Int, in bytes: Span<UInt8>) -> Int {
        let floor = max(0, hit - lead)
        var index = hit
        var word = hit
        while index > floor {
            index -= 1
            guard bytes[index].isSpace else { continue }
            word = index + 1
            if bytes[index] == .newline || (index > floor && isTerminator(bytes[index - 1])) { return index + 1 }
        }
        return floor == 0 ? 0 : word
    }

    /// The end of a word about `length` bytes on, or of the paragraph.
    private static func end(from start: Int, atLeast least: Int, in bytes: Span<UInt8>) -> Int {
        let ceiling = min(bytes.count, max(start + length, min(least, start + 4 * length)))
        var index = max(start, min(least, ceiling))
        var word: Int?
        while index < ceiling, bytes[index] != .newline {
            if bytes[index].isSpace { word = index }
            index += 1
        }
        if index == bytes.count || bytes[index] == .newline || bytes[index].isSpace { return index }
        if let word { return word }
        // No space at all: not within a character.
        while index > start, bytes[index].isContinuation { index -= 1 }
        return index
    }

    private static func isTerminator(_ byte: UInt8) -> Bool {
        byte == .period || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }
}
