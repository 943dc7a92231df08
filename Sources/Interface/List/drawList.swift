import Articles
import Screen
import Text

/// Lines that one row of the list takes: two, of a search three, or one where the user wants that or the pane is low.
func listRowHeight(_ state: ReaderState, in area: Rect) -> Int {
    guard area.height >= 10, !state.hasShortRows else { return 1 }
    return !state.list.searchedWords.isEmpty && area.height >= 12 ? 3 : 2
}

/// Draws the loaded rows of the list from `top` on.
func drawList(_ state: ReaderState, in area: Rect, on surface: inout Surface) {
    guard !area.isEmpty else { return }
    let list = state.list
    if list.rows.isEmpty {
        drawEmptyList(state, in: area, on: &surface)
        return
    }
    let rowHeight = listRowHeight(state, in: area)
    var y = area.y
    let selectedRows = list.anchor == nil ? 0..<0 : list.selectedRows
    for index in list.top..<list.rows.count where y + rowHeight <= area.bottom {
        let row = Rect(x: area.x, y: y, width: area.width, height: rowHeight)
        draw(
            list.rows[index], isChosen: index == list.selected, isSelected: selectedRows.contains(index), state,
            in: row,
            on: &surface)
        y += rowHeight
    }
}

private func draw(
    _ row: ArticleSummary, isChosen: Bool, isSelected: Bool, _ state: ReaderState, in area: Rect,
    on surface: inout Surface
) {
    let theme = state.theme
    var background: Role?
    if isChosen || isSelected {
        background = isChosen && state.focus == .list ? .selectedRow : .selectedRowUnfocused
    }
    if let background { surface.fill(area, " ", style: theme.style(background)) }
    func style(_ role: Role) -> Style { theme.style(role, over: background) }
    if isChosen { surface.write("▌", x: area.x, y: area.y, style: style(.focusedTitle), in: area) }
    let mark = isSelected ? "✓" : row.isStarred ? "★" : (row.isRead ? " " : "•")
    surface.write(mark, x: area.x + 1, y: area.y, style: style(row.isStarred ? .star : .person), in: area)
    let tail = area.height == 1 ? shortDetails(row, state, width: area.width) : ""
    let tailWidth = displayWidth(tail)
    surface.write(tail, x: area.right - 1 - tailWidth, y: area.y, style: style(.secondary), in: area)
    let titleWidth = max(0, area.width - 4 - (tail.isEmpty ? 0 : tailWidth + 2))
    let title = row.title.isEmpty ? "(no title)" : row.title
    surface.write(
        truncated(title, toWidth: titleWidth), x: area.x + 3, y: area.y,
        style: style(row.isRead ? .text : .unread), in: area)
    guard area.height > 1 else { return }
    if isChosen { surface.write("▌", x: area.x, y: area.y + 1, style: style(.focusedTitle), in: area) }
    // A star stands where the sign of what is unread would.
    if row.isStarred, !row.isRead, !isSelected {
        surface.write("•", x: area.x + 1, y: area.y + 1, style: style(.person), in: area)
    }
    let day = row.published.map { $0.short(today: state.today) } ?? "undated"
    let details = "\(day) · \(shortReadingTime(minutes: row.minutes))"
    let room = titleWidth - displayWidth(details) - 3
    // A name cut to a few letters tells nothing.
    let source = room < 8 && displayWidth(row.source) > room ? "" : truncated(row.source, toWidth: max(0, room))
    let line = source.isEmpty ? details : "\(source) · \(details)"
    surface.write(
        truncated(line, toWidth: titleWidth), x: area.x + 3, y: area.y + 1, style: style(.secondary), in: area)
    guard area.height > 2 else { return }
    if isChosen { surface.write("▌", x: area.x, y: area.y + 2, style: style(.focusedTitle), in: area) }
    guard let snippet = state.list.snippets[row.id] else { return }
    let place = Rect(x: area.x + 3, y: area.y + 2, width: titleWidth, height: 1)
    draw(snippet, style(.secondary), hit: theme.style(.hit), in: place, on: &surface)
}

/// Source, day and time to read in columns, for the right end of a row of one line; what there is room for.
private func shortDetails(_ row: ArticleSummary, _ state: ReaderState, width: Int) -> String {
    func padded(_ text: String, to width: Int, atLeft: Bool = true) -> String {
        let space = String(repeating: " ", count: max(0, width - displayWidth(text)))
        return atLeft ? space + text : text + space
    }
    guard state.hasShortRows, width >= 40 else { return "" }
    let day = padded(row.published.map { $0.short(today: state.today) } ?? "undated", to: 11)
    guard width >= 56 else { return day }
    let time = padded(shortReadingTime(minutes: row.minutes), to: 4)
    guard width >= 76 else { return "\(day) \(time)" }
    return "\(padded(truncated(row.source, toWidth: 16), to: 16, atLeft: false)) \(day) \(time)"
}

/// Draws so much of a snippet as has room, its first hit not far from the left.
private func draw(_ snippet: Snippet, _ style: Style, hit: Style, in area: Rect, on surface: inout Surface) {
    let bytes = Array(snippet.text.utf8)
    var start = 0
    if let first = snippet.hits.first, displayWidth(bytes.span, ByteRange(0, first.upper)) > area.width {
        // A few words before it, and the mark of what is left out.
        start = first.lower
        var words = 0
        while start > 0, words < 3, displayWidth(bytes.span, ByteRange(start, first.upper)) < area.width * 3 / 4 {
            start -= 1
            if start > 0, bytes[start - 1] == .space { words += 1 }
        }
        // Not within a word, unless that is as long as the line.
        let word = bytes[start..<first.lower].firstIndex(of: .space)
        if start > 0, bytes[start - 1] != .space { start = word.map { $0 + 1 } ?? first.lower }
    }
    let shown = (start == 0 ? "" : "…") + String(decoding: bytes[start...], as: UTF8.self)
    let line = truncated(shown, toWidth: area.width)
    surface.write(line, x: area.x, y: area.y, style: style, in: area)
    let lead = start == 0 ? 0 : displayWidth("…")
    let room = displayWidth(line)
    for range in snippet.hits where range.lower >= start {
        let x = lead + displayWidth(bytes.span, ByteRange(start, range.lower))
        let width = displayWidth(bytes.span, range)
        guard x + width <= room else { break }
        let word = String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
        surface.write(word, x: area.x + x, y: area.y, style: hit, in: area)
    }
}

private func drawEmptyList(_ state: ReaderState, in area: Rect, on surface: inout Surface) {
    let below = area.inset(left: 0, top: 1, right: 1, bottom: 0)
    drawEmpty(emptyListWords(state), state.theme, in: below, on: &surface)
}

/// Why a list is empty, and what to do.
private func emptyListWords(_ state: ReaderState) -> [String] {
    guard state.list.loading == nil else { return [] }
    let keymap = state.keymap
    if state.sources.counts.total == 0, state.list.list != .starred {
        return [
            "No articles yet.", "", "\(keymap.label(.command) ?? "")import PATH  brings files in,",
            "and in a shell: dateline import PATH", "dateline demo  shows what it is like",
        ]
    }
    switch state.list.list {
    case .search:
        if state.list.list == SourcesState.today { return ["Nothing was published today."] }
        guard state.overlay == nil else { return ["Nothing found."] }
        let ways = [(Action.leave, "back"), (.search, "search anew")]
        return ["Nothing found."] + ways.compactMap { action, words in keymap.label(action).map { "\($0)  \(words)" } }
    case .starred: return ["Nothing starred yet."] + (keymap.label(.star).map { ["\($0)  stars an article"] } ?? [])
    case .unread: return ["Everything is read."]
    case .all, .source: return ["No articles here."]
    }
}

/// Says in a pane that has nothing to show why it is empty.
func drawEmpty(_ lines: [String], _ theme: Theme, in area: Rect, on surface: inout Surface) {
    for (index, line) in lines.enumerated() where index < area.height {
        surface.write(
            truncated(line, toWidth: max(0, area.width - 1)), x: area.x + 1, y: area.y + index,
            style: theme.style(.secondary), in: area)
    }
}

/// Draws the smart lists and sources, unread counts at the right.
func drawSources(_ state: ReaderState, in area: Rect, on surface: inout Surface) {
    let sources = state.sources
    let lists = sources.lists
    for (offset, index) in (sources.top..<max(sources.top, lists.count)).enumerated() where offset < area.height {
        // In a wide pane a count would stand too far from its name.
        let row = Rect(x: area.x, y: area.y + offset, width: min(area.width, 40), height: 1)
        let (name, count) = sources.title(of: lists[index])
        var style = state.theme.style(lists[index] == state.list.list ? .title : .text)
        if index == sources.selected, state.focus == .sources {
            style = state.theme.style(.selectedRow)
            surface.fill(row, " ", style: style)
        }
        let number = count.map(String.init) ?? ""
        let room = max(0, row.width - displayWidth(number) - 3)
        surface.write(truncated(name, toWidth: room), x: row.x + 1, y: row.y, style: style, in: row)
        surface.write(number, x: row.right - 1 - displayWidth(number), y: row.y, style: style, in: row)
    }
}
