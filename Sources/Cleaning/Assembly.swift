import Articles
import Text

/// The article and its residue, as they are put together block by block.
struct Assembly {
    private let draft: Draft
    /// The page's blocks, one a block of the draft; empty where the document is plain text.
    private let blocks: [PageBlock]
    private var kinds: [ParagraphKind] = []
    private var markup: [Markup] = []
    private var text: [UInt8] = []
    private var flags: [Flag] = []
    private var residue: [Residue] = []
    /// Residue whose position is the beginning of the paragraph to come.
    private var pending: [(reason: Residue.Reason, text: String)] = []
    private var paragraphs = 0
    private var found: FoundDateline?
    private var credits: [ByteRange] = []

    init(_ outline: Outline, blocks: [PageBlock] = []) {
        draft = outline.draft
        self.blocks = blocks
        text.reserveCapacity(draft.bytes.count)
    }

    /// Appends every block, as a paragraph or as residue.
    mutating func append(_ outline: Outline) {
        for (index, block) in draft.blocks.enumerated() where index != outline.titleBlock {
            guard let reason = block.reason else {
                append(paragraph: block.range, page: blocks.isEmpty ? nil : blocks[index])
                continue
            }
            if reason == .credit, block.words > 3, index >= outline.body.lowerBound { credits.append(block.range) }
            pending.append((reason, draft.string(index)))
        }
        place(at: text.count)
    }

    private mutating func append(paragraph whole: ByteRange, page: PageBlock?) {
        let bytes = draft.bytes
        let span = bytes.span
        var range = whole
        let isProse = page?.isProse ?? true
        if isProse, paragraphs < 2, found == nil, let dateline = dateline(at: range, in: span) {
            found = dateline
            // On a page it stands in the text as it was printed; a text is read for what it says.
            if page == nil {
                pending.append((.dateline, draft.string(ByteRange(range.lower, dateline.end))))
                range = ByteRange(dateline.end, range.upper)
            }
        }
        let credit = isProse ? trailingCredit(in: range, of: span) : nil
        if let credit { range = ByteRange(range.lower, credit) }
        range = trimmed(range)
        if !text.isEmpty { text += [.newline, .newline] }
        let start = text.count
        place(at: start)
        text += bytes[range.lower..<range.upper]
        kinds.append(page?.kind ?? .text)
        for mark in page?.markup ?? [] where range.contains(mark.range) {
            markup.append(Markup(range: mark.range.shifted(by: start - range.lower), kind: mark.kind))
        }
        guard isProse else {
            paragraphs += 1
            return
        }
        for sentence in truncatedSentences(in: range, of: span) {
            flags.append(Flag(range: sentence.shifted(by: start - range.lower), reason: .truncated))
        }
        paragraphs += 1
        if let credit {
            credits.append(ByteRange(credit, whole.upper))
            pending.append((.credit, draft.string(ByteRange(credit, whole.upper))))
        }
    }

    private func trimmed(_ range: ByteRange) -> ByteRange {
        var (lower, upper) = (range.lower, range.upper)
        while lower < upper, draft.bytes[lower] == .space { lower += 1 }
        while upper > lower, draft.bytes[upper - 1] == .space { upper -= 1 }
        return ByteRange(lower, upper)
    }

    private mutating func place(at position: Int) {
        for piece in pending {
            let trimmed = piece.text.hasSuffix(" ") ? String(piece.text.dropLast()) : piece.text
            residue.append(Residue(reason: piece.reason, text: trimmed, position: position))
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// The cleaned document, with what the blocks tell about the article.
    ///
    /// - Parameters:
    ///   - page: what the page tells about itself, which goes before what its blocks tell.
    ///   - isCut: whether something of the page was not read, since it was over a bound.
    consuming func document(
        of raw: RawDocument, _ outline: Outline, page: PageMetadata? = nil, isCut: Bool = false
    ) -> CleanedDocument {
        let text = UTF8Text(repairing: text)
        let span = draft.bytes.span
        var metadata = Metadata()
        metadata.url = raw.url
        metadata.site = outline.site
        metadata.dateline = found?.dateline
        metadata.published = publicationDay(of: raw, draft: draft, body: outline.body, dateline: found?.day)
        let naming = credits.filter { namesPeople($0, in: span) }
        if !naming.isEmpty { metadata.credits = naming.map(draft.string).joined(separator: " ") }
        metadata.authorBio = draft.biography()
        metadata.authors = authors(of: outline, credits: naming)
        metadata.related = draft.relatedTitles()
        let title = outline.title.isEmpty ? opening(of: text) : outline.title
        page?.complete(&metadata, of: raw)
        if let author = raw.author {
            let names = authorNames([author])
            if !names.isEmpty { metadata.authors = names }
        }
        let article = Article(
            title: title, text: text, kinds: kinds, markup: markup, metadata: metadata,
            flags: isCut ? flags + [Flag(range: ByteRange(text.count, text.count), reason: .cutAtBound)] : flags)
        return CleanedDocument(article: article, residue: residue)
    }
}
