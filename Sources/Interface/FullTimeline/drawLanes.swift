import Articles
import Screen
import Text

/// Draws a lane for each of those most named: its signs under the columns of the density bar.
///
/// - Parameters:
///   - ticks: the columns that have a year or month over them.
///   - now: the day that ends the past; a line runs through the lanes there.
func drawLanes(
    _ timeline: FullTimeline, _ bar: DensityBar, ticks: [Int], now: CivilDate, _ theme: Theme,
    _ layout: FullTimelineLayout, on surface: inout Surface
) {
    let area = layout.lanes
    guard !area.isEmpty else { return }
    let names = Rect(x: 0, y: area.y, width: max(0, area.x - 1), height: area.height)
    let chosen = timeline.isLoaded ? timeline.chosen : nil
    let named = Set(chosen?.entities.map(\.id) ?? [])
    let nowColumn = bar.column(of: now, timeline.zoom)
    for (offset, lane) in (timeline.lanes ?? []).prefix(area.height).enumerated() {
        let y = area.y + offset
        let kind = Theme.role(of: lane.entity.kind)
        let isNamed = named.contains(lane.entity.id)
        surface.write(sign(of: lane.entity.kind), x: names.x + 1, y: y, style: theme.style(kind), in: names)
        surface.write(
            truncated(lane.entity.name, toWidth: max(0, names.width - 3)), x: names.x + 3, y: y,
            style: theme.style(isNamed ? .title : .text), in: names)
        for x in ticks { surface.write("·", x: x, y: y, style: theme.style(.border), in: area) }
        if let nowColumn { surface.write("┃", x: area.x + nowColumn, y: y, style: theme.style(.published), in: area) }
        for (column, cell) in LaneCells(lane.marks, on: bar, timeline.zoom).cells.enumerated() {
            guard let cell else { continue }
            var style = theme.style(cell.role)
            if cell.count > 1 { style.attributes.formUnion(.bold) }
            surface.write(cell.sign, x: area.x + column, y: y, style: style, in: area)
        }
    }
    if let columns = bar.columns(of: timeline.period), !theme.isMonochrome {
        let paper = theme.style(.selectedRowUnfocused).paper
        let band = Rect(x: area.x + columns.lowerBound, y: area.y, width: columns.count, height: area.height)
        surface.restyle(band.intersection(area)) { Style(ink: $0.ink, paper: paper, attributes: $0.attributes) }
    }
    guard let chosen, let column = bar.column(of: chosen.event.span.sortDay, timeline.zoom) else { return }
    for (offset, lane) in (timeline.lanes ?? []).prefix(area.height).enumerated() where named.contains(lane.entity.id) {
        surface.write(
            sign(of: chosen.event), x: area.x + column, y: area.y + offset, style: theme.style(.litMention), in: area)
    }
}
