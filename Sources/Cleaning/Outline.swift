import Articles
import Text

/// A draft with the parts of its article found: what each block is.
struct Outline {
    /// With the reason of every block that is residue, of those outside the body too.
    let draft: Draft
    /// The blocks among which the article's paragraphs are.
    let body: Range<Int>
    /// The title; empty when the document shows none.
    let title: String
    /// The block the title was taken from, nil when the caller knew it or there is none.
    let titleBlock: Int?
    /// The publication that the page's title names after the article's, nil when it does not.
    let site: String?
}

/// Finds the title and the body of a draft, and says of every block outside why it is.
///
/// - Complexity: O(bytes).
func outline(of draft: Draft, knownTitle: String?) -> Outline {
    let span = draft.bytes.span
    let found = knownTitle.map { FoundTitle(text: $0, block: nil, site: nil) } ?? title(of: draft)
    var keys: Set<String> = []
    var titleLetters = 0
    if let found {
        let bytes = Array(found.text.utf8)
        let whole = ByteRange(0, bytes.count)
        titleLetters = Block(whole, in: bytes.span).letters
        if titleLetters > 0 { keys.insert(plainKey(whole, in: bytes.span)) }
    }
    let isScraped = draft.isScraped
    let stretch = isScraped ? body(of: draft, titles: keys) : wholeText(of: draft, after: found?.block)
    var marked = draft
    let last = isScraped ? trailerStart(in: stretch, of: draft) : stretch.upperBound
    for index in draft.blocks.indices {
        if index < stretch.lowerBound {
            marked.blocks[index].reason = draft.blocks[index].reason ?? .beforeArticle
        } else if index >= last {
            marked.blocks[index].reason =
                draft.blocks[index].reason
                ?? (isBiography(draft.blocks[index].range, in: span) ? .authorBio : .afterArticle)
        }
        let isCopy = index < last && draft.blocks[index].letters == titleLetters && index != found?.block
        if isCopy, !keys.isEmpty, keys.contains(plainKey(draft.blocks[index].range, in: span)) {
            marked.blocks[index].reason = .title
        }
    }
    if !holdsArticle(marked, stretch.lowerBound..<last, but: found?.block) {
        for index in marked.blocks.indices { marked.blocks[index].reason = nil }
        return Outline(draft: marked, body: marked.blocks.indices, title: knownTitle ?? "", titleBlock: nil, site: nil)
    }
    marked = marked.withNamesOverLives().withNamesUnderTitle(found?.block)
    marked = marked.withoutRepetitions(in: stretch.lowerBound..<last).withoutTail(in: stretch.lowerBound..<last)
    return Outline(
        draft: marked, body: stretch.lowerBound..<last, title: found?.text ?? "", titleBlock: found?.block,
        site: found?.site)
}

/// Whether a body has enough text to be an article: a few sentences, or a good part of what is no plain residue.
private func holdsArticle(_ draft: Draft, _ body: Range<Int>, but title: Int?) -> Bool {
    var (inside, all, mass) = (0, 0, 0.0)
    for (index, block) in draft.blocks.enumerated() where index != title {
        let isPlain = block.reason == nil || block.reason == .beforeArticle || block.reason == .afterArticle
        guard isPlain else { continue }
        all += block.letters
        if block.reason == nil, body.contains(index) {
            inside += block.letters
            mass += max(0, weight(of: block))
        }
    }
    return inside > 0 && (mass >= 20 && inside * 33 >= all || inside * 5 >= all)
}

/// All blocks, but for the title: a document without a trace of the web is text as a whole.
private func wholeText(of draft: Draft, after title: Int?) -> Range<Int> {
    (title.map { $0 + 1 } ?? 0)..<draft.blocks.count
}

extension Residue.Reason {
    /// Whether residue of this reason shows that a text was taken from a web page.
    fileprivate var tellsOfWeb: Bool {
        switch self {
        case .punctuation, .time, .byline, .credit, .title, .repeated, .dateline: false
        default: true
        }
    }
}

/// Where the trailer of an article begins: with the credits or standards late in it, with its author's life, with a
/// row of the web's own lines.
///
/// - Complexity: O(bytes of the body).
private func trailerStart(in body: Range<Int>, of draft: Draft) -> Int {
    let span = draft.bytes.span
    let masses = body.map { max(0, weight(of: draft.blocks[$0])) }
    let total = masses.reduce(0, +)
    let lives = body.map { draft.blocks[$0].reason == nil && isBiography(draft.blocks[$0].range, in: span) }
    var (passed, livesLeft) = (0.0, zip(masses, lives).reduce(0.0) { $1.1 ? $0 + $1.0 : $0 })
    for (offset, index) in body.enumerated() {
        let block = draft.blocks[index]
        let left = total - passed
        let rest = left - masses[offset]
        if passed > total * 0.6, block.reason == .credit || block.reason == .standards,
            left - livesLeft < total * 0.2
        {
            return index
        }
        // A life told in a report is followed by more of it; an author's stands last.
        if passed > total * 0.75, lives[offset], rest < total * 0.08 { return nameLinesBefore(index, body, draft) }
        if passed > total * 0.75, block.reason == .newsletter, left < total * 0.15 { return index }
        if passed > total * 0.7, rest < total * 0.25, isIsland(at: index, of: body, in: draft) { return index }
        passed += masses[offset]
        if lives[offset] { livesLeft -= masses[offset] }
    }
    return body.upperBound
}

/// Whether the web's own lines stand at `index`, three or more in a row: what comes after them is no part of the text.
private func isIsland(at index: Int, of body: Range<Int>, in draft: Draft) -> Bool {
    var told = 0
    for later in index..<min(body.upperBound, index + 12) {
        guard weight(of: draft.blocks[later]) < 0 else { return false }
        switch draft.blocks[later].reason {
        case .share, .newsletter, .comment, .related, .tags, .navigation, .advertisement, .cookie: told += 1
        default: if later == index { return false }
        }
        if told >= 3 { return true }
    }
    return false
}

/// The first of the lines right before a life that are only the author's name.
private func nameLinesBefore(_ index: Int, _ body: Range<Int>, _ draft: Draft) -> Int {
    var start = index
    while start > body.lowerBound, draft.blocks[start - 1].words <= 5,
        isNameLine(draft.blocks[start - 1].range, in: draft.bytes.span) || draft.blocks[start - 1].reason == .credit
    {
        start -= 1
    }
    return start
}

extension Draft {
    /// Whether something in it shows that it was taken from a web page: residue, or a row of other articles.
    fileprivate var isScraped: Bool {
        var (authors, topics) = (0, 0)
        for block in blocks {
            if block.reason?.tellsOfWeb ?? false { return true }
            if block.reason == .byline { authors += 1 }
            if block.isRowOfTopics { topics += 1 }
        }
        return authors >= 3 || topics >= 2
    }

    /// The draft with the name line right over an author's life, an agency's line perhaps between, marked as byline.
    fileprivate func withNamesOverLives() -> Draft {
        var draft = self
        for life in blocks.indices where blocks[life].reason == .authorBio {
            for index in max(0, life - 2)..<life
            where blocks[index].reason == .afterArticle && isNameLine(blocks[index].range, in: bytes.span) {
                draft.blocks[index].reason = .byline
            }
        }
        return draft
    }

    /// The draft with the names right under its title marked as byline: several, or one with what it does, or one
    /// beside a line that tells the day. Two capitals alone may as well be a place.
    fileprivate func withNamesUnderTitle(_ title: Int?) -> Draft {
        guard let title, title + 1 < blocks.count else { return self }
        var draft = self
        let near = (title + 1)..<min(title + 4, blocks.count)
        let tellsDay = near.contains { blocks[$0].reason == .time }
        for index in near where blocks[index].reason == nil || blocks[index].reason == .beforeArticle {
            guard blocks[index].words <= 10, blocks[index].ending == .open else { break }
            let names = byline(in: blocks[index].range, of: bytes.span, needsBy: false) ?? []
            let nameWords = names.first?.split(separator: " ").count ?? 0
            let tellsMore = nameWords > 0 && blocks[index].words > nameWords
            guard names.count > 1 || tellsMore || !names.isEmpty && tellsDay else { break }
            draft.blocks[index].reason = .byline
        }
        return draft
    }

    /// The draft with every paragraph that stood before marked so.
    fileprivate func withoutRepetitions(in body: Range<Int>) -> Draft {
        var draft = self
        var seen: Set<String> = []
        for index in body where blocks[index].reason == nil && blocks[index].letters > 34 {
            guard !blocks[index].mayStandTwice else { continue }
            if !seen.insert(plainKey(blocks[index].range, in: bytes.span)).inserted {
                draft.blocks[index].reason = .repeated
            }
        }
        return draft
    }

    /// The draft with the short lines at the end of the body, which no sentence follows, marked as standing after it.
    fileprivate func withoutTail(in body: Range<Int>) -> Draft {
        guard isScraped else { return self }
        var draft = self
        let headlines = body.reversed().prefix { isHeadline(blocks[$0]) }
        let numbered = headlines.count { blocks[$0].hasDigit }
        if headlines.count >= 3, numbered * 2 <= headlines.count, let first = headlines.last, first > body.lowerBound,
            blocks[first - 1].ending != .colon
        {
            for index in headlines { draft.blocks[index].reason = .afterArticle }
        }
        // The items of a list that a colon announces may be short.
        let items = body.reversed().prefix(13).prefix { blocks[$0].reason == nil && blocks[$0].ending == .open }
        if items.count >= 2, let first = items.last, first > body.lowerBound, blocks[first - 1].ending == .colon {
            return draft
        }
        var tail: [Int] = []
        for index in body.reversed() where draft.blocks[index].reason == nil {
            guard blocks[index].words < 8, blocks[index].ending != .sentence, !blocks[index].hasDigit else { break }
            tail.append(index)
        }
        for index in tail { draft.blocks[index].reason = .afterArticle }
        return draft
    }
}
