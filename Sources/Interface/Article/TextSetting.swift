import Articles
import Screen
import Text

/// Sets the paragraphs of an article in lines, each as what it is.
struct TextSetting {
    let article: Article
    let width: Int
    let isJustified: Bool
    let links: LinkList
    private let marks: [ListMark?]

    init(_ article: Article, width: Int, isJustified: Bool) {
        (self.article, self.width, self.isJustified) = (article, width, isJustified)
        links = LinkList(article)
        marks = ListMark.marks(of: article.kinds)
    }

    /// What stands between a paragraph and the one before it.
    func gap(before index: Int) -> [ArticleLine] {
        guard index > 0 else { return [] }
        switch (article.kinds[index - 1], article.kinds[index]) {
        case (.item, .item): return marks[index]?.beginsAnotherList == true ? [.blank] : []
        case (.quote(let before), .quote(let level)):
            return [ArticleLine(kind: .body, pieces: bars(min(before, level)))]
        // A heading stands right above its text.
        case (.heading, .text), (.heading, .item), (.heading, .quote): return []
        default: return [.blank]
        }
    }

    /// The lines of one paragraph.
    func lines(of index: Int) -> [ArticleLine] {
        let range = article.paragraphs[index]
        switch article.kinds[index] {
        case .text: return flow(weave(range), isJustified: isJustified)
        case .heading(let level): return flow(weave(range, Role.heading(level: level)))
        case .quote(let level):
            let bars = bars(level)
            return flow(weave(range), indent: 2 * bars.count, everyLine: bars, isJustified: isJustified)
        case .item: return itemLines(range, marks[index])
        case .code: return codeLines(fromLineStart(range))
        case .table(let headerRows): return tableLines(fromLineStart(range), headerRows: headerRows)
        }
    }

    /// Bytes of the text in one look, with the numbers of their links.
    func weave(_ range: ByteRange, _ role: Role = .text) -> Weave {
        var weave = Weave()
        weave.add(range, of: article.text, role, links: links)
        return weave
    }

    /// Wraps `weave` to what an indent leaves of the width.
    ///
    /// - Parameters:
    ///   - firstLine: stands in the indent of the first line.
    ///   - everyLine: stands in the indent of every line.
    func flow(
        _ weave: Weave, indent: Int = 0, firstLine: [LinePiece] = [], everyLine: [LinePiece] = [],
        isJustified: Bool = false
    ) -> [ArticleLine] {
        let width = width > 0 ? max(1, width - indent) : 0
        return weave.lines(width: width, indent: indent, isJustified: isJustified).enumerated().map { index, line in
            let ornaments = index == 0 && !firstLine.isEmpty ? firstLine + everyLine : everyLine
            return ArticleLine(kind: .body, pieces: ornaments.isEmpty ? line.pieces : ornaments + line.pieces)
        }
    }

    /// The bars at the left of a quote, one a level, as far as six columns are left for its words.
    private func bars(_ level: Int) -> [LinePiece] {
        (0..<max(0, min(level, (width - 6) / 2))).map {
            LinePiece(column: 2 * $0, content: .words("│"), role: .quoteBar)
        }
    }

    /// An item of a list: its words hang beside its mark.
    ///
    /// Where the pane is too narrow the indent gives way, and then the mark runs on with the words.
    private func itemLines(_ range: ByteRange, _ mark: ListMark?) -> [ArticleLine] {
        guard let mark else { return flow(weave(range)) }
        guard width - mark.width >= 4 else {
            var weave = Weave()
            weave.add(mark.words, .listMark)
            weave.add(range, of: article.text, .text, links: links)
            return flow(weave)
        }
        let indent = min(mark.indent, max(0, width - mark.width - 12))
        let piece = LinePiece(column: indent, content: .words(mark.words), role: .listMark)
        return flow(
            weave(range), indent: indent + mark.width, firstLine: [piece], isJustified: isJustified)
    }

    /// Code: on a ground of its own, two columns in, its spaces as they are.
    ///
    /// What is longer than the line goes on in the next one, under a sign: cut code can't be read, found or copied.
    private func codeLines(_ range: ByteRange) -> [ArticleLine] {
        let indent = width >= 10 ? 2 : 0
        return hardWrap(article.text.bytes.span, range, width: width - indent).map { line in
            var pieces = line.runs.map {
                LinePiece(column: indent + $0.column, content: .text($0.range), role: .codeBlock)
            }
            if line.isContinued, indent > 0 {
                pieces.insert(LinePiece(column: 0, content: .words("↳"), role: .continuation), at: 0)
            }
            return ArticleLine(kind: .panel, pieces: pieces)
        }
    }

    /// `range` from the beginning of its first line on: spaces and tabs there are part of code and tables.
    private func fromLineStart(_ range: ByteRange) -> ByteRange {
        var lower = range.lower
        while lower > 0, article.text.bytes[lower - 1] == .space || article.text.bytes[lower - 1] == .tab { lower -= 1 }
        return ByteRange(lower, range.upper)
    }
}
