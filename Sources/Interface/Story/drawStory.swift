import Articles
import Screen
import Text

/// Draws the story: its articles, newest first, and their joint timeline.
func drawStory(_ story: StoryState, _ state: ReaderState, on surface: inout Surface) {
    let theme = state.theme
    let layout = FullScreenLayout(width: state.width, height: state.height)
    surface.fill(layout.head, " ", style: theme.style(.bar))
    var x = layout.head.x + 1
    x += surface.write("Story", x: x, y: layout.head.y, style: theme.style(.barStrong), in: layout.head) + 2
    let title = story.story.articles.last?.summary.title ?? ""
    surface.write(
        truncated(title, toWidth: max(0, layout.head.right - x - 1)), x: x, y: layout.head.y, style: theme.style(.bar),
        in: layout.head)
    for (offset, line) in story.lines.dropFirst(story.top).prefix(layout.body.height).enumerated() {
        let row = Rect(x: layout.body.x, y: layout.body.y + offset, width: layout.body.width, height: 1)
        draw(line, of: story, isChosen: story.top + offset == story.selected, state, in: row, on: &surface)
    }
    if let chosen = story.chosenHappening {
        drawReports(chosen, state.quoted, theme, in: layout.reports, on: &surface)
    }
    let row = story.selected - story.top
    if row >= 0, row < layout.body.height { surface.cursor = (layout.body.x, layout.body.y + row) }
}

private func draw(
    _ line: StoryState.Line, of story: StoryState, isChosen: Bool, _ state: ReaderState, in row: Rect,
    on surface: inout Surface
) {
    let theme = state.theme
    switch line {
    case .heading(let words): drawRule(words, theme, in: row, on: &surface)
    case .article(let index):
        drawArticleRow(story.story.articles[index].summary, isChosen: isChosen, state, in: row, on: &surface)
    case .copies(let index):
        let names = story.story.articles[index].copies.map(\.source).joined(separator: ", ")
        surface.write(
            truncated("the same text in \(names)", toWidth: max(0, row.width - 6)), x: row.x + 5, y: row.y,
            style: theme.style(.secondary), in: row)
    case .happening(let index):
        let happening = story.happenings[index]
        let width = dateWidth(row: row.width)
        drawHappening(
            happening, date: dateWords(happening.event, columns: width), dateWidth: width, isChosen: isChosen, theme,
            in: row, on: &surface)
    }
}
