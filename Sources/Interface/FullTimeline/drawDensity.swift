import Screen
import Text

/// What stands out on a density bar.
struct DensityMarks: Sendable {
    let zoom: TimelineZoom
    /// The chosen period; nil where none is.
    var chosen: Int?
    /// The day that ends the past: what comes later is expected.
    let now: CivilDate
}

/// Draws a density bar, and over it the years or months of its periods.
///
/// - Returns: the columns that have a year or month over them, in order.
@discardableResult
func drawDensity(
    _ bar: DensityBar, _ marks: DensityMarks, _ theme: Theme, axis: Rect, in area: Rect, on surface: inout Surface
) -> [Int] {
    let now = marks.zoom.period(of: marks.now)
    var free = axis.x
    var ticks: [Int] = []
    for place in 0..<bar.count {
        let period = bar.first + place
        guard let columns = bar.columns(of: period) else { continue }
        let x = area.x + columns.lowerBound
        if let label = marks.zoom.axisLabel(of: period, isFirst: place == 0), x >= free,
            x + displayWidth(label) <= axis.right
        {
            surface.write(label, x: x, y: axis.y, style: theme.style(.secondary), in: axis)
            free = x + displayWidth(label) + 1
            ticks.append(x)
        }
        let isChosen = period == marks.chosen
        let role: Role = isChosen ? .star : period > now ? .expected : .past
        let height = bar.height(of: period, rows: area.height)
        let drawn = bar.columnWidth > 2 ? columns.dropLast() : columns[...]
        for row in 0..<area.height {
            let eighths = min(8, max(0, height - 8 * row))
            let y = area.bottom - 1 - row
            let empty = period == now ? "┊" : row == 0 ? "·" : " "
            for column in drawn {
                surface.write(
                    eighths > 0 ? blocks[eighths] : column == drawn.first ? empty : " ", x: area.x + column, y: y,
                    style: theme.style(eighths > 0 ? role : period == now ? .published : .border), in: area)
            }
        }
        // Without colours it is reversed.
        if isChosen, theme.isMonochrome, !area.isEmpty {
            surface.restyle(Rect(x: x, y: area.bottom - 1, width: 1, height: 1)) { style in
                Style(ink: style.ink, paper: style.paper, attributes: style.attributes.union(.reverse))
            }
        }
    }
    return ticks
}

private let blocks = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
