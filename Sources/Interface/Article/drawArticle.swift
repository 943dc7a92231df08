import Articles
import Screen
import Text

/// Where the text of an article stands in its pane: at most `measure` columns, in the middle, a column free at each side.
func textArea(in pane: Rect, measure: Int) -> Rect {
    let margin = pane.width >= 24 ? 1 : 0
    let width = min(measure, max(0, pane.width - 2 * margin))
    return Rect(x: pane.x + (pane.width - width) / 2, y: pane.y, width: width, height: pane.height)
}

/// Draws the lines of the open article from `top` on, with its mentions marked.
func drawArticle(_ state: ReaderState, in pane: Rect, on surface: inout Surface) {
    let area = textArea(in: pane, measure: state.typesetting.measure)
    guard !area.isEmpty else { return }
    guard let article = state.article else {
        drawWelcome(state, in: area, on: &surface)
        return
    }
    let styles = TextStyles(state, article)
    for (row, line) in article.lines.dropFirst(article.top).prefix(area.height).enumerated() {
        let y = area.y + row
        if line.kind == .panel {
            let ground = Rect(x: area.x, y: y, width: area.width, height: 1)
            surface.fill(ground, " ", style: state.theme.style(.codeBlock))
        }
        for (index, piece) in line.pieces.enumerated() {
            var x = area.x + piece.column
            switch piece.content {
            case .words(let words):
                if line.kind == .note { x += max(0, (area.width - displayWidth(words)) / 2) }
                surface.write(words, x: x, y: y, style: state.theme.style(piece.role), in: area)
            case .text(let range):
                var last = state.theme.style(piece.role)
                for (part, style) in styles.runs(of: range, piece.role) {
                    x += surface.write(article.article.text.bytes.span, part, x: x, y: y, style: style, in: area)
                    last = style
                }
                // A widened space looks like the space it is.
                if let next = line.start(after: index), area.x + next > x {
                    let gap = Rect(x: x, y: y, width: area.x + next - x, height: 1)
                    surface.fill(gap.intersection(area), " ", style: last)
                }
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
