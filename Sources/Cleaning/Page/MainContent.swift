import Articles
import HTML
import Text

/// The part of a page that is its article.
struct MainContent {
    /// Its text, block by block.
    let text: PageText
    /// The blocks with the reason of each that is residue all the same.
    let draft: Draft
}

/// Finds the article of a page.
///
/// Two ways are tried: the element the page itself calls its article, where several do the one that agrees best with
/// how the text is spread; and what that spread shows alone. Where both give little, less is pruned, down to the whole
/// body.
///
/// - Parameter title: the page's title, as a key (`plainKey`); what repeats it at the top is no text.
///
/// - Returns: the article, and the text of the whole page.
func mainContent(of tree: PageTree, _ raw: Selection, title: String) -> (content: MainContent, page: PageText) {
    func attempt(_ roots: [Int], _ selection: Selection, prunes: Bool, besides other: MainContent? = nil) -> MainContent
    {
        var selection = selection
        if prunes {
            for root in roots {
                tree.prune(&selection, below: root)
                tree.pruneLinks(&selection, below: root)
            }
        }
        let text = PageTextReader(tree, selection).text(of: roots)
        // Both ways mostly find the same: it need not be judged twice.
        if let other, other.text.bytes == text.bytes { return other }
        return MainContent(text, title: title)
    }
    var pruned = raw
    tree.prune(&pruned, below: 0)
    let spread = attempt(Readability(tree, pruned).article(), pruned, prunes: true)
    let page = PageTextReader(tree, raw).text(of: [0])
    let agreement = Agreement(page.blocks, reference: spread.kept)
    let candidates = BodyCandidates(tree, raw)
    let marked = candidates.best(spread.kept.isEmpty ? nil : agreement).map {
        attempt([$0], raw, prunes: true, besides: spread)
    }

    var best = spread
    if let marked {
        let (own, other) = (marked.mass, spread.mass)
        if !(own == 0 || other > 2 * own || own < 250 && other > own) { best = marked }
    }
    let fallbacks: [() -> MainContent?] = [
        { attempt(Readability(tree, raw).article(), raw, prunes: false) },
        { candidates.best(nil).map { attempt([$0], raw, prunes: false) } },
        { attempt([0], raw, prunes: true) },
        { attempt([0], raw, prunes: false) },
    ]
    for fallback in fallbacks where best.mass < 250 {
        if let other = fallback(), other.mass > 2 * best.mass { best = other }
    }
    return (best, page)
}

extension MainContent {
    /// Says of each block whether it is residue.
    init(_ text: PageText, title: String) {
        self.text = text
        let span = text.bytes.span
        var draft = Draft(bytes: text.bytes, blocks: text.blocks.map { Block($0.range, in: span) }).classified(
            followsLists: false)
        var seen: Set<String> = []
        for index in draft.blocks.indices {
            let block = draft.blocks[index]
            // Short lines may stand twice, and only the first ones may be the title.
            let isAsked = block.letters > 0 && (index < 6 || block.range.count > 60)
            let key = isAsked ? plainKey(block.range, in: span) : ""
            if case .heading(let level) = text.blocks[index].kind, index < 6, !key.isEmpty,
                level == 1 && index < 4 || repeats(title, key)
            {
                draft.blocks[index].reason = .title
            }
            // Lists say the same thing twice and mean it; paragraphs were pasted twice.
            if draft.blocks[index].reason == nil, key.utf8.count > (text.blocks[index].kind == .text ? 60 : 160),
                !seen.insert(key).inserted
            {
                draft.blocks[index].reason = .repeated
            }
            // An address alone in a line of the text is what the line is there for.
            if draft.blocks[index].reason == .navigation, block.words == 1 { draft.blocks[index].reason = nil }
        }
        Self.markAnnouncedLinks(in: &draft, text)
        // A heading at the end announces what was taken out.
        for index in draft.blocks.indices.reversed() where draft.blocks[index].reason == nil {
            guard case .heading = text.blocks[index].kind else { break }
            draft.blocks[index].reason = .afterArticle
        }
        self.draft = draft
    }

    /// Marks the links after a line such as "More:" as what it announces.
    private static func markAnnouncedLinks(in draft: inout Draft, _ text: PageText) {
        var left = 0
        for index in draft.blocks.indices {
            let block = draft.blocks[index]
            if block.reason == .related {
                // A link that says "Read more" announces nothing, and a heading a part of the text.
                let announces = block.words <= 5 && !text.blocks[index].isLink && !text.blocks[index].kind.isHeading
                left = announces ? 12 : 0
            } else if block.reason == nil {
                if left > 0, block.ending == .open, block.words <= 25, text.blocks[index].isLink,
                    !text.blocks[index].kind.isHeading
                {
                    draft.blocks[index].reason = .related
                    left -= 1
                } else {
                    left = 0
                }
            }
        }
    }

    /// The blocks that are text.
    var kept: [PageBlock] { zip(text.blocks, draft.blocks).filter { $1.reason == nil }.map(\.0) }

    /// How much text there is, short lines left out.
    var mass: Int {
        kept.reduce(0) { sum, block in
            if block.length > 30 { return sum + block.length }
            if case .item = block.kind { return sum + block.length }
            return sum
        }
    }
}

/// Whether a heading says the page's title once more, or most of it.
private func repeats(_ title: String, _ heading: String) -> Bool {
    guard !title.isEmpty else { return false }
    return heading.contains(title) || title.contains(heading) && heading.utf8.count * 2 > title.utf8.count
}
