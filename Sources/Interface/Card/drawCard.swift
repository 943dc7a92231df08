import Articles
import Screen
import Text

/// Draws the card of an entity: who it is, how often it is written of, whom it appears with, what it did when, and where.
func drawCard(_ card: CardState, _ state: ReaderState, on surface: inout Surface) {
    let theme = state.theme
    let layout = CardLayout(card, width: state.width, height: state.height)
    drawHead(card, theme, in: layout.head, on: &surface)
    drawWords(card, theme, in: layout.words, on: &surface)
    drawChart(card, state, layout, on: &surface)
    for (section, area) in layout.sections {
        let heading = Rect(x: area.x, y: area.y - 1, width: area.width, height: 1)
        if layout.sections.count > 1 {
            drawRule(title(of: section, card), theme, in: heading, on: &surface)
        } else if area.y > layout.head.bottom {
            drawTabs(card, theme, in: heading, on: &surface)
        }
        if card.count(of: section) == 0 { drawEmpty([emptyWords(section)], theme, in: area, on: &surface) }
        for (offset, row) in card.rows(of: section).dropFirst(card.tops[section] ?? 0).prefix(area.height).enumerated()
        {
            let place = Rect(x: area.x, y: area.y + offset, width: area.width, height: 1)
            draw(row, of: card, state, in: place, on: &surface)
        }
    }
    if !layout.divider.isEmpty {
        let border = theme.style(.border)
        surface.fill(layout.divider, "│", style: border)
        surface.write("┬", x: layout.divider.x, y: layout.divider.y, style: border)
        if let articles = layout.sections[.articles] {
            surface.write("├", x: layout.divider.x, y: articles.y - 1, style: border)
        }
    }
    drawFoot(card, state, in: layout.foot, on: &surface)
    let (x, y) = (layout.divider.x, layout.foot.y)
    // Not through the words of the foot's heading.
    if !layout.foot.isEmpty, !layout.divider.isEmpty, surface.glyph(surface[x, y]) == "─" {
        surface.write("┴", x: x, y: y, style: theme.style(.border))
    }
}

/// Draws the bar at the top: sign and name, and as much of kind and counts as there is room for.
private func drawHead(_ card: CardState, _ theme: Theme, in area: Rect, on surface: inout Surface) {
    guard !area.isEmpty else { return }
    surface.fill(area, " ", style: theme.style(.bar))
    let entity = card.entity
    let name = "\(sign(of: entity.kind)) \(entity.name)"
    let articles = entity.articles == 1 ? "1 article" : "\(entity.articles) articles"
    let mentions = entity.mentions == 1 ? "1 mention" : "\(entity.mentions) mentions"
    let counts = "\(mentions) in \(articles)"
    let kind = entity.subtype.map(word(for:)) ?? word(for: entity.kind)
    let room = area.width - 4 - displayWidth(name)
    let right = ["\(kind) · \(counts)", counts, articles].first { displayWidth($0) <= room } ?? ""
    let width = area.width - 2 - (right.isEmpty ? 0 : displayWidth(right) + 2)
    surface.write(
        truncated(name, toWidth: max(0, width)), x: area.x + 1, y: area.y, style: theme.style(.barStrong), in: area)
    surface.write(right, x: area.right - 1 - displayWidth(right), y: area.y, style: theme.style(.bar), in: area)
}

/// Draws roles, then other names, each as many lines as there is room for, beside what they are.
private func drawWords(_ card: CardState, _ theme: Theme, in area: Rect, on surface: inout Surface) {
    let parts = [("Role", card.card.roles), ("Also", card.card.aliases)].filter { !$0.1.isEmpty }
    var free = area.height
    var y = area.y
    for (index, (name, values)) in parts.enumerated() where free > 0 {
        let place = area.inset(left: CardLayout.labelWidth, top: 0, right: 0, bottom: 0)
        let text = UTF8Text(values.joined(separator: " · "))
        let lines = wrap(text.bytes.span, text.range, width: place.width)
        // What follows has a line at least.
        let most = max(1, free - (parts.count - index - 1))
        surface.write(name, x: area.x, y: y, style: theme.style(.secondary), in: area)
        for (row, line) in lines.prefix(most).enumerated() {
            let isCut = row == most - 1 && lines.count > most
            let rest = text[ByteRange(line.range.lower, isCut ? text.count : line.range.upper)]
            surface.write(truncated(rest, toWidth: place.width), x: place.x, y: y, style: theme.style(.text), in: place)
            y += 1
        }
        free = area.bottom - y
    }
}

/// Draws how often it is written of, a bar for each week, or for longer periods where the weeks are too many.
private func drawChart(_ card: CardState, _ state: ReaderState, _ layout: CardLayout, on surface: inout Surface) {
    let (theme, area) = (state.theme, layout.bars)
    guard !area.isEmpty, let first = card.card.weeks.first?.monday, let last = card.card.weeks.last?.monday else {
        return
    }
    let zooms: [TimelineZoom] = [.week, .month, .year, .decade]
    let zoom = zooms.first { $0.period(of: last) - $0.period(of: first) < area.width } ?? .decade
    let periods = PeriodCount.all(card.card.weeks.map { ($0.monday, $0.mentions) }, by: zoom)
    let bar = DensityBar(periods, width: area.width)
    drawDensity(
        bar, DensityMarks(zoom: zoom, now: state.today), theme, axis: layout.axis, in: area, on: &surface)
    let x = area.x - CardLayout.labelWidth
    let style = theme.style(.secondary)
    let low = "a \(zoom.name)"
    if layout.axis.isEmpty {
        surface.write(low, x: x, y: area.y, style: style)
        return
    }
    surface.write("Mentions", x: x, y: layout.axis.y, style: style)
    surface.write(low, x: x, y: area.y, style: style)
    let most = periods.map(\.count).max() ?? 0
    if area.height >= 3 { surface.write("most \(most)", x: x, y: area.y + 1, style: style) }
}

/// Draws the names of all sections on a rule, that of the one shown in brackets; short ones where there is no room.
private func drawTabs(_ card: CardState, _ theme: Theme, in row: Rect, on surface: inout Surface) {
    surface.fill(row, "─", style: theme.style(.border))
    func names(_ isShort: Bool) -> [(String, Bool)] {
        CardSection.allCases.filter { card.count(of: $0) > 0 }.map { section in
            let count = section == .articles ? card.entity.articles : card.count(of: section)
            let name =
                switch section {
                case .company: isShort ? "With" : "Appears with"
                case .timeline: isShort ? "When" : "Timeline"
                case .articles: isShort ? "Read" : "Articles"
                }
            let isShown = section == card.chosenSection
            return (isShown ? "[\(name) \(count)]" : " \(name) \(count) ", isShown)
        }
    }
    func width(_ names: [(String, Bool)]) -> Int { names.reduce(0) { $0 + displayWidth($1.0) + 1 } }
    let shown = width(names(false)) + 4 <= row.width ? names(false) : names(true)
    var x = row.x + 2
    for (name, isShown) in shown {
        x +=
            surface.write(
                name, x: x, y: row.y, style: theme.style(isShown ? .focusedTitle : .paneTitle), in: row) + 1
    }
}

private func draw(_ index: Int, of card: CardState, _ state: ReaderState, in row: Rect, on surface: inout Surface) {
    let isChosen = index == card.selected
    if isChosen { surface.cursor = (row.x, row.y) }
    switch card.row(index) {
    case .companion(let place):
        draw(card.card.company[place], isChosen: isChosen, state.theme, in: row, on: &surface)
    case .happening(let place):
        let happening = card.happenings[place]
        let width = dateWidth(row: row.width)
        drawHappening(
            happening, date: dateWords(happening.event, columns: width), dateWidth: width, isChosen: isChosen,
            state.theme, in: row, on: &surface)
    case .article(let place):
        drawArticleRow(card.articles[place], isChosen: isChosen, state, in: row, on: &surface)
    case nil: break
    }
}

private func draw(
    _ companion: EntityCard.Companion, isChosen: Bool, _ theme: Theme, in row: Rect, on surface: inout Surface
) {
    let background: Role? = isChosen ? .selectedRow : nil
    if let background { surface.fill(row, " ", style: theme.style(background)) }
    func style(_ role: Role) -> Style { theme.style(role, over: background) }
    if isChosen { surface.write("▸", x: row.x, y: row.y, style: style(.focusedTitle), in: row) }
    let entity = companion.row
    surface.write(
        sign(of: entity.kind), x: row.x + 2, y: row.y, style: style(Theme.role(of: entity.kind)), in: row)
    let isOne = companion.shared == 1
    let count = row.width >= 50 ? "\(companion.shared) \(isOne ? "article" : "articles")" : "\(companion.shared)"
    let right = row.right - 1 - displayWidth(count)
    surface.write(count, x: right, y: row.y, style: style(.secondary), in: row)
    surface.write(
        truncated(entity.name, toWidth: max(0, right - row.x - 6)), x: row.x + 4, y: row.y,
        style: style(isChosen ? .title : .text), in: row)
}

private func title(of section: CardSection, _ card: CardState) -> String {
    switch section {
    case .company: "Appears with · articles"
    case .timeline: "Timeline · latest first"
    case .articles: card.entity.articles == 1 ? "1 article" : "\(card.entity.articles) articles"
    }
}

private func emptyWords(_ section: CardSection) -> String {
    switch section {
    case .company: "No other name."
    case .timeline: "Nothing dated."
    case .articles: "No article."
    }
}

/// Draws what is known of the chosen row: the reports of a happening, what was reported of the entity and a companion, or
/// of the entity in an article.
private func drawFoot(_ card: CardState, _ state: ReaderState, in area: Rect, on surface: inout Surface) {
    guard area.height >= 2 else { return }
    let (heading, happenings): (String, [Happening])
    switch card.chosen {
    case .happening(let index):
        drawReports(card.happenings[index], state.quoted, state.theme, in: area, on: &surface)
        return
    case .companion(let index):
        let (other, shared) = (card.card.company[index].row, card.card.company[index].shared)
        let kind = other.subtype.map(word(for:)) ?? word(for: other.kind)
        heading = "\(other.name) · \(kind) · \(shared == 1 ? "1 article names" : "\(shared) articles name") both"
        happenings = card.happenings(with: other.id)
    case .article(let index):
        let article = card.articles[index]
        heading =
            "\(article.source) · \(article.published?.inFull ?? "undated") · \(readingTime(minutes: article.minutes))"
        happenings = card.happenings(in: article.id)
    case nil: return
    }
    let rows = (0..<area.height).map { Rect(x: area.x, y: area.y + $0, width: area.width, height: 1) }
    drawRule(heading, state.theme, in: rows[0], on: &surface)
    let width = dateWidth(row: area.width)
    for (happening, row) in zip(happenings, rows.dropFirst()) {
        drawHappening(
            happening, date: dateWords(happening.event, columns: width), dateWidth: width, isChosen: false, state.theme,
            in: row, on: &surface)
    }
    if happenings.isEmpty {
        drawEmpty(
            ["Nothing dated, in the latest articles."], state.theme,
            in: rows[1].inset(left: 1, top: 0, right: 0, bottom: 0), on: &surface)
    }
}
