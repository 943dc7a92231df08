import Text

/// The tree construction stage: tokens to nodes.
///
/// Scripting is off. Parse errors are not reported: what a page does wrong has one tree all the same.
///
/// - SeeAlso: WHATWG HTML, 13.2.6 (Tree construction).
struct TreeBuilder {
    /// The insertion modes.
    enum Mode {
        case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable, inTableText
        case inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody, inFrameset, afterFrameset
        case afterAfterBody, afterAfterFrameset
    }

    let source: [UInt8]
    let limits: ParsingLimits
    /// The element that a fragment is read as the content of.
    let context: FragmentContext?
    var tokenizer: Tokenizer
    var tree = NodeTree()
    var attributes: [AttributeRecord] = []
    var open = OpenElements()
    var formatting: FormattingElements
    var mode = Mode.initial
    /// The mode to go back to from `text` and `inTableText`.
    var originalMode = Mode.initial
    var templateModes: [Mode] = []
    var head = NodeRecord.none
    var form = NodeRecord.none
    var isFramesetOK = true
    /// Whether what a table can't hold goes before it.
    var fostersParents = false
    /// Whether a line feed that begins the next text is left out.
    var skipsNewline = false
    var quirks = QuirksMode.noQuirks
    var doctype: DoctypeToken?
    var pendingTableText: [ByteRange] = []
    /// Attributes that later `html` and `body` tags add to the first.
    var laterAttributes: [Int32: [AttributeRecord]] = [:]
    /// How many end tags of a name are owed to elements that are too deep to be open.
    var tooDeep: [NameID: Int] = [:]
    var excess: Excess = []

    init(source: [UInt8], context: FragmentContext?, limits: ParsingLimits) {
        self.source = source
        self.context = context
        self.limits = limits
        tokenizer = Tokenizer(sourceCount: source.count, attributeLimit: limits.attributesPerElement)
        formatting = FormattingElements(limit: limits.formattingElements)
        // A tag makes an element and a text at the most, mostly; what is reserved and not used costs nothing.
        let tags = count(of: .lessThan, in: source.span)
        tree.reserve(min(tags * 2 + 8, limits.nodes))
        attributes.reserveCapacity(min(tags, limits.nodes))
    }

    /// Reads the whole source.
    mutating func run() {
        if let context { begin(in: context) }
        let source = source
        let bytes = source.span
        while true {
            let token = tokenizer.next(in: bytes, isForeign: isForeign)
            process(token)
            if token == .end { break }
            if tree.count >= limits.nodes {
                excess.insert(.nodes)
                break
            }
        }
        flushTableText()
        if tokenizer.hasExcessAttributes { excess.insert(.attributes) }
        if formatting.hasDropped { excess.insert(.formattingElements) }
    }

    /// Whether the adjusted current node is SVG's or MathML's.
    private var isForeign: Bool {
        guard !open.isEmpty else { return false }
        return (context != nil && open.count == 1 ? context?.namespace : open.top.namespace) != .html
    }

    /// Applies a token by the rules of foreign content or of the mode at hand.
    mutating func process(_ token: Token) {
        var token = token
        if skipsNewline {
            skipsNewline = false
            if case .text(let range) = token, byte(range.lower) == .newline {
                if range.count == 1 { return }
                token = .text(ByteRange(range.lower + 1, range.upper))
            }
        }
        if isForeign, !isReadAsHTML(token) {
            processForeign(token)
        } else {
            process(token, in: mode)
        }
    }

    /// Applies a token by the rules of `mode`.
    mutating func process(_ token: Token, in mode: Mode) {
        if open.count >= limits.depth, token == .startTag, isTooDeep() { return }
        if !tooDeep.isEmpty, token == .endTag, isOwed() { return }
        switch mode {
        case .initial: initial(token)
        case .beforeHTML: beforeHTML(token)
        case .beforeHead: beforeHead(token)
        case .inHead: inHead(token)
        case .inHeadNoscript: inHeadNoscript(token)
        case .afterHead: afterHead(token)
        case .inBody: inBody(token)
        case .text: inText(token)
        case .inTable: inTable(token)
        case .inTableText: inTableText(token)
        case .inCaption: inCaption(token)
        case .inColumnGroup: inColumnGroup(token)
        case .inTableBody: inTableBody(token)
        case .inRow: inRow(token)
        case .inCell: inCell(token)
        case .inTemplate: inTemplate(token)
        case .afterBody: afterBody(token)
        case .inFrameset: inFrameset(token)
        case .afterFrameset: afterFrameset(token)
        case .afterAfterBody: afterAfterBody(token)
        case .afterAfterFrameset: afterAfterFrameset(token)
        }
    }

    /// Goes to `mode` and applies the token by its rules.
    mutating func reprocess(_ token: Token, in mode: Mode) {
        self.mode = mode
        process(token)
    }

    /// The tag at hand.
    var tag: TagToken {
        _read { yield tokenizer.tag }
    }

    // MARK: - Bytes

    /// The byte of the source or of the pool at `offset`.
    func byte(_ offset: Int) -> UInt8 {
        offset < tokenizer.pool.base ? source[offset] : tokenizer.pool.bytes[offset - tokenizer.pool.base]
    }

    /// Where the white space ends that `range` begins with.
    func endOfLeadingSpace(_ range: ByteRange) -> Int {
        var index = range.lower
        while index < range.upper, byte(index).isHTMLSpace { index += 1 }
        return index
    }

    /// The text without its leading white space; nil where nothing is left.
    func withoutLeadingSpace(_ range: ByteRange) -> Token? {
        let start = endOfLeadingSpace(range)
        return start < range.upper ? .text(ByteRange(start, range.upper)) : nil
    }

    /// Inserts the white space that a text begins with.
    ///
    /// - Returns: the rest; nil where nothing is left.
    mutating func insertLeadingSpace(_ range: ByteRange) -> Token? {
        let start = endOfLeadingSpace(range)
        if start > range.lower { insertText(ByteRange(range.lower, start)) }
        return start < range.upper ? .text(ByteRange(start, range.upper)) : nil
    }

    // MARK: - Depth

    /// Whether the start tag at hand is at the greatest depth; it then was inserted as a sibling of the current node,
    /// which it closes, and may not change the mode.
    ///
    /// What a mode relies on is not closed so, and not opened: there the new element, or a table, stays empty. The
    /// parts of a table close others first, so that they pass.
    private mutating func isTooDeep() -> Bool {
        let facts = tag.tag.facts
        let opensMode = tag.tag == .table || tag.tag == .template
        guard facts.isDisjoint(with: [.void, .rawText]), opensMode || !facts.contains(.mode), tag.tag != .plaintext
        else { return false }
        excess.insert(.depth)
        if tag.isSelfClosing, !open.top.isHTML {
            insertForeignElement(namespace: open.top.namespace)
            open.pop()
            return true
        }
        let staysEmpty = opensMode || (open.top.isHTML && open.top.tag.facts.contains(.mode))
        tooDeep[staysEmpty ? tag.name : open.top.name, default: 0] += 1
        if !staysEmpty { open.pop() }
        insertElement()
        if staysEmpty { open.pop() }
        return true
    }

    /// Whether the end tag at hand belongs to an element that was too deep to be open.
    private mutating func isOwed() -> Bool {
        guard let count = tooDeep[tag.name] else { return false }
        tooDeep[tag.name] = count == 1 ? nil : count - 1
        return true
    }
}
