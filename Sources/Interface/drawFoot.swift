import Articles
import Screen
import Text

/// Draws the line at the foot: a prompt, a question, a notice, or hints and the place in the text.
func drawFoot(_ state: ReaderState, _ layout: Layout, on surface: inout Surface) {
    let area = layout.footLine
    guard !area.isEmpty else { return }
    let theme = state.theme
    switch state.overlay {
    case .prompt(let prompt): drawPrompt(prompt, state, in: area, on: &surface)
    case .question(let words, _):
        surface.fill(area, " ", style: theme.style(.notice))
        let shown = truncated(" \(words)  y yes · n no", toWidth: area.width)
        surface.write(shown, x: area.x, y: area.y, style: theme.style(.notice), in: area)
    case .help, .about, .mistakes, .links, .picker, .themes, nil:
        if let notice = state.notice {
            draw(notice, placeWords(state, layout), theme, in: area, on: &surface)
        } else {
            drawHints(state, layout, in: area, on: &surface)
        }
    }
}

private func drawPrompt(_ prompt: Prompt, _ state: ReaderState, in area: Rect, on surface: inout Surface) {
    let theme = state.theme
    let style = theme.style(.notice)
    surface.fill(area, " ", style: style)
    let sign = truncated(sign(of: prompt), toWidth: max(1, area.width / 2))
    let x = area.x + surface.write(sign, x: area.x, y: area.y, style: theme.style(.key), in: area)
    let hits = prompt.purpose == .find ? state.article?.found.words(for: prompt.text) ?? "" : ""
    let hitsX = area.right - 1 - displayWidth(hits)
    // The cursor wants a column too.
    let end = hits.isEmpty || hitsX - 1 <= x + displayWidth(prompt.text) ? area.right - 1 : hitsX - 1
    if end < hitsX { surface.write(hits, x: hitsX, y: area.y, style: style, in: area) }
    let line = Rect(x: x, y: area.y, width: max(1, end - x), height: 1)
    drawLine(prompt.line, in: line, style: style, on: &surface)
    if prompt.text.isEmpty, prompt.query != nil {
        drawQueryHints(theme, in: Rect(x: x + 1, y: area.y, width: max(0, area.right - x - 1), height: 1), on: &surface)
    }
    if let completion = prompt.completion, area.y > 0 {
        let above = Rect(x: area.x, y: area.y - 1, width: area.width, height: 1)
        draw(completion, theme, in: above, on: &surface)
    }
    let text = UTF8Text(prompt.text)
    guard let mistake = prompt.mistake, area.y > 0 else { return }
    let above = Rect(x: area.x, y: area.y - 1, width: area.width, height: 1)
    surface.fill(above, " ", style: theme.style(.error))
    let offset = min(mistake.range.lower, text.count)
    let lead = displayWidth(sign) + displayWidth(text[ByteRange(0, offset)])
    let column = min(lead, max(0, area.width - 8))
    surface.write(
        truncated("↓ \(mistake.message)", toWidth: above.width - column), x: above.x + column, y: above.y,
        style: theme.style(.error), in: above)
}

/// Draws a notice at the foot; a long one takes the lines above it too, three in all at the most.
///
/// - Parameter place: where the reader is, for the right end, if there is room.
private func draw(_ notice: Notice, _ place: String, _ theme: Theme, in area: Rect, on surface: inout Surface) {
    let style = theme.style(notice.isError ? .error : .notice)
    let text = UTF8Text(notice.text)
    let width = max(1, area.width - 2)
    let lines = wrap(text.bytes.span, text.range, width: width).map(\.range)
    let count = max(1, min(lines.count, 3, area.y))
    for (index, line) in lines.prefix(count).enumerated() {
        let row = Rect(x: area.x, y: area.y - count + 1 + index, width: area.width, height: 1)
        surface.fill(row, " ", style: style)
        // What has no room is cut, and says so.
        let rest = index == count - 1 ? ByteRange(line.lower, text.count) : line
        surface.write(
            truncated(" \(text[rest])", toWidth: area.width), x: row.x, y: row.y, style: style, in: row)
    }
    let x = area.right - 1 - displayWidth(place)
    if lines.count <= 1, displayWidth(notice.text) + 4 <= x {
        surface.write(place, x: x, y: area.y, style: style, in: area)
    }
}

/// What stands before a line that is typed.
private func sign(of prompt: Prompt) -> String {
    switch prompt.purpose {
    case .command: ":"
    case .search: "/"
    case .find: "In this text: /"
    case .filter(let base): base.isEmpty ? "/" : "\(base) + /"
    case .write(let ids): ids.count == 1 ? "Save as: " : "Save \(ids.count) articles in: "
    case .pipe: "|"
    }
}

/// Draws what a line may become, the chosen one in view.
private func draw(_ completion: Completion, _ theme: Theme, in area: Rect, on surface: inout Surface) {
    surface.fill(area, " ", style: theme.style(.bar))
    var first = 0
    if let chosen = completion.chosen {
        // The words before the chosen one go where there is no room.
        while first < chosen,
            completion.words[first...chosen].reduce(0, { $0 + displayWidth($1) + 2 }) > area.width - 2
        {
            first += 1
        }
    }
    var x = area.x + 1
    for (index, word) in completion.words.enumerated().dropFirst(first) where x < area.right {
        let style = theme.style(index == completion.chosen ? .selectedRow : .bar)
        let room = max(0, area.right - 1 - x)
        x += surface.write(truncated(word, toWidth: room), x: x, y: area.y, style: style, in: area) + 2
    }
}

/// Draws what a search may say, as much of it as there is room for whole.
private func drawQueryHints(_ theme: Theme, in area: Rect, on surface: inout Surface) {
    let examples = [
        "word", "\"a phrase\"", "-not", "a OR b", "pre*", "person:", "place:", "org:", "is:unread", "after:7d",
        "title:",
        "feed:", "by:", "tag:", "happened:2023",
    ]
    var x = area.x
    for example in examples where x + displayWidth(example) <= area.right {
        x += surface.write(example, x: x, y: area.y, style: theme.style(.bar), in: area) + 2
    }
}

/// The actions worth a hint on a full screen.
private func hints(_ screen: FullScreen) -> [(Action, String)] {
    switch screen {
    case .timeline:
        [
            (.help, "help"), (.previousPeriod, "earlier"), (.nextPeriod, "later"), (.zoomIn, "zoom in"),
            (.zoomOut, "out"), (.open, "to sentence"), (.card, "card"), (.story, "story"), (.leave, "back"),
            (.nextCertain, "certain"), (.hidePane, "lanes"),
        ]
    case .story: [(.help, "help"), (.open, "open"), (.fullTimeline, "timeline"), (.leave, "back")]
    case .card:
        [
            (.help, "help"), (.open, "open"), (.nextPane, "next part"), (.fullTimeline, "timeline"),
            (.search, "search"), (.leave, "back"),
        ]
    }
}

/// The actions worth a hint, most useful first, by pane.
private func hints(_ pane: Pane) -> [(Action, String)] {
    switch pane {
    case .sources: [(.help, "help"), (.open, "show"), (.nextPane, "pane"), (.quit, "quit")]
    case .list:
        [
            (.help, "help"), (.open, "open"), (.search, "search"), (.nextUnread, "next unread"), (.star, "star"),
            (.toggleRead, "read"), (.undo, "undo"), (.quit, "quit"),
        ]
    case .article:
        [
            (.help, "help"), (.nextPane, "pane"), (.timeline, "timeline"), (.who, "who"), (.residue, "residue"),
            (.search, "find"), (.nextEntity, "entity"), (.star, "star"), (.nextUnread, "next"), (.leave, "back"),
        ]
    case .timeline:
        [(.help, "help"), (.open, "to sentence"), (.who, "who"), (.leave, "back"), (.hidePane, "hide")]
    case .who:
        [(.help, "help"), (.open, "to mention"), (.timeline, "timeline"), (.leave, "back"), (.hidePane, "hide")]
    }
}

/// The keys worth a hint just now, and what they do.
private func hintedKeys(_ state: ReaderState) -> [(key: String, words: String)] {
    var actions = state.fullScreens.last.map(hints) ?? hints(state.focus)
    if state.fullScreens.isEmpty {
        if state.focus == .article, let article = state.article, article.selection != nil {
            return selectionHints(article, state.keymap)
        }
        if state.focus == .list, state.list.anchor != nil { actions = selectionHints }
    }
    return actions.compactMap { action, words in
        state.keymap.label(action, in: state.keyContext).map { ($0, words) }
    }
}

/// The actions on articles that are selected together.
private let selectionHints: [(Action, String)] = [
    (.select, "end"), (.toggleRead, "read"), (.star, "star"), (.delete, "delete"), (.save, "save"), (.browse, "open"),
    (.copyLink, "copy"), (.undo, "undo"),
]

private func drawHints(_ state: ReaderState, _ layout: Layout, in area: Rect, on surface: inout Surface) {
    let theme = state.theme
    surface.fill(area, " ", style: theme.style(.bar))
    let right = placeWords(state, layout)
    let rightX = area.right - 1 - displayWidth(right)
    var x = area.x + 1
    if !state.pendingKeys.isEmpty || state.count != nil {
        let keys = (state.count.map { String($0.number) } ?? "") + state.pendingKeys.map(label(of:)).joined()
        surface.write("\(keys) …", x: x, y: area.y, style: theme.style(.key), in: area)
    } else {
        for (key, words) in hintedKeys(state) {
            guard x + displayWidth(key) + displayWidth(words) + 3 <= rightX else { break }
            x += surface.write(key, x: x, y: area.y, style: theme.style(.key), in: area) + 1
            x += surface.write(words, x: x, y: area.y, style: theme.style(.bar), in: area) + 2
        }
    }
    surface.write(right, x: max(area.x, rightX), y: area.y, style: theme.style(.bar), in: area)
}

/// "42%  12/128": how far the text is read, and which article of the list it is.
private func placeWords(_ state: ReaderState, _ layout: Layout) -> String {
    var parts: [String] = []
    if let work = state.importing { parts.append("importing \(work.done) · \(work.percent)% · :cancel") }
    if let work = state.reannotation { parts.append("annotating anew \(work.done)/\(work.total) · :cancel") }
    switch state.fullScreens.last {
    case .timeline:
        if let timeline = state.fullTimeline, timeline.isLoaded, !timeline.happenings.isEmpty {
            parts.append("\(timeline.selected + 1)/\(timeline.happenings.count)")
        }
        return parts.joined(separator: "  ")
    case .story: return parts.joined(separator: "  ")
    case .card:
        if let card = state.card, card.rowCount > 0 {
            let rows = card.rows(of: card.chosenSection)
            parts.append("\(card.selected - rows.lowerBound + 1)/\(rows.count)")
        }
        return parts.joined(separator: "  ")
    case nil: break
    }
    if state.focus != .list, state.focus != .sources, let article = state.article,
        let height = layout.panes[.article]?.height
    {
        let last = article.lastTop(height: height)
        parts.append(last == 0 ? "all" : "\(min(100, article.top * 100 / last))%")
    }
    let list = state.list
    if list.anchor != nil, state.focus == .list { parts.append("\(list.selectedRows.count) selected") }
    if let skipped = list.skipped, !list.rows.isEmpty {
        let total = list.hasAfter ? state.sources.title(of: list.list).count : skipped + list.rows.count
        parts.append("\(skipped + list.selected + 1)\(total.map { "/\($0)" } ?? "")")
    }
    return parts.joined(separator: "  ")
}
