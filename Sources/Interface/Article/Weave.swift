import Screen
import Text

/// Bytes of an article's text with the reader's own words woven in, to be wrapped as one.
///
/// Each part of a line knows what it was woven of, so that a place on screen finds its source and back.
struct Weave {
    /// What is wrapped.
    private var bytes: [UInt8] = []
    private var strands: [Strand] = []

    /// A stretch of `bytes`, up to the next one's beginning.
    private struct Strand {
        let start: Int
        /// Where it stands in the article's text; nil for the reader's own words.
        let source: Int?
        let role: Role
    }

    /// The columns that all of it takes in one line.
    var width: Int { displayWidth(bytes.span, ByteRange(0, bytes.count)) }

    /// The columns of its longest part within which no line ends.
    var longestWordWidth: Int { longestPartWidth(bytes.span, ByteRange(0, bytes.count)) }

    /// Adds bytes of the article's text.
    mutating func add(_ range: ByteRange, of text: UTF8Text, _ role: Role) {
        guard !range.isEmpty else { return }
        strands.append(Strand(start: bytes.count, source: range.lower, role: role))
        bytes += text.bytes[range.lower..<range.upper]
    }

    /// Adds words of the reader's own.
    mutating func add(_ words: String, _ role: Role) {
        guard !words.isEmpty else { return }
        strands.append(Strand(start: bytes.count, source: nil, role: role))
        bytes += words.utf8
    }

    /// The lines of at most `width` columns, from column `indent` on; see `wrap`.
    ///
    /// - Complexity: O(n).
    func lines(width: Int, indent: Int = 0) -> [Line] {
        var first = 0
        return wrap(bytes.span, ByteRange(0, bytes.count), width: width).map { line in
            while first + 1 < strands.count, strands[first + 1].start <= line.range.lower { first += 1 }
            return self.line(line.range, width: line.width, from: first, indent: indent)
        }
    }

    /// One line of a wrapped weave.
    struct Line {
        /// From left to right.
        let pieces: [LinePiece]
        /// Columns they take.
        let width: Int
    }

    /// The parts of a line of `width` columns, the first of them in strand `first`.
    private func line(_ line: ByteRange, width: Int, from first: Int, indent: Int) -> Line {
        var width = width
        var pieces: [LinePiece] = []
        var (column, index) = (indent, first)
        while index < strands.count, strands[index].start < line.upper {
            let strand = strands[index]
            let end = index + 1 < strands.count ? strands[index + 1].start : bytes.count
            index += 1
            var part = ByteRange(
                max(strand.start, line.lower), max(min(end, line.upper), max(strand.start, line.lower)))
            if strand.source == nil, pieces.isEmpty, bytes[part.lower..<part.upper].starts(with: noBreakSpace) {
                // What would have stood apart from the word before it stands at the line's beginning.
                part = ByteRange(part.lower + noBreakSpace.count, part.upper)
                width -= 1
            }
            if part.isEmpty { continue }
            let content: LinePiece.Content
            if let source = strand.source {
                content = .text(part.shifted(by: source - strand.start))
            } else {
                content = .words(String(decoding: bytes[part.lower..<part.upper], as: UTF8.self))
            }
            pieces.append(LinePiece(column: column, content: content, role: strand.role))
            if index < strands.count, strands[index].start < line.upper { column += displayWidth(bytes.span, part) }
        }
        return Line(pieces: pieces, width: width)
    }
}

/// U+00A0, at which no line ends.
private let noBreakSpace = Array("\u{A0}".utf8)
