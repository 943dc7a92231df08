import Articles
import Screen
import Text

/// Draws the timeline over many articles: a density bar, and what happened in the chosen period.
func drawFullTimeline(_ timeline: FullTimeline, _ state: ReaderState, on surface: inout Surface) {
    let theme = state.theme
    let layout = FullTimelineLayout(timeline, width: state.width, height: state.height)
    drawHead(timeline, theme, in: layout.head, on: &surface)
    guard timeline.counts != nil else { return }
    guard !timeline.buckets.isEmpty else {
        let area = layout.rows.inset(left: 1, top: 0, right: 1, bottom: 0)
        drawEmpty(["Nothing dated in \(timeline.title)."], theme, in: area, on: &surface)
        return
    }
    let bar = DensityBar(timeline.buckets, around: timeline.period, width: layout.bar.width)
    let now = timeline.now(today: state.today)
    let marks = DensityMarks(zoom: timeline.zoom, chosen: timeline.period, now: now)
    let ticks = drawDensity(bar, marks, theme, axis: layout.axis, in: layout.bar, on: &surface)
    drawLanes(timeline, bar, ticks: ticks, now: now, theme, layout, on: &surface)
    let count = timeline.periodCount
    var words = "\(timeline.zoom.words(for: timeline.period)) · \(count == 1 ? "1 event" : "\(count) events")"
    if timeline.isLoaded, !timeline.isWhole { words += " · those of its busiest days; zoom in for all" }
    drawRule(words, theme, in: layout.heading, on: &surface)
    let dateWidth = layout.rows.width >= 60 ? 14 : 9
    for (offset, happening) in timeline.happenings.dropFirst(timeline.top).prefix(layout.rows.height).enumerated() {
        let index = timeline.top + offset
        let row = Rect(x: layout.rows.x, y: layout.rows.y + offset, width: layout.rows.width, height: 1)
        drawHappening(
            happening, date: dateWords(happening.event, in: timeline.zoom), dateWidth: dateWidth,
            isChosen: index == timeline.selected, theme, in: row, on: &surface)
    }
    if let chosen = timeline.chosen { drawReports(chosen, state.quoted, theme, in: layout.reports, on: &surface) }
    let row = timeline.selected - timeline.top
    if row >= 0, row < layout.rows.height { surface.cursor = (layout.rows.x, layout.rows.y + row) }
}

private func drawHead(_ timeline: FullTimeline, _ theme: Theme, in area: Rect, on surface: inout Surface) {
    guard !area.isEmpty else { return }
    surface.fill(area, " ", style: theme.style(.bar))
    var x = area.x + 1
    x += surface.write("Timeline", x: x, y: area.y, style: theme.style(.barStrong), in: area) + 2
    let count = timeline.eventCount.map { $0 == 1 ? " · 1 event" : " · \($0) events" } ?? ""
    let zooms = TimelineZoom.allCases.map { $0 == timeline.zoom ? "[\($0.name)]" : $0.name }.joined(separator: " ")
    let short = "[\(timeline.zoom.name)]"
    let left = timeline.title + count
    let right = x + displayWidth(left) + displayWidth(zooms) + 3 <= area.right ? zooms : short
    let room = max(0, area.right - x - displayWidth(right) - 2)
    surface.write(truncated(left, toWidth: room), x: x, y: area.y, style: theme.style(.bar), in: area)
    surface.write(right, x: area.right - 1 - displayWidth(right), y: area.y, style: theme.style(.bar), in: area)
}
