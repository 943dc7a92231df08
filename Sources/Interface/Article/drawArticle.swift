import Articles
import Screen
import Text

/// Columns of text at the most: longer lines are hard to follow with the eye.
private let measure = 72

/// Where the text of an article stands in its pane: at most 72 columns, in the middle, a column free at each side.
func textArea(in pane: Rect) -> Rect {
    let margin = pane.width >= 24 ? 1 : 0
    let width = min(measure, max(0, pane.width - 2 * margin))
    return Rect(x: pane.x + (pane.width - width) / 2, y: pane.y, width: width, height: pane.height)
}

/// Draws the lines of the open article from `top` on, with its mentions marked.
func drawArticle(_ state: ReaderState, in pane: Rect, on surface: inout Surface) {
    let area = textArea(in: pane)
    guard !area.isEmpty else { return }
    guard let article = state.article else {
        drawWelcome(state, in: area, on: &surface)
        return
    }
    let theme = state.theme
    let palette = MentionStyles(state, article)
    for (row, line) in article.lines.dropFirst(article.top).prefix(area.height).enumerated() {
        let y = area.y + row
        switch line.kind {
        case .blank: break
        case .title: surface.write(line.words, x: area.x, y: y, style: theme.style(.title), in: area)
        case .byline: surface.write(line.words, x: area.x, y: y, style: theme.style(.secondary), in: area)
        case .residue: surface.write(line.words, x: area.x, y: y, style: theme.style(.residue), in: area)
        case .note:
            let x = area.x + max(0, (area.width - displayWidth(line.words)) / 2)
            surface.write(line.words, x: x, y: y, style: theme.style(.border), in: area)
        case .body:
            guard let range = line.body else { break }
            var x = area.x
            for (part, style) in palette.runs(of: range) {
                x += surface.write(article.article.text.bytes.span, part, x: x, y: y, style: style, in: area)
            }
        }
    }
}

private func drawWelcome(_ state: ReaderState, in area: Rect, on surface: inout Surface) {
    guard !state.list.rows.isEmpty else { return }
    let keys = [
        ("j k", "choose an article"), ("Enter", "open it"), ("/", "search"), ("?", "all keys"),
    ]
    let top = area.y + max(0, area.height / 2 - keys.count)
    for (index, (key, words)) in keys.enumerated() where top + index < area.bottom {
        let x = area.x + max(0, area.width / 2 - 14)
        surface.write(key, x: x, y: top + index, style: state.theme.style(.title), in: area)
        surface.write(words, x: x + 8, y: top + index, style: state.theme.style(.secondary), in: area)
    }
}

/// How each stretch of an open article's text looks.
struct MentionStyles {
    private let theme: Theme
    private let marks: MarkSet
    private let article: ArticleState
    private let litSentence: ByteRange?

    init(_ state: ReaderState, _ article: ArticleState) {
        (theme, marks, self.article) = (state.theme, state.marks, article)
        litSentence = article.isEventLit ? article.events[safely: article.currentEvent]?.sentence : nil
    }

    /// The stretches of `range` in order, each with one style. Cost follows the marks in the range.
    func runs(of range: ByteRange) -> [(ByteRange, Style)] {
        let mentions = layers(article.mentions, \.range, in: range)
        let hits = layers(article.found.hits, \.self, in: range)
        let flags = article.article.flags.filter { $0.range.overlaps(range) }
        var cuts = [range.lower, range.upper]
        for piece in mentions.map(\.range) + hits + flags.map(\.range) + (litSentence.map { [$0] } ?? []) {
            if let shared = piece.intersection(range) { cuts += [shared.lower, shared.upper] }
        }
        cuts.sort()
        return zip(cuts, cuts.dropFirst()).compactMap { lower, upper in
            guard lower < upper else { return nil }
            let part = ByteRange(lower, upper)
            let mention = mentions.first { $0.range.contains(part) }
            let isHit = hits.contains { $0.contains(part) }
            let isFlagged = flags.contains { $0.range.contains(part) }
            return (part, style(of: part, mention: mention, isHit: isHit, isFlagged: isFlagged))
        }
    }

    private func style(of part: ByteRange, mention: Mention?, isHit: Bool, isFlagged: Bool) -> Style {
        if isHit { return theme.style(.hit) }
        let isSentenceLit = litSentence?.contains(part) ?? false
        var style = theme.style(isFlagged ? .flagged : .text)
        if let mention {
            switch mention.subject {
            case .entity(let index):
                if article.litEntity == index { return theme.style(.litMention) }
                let kind = article.entities[index].kind
                if marks.contains(MarkSet(kind)) { style = theme.style(Theme.role(of: kind)) }
            case .time:
                if let focused = article.focusedMention, article.mentions[focused] == mention {
                    return theme.style(.litMention)
                }
                if marks.contains(.times) { style = theme.style(.time) }
            }
        }
        if isSentenceLit {
            let lit = theme.style(.litSentence)
            style.paper = lit.paper
            style.attributes.formUnion(lit.attributes)
        }
        return style
    }

    /// The elements of an ascending, disjoint `all` that share bytes with `range`. O(log n + found).
    private func layers<Element>(
        _ all: [Element], _ key: KeyPath<Element, ByteRange>, in range: ByteRange
    ) -> ArraySlice<Element> {
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle][keyPath: key].upper <= range.lower { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < all.count, all[end][keyPath: key].lower < range.upper { end += 1 }
        return all[low..<end]
    }
}
