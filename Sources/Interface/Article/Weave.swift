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
    /// - Parameter isJustified: whether lines are filled by wider spaces; see `widenedGaps`.
    /// - Complexity: O(n).
    func lines(width: Int, indent: Int = 0, isJustified: Bool = false) -> [Line] {
        var first = 0
        let wrapped = wrap(bytes.span, ByteRange(0, bytes.count), width: width)
        return wrapped.enumerated().map { number, line in
            while first + 1 < strands.count, strands[first + 1].start <= line.range.lower { first += 1 }
            let gaps =
                isJustified ? widenedGaps(bytes.span, line, width: width, fromRight: number % 2 == 1) : []
            return self.line(line, from: first, indent: indent, gaps)
        }
    }

    /// One line of a wrapped weave.
    struct Line {
        /// From left to right.
        let pieces: [LinePiece]
        /// Columns they take.
        let width: Int
    }

    /// The parts of a line, the first of them in strand `first`.
    private func line(_ line: WrappedLine, from first: Int, indent: Int, _ gaps: [WidenedGap]) -> Line {
        var (column, index) = (indent, first)
        var pieces: [LinePiece] = []
        var gaps = gaps[...]
        while index < strands.count, strands[index].start < line.range.upper {
            let strand = strands[index]
            let end = min(index + 1 < strands.count ? strands[index + 1].start : bytes.count, line.range.upper)
            var start = max(strand.start, line.range.lower)
            index += 1
            if strand.source == nil, pieces.isEmpty, bytes[start..<end].starts(with: noBreakSpace) {
                // What would have stood apart from the word before it stands at the line's beginning.
                start += noBreakSpace.count
            }
            while start < end {
                let gap = gaps.first.flatMap { $0.offset <= end ? $0 : nil }
                let part = ByteRange(start, gap?.offset ?? end)
                pieces.append(LinePiece(column: column, content: content(part, of: strand), role: strand.role))
                start = part.upper
                if gap != nil { gaps = gaps.dropFirst() }
                column += displayWidth(bytes.span, part) + (gap?.columns ?? 0)
            }
        }
        if line.end == .hyphen, let last = pieces.last {
            pieces.append(LinePiece(column: column, content: .words("-"), role: last.role))
            column += 1
        }
        return Line(pieces: pieces, width: column - indent)
    }

    private func content(_ part: ByteRange, of strand: Strand) -> LinePiece.Content {
        if let source = strand.source { return .text(part.shifted(by: source - strand.start)) }
        return .words(String(decoding: bytes[part.lower..<part.upper], as: UTF8.self))
    }
}

/// U+00A0, at which no line ends.
private let noBreakSpace = Array("\u{A0}".utf8)
