import Articles
import Screen
import Text

/// Where the parts of the story screen stand: the bar at the top, the lines, the reports of what is chosen.
struct StoryLayout: Sendable {
    let head: Rect
    let lines: Rect
    let reports: Rect

    init(width: Int, height: Int) {
        let all = Rect(x: 0, y: 0, width: width, height: max(0, height - (height >= 2 ? 1 : 0)))
        let (head, body) = all.splitTop(height >= 4 ? 1 : 0)
        (self.head, (lines, reports)) = (head, body.splitBottom(height >= 30 ? 6 : height >= 18 ? 4 : 0))
    }
}

/// Draws the story: its articles, newest first, and their joint timeline.
func drawStory(_ story: StoryState, _ state: ReaderState, on surface: inout Surface) {
    let theme = state.theme
    let layout = StoryLayout(width: state.width, height: state.height)
    surface.fill(layout.head, " ", style: theme.style(.bar))
    var x = layout.head.x + 1
    x += surface.write("Story", x: x, y: layout.head.y, style: theme.style(.barStrong), in: layout.head) + 2
    let title = story.story.articles.last?.summary.title ?? ""
    surface.write(
        truncated(title, toWidth: max(0, layout.head.right - x - 1)), x: x, y: layout.head.y, style: theme.style(.bar),
        in: layout.head)
    for (offset, line) in story.lines.dropFirst(story.top).prefix(layout.lines.height).enumerated() {
        let row = Rect(x: layout.lines.x, y: layout.lines.y + offset, width: layout.lines.width, height: 1)
        draw(line, of: story, isChosen: story.top + offset == story.selected, state, in: row, on: &surface)
    }
    if case .happening(let index) = story.chosen {
        drawReports(story.happenings[index], theme, in: layout.reports, on: &surface)
    }
    let row = story.selected - story.top
    if row >= 0, row < layout.lines.height { surface.cursor = (layout.lines.x, layout.lines.y + row) }
}

private func draw(
    _ line: StoryState.Line, of story: StoryState, isChosen: Bool, _ state: ReaderState, in row: Rect,
    on surface: inout Surface
) {
    let theme = state.theme
    switch line {
    case .heading(let words): drawRule(words, theme, in: row, on: &surface)
    case .article(let index):
        draw(story.story.articles[index].summary, isChosen: isChosen, state, in: row, on: &surface)
    case .copies(let index):
        let names = story.story.articles[index].copies.map(\.source).joined(separator: ", ")
        surface.write(
            truncated("the same text in \(names)", toWidth: max(0, row.width - 6)), x: row.x + 5, y: row.y,
            style: theme.style(.secondary), in: row)
    case .happening(let index):
        let happening = story.happenings[index]
        let isWide = row.width >= 60
        drawHappening(
            happening, date: dateWords(happening.event, in: isWide ? .decade : .year), dateWidth: isWide ? 14 : 8,
            isChosen: isChosen, theme, in: row, on: &surface)
    }
}

private func draw(
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
