import Screen
import Text

/// One line of the article pane.
struct ArticleLine: Hashable, Sendable {
    let kind: Kind
    /// What stands in the line, from left to right.
    let pieces: [LinePiece]
    /// The bytes of the article's text from the first to the last that the line shows; nil when it shows none.
    let body: ByteRange?

    /// What a line shows.
    enum Kind: Hashable, Sendable {
        /// Nothing, or what parts two paragraphs.
        case blank
        /// The title, or who wrote it.
        case heading
        /// A line of the text.
        case body
        /// A line of the text on a ground of its own, as wide as the pane's text.
        case panel
        /// A piece of residue, shown in place.
        case residue
        /// A word of the reader's own, such as how much was removed; in the middle.
        case note
        /// Where a link of the text leads.
        case link
    }

    static let blank = ArticleLine(kind: .blank, pieces: [])

    init(kind: Kind, pieces: [LinePiece]) {
        (self.kind, self.pieces) = (kind, pieces)
        var shown: ByteRange?
        for piece in pieces {
            guard case .text(let range) = piece.content, !range.isEmpty else { continue }
            shown = ByteRange(min(shown?.lower ?? range.lower, range.lower), max(shown?.upper ?? 0, range.upper))
        }
        body = shown
    }

    /// A line of the reader's own words.
    init(kind: Kind, words: String, role: Role) {
        self.init(kind: kind, pieces: [LinePiece(column: 0, content: .words(words), role: role)])
    }

    /// Where the next piece begins, in columns, if it shows the bytes right after those of the piece at `index`.
    func start(after index: Int) -> Int? {
        guard index + 1 < pieces.count, case .text(let range) = pieces[index].content,
            case .text(let next) = pieces[index + 1].content, next.lower == range.upper
        else { return nil }
        return pieces[index + 1].column
    }

    /// The offset in `text`, the article's, of the character shown at `column`; nil where there is none.
    ///
    /// - Complexity: O(n), n the bytes of the line.
    func offset(at column: Int, in text: Span<UInt8>) -> Int? {
        for (index, piece) in pieces.enumerated() {
            guard case .text(let range) = piece.content, piece.column <= column, !range.isEmpty else { continue }
            var (offset, end) = (range.lower, piece.column)
            while offset < range.upper {
                let next = graphemeEnd(in: text, from: offset, to: range.upper)
                end += displayWidth(text, ByteRange(offset, next))
                if column < end { return offset }
                offset = next
            }
            // In a widened space.
            if let start = start(after: index), column < start { return range.upper - 1 }
        }
        return nil
    }

    /// The column of the byte at `offset`, in cells from the left of the text; nil where the line does not show it.
    func column(of offset: Int, in text: Span<UInt8>) -> Int? {
        for piece in pieces {
            guard case .text(let range) = piece.content, range.contains(offset) else { continue }
            return piece.column + displayWidth(text, ByteRange(range.lower, offset))
        }
        return nil
    }

    /// Whether one of its pieces shows the byte at `offset`.
    func shows(_ offset: Int) -> Bool {
        guard let body, body.contains(offset) else { return false }
        return pieces.contains { piece in
            guard case .text(let range) = piece.content else { return false }
            return range.contains(offset)
        }
    }
}

/// A part of a line in one place.
struct LinePiece: Hashable, Sendable {
    /// Its first column, in cells from the left of the text.
    var column: Int
    let content: Content
    /// How it looks where nothing marks it.
    let role: Role

    /// What a part of a line shows.
    enum Content: Hashable, Sendable {
        /// The reader's own words.
        case words(String)
        /// Bytes of the article's text.
        case text(ByteRange)
    }

    init(column: Int, content: Content, role: Role) { (self.column, self.content, self.role) = (column, content, role) }

    /// The same further to the right.
    func shifted(by columns: Int) -> LinePiece { LinePiece(column: column + columns, content: content, role: role) }
}
