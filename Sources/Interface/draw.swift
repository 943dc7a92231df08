import Articles
import Screen
import Text

/// Draws the whole reader. Reads `state`, never changes it; every row and column of `surface` is written.
package func draw(_ state: ReaderState, on surface: inout Surface) {
    let theme = state.theme
    surface.fill(surface.area, " ", style: theme.style(.text))
    surface.cursor = nil
    let layout = Layout(state)
    switch state.fullScreens.last {
    case .timeline: if let timeline = state.fullTimeline { drawFullTimeline(timeline, state, on: &surface) }
    case .story: if let story = state.story { drawStory(story, state, on: &surface) }
    case .card: if let card = state.card { drawCard(card, state, on: &surface) }
    case nil: drawPanes(state, layout, on: &surface)
    }
    if state.overlay != nil { surface.cursor = nil }
    drawOverlay(state, on: &surface)
    drawContinuations(state, above: layout.footLine, on: &surface)
    drawFoot(state, layout, on: &surface)
    if surface.cursor == nil, state.fullScreens.isEmpty { surface.cursor = attention(state, layout) }
}

/// Draws the bar at the top, and the panes in their box.
private func drawPanes(_ state: ReaderState, _ layout: Layout, on surface: inout Surface) {
    drawFrame(state, layout, on: &surface)
    for (pane, area) in layout.panes {
        switch pane {
        case .sources: drawSources(state, in: area, on: &surface)
        case .list: drawList(state, in: area, on: &surface)
        case .article: drawArticle(state, in: area, on: &surface)
        case .timeline: drawTimeline(state, in: area, on: &surface)
        case .who:
            let height = layout.panes[.article]?.height ?? 0
            drawWho(state, visible: state.article?.visibleRange(height: height), in: area, on: &surface)
        }
    }
    drawTopBar(state, isAlone: layout.frame.isEmpty, in: layout.topBar, on: &surface)
}

/// The cell that has the reader's attention, where the hardware cursor stands: braille displays follow it.
private func attention(_ state: ReaderState, _ layout: Layout) -> (x: Int, y: Int)? {
    guard state.overlay == nil, let area = layout.panes[state.focus], !area.isEmpty else { return nil }
    var (row, column) = (0, 0)
    switch state.focus {
    case .sources: row = state.sources.selected - state.sources.top
    case .list: row = (state.list.selected - state.list.top) * listRowHeight(state, in: area)
    case .article:
        guard let article = state.article, let offset = article.attention else { break }
        let text = article.article.text.bytes.span
        for (index, line) in article.lines.dropFirst(article.top).prefix(area.height).enumerated() {
            guard let place = line.column(of: offset, in: text) else { continue }
            let start = textArea(in: area, measure: state.typesetting.measure).x - area.x
            (row, column) = (index, min(start + place, area.width - 1))
            break
        }
    case .timeline:
        let lines = state.article?.timelineLines ?? []
        let index = lines.firstIndex { $0.event == state.article?.currentEvent } ?? 0
        row = index - (state.article?.timelineTop ?? 0)
    case .who: row = (state.article?.currentEntity ?? 0) - (state.article?.whoTop ?? 0)
    }
    guard row >= 0, row < area.height else { return nil }
    return (area.x + column, area.y + row)
}

/// Draws the box around the panes, the lines between them, and their titles.
private func drawFrame(_ state: ReaderState, _ layout: Layout, on surface: inout Surface) {
    let frame = layout.frame
    guard !frame.isEmpty else { return }
    let border = state.theme.style(.border)
    drawBox(frame, style: border, on: &surface)
    for x in layout.dividers {
        surface.fill(Rect(x: x, y: frame.y, width: 1, height: frame.height), "│", style: border)
        surface.write("┬", x: x, y: frame.y, style: border)
        surface.write("┴", x: x, y: frame.bottom - 1, style: border)
    }
    if let (x, y) = layout.sideDivider {
        surface.fill(Rect(x: x, y: y, width: frame.right - x, height: 1), "─", style: border)
        surface.write("├", x: x, y: y, style: border)
        surface.write("┤", x: frame.right - 1, y: y, style: border)
    }
    for (pane, area) in layout.panes {
        let title = truncated(" \(paneTitle(pane, state)) ", toWidth: max(0, area.width - 2))
        let role: Role = pane == state.focus ? .focusedTitle : .paneTitle
        surface.write(title, x: area.x + 1, y: area.y - 1, style: state.theme.style(role))
    }
}

private func paneTitle(_ pane: Pane, _ state: ReaderState) -> String {
    switch pane {
    case .sources: return "Library"
    case .list: return state.sources.title(of: state.list.list).name + words(for: state.list.order)
    case .article: return "Article"
    case .timeline:
        guard let count = state.article?.events.count, count > 0 else { return "Timeline" }
        return "Timeline ─ \(count) in article"
    case .who: return "Who"
    }
}

/// Draws the bar at the top: how much there is to read at the left, the open article at the right.
///
/// - Parameter isAlone: whether one pane has all of the screen.
private func drawTopBar(_ state: ReaderState, isAlone: Bool, in area: Rect, on surface: inout Surface) {
    guard !area.isEmpty else { return }
    let theme = state.theme
    surface.fill(area, " ", style: theme.style(.bar))
    var x = area.x + 1
    x += surface.write("Dateline", x: x, y: area.y, style: theme.style(.barStrong), in: area) + 2
    var (words, right) = (countWords(state.sources.counts), articleWords(state))
    if isAlone, state.focus != .article {
        // A pane without a box has its title here.
        if state.focus == .list || state.focus == .sources { right = words }
        words = truncated(paneTitle(state.focus, state), toWidth: max(0, area.right - 1 - x))
        if displayWidth(right) + 2 > area.right - 1 - x - displayWidth(words) { right = "" }
    }
    let rightX = area.right - 1 - displayWidth(right)
    if x + displayWidth(words) + 1 < rightX || right.isEmpty {
        surface.write(words, x: x, y: area.y, style: theme.style(.bar), in: area)
        x += displayWidth(words) + 1
    }
    let room = max(0, area.right - 1 - x)
    let shown = truncated(right, toWidth: room)
    surface.write(shown, x: area.right - 1 - displayWidth(shown), y: area.y, style: theme.style(.bar), in: area)
}

/// "Unread 12", or "3 articles" where all are read.
private func countWords(_ counts: ArticleCounts) -> String {
    let all = counts.total == 1 ? "1 article" : "\(counts.total) articles"
    return counts.unread == 0 ? all : "Unread \(counts.unread)"
}

/// "Reuters · Sun 18 Jun 2023 · 4 min" of the open article, how the day is known where that matters.
private func articleWords(_ state: ReaderState) -> String {
    guard let article = state.article else { return "" }
    let metadata = article.article.metadata
    var parts: [String] = []
    if let site = metadata.site ?? metadata.dateline?.agency { parts.append(site) }
    if let published = metadata.published {
        parts.append(published.day.inFull + (words(for: published.evidence).map { " (\($0))" } ?? ""))
    } else {
        parts.append("undated")
    }
    parts.append(readingTime(minutes: article.minutes))
    return parts.joined(separator: " · ")
}
