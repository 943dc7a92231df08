import Articles
import Screen
import Text

/// How a happening's day is written: no more of it than the period it stands in leaves open, fourteen columns at the
/// most.
func dateWords(_ event: Event, in zoom: TimelineZoom) -> String {
    let day = event.span.sortDay
    guard zoom >= .year else { return dateWords(event) }
    let year = zoom == .decade ? " \(day.year)" : ""
    guard event.span.first != nil, let last = event.span.last else {
        let end = event.span.first == nil ? "to" : "from"
        switch event.precision {
        case .time, .day, .week:
            return zoom == .decade ? "\(end) \(day.monthName)\(year)" : "\(end) \(day.day) \(day.monthName)"
        case .month, .quarter, .season: return "\(end) \(day.monthName)\(year)"
        case .year, .decade: return "\(end) \(day.year)"
        }
    }
    let isOneYear = day.year == last.year
    let isOneMonth = isOneYear && day.month == last.month
    switch event.precision {
    case .time, .day, .week:
        if event.span.first == last { return "\(day.day) \(day.monthName)\(year)" }
        if isOneMonth { return "\(day.day)–\(last.day) \(day.monthName)\(year)" }
        // The days would take the room of the year.
        guard zoom == .decade else { return "\(day.day) \(day.monthName)–\(last.day) \(last.monthName)" }
        return isOneYear ? "\(day.monthName)–\(last.monthName)\(year)" : "\(day.year)–\(last.year)"
    case .month where isOneMonth: return "\(day.monthName)\(year)"
    case .month where isOneYear: return "\(day.monthName)–\(last.monthName)\(year)"
    case .year where !isOneYear: return "\(day.year)–\(last.year)"
    default: return dateWords(event)
    }
}

/// How a happening's day is written among those of many years, in so many columns: the day, else its month.
func dateWords(_ event: Event, columns: Int) -> String {
    let words = dateWords(event, in: .decade)
    if displayWidth(words) <= columns { return words }
    let day = event.span.sortDay
    return "\(day.monthName) \(day.year)"
}

/// Columns of the days of many years, on a row of so many.
func dateWidth(row: Int) -> Int { row >= 60 ? 14 : 11 }

/// Draws a happening as one row: cursor, day, sign, label, and how many articles report it, or which source does.
///
/// - Parameter date: its day in words.
func drawHappening(
    _ happening: Happening, date: String, dateWidth: Int, isChosen: Bool, _ theme: Theme, in row: Rect,
    on surface: inout Surface
) {
    let background: Role? = isChosen ? .selectedRow : nil
    if let background { surface.fill(row, " ", style: theme.style(background)) }
    func style(_ role: Role) -> Style { theme.style(role, over: background) }
    if isChosen { surface.write("▸", x: row.x, y: row.y, style: style(.focusedTitle), in: row) }
    let date = truncated(date, toWidth: dateWidth)
    surface.write(
        date, x: row.x + 2 + dateWidth - displayWidth(date), y: row.y, style: style(isChosen ? .title : .secondary),
        in: row)
    let signX = row.x + dateWidth + 3
    let event = happening.event
    surface.write(sign(of: event), x: signX, y: row.y, style: style(role(of: event)), in: row)
    var right = row.right - 1
    let articles = happening.articleCount
    let tail = articles > 1 ? "\(articles) articles" : row.width >= 90 ? happening.reports[0].source : ""
    if !tail.isEmpty, row.width >= 50 {
        let shown = truncated(tail, toWidth: 24)
        right -= displayWidth(shown)
        surface.write(shown, x: right, y: row.y, style: style(articles > 1 ? .title : .secondary), in: row)
        right -= 2
    }
    let words = truncated(event.label, toWidth: max(0, right - signX - 2))
    surface.write(words, x: signX + 2, y: row.y, style: style(isChosen ? .title : .text), in: row)
}
