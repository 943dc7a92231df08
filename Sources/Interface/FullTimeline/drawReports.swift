import Articles
import Screen
import Text

/// The sentences that state a happening, as far as they are known.
struct QuotedReports: Hashable, Sendable {
    /// The reports that were asked for, the best one first.
    let reports: [ReportedEvent]
    /// Those of the reports, in their order; nil until they come.
    var quotes: [Quote?]?

    /// The quote of a report; nil where it is not there.
    func quote(of report: ReportedEvent) -> Quote? {
        quotes.flatMap { quotes in reports.firstIndex(of: report).flatMap { quotes[safely: $0] } } ?? nil
    }
}

/// What must be loaded to quote the chosen happening of the full screen; nil where it is there, on its way, or has no
/// room.
func wantedQuotes(_ state: inout ReaderState) -> Effect? {
    let happening: Happening? =
        switch state.fullScreens.last {
        case .timeline: state.fullTimeline.flatMap { $0.isLoaded ? $0.chosen : nil }
        case .story: state.story?.chosenHappening
        case .card: state.card?.chosenHappening
        case nil: nil
        }
    guard let happening, state.height >= 30 else { return nil }
    let reports = Array(happening.reports.prefix(FullScreenLayout.footHeight(state.height) - 1))
    guard state.quoted?.reports != reports else { return nil }
    state.quoted = QuotedReports(reports: reports)
    return .loadQuotes(reports)
}

/// Draws how certain a happening is, its best sentence, and which articles report it, under a rule: source, day and
/// title of each, and what the words for its day mean.
func drawReports(
    _ happening: Happening, _ quoted: QuotedReports?, _ theme: Theme, in area: Rect, on surface: inout Surface
) {
    guard area.height >= 2 else { return }
    let event = happening.event
    let days = words(for: event.span, precision: event.precision)
    let certainty =
        switch event.certainty {
        case .stated: ""
        case .approximate: " · about then"
        case .expected: " · expected"
        }
    let articles = happening.articleCount
    let row = Rect(x: area.x, y: area.y, width: area.width, height: 1)
    drawRule(
        "\(days)\(certainty) · \(articles == 1 ? "1 article" : "\(articles) articles")", theme, in: row, on: &surface)
    var y = area.y + 1
    if let quote = quoted?.quote(of: happening.reports[0]) {
        let most = min(area.height >= 10 ? 4 : 3, area.height - 2)
        let place = Rect(x: area.x + 2, y: y, width: area.width - 4, height: most)
        y += draw(quote, theme, in: place, on: &surface)
    }
    for report in happening.reports where y < area.bottom {
        draw(
            report, quoted?.quote(of: report), theme, in: Rect(x: area.x, y: y, width: area.width, height: 1),
            on: &surface)
        y += 1
    }
}

private func draw(
    _ report: ReportedEvent, _ quote: Quote?, _ theme: Theme, in row: Rect, on surface: inout Surface
) {
    var right = row.right - 1
    if row.width >= 100, let quote, let time = quote.time {
        let meant = words(for: report.event.span, precision: report.event.precision)
        let shown = truncated("“\(UTF8Text(quote.sentence)[time])” → \(meant)", toWidth: row.width / 3)
        right -= displayWidth(shown)
        surface.write(shown, x: right, y: row.y, style: theme.style(.time), in: row)
        right -= 2
    }
    let source = truncated(report.source, toWidth: 18)
    surface.write(source, x: row.x + 2, y: row.y, style: theme.style(.secondary), in: row)
    let day = report.published.map { "\($0.day) \($0.monthName) \($0.year)" } ?? "undated"
    surface.write(day, x: row.x + 22, y: row.y, style: theme.style(.secondary), in: row)
    let title = report.title.isEmpty ? "(no title)" : report.title
    surface.write(
        truncated(title, toWidth: max(0, right - row.x - 36)), x: row.x + 36, y: row.y, style: theme.style(.text),
        in: row)
}

/// Draws a sentence in quotation marks, the words for its day as times are marked; a long one is cut.
///
/// - Returns: lines it took.
private func draw(_ quote: Quote, _ theme: Theme, in area: Rect, on surface: inout Surface) -> Int {
    let text = UTF8Text("“\(quote.sentence)”")
    // The quotation mark is three bytes.
    let time = quote.time.map { ByteRange($0.lower + 3, $0.upper + 3) }
    let lines = wrap(text.bytes.span, text.range, width: area.width)
    for (index, line) in lines.prefix(area.height).enumerated() {
        let y = area.y + index
        if index == area.height - 1, lines.count > area.height {
            let rest = text[ByteRange(line.range.lower, text.count)]
            surface.write(truncated(rest, toWidth: area.width), x: area.x, y: y, style: theme.style(.text), in: area)
            break
        }
        surface.write(text.bytes.span, line.range, x: area.x, y: y, style: theme.style(.text), in: area)
        guard let shared = time?.intersection(line.range) else { continue }
        let x = area.x + displayWidth(text.bytes.span, ByteRange(line.range.lower, shared.lower))
        surface.write(text.bytes.span, shared, x: x, y: y, style: theme.style(.time), in: area)
    }
    return min(lines.count, area.height)
}

/// Draws words at the left of a rule.
func drawRule(_ words: String, _ theme: Theme, in row: Rect, on surface: inout Surface) {
    surface.fill(row, "─", style: theme.style(.border))
    surface.write(
        truncated(" \(words) ", toWidth: max(0, row.width - 4)), x: row.x + 2, y: row.y,
        style: theme.style(.focusedTitle),
        in: row)
}
