import Text

/// A title, and where it was found.
struct FoundTitle {
    let text: String
    /// The block it is; nil when it was told from outside.
    let block: Int?
    /// The publication named after it in the page's own title.
    let site: String?
}

/// The title that a document shows: the heading that its first line repeats, else a heading before the text.
///
/// - Returns: nil where no block before the text looks like one.
/// - Complexity: O(bytes).
func title(of draft: Draft) -> FoundTitle? {
    let weights = weights(of: draft)
    guard let stretch = heaviestStretch(weights) else { return firstLineTitle(of: draft, before: draft.blocks.count) }
    if let tagged = titleNamedByFirstLine(of: draft, before: min(stretch.lowerBound + 4, stretch.upperBound)) {
        return tagged
    }
    if let line = headline(of: draft, over: stretch) {
        return FoundTitle(text: draft.string(line), block: line, site: nil)
    }
    if stretch.lowerBound <= 12, let first = firstLineTitle(of: draft, before: stretch.lowerBound) { return first }
    let nearest = (max(0, stretch.lowerBound - 15)..<stretch.lowerBound).last { index in
        draft.blocks[index].words >= 5 && looksLikeTitle(draft.blocks[index], in: draft.bytes.span)
    }
    return nearest.map { FoundTitle(text: draft.string($0), block: $0, site: nil) }
}

/// The heading that stands before " - Site" or " | Site" in the first line.
private func titleNamedByFirstLine(of draft: Draft, before end: Int) -> FoundTitle? {
    guard let first = draft.blocks.first, first.words >= 3, first.words <= 40, end > 1 else { return nil }
    let span = draft.bytes.span
    let page = plainKey(first.range, in: span)
    for index in 1..<end where draft.blocks[index].words <= first.words && draft.blocks[index].words >= 3 {
        let key = plainKey(draft.blocks[index].range, in: span)
        guard key.utf8.count > 12, page.hasPrefix(key), page.utf8.count > key.utf8.count else { continue }
        return FoundTitle(
            text: draft.string(index), block: index, site: site(after: draft.string(index), in: draft.string(0)))
    }
    return nil
}

/// What stands after the title and a separator: "Title - The Gazette" gives "The Gazette".
private func site(after title: String, in page: String) -> String? {
    guard page.utf8.count > title.utf8.count + 3, page.hasPrefix(title) else { return nil }
    let rest = Array(page.utf8.dropFirst(title.utf8.count))
    guard let start = rest.firstIndex(where: { $0.isAlphanumeric || $0 >= 0xC3 && $0 != 0xE2 }), start >= 2 else {
        return nil
    }
    let name = rest[start...]
    return name.count <= 60 ? String(decoding: name, as: UTF8.self) : nil
}

/// The first line that is no residue, when it looks like a title and longer blocks follow.
private func firstLineTitle(of draft: Draft, before end: Int) -> FoundTitle? {
    guard let index = draft.blocks.indices.prefix(3).first(where: { draft.blocks[$0].reason == nil }), index < end,
        looksLikeTitle(draft.blocks[index], in: draft.bytes.span),
        // Where a menu stands over the text, its items are short.
        draft.blocks[index].words >= (end > index + 3 ? 4 : 2),
        draft.blocks[(index + 1)...].prefix(8).contains(where: { $0.words > draft.blocks[index].words })
    else { return nil }
    return FoundTitle(text: draft.string(index), block: index, site: nil)
}

/// Whether a block is short, no statement, and no residue.
func looksLikeTitle(_ block: Block, in bytes: Span<UInt8>) -> Bool {
    guard block.reason == nil, block.words <= 35, block.range.count <= 300 else { return false }
    guard block.ending != .colon, !isNameLine(block.range, in: bytes) else { return false }
    // "?" and "!" end titles, a period does not.
    let last = bytes[block.range.upper - 1]
    return block.ending == .open || last == 0x3F || last == 0x21 || last == 0x22 || last >= 0x80 && block.words <= 20
}

/// The first sentence of a text, cut after a word with "…" where it is long.
///
/// - Complexity: O(1), reading at most 100 bytes.
func opening(of text: UTF8Text) -> String {
    let bytes = text.bytes.span
    let limit = min(bytes.count, 90)
    var (end, lastSpace) = (0, 0)
    while end < limit, bytes[end] != .newline {
        if bytes[end] == .space { lastSpace = end }
        end += 1
        let isEnd = end < bytes.count && (bytes[end] == .space || bytes[end] == .newline)
        if end > 12, isEnd, [.period, 0x21, 0x3F].contains(bytes[end - 1]) { break }
    }
    if end < limit || end == bytes.count { return spaced(text[ByteRange(0, end)]) }
    if lastSpace == 0 {
        lastSpace = end
        while lastSpace > 0, lastSpace < bytes.count, bytes[lastSpace].isContinuation { lastSpace -= 1 }
    }
    return spaced(text[ByteRange(0, lastSpace)]) + "…"
}

/// The cells of a table's row with spaces between.
private func spaced(_ line: String) -> String {
    String(decoding: line.utf8.map { $0 == .tab ? .space : $0 }, as: UTF8.self)
}
