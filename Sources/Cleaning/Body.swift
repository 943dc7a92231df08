import Articles
import Text

/// The blocks of the article: those of the stretch that weighs most, what comes after the article cut off.
///
/// - Parameter title: the article's title where known; the body begins after its last copy before the text.
/// - Returns: all blocks where nothing looks like an article.
/// - Complexity: O(bytes).
func body(of draft: Draft, titles: Set<String>) -> Range<Int> {
    let weights = weights(of: draft)
    guard var body = heaviestStretch(weights) else { return 0..<draft.blocks.count }
    body = startingAfterTitle(body, of: draft, weights, titles)
    body = startingAfterByline(body, of: draft)
    body = endingBeforeHardEnd(body, of: draft, weights)
    return body.lowerBound..<listEnd(after: body.upperBound, of: draft)
}

/// Where a list ends that follows the text, a heading perhaps between: four lines or more, each with a number.
private func listEnd(after end: Int, of draft: Draft) -> Int {
    let blocks = draft.blocks
    var start = end
    while start < blocks.count, start < end + 12, isAnnouncedItem(start, after: end, in: blocks) { start += 1 }
    let announced = start >= end + 2 ? start : end
    start = end
    while start < blocks.count, start < end + 2, blocks[start].reason == nil, !blocks[start].hasDigit { start += 1 }
    var index = start
    while index < blocks.count, blocks[index].reason == nil, blocks[index].hasDigit, blocks[index].words <= 30 {
        index += 1
    }
    if index >= start + 4 { return max(index, announced) }
    return start < blocks.count && isRowOfEntries(blocks[start]) ? start + 1 : announced
}

/// Whether a block may be an item of the list that the colon before `end` announces.
private func isAnnouncedItem(_ index: Int, after end: Int, in blocks: [Block]) -> Bool {
    guard end > 0, blocks[end - 1].ending == .colon, blocks[end - 1].reason == nil else { return false }
    return blocks[index].reason == nil && blocks[index].ending == .open && (3...40).contains(blocks[index].words)
}

/// Whether a block is a list that lost its line breaks: days or prices and what they are for.
private func isRowOfEntries(_ block: Block) -> Bool {
    block.reason == nil && block.words >= 40 && block.numbers >= 8 && block.numbers * 16 >= block.words
}

/// The sum of the positive weights of a stretch: how much text it holds.
private func mass(_ range: Range<Int>, _ weights: [Double]) -> Double {
    range.reduce(0) { $0 + max(0, weights[$1]) }
}

private func startingAfterTitle(
    _ body: Range<Int>, of draft: Draft, _ weights: [Double], _ titles: Set<String>
) -> Range<Int> {
    let total = mass(body, weights)
    var (start, passed) = (body.lowerBound, 0.0)
    for index in body {
        if passed > total * 0.25 { break }
        let block = draft.blocks[index]
        if block.words <= 40, titles.contains(plainKey(block.range, in: draft.bytes.span)) { start = index + 1 }
        passed += max(0, weights[index])
    }
    return start < body.upperBound ? start..<body.upperBound : body
}

/// The body without a line or sentence that stands over who wrote the text and when: it sums the text up.
private func startingAfterByline(_ body: Range<Int>, of draft: Draft) -> Range<Int> {
    var (sums, start) = (0, body.lowerBound)
    for index in body.prefix(6) {
        let block = draft.blocks[index]
        if block.reason == .byline || block.reason == .time {
            start = index + 1
        } else if block.reason == nil {
            if start > body.lowerBound { break }
            sums += 1
            if sums > 1 || block.words > 60 { return body }
        }
    }
    return start < body.upperBound ? start..<body.upperBound : body
}

private func endingBeforeHardEnd(_ body: Range<Int>, of draft: Draft, _ weights: [Double]) -> Range<Int> {
    let total = mass(body, weights)
    // "Comments" alone is a button while another follows.
    let lastButton = body.last { draft.blocks[$0].reason == .comment && draft.blocks[$0].words == 1 }
    var passed = 0.0
    for index in body {
        let block = draft.blocks[index]
        if block.reason == .comment, block.words == 1, index != lastButton { continue }
        if passed > total * 0.6 && endsArticle(block, in: draft.bytes.span)
            || passed > min(100, total * 0.5) && beginsComments(block, in: draft.bytes.span)
            || passed >= 100 && block.reason == .copyright
        {
            return body.lowerBound..<max(index, body.lowerBound + 1)
        }
        passed += max(0, weights[index])
    }
    return body
}

/// Whether a block is a heading that only stands after an article: of comments, of lists of other articles.
private func endsArticle(_ block: Block, in bytes: Span<UInt8>) -> Bool {
    guard block.words <= 6, block.ending != .sentence || block.words <= 4 else { return false }
    if isAboutAuthor(block, in: bytes) { return true }
    switch block.reason {
    case .comment: return block.words > 1 || isCommentHeading(block, in: bytes)
    case .related, .tags: return isListHeading(block, in: bytes)
    case nil: return isListHeading(block, in: bytes)
    default: return false
    }
}

/// Whether a block is the heading of comments and can be nothing else: "34 responses to …", "Leave a reply".
func beginsComments(_ block: Block, in bytes: Span<UInt8>) -> Bool {
    guard block.reason == .comment, block.words >= 2 else { return false }
    let key = plainKey(block.range, in: bytes)
    if commentOpenings.contains(where: { key.hasPrefix($0) }) { return true }
    let words = key.split(separator: " ", maxSplits: 3)
    return words.count > 2 && (words[2] == "to" || words[2] == "on")
        && words[0].utf8.first.map { $0.isDigit || $0 == 0x6F } ?? false
}

private let commentOpenings = [
    "leave a ", "add comment", "add a comment", "all comments", "post a comment", "post comment", "your email address",
    "be the first to comment", "you must be logged", "log in to comment", "sign in to comment", "cancel reply",
]

/// Whether a block says no more than "About Ann Lee".
private func isAboutAuthor(_ block: Block, in bytes: Span<UInt8>) -> Bool {
    let text = lowercasedASCII(block.range, in: bytes)
    for opening in ["about ", "Über ", "über ", "sobre ", "acerca de ", "à propos de "] where text.hasPrefix(opening) {
        let name = ByteRange(block.range.lower + opening.utf8.count, block.range.upper)
        return isNameLine(name, in: bytes)
    }
    return false
}

private func isCommentHeading(_ block: Block, in bytes: Span<UInt8>) -> Bool {
    plainKey(block.range, in: bytes).hasPrefix("comment")
}

private func isListHeading(_ block: Block, in bytes: Span<UInt8>) -> Bool {
    let key = plainKey(block.range, in: bytes)
    return endings.contains { key == $0 || key.hasPrefix($0 + " ") && block.words <= 5 }
}

/// Headings of what follows an article.
private let endings: Set<String> = [
    "related articles", "related posts", "related stories", "related news", "related content", "related topics",
    "you may also like", "you might also like", "recommended for you", "recommended stories", "more from",
    "more stories", "more like this", "most read", "most popular", "most viewed", "about the author",
    "about the authors", "trending now", "popular posts", "popular stories", "latest news", "latest posts",
    "share this article", "share this story", "sponsored content", "sponsored links", "from the web",
    "around the web", "recent posts", "recent comments", "leave a reply", "leave a comment", "post a comment",
    "join the conversation", "join the discussion", "what to read next", "up next", "you may like",
    "more in", "more news", "top stories", "editors picks", "trending stories", "explore further", "ähnliche artikel",
    "ähnliche beiträge", "weitere beiträge", "weitere artikel", "mehr zum thema", "articles similaires",
    "sur le même sujet", "artículos relacionados", "noticias relacionadas", "entradas relacionadas",
    "artigos relacionados", "notícias relacionadas", "articoli correlati", "artikel terkait", "berita terkait",
    "gerelateerde artikelen", "похожие статьи", "материалы по теме", "read these next", "top video", "top videos",
    "more videos", "latest videos",
]

/// The letters and digits of a block in small letters, one space for all between: what two copies share.
///
/// - Complexity: O(range.count).
func plainKey(_ range: ByteRange, in bytes: Span<UInt8>) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    var index = range.lower
    while index < range.upper {
        let (value, length) = scalar(in: bytes, at: index) ?? (0xFFFD, 1)
        if isWordScalar(value) {
            appendScalar(lowercased(value), to: &key)
        } else if value != 0x27, value != 0x2019, let last = key.last, last != .space {
            key.append(.space)
        }
        index += length
    }
    if key.last == .space { key.removeLast() }
    return String(decoding: key, as: UTF8.self)
}

/// The key of a whole text.
func plainKey(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return plainKey(ByteRange(0, bytes.count), in: bytes.span)
}
