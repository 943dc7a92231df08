import Articles
import Screen
import Text

/// One line of the timeline pane.
struct TimelineLine: Hashable, Sendable {
    let kind: Kind
    /// The date column; empty on all but an event's first line.
    let date: String
    /// A stretch of the label, a heading, or the width of a gap.
    let words: String

    /// What a line shows.
    enum Kind: Hashable, Sendable {
        /// A line of an event, and whether it is its first; the index is into the timeline's events.
        case event(Int, isFirst: Bool)
        /// The month or year that the days below belong to.
        case heading
        /// How much time passes with no event.
        case gap
        /// Where the past ends and what is expected begins.
        case published
    }

    /// The event the line belongs to.
    var event: Int? {
        if case .event(let index, _) = kind { index } else { nil }
    }
}

/// Columns of the timeline's parts: cursor, date, sign, label.
struct TimelineColumns: Hashable, Sendable {
    let date: Int
    let sign: Int
    let label: Int
    let labelWidth: Int

    init(width: Int) {
        date = 1
        let dateWidth = width >= 22 ? 8 : 6
        sign = date + dateWidth + 1
        label = sign + 2
        // A column is left free before the line beside it.
        labelWidth = max(1, width - label - (width >= 22 ? 1 : 0))
    }
}

/// The timeline as lines of `width` columns: headings, events with their labels wrapped, gaps, and the line between
/// what happened and what is expected.
///
/// - Parameter events: as `shownOrder` gives them.
func timelineLines(_ events: [Event], published: CivilDate?, width: Int) -> [TimelineLine] {
    let columns = TimelineColumns(width: width)
    var lines: [TimelineLine] = []
    var heading: String?
    var previous: CivilDate?
    var isAhead = false
    for (index, event) in events.enumerated() {
        if !isAhead, isAheadOf(published, event) {
            isAhead = true
            heading = nil
            previous = nil
            lines.append(TimelineLine(kind: .published, date: "", words: "published"))
        }
        if let previous, let gap = gapWords(from: previous, to: event.span.sortDay) {
            lines.append(TimelineLine(kind: .gap, date: "", words: gap))
        }
        // A span of years is no news of its end: the gap counts from where it began.
        let isLong = (event.span.dayCount ?? .max) > 366
        let end = isLong ? event.span.sortDay : event.span.last ?? event.span.sortDay
        previous = max(end, previous ?? end)
        let wanted = headingWords(event)
        if let wanted, wanted != heading {
            lines.append(TimelineLine(kind: .heading, date: "", words: wanted))
        }
        heading = wanted
        lines += eventLines(event, index: index, width: columns.labelWidth)
    }
    if published != nil, !isAhead, !events.isEmpty {
        lines.append(TimelineLine(kind: .published, date: "", words: "published"))
    }
    return lines
}

/// The order events are shown in: past first, then what is expected, each by when it happens.
func shownOrder(_ timeline: Timeline) -> [Event] {
    timeline.events.filter { !isAheadOf(timeline.published, $0) }
        + timeline.events.filter { isAheadOf(timeline.published, $0) }
}

/// Whether an event belongs below the line between what happened and what is expected.
private func isAheadOf(_ published: CivilDate?, _ event: Event) -> Bool {
    guard let published else { return false }
    if event.span.sortDay > published { return true }
    return event.certainty == .expected && (event.span.last.map { $0 > published } ?? true)
}

/// An event's lines: its label on at most four, the last cut with "…".
private func eventLines(_ event: Event, index: Int, width: Int) -> [TimelineLine] {
    let label = UTF8Text(event.label)
    let wrapped = wrap(label.bytes.span, label.range, width: width)
    let most = 4
    return wrapped.prefix(most).enumerated().map { row, line in
        let isCut = row == most - 1 && wrapped.count > most
        let rest = ByteRange(line.range.lower, isCut ? label.count : line.range.upper)
        let words = isCut ? truncated(label[rest], toWidth: width) : line.words(of: label)
        return TimelineLine(
            kind: .event(index, isFirst: row == 0), date: row == 0 ? dateWords(event) : "", words: words)
    }
}

/// "June 2023" over days, "2023" over stretches of months; nil where the date column says it all.
private func headingWords(_ event: Event) -> String? {
    let day = event.span.sortDay
    switch event.precision {
    case .time, .day, .week: return day.monthAndYear
    case .month, .quarter, .season:
        guard let first = event.span.first, let last = event.span.last else { return "\(day.year)" }
        let isOneMonth = first.year == last.year && first.month == last.month
        return event.precision == .month && !isOneMonth && first.year == last.year ? "\(day.year)" : nil
    case .year, .decade: return nil
    }
}

/// The date column: no finer than the event's precision, eight columns at the most.
func dateWords(_ event: Event) -> String {
    let day = event.span.sortDay
    guard let first = event.span.first else { return "to \(shortDay(day, event.precision))" }
    guard let last = event.span.last else { return "from \(shortDay(first, event.precision))" }
    switch event.precision {
    case .time, .day, .week:
        if first == last { return "\(first.weekdayName) \(first.day)" }
        let isOneMonth = first.year == last.year && first.month == last.month
        let about = event.certainty == .approximate ? "~" : ""
        return isOneMonth ? "\(about)\(first.day)–\(last.day)" : "\(first.day)–\(last.day) \(last.monthName)"
    case .month:
        if first.year != last.year { return "\(first.year)–\(padded(last.year % 100, 2))" }
        if first.month == last.month { return "\(first.year) \(first.monthName)" }
        return "\(first.monthName)–\(last.monthName)"
    case .quarter: return "\(first.year) Q\((first.month + 2) / 3)"
    case .season: return "\(first.year) \(seasonName(first))"
    case .year:
        return first.year == last.year ? "\(first.year)" : "\(first.year)–\(padded(last.year % 100, 2))"
    case .decade:
        let isWhole = first.year % 10 == 0 && last.year == first.year + 9
        return isWhole ? "\(first.year)s" : "\(first.year)–\(padded(last.year % 100, 2))"
    }
}

/// "18" of a day, "Jun" of a month, "’23" of a year: the end of an open stretch.
private func shortDay(_ day: CivilDate, _ precision: TimePrecision) -> String {
    switch precision {
    case .time, .day, .week: "\(day.day)"
    case .month, .quarter, .season: day.monthName
    case .year, .decade: "’" + padded(day.year % 100, 2)
    }
}

private func seasonName(_ first: CivilDate) -> String {
    switch first.month {
    case 3...5: "spr"
    case 6...8: "sum"
    case 9...11: "aut"
    default: "win"
    }
}

/// "22 months" or "5 years" where at least two months pass; nil for less.
private func gapWords(from: CivilDate, to: CivilDate) -> String? {
    let months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
    guard months >= 2 else { return nil }
    return months < 24 ? "\(months) months" : "\(months / 12) years"
}
