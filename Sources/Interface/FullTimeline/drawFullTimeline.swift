import Articles
import Screen
import Text

/// Where the parts of the full-screen timeline stand.
struct FullTimelineLayout: Sendable {
    /// The bar at the top.
    let head: Rect
    /// The years or months over the density bar; empty where the screen is too low.
    let axis: Rect
    let bar: Rect
    /// The line that names the chosen period.
    let heading: Rect
    let rows: Rect
    /// The reports of the chosen happening; empty where the screen is too low.
    let reports: Rect

    init(width: Int, height: Int) {
        let all = Rect(x: 0, y: 0, width: width, height: max(0, height - (height >= 2 ? 1 : 0)))
        let (head, body) = all.splitTop(height >= 4 ? 1 : 0)
        self.head = head
        let (axis, belowAxis) = body.splitTop(height >= 8 ? 1 : 0)
        let (bar, belowBar) = belowAxis.splitTop(
            height >= 36 ? 6 : height >= 20 ? 4 : height >= 12 ? 2 : height >= 6 ? 1 : 0)
        let (heading, rest) = belowBar.splitTop(height >= 6 ? 1 : 0)
        func inner(_ area: Rect) -> Rect { area.inset(left: 1, top: 0, right: 1, bottom: 0) }
        (self.axis, self.bar, self.heading) = (inner(axis), inner(bar), heading)
        (rows, reports) = rest.splitBottom(height >= 30 ? 6 : height >= 18 ? 4 : 0)
    }
}

/// Draws the timeline over many articles: a density bar, and what happened in the chosen period.
func drawFullTimeline(_ timeline: FullTimeline, _ state: ReaderState, on surface: inout Surface) {
    let theme = state.theme
    let layout = FullTimelineLayout(width: state.width, height: state.height)
    drawHead(timeline, theme, in: layout.head, on: &surface)
    guard timeline.counts != nil else { return }
    guard !timeline.buckets.isEmpty else {
        let area = layout.rows.inset(left: 1, top: 0, right: 1, bottom: 0)
        drawEmpty(["Nothing dated in \(timeline.title)."], theme, in: area, on: &surface)
        return
    }
    drawBar(timeline, state, layout, on: &surface)
    let count = timeline.periodCount
    var words = "\(timeline.zoom.words(for: timeline.period)) · \(count == 1 ? "1 event" : "\(count) events")"
    if timeline.isLoaded, !timeline.isWhole { words += " · those of its busiest days; zoom in for all" }
    drawRule(words, theme, in: layout.heading, on: &surface)
    let dateWidth = layout.rows.width >= 60 ? 14 : 8
    for (offset, happening) in timeline.happenings.dropFirst(timeline.top).prefix(layout.rows.height).enumerated() {
        let index = timeline.top + offset
        let row = Rect(x: layout.rows.x, y: layout.rows.y + offset, width: layout.rows.width, height: 1)
        drawHappening(
            happening, date: dateWords(happening.event, in: timeline.zoom), dateWidth: dateWidth,
            isChosen: index == timeline.selected, theme, in: row, on: &surface)
    }
    if let chosen = timeline.chosen { drawReports(chosen, theme, in: layout.reports, on: &surface) }
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

/// Draws the axis and the bar; the chosen period stands out, and so does where today is.
private func drawBar(
    _ timeline: FullTimeline, _ state: ReaderState, _ layout: FullTimelineLayout, on surface: inout Surface
) {
    let theme = state.theme
    let (area, zoom) = (layout.bar, timeline.zoom)
    let bar = DensityBar(timeline, width: area.width)
    let today = zoom.period(of: state.today)
    var free = layout.axis.x
    for place in 0..<bar.count {
        let period = bar.first + place
        guard let columns = bar.columns(of: period) else { continue }
        let x = area.x + columns.lowerBound
        if let label = zoom.axisLabel(of: period, isFirst: place == 0), x >= free,
            x + displayWidth(label) <= layout.axis.right
        {
            surface.write(label, x: x, y: layout.axis.y, style: theme.style(.secondary), in: layout.axis)
            free = x + displayWidth(label) + 1
        }
        let isChosen = period == timeline.period
        let role: Role = isChosen ? .star : period > today ? .expected : .past
        let height = bar.height(of: period, rows: area.height)
        let drawn = bar.columnWidth > 2 ? columns.dropLast() : columns[...]
        for row in 0..<area.height {
            let eighths = min(8, max(0, height - 8 * row))
            let y = area.bottom - 1 - row
            let empty = period == today ? "┊" : row == 0 ? "·" : " "
            for column in drawn {
                surface.write(
                    eighths > 0 ? blocks[eighths] : column == drawn.first ? empty : " ", x: area.x + column, y: y,
                    style: theme.style(eighths > 0 ? role : period == today ? .published : .border), in: area)
            }
        }
        if isChosen, !layout.heading.isEmpty { markChosen(columns, area, theme, on: &surface) }
    }
}

/// Marks the chosen column by more than its colour.
private func markChosen(_ columns: Range<Int>, _ area: Rect, _ theme: Theme, on surface: inout Surface) {
    guard !area.isEmpty else { return }
    let row = Rect(x: area.x + columns.lowerBound, y: area.bottom - 1, width: 1, height: 1)
    if theme.isMonochrome {
        surface.restyle(row) {
            var style = $0; style.attributes.formUnion(.reverse); return style
        }
    }
}

private let blocks = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
