import Articles
import Screen
import Text

/// The first line drawn, such that the chosen entity and its note are in view.
func whoTop(_ article: ArticleState, height: Int) -> Int {
    let last = article.currentEntity + (article.showsNote ? 1 : 0)
    return scrolled(min(article.whoTop, article.currentEntity), toShow: last, height: height)
}

/// Draws the entities of the open article, most mentioned first; those in sight in the text stand out.
func drawWho(_ state: ReaderState, visible: ByteRange?, in area: Rect, on surface: inout Surface) {
    guard let article = state.article, !area.isEmpty else { return }
    let theme = state.theme
    guard !article.entities.isEmpty else {
        drawEmpty(["No names found."], theme, in: area, on: &surface)
        return
    }
    var y = area.y
    for index in article.whoTop..<article.entities.count where y < area.bottom {
        let entity = article.entities[index]
        let row = Rect(x: area.x, y: y, width: area.width, height: 1)
        let isCurrent = index == article.currentEntity
        let isChosen = isCurrent && state.focus == .who
        let background: Role? = isChosen ? .selectedRow : nil
        if let background { surface.fill(row, " ", style: theme.style(background)) }
        func style(_ role: Role) -> Style { theme.style(role, over: background) }
        let isInSight = visible.map { entity.isMentioned(in: $0) } ?? false
        let isLit = article.litEntity == index
        let count = String(entity.mentions.count)
        let room = max(0, area.width - 4 - displayWidth(count) - 1)
        surface.write(
            sign(of: entity.kind), x: row.x + 1, y: y, style: style(Theme.role(of: entity.kind)), in: row)
        let look: Style = isLit ? theme.style(.litMention) : style(isInSight ? .text : .secondary)
        surface.write(truncated(entity.name, toWidth: room), x: row.x + 3, y: y, style: look, in: row)
        surface.write(
            count, x: row.right - 1 - displayWidth(count), y: y, style: style(.secondary), in: row)
        y += 1
        if isCurrent, let note = entity.note, y < area.bottom {
            surface.write(
                truncated(note, toWidth: max(0, area.width - 4)), x: area.x + 3, y: y, style: theme.style(.secondary),
                in: area)
            y += 1
        }
    }
}

extension Entity {
    /// What stands below the chosen name: its first role, or what it is more closely; nil where neither is known.
    var note: String? { roles.first ?? subtype.map(word(for:)) }

    /// Whether a mention lies in `range`. O(log n).
    func isMentioned(in range: ByteRange) -> Bool {
        let first = mentions.firstPlace(fromWhere: { $0.upper > range.lower })
        return first < mentions.count && mentions[first].lower < range.upper
    }
}

extension Array {
    /// The element at `index`, nil where there is none.
    subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
