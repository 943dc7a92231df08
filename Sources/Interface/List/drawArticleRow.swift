import Articles
import Screen
import Text

/// Draws an article as one row of a full screen: cursor, whether it is read, title, source and day.
func drawArticleRow(
    _ summary: ArticleSummary, isChosen: Bool, _ state: ReaderState, in row: Rect, on surface: inout Surface
) {
    let theme = state.theme
    let background: Role? = isChosen ? .selectedRow : nil
    if let background { surface.fill(row, " ", style: theme.style(background)) }
    func style(_ role: Role) -> Style { theme.style(role, over: background) }
    if isChosen { surface.write("▸", x: row.x, y: row.y, style: style(.focusedTitle), in: row) }
    surface.write(summary.isRead ? " " : "•", x: row.x + 2, y: row.y, style: style(.person), in: row)
    let day = summary.published.map { $0.short(today: state.today) } ?? "undated"
    let tail = truncated(row.width >= 60 ? "\(summary.source) · \(day)" : day, toWidth: max(0, row.width / 2))
    let right = row.right - 1 - displayWidth(tail)
    surface.write(tail, x: right, y: row.y, style: style(.secondary), in: row)
    let title = summary.title.isEmpty ? "(no title)" : summary.title
    let shown = truncated(title, toWidth: max(0, right - row.x - 6))
    surface.write(shown, x: row.x + 4, y: row.y, style: style(summary.isRead ? .text : .unread), in: row)
}
