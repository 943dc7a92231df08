import Articles
import Screen
import Text

/// How each stretch of an open article's text looks.
struct TextStyles {
    private let theme: Theme
    private let marks: MarkSet
    private let article: ArticleState
    private let litSentence: ByteRange?

    init(_ state: ReaderState, _ article: ArticleState) {
        (theme, marks, self.article) = (state.theme, state.marks, article)
        litSentence = article.isEventLit ? article.events[safely: article.currentEvent]?.sentence : nil
    }

    /// The stretches of `range` in order, each with one style. Cost follows the marks in the range.
    ///
    /// - Parameter role: what the range is where nothing marks it.
    func runs(of range: ByteRange, _ role: Role) -> [(ByteRange, Style)] {
        let dressings = layers(article.dressings, \.range, in: range)
        let mentions = layers(article.mentions, \.range, in: range)
        let hits = layers(article.found.hits, \.self, in: range)
        let flags = article.article.flags.filter { $0.range.overlaps(range) }
        let selected = article.selection?.range
        if dressings.isEmpty, mentions.isEmpty, hits.isEmpty, flags.isEmpty, litSentence == nil, selected == nil {
            return [(range, theme.style(role))]
        }
        var cuts = [range.lower, range.upper]
        let marked = dressings.map(\.range) + mentions.map(\.range) + hits + flags.map(\.range)
        for piece in marked + [litSentence, selected].compactMap(\.self) {
            if let shared = piece.intersection(range) { cuts += [shared.lower, shared.upper] }
        }
        cuts.sort()
        return zip(cuts, cuts.dropFirst()).compactMap { lower, upper in
            guard lower < upper else { return nil }
            let part = ByteRange(lower, upper)
            let kinds = dressings.first { $0.range.contains(part) }?.kinds ?? []
            let mention = mentions.first { $0.range.contains(part) }
            let hit = hits.first { $0.contains(part) }
            let isFlagged = flags.contains { $0.range.contains(part) }
            if selected?.contains(part) == true { return (part, theme.style(.selection)) }
            if let hit {
                let isCurrent = hit == article.found.hits[safely: article.found.current]
                return (part, theme.style(isCurrent ? .currentHit : .hit))
            }
            let base = dressed(theme.style(role), kinds, isFlagged: isFlagged)
            return (part, style(of: part, mention: mention, over: base))
        }
    }

    /// `style` with what the document set apart, and what the reader is warned about.
    private func dressed(_ style: Style, _ kinds: Dressing.Kinds, isFlagged: Bool) -> Style {
        var style = style
        if kinds.contains(.code) { style = theme.style(.code, laidOver: style) }
        if kinds.contains(.emphasis) { style = theme.style(.emphasis, laidOver: style) }
        if kinds.contains(.strong) { style = theme.style(.strong, laidOver: style) }
        if kinds.contains(.link) { style = theme.style(.link, laidOver: style) }
        return isFlagged ? theme.style(.flagged, laidOver: style) : style
    }

    /// `base` with the marks of the reader: they win on colour.
    private func style(of part: ByteRange, mention: Mention?, over base: Style) -> Style {
        let isSentenceLit = litSentence?.contains(part) ?? false
        var lit = theme.style(.litMention)
        // Within what is reversed, what isn't stands out.
        if isSentenceLit, theme.isMonochrome { lit.attributes.remove(.reverse) }
        var style = base
        if let mention {
            switch mention.subject {
            case .entity(let index):
                if article.litEntity == index { return lit }
                let kind = article.entities[index].kind
                if marks.contains(MarkSet(kind)) { style = theme.style(Theme.role(of: kind), laidOver: base) }
            case .time:
                if let focused = article.focusedMention, article.mentions[focused] == mention {
                    return lit
                }
                if marks.contains(.times) { style = theme.style(.time, laidOver: base) }
            }
        }
        if isSentenceLit {
            let sentence = theme.style(.litSentence)
            style.paper = sentence.paper
            style.attributes.formUnion(sentence.attributes)
        }
        return style
    }

    /// The elements of an ascending, disjoint `all` that share bytes with `range`. O(log n + found).
    private func layers<Element>(
        _ all: [Element], _ key: KeyPath<Element, ByteRange>, in range: ByteRange
    ) -> ArraySlice<Element> {
        let first = all.firstPlace(fromWhere: { $0[keyPath: key].upper > range.lower })
        return all[first...].prefix { $0[keyPath: key].lower < range.upper }
    }
}
