import Articles
import HTML
import Text

/// A block of a page's text.
struct PageBlock {
    /// The place of its first text in the page's tree.
    let start: Int
    /// The block's bytes in `PageText.bytes`; white space folded, but in code and between a table's cells.
    let range: ByteRange
    let kind: ParagraphKind
    /// Within the block: ranges of `PageText.bytes`.
    let markup: [Markup]
    /// Characters.
    let length: Int
    /// What its first words hash to.
    let key: UInt64
}

/// The text of parts of a page, block by block.
struct PageText {
    var bytes: [UInt8] = []
    var blocks: [PageBlock] = []
}

/// Reads the blocks of parts of a page.
struct PageTextReader {
    private let tree: PageTree
    private let selection: Selection
    private var text = PageText()
    private var start = 0
    private var firstNode = -1
    private var endsInSpace = true
    private var markup: [Markup] = []
    /// The elements that are open, with what they began.
    private var open: [Open] = []
    /// The places in `open` of those that are something to the text in them.
    private var openMarkup: [Int] = []

    private struct Open {
        let index: Int
        let kind: ParagraphKind
        /// What the element is to the text in it, and where it began there.
        let markup: Markup.Kind?
        let from: Int
        /// The number of the next item of an ordered list.
        var number: Int?
        let listLevel: Int
        let quoteLevel: Int
        let keepsSpace: Bool
    }

    init(_ tree: PageTree, _ selection: Selection) { (self.tree, self.selection) = (tree, selection) }

    /// The text of the subtrees at `roots`. O(nodes and bytes).
    consuming func text(of roots: [Int]) -> PageText {
        for root in roots { read(root) }
        return text
    }

    private mutating func read(_ root: Int) {
        let base = open.count
        var index = root
        while index < tree[root].end {
            while open.count > base, let last = open.last, tree[last.index].end <= index { close() }
            guard selection.keeps(index) else {
                index = Int(tree[index].end)
                continue
            }
            let tag = tree[index].tag
            if tree[index].isText {
                append(tree.document.data(of: tree[index].node), at: index)
            } else if tag == .br {
                if open.last?.keepsSpace ?? false { text.bytes.append(.newline) } else { flush() }
            } else if tag == .table, let table = DataTable(tree, selection, index) {
                flush()
                append(table, at: index)
                index = Int(tree[index].end)
                continue
            } else {
                begin(index)
            }
            index += 1
        }
        while open.count > base { close() }
        flush()
    }

    // MARK: - Elements

    private mutating func begin(_ index: Int) {
        let node = tree[index]
        let outer = open.last
        if node.tag.isBlock { flush() }
        var (listLevel, quoteLevel) = (outer?.listLevel ?? 0, outer?.quoteLevel ?? 0)
        var keepsSpace = outer?.keepsSpace ?? false
        var number: Int?
        var kind = outer?.kind ?? .text
        switch node.tag {
        case .ul, .menu, .dir: listLevel += 1
        case .ol:
            listLevel += 1
            number = tree.document.attribute("start", of: node.node).flatMap { Int($0) } ?? 1
        case .li: kind = .item(level: max(1, listLevel), number: nextNumber())
        case .blockquote:
            quoteLevel += 1
            kind = .quote(level: quoteLevel)
        case .pre, .listing, .xmp, .plaintext:
            keepsSpace = true
            kind = .code
        case .p, .div, .td, .dt, .dd: if case .heading = kind { kind = .text }
        default: if let level = node.tag.headingLevel { kind = .heading(level: level) }
        }
        let markup = markupKind(index)
        if markup != nil { openMarkup.append(open.count) }
        open.append(
            Open(
                index: index, kind: kind, markup: markup, from: text.bytes.count, number: number,
                listLevel: listLevel, quoteLevel: quoteLevel, keepsSpace: keepsSpace))
    }

    /// The number of an item, where its list is ordered.
    private mutating func nextNumber() -> Int? {
        guard let list = open.lastIndex(where: { [.ol, .ul].contains(tree[$0.index].tag) }),
            let number = open[list].number
        else { return nil }
        open[list].number = number &+ 1
        return number
    }

    private func markupKind(_ index: Int) -> Markup.Kind? {
        switch tree[index].tag {
        case .a: return tree.document.attribute("href", of: tree[index].node).map { .link($0) }
        case .em, .i, .cite, .dfn: return .emphasis
        case .strong, .b: return .strong
        case .code, .kbd, .samp, .tt: return .code
        default: return nil
        }
    }

    private mutating func close() {
        let element = open.removeLast()
        if let kind = element.markup {
            openMarkup.removeLast()
            mark(kind, from: max(element.from, start))
        }
        if tree[element.index].tag.isBlock { flush(as: element.kind) }
    }

    private mutating func mark(_ kind: Markup.Kind, from lower: Int) {
        var (lower, upper) = (lower, text.bytes.count)
        while lower < upper, text.bytes[lower] == .space { lower += 1 }
        while upper > lower, text.bytes[upper - 1] == .space { upper -= 1 }
        if lower < upper { markup.append(Markup(range: ByteRange(lower, upper), kind: kind)) }
    }

    // MARK: - Text

    private mutating func append(_ bytes: ArraySlice<UInt8>, at index: Int) {
        let before = text.bytes.count
        if open.last?.keepsSpace ?? false {
            appendKept(bytes, to: &text.bytes)
            endsInSpace = false
        } else {
            appendFolded(bytes, repairs: tree.isMojibake, to: &text.bytes, &endsInSpace)
        }
        if firstNode < 0, text.bytes.count > before { firstNode = index }
    }

    private mutating func append(_ table: DataTable, at index: Int) {
        firstNode = index
        text.bytes += table.bytes
        endsInSpace = false
        flush(as: .table(headerRows: table.headerRows))
    }

    /// Ends the block at hand, which is of the kind of the innermost element.
    private mutating func flush() { flush(as: open.last?.kind ?? .text) }

    private mutating func flush(as kind: ParagraphKind) {
        // What spans two blocks, a link around a heading and a paragraph, is marked in each.
        for index in openMarkup {
            if let kind = open[index].markup { mark(kind, from: max(open[index].from, start)) }
        }
        var end = text.bytes.count
        while end > start, text.bytes[end - 1] == .space || text.bytes[end - 1] == .newline { end -= 1 }
        text.bytes.removeSubrange(end...)
        if end > start {
            let range = ByteRange(start, end)
            let marks = markup.filter { $0.range.lower >= start && $0.range.upper <= end }
            text.blocks.append(
                PageBlock(
                    start: firstNode, range: range, kind: kind, markup: marks, length: characters(range),
                    key: firstWordsKey(range, in: text.bytes.span)))
            text.bytes.append(.newline)
        }
        start = text.bytes.count
        markup = []
        firstNode = -1
        endsInSpace = true
    }

    private func characters(_ range: ByteRange) -> Int {
        var count = 0
        for index in range.lower..<range.upper where !text.bytes[index].isContinuation { count += 1 }
        return count
    }
}

/// What the first 80 letters and digits of a block, and the spaces between its words, hash to in small letters.
func firstWordsKey(_ range: ByteRange, in bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var (count, index, wasSpace) = (0, range.lower, true)
    while index < range.upper, count < 80 {
        let (value, length) = scalar(in: bytes, at: index) ?? (0xFFFD, 1)
        index += length
        if isWordScalar(value) {
            hash = (hash ^ UInt64(lowercased(value))) &* 0x100_0000_01B3
            wasSpace = false
            count += 1
        } else if !wasSpace {
            hash = (hash ^ 0x20) &* 0x100_0000_01B3
            wasSpace = true
            count += 1
        }
    }
    return hash
}

extension PageBlock {
    /// Whether the block is one link, or nearly.
    var isLink: Bool {
        markup.contains { mark in
            if case .link = mark.kind { return mark.range.count * 5 >= range.count * 4 }
            return false
        }
    }

    /// Whether the block is sentences: not code, and no table.
    var isProse: Bool {
        switch kind {
        case .code, .table: false
        default: true
        }
    }
}

extension ParagraphKind {
    /// Whether it is a heading.
    var isHeading: Bool {
        if case .heading = self { return true }
        return false
    }
}
