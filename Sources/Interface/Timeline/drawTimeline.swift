import Articles
import Screen
import Text

/// Draws the timeline of the open article: dates, signs, labels, and the line where what is expected begins.
func drawTimeline(_ state: ReaderState, in area: Rect, on surface: inout Surface) {
    guard let article = state.article, !area.isEmpty else { return }
    let theme = state.theme
    guard !article.timelineLines.isEmpty else {
        drawEmpty(["Nothing dated in this article."], theme, in: area, on: &surface)
        return
    }
    let columns = TimelineColumns(width: area.width)
    for (offset, line) in article.timelineLines.dropFirst(article.timelineTop).prefix(area.height).enumerated() {
        let row = Rect(x: area.x, y: area.y + offset, width: area.width, height: 1)
        switch line.kind {
        case .heading: drawRule(line.words, "─", style: theme.style(.secondary), in: row, on: &surface)
        case .published: drawRule(line.words, "═", style: theme.style(.published), in: row, on: &surface)
        case .gap:
            surface.write("┊", x: area.x + columns.sign, y: row.y, style: theme.style(.border), in: row)
            surface.write(
                line.words, x: area.x + columns.label, y: row.y, style: theme.style(.secondary), in: row)
        case .event(let index, let isFirst):
            draw(line, article.events[index], isFirst: isFirst, index: index, state, in: row, on: &surface)
        }
    }
}

private func draw(
    _ line: TimelineLine, _ event: Event, isFirst: Bool, index: Int, _ state: ReaderState, in row: Rect,
    on surface: inout Surface
) {
    guard let article = state.article else { return }
    let theme = state.theme
    let columns = TimelineColumns(width: row.width)
    let isCurrent = index == article.currentEvent
    let isChosen = isCurrent && state.focus == .timeline
    let isLit = isCurrent && article.isEventLit
    let background = isChosen ? Role.selectedRow : (isLit ? Role.selectedRowUnfocused : nil)
    if let background { surface.fill(row, " ", style: theme.style(background)) }
    func style(_ role: Role) -> Style { theme.style(role, over: background) }
    if isFirst {
        if isCurrent { surface.write("▸", x: row.x, y: row.y, style: style(.focusedTitle), in: row) }
        let width = columns.sign - columns.date - 1
        let date = truncated(line.date, toWidth: width)
        let x = row.x + columns.date + max(0, width - displayWidth(date))
        surface.write(date, x: x, y: row.y, style: style(isCurrent ? .title : .secondary), in: row)
        surface.write(
            sign(of: event), x: row.x + columns.sign, y: row.y, style: style(role(of: event)), in: row)
    } else {
        let bar = event.certainty == .expected ? "┆" : "│"
        surface.write(bar, x: row.x + columns.sign, y: row.y, style: style(.border), in: row)
    }
    surface.write(
        line.words, x: row.x + columns.label, y: row.y, style: style(isCurrent ? .title : .text), in: row)
}

/// Draws words in the middle of a rule.
private func drawRule(
    _ words: String, _ rule: Unicode.Scalar, style: Style, in row: Rect, on surface: inout Surface
) {
    let inner = row.inset(left: 1, top: 0, right: 1, bottom: 0)
    surface.fill(inner, rule, style: style)
    let text = truncated(" \(words) ", toWidth: inner.width)
    surface.write(text, x: inner.x + max(0, (inner.width - displayWidth(text)) / 2), y: row.y, style: style, in: inner)
}
