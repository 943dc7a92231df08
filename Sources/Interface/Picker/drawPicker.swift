import Screen
import Text

/// The box of a picker: in the upper middle, so that it does not jump as what fits becomes less.
func pickerBox(_ state: ReaderState) -> Rect {
    let width = min(state.width, 64)
    let height = min(max(0, state.height - 1), max(8, min(20, state.height * 2 / 3)))
    return Rect(x: (state.width - width) / 2, y: max(0, (state.height - 1 - height) / 3), width: width, height: height)
}

/// Draws a picker over the panes: what is typed, and what fits it.
func drawPicker(_ picker: Picker, _ state: ReaderState, on surface: inout Surface) {
    let (theme, box) = (state.theme, pickerBox(state))
    surface.fill(box, " ", style: theme.style(.text))
    let isBoxed = box.width >= 20 && box.height >= 5
    if isBoxed {
        drawBox(box, style: theme.style(.border), on: &surface)
        surface.write(" \(title(of: picker.kind)) ", x: box.x + 2, y: box.y, style: theme.style(.focusedTitle), in: box)
        let hint = " Enter goes there · Esc closes "
        surface.write(
            hint, x: box.right - displayWidth(hint) - 2, y: box.bottom - 1, style: theme.style(.secondary), in: box)
    }
    let inside = isBoxed ? box.inset(left: 2, top: 1, right: 2, bottom: 1) : box
    guard inside.height > 1 else { return }
    let line = Rect(x: inside.x, y: inside.y, width: inside.width, height: 1)
    surface.write("▸ ", x: line.x, y: line.y, style: theme.style(.focusedTitle), in: line)
    drawLine(
        picker.line, in: Rect(x: line.x + 2, y: line.y, width: max(0, line.width - 2), height: 1),
        style: theme.style(.title), on: &surface)
    let rows = Rect(x: inside.x, y: inside.y + 1, width: inside.width, height: inside.height - 1)
    if picker.matches.isEmpty {
        let words = picker.kind == .names && picker.line.text.isEmpty ? "Type a name." : "Nothing fits."
        surface.write(words, x: rows.x + 2, y: rows.y, style: theme.style(.secondary), in: rows)
        return
    }
    let top = scrolled(0, toShow: picker.selected, height: rows.height)
    for (offset, match) in picker.matches.dropFirst(top).prefix(rows.height).enumerated() {
        let row = Rect(x: rows.x, y: rows.y + offset, width: rows.width, height: 1)
        draw(picker.items[match.item], match, isChosen: top + offset == picker.selected, theme, in: row, on: &surface)
    }
}

private func title(of kind: Picker.Kind) -> String {
    switch kind {
    case .lists: "Go to"
    case .tags: "Tags"
    case .names: "Names"
    }
}

private func draw(
    _ item: Picker.Item, _ match: Picker.Match, isChosen: Bool, _ theme: Theme, in row: Rect, on surface: inout Surface
) {
    let background: Role? = isChosen ? .selectedRow : nil
    if let background { surface.fill(row, " ", style: theme.style(background)) }
    func style(_ role: Role) -> Style { theme.style(role, over: background) }
    if isChosen { surface.write("▌", x: row.x, y: row.y, style: style(.focusedTitle), in: row) }
    let right = row.right - 1 - displayWidth(item.detail)
    surface.write(item.detail, x: right, y: row.y, style: style(.secondary), in: row)
    var x = row.x + 2
    if !item.sign.isEmpty { x += surface.write(item.sign, x: x, y: row.y, style: style(.secondary), in: row) + 1 }
    let bytes = Array(truncated(item.name, toWidth: max(0, right - 1 - x)).utf8)
    var start = 0
    // What was typed stands out.
    for place in match.places + [bytes.count] where place >= start {
        let end = min(place, bytes.count)
        if start < end {
            x += surface.write(bytes.span, ByteRange(start, end), x: x, y: row.y, style: style(.text), in: row)
        }
        start = end
        guard place < bytes.count else { break }
        var after = place + 1
        while after < bytes.count, bytes[after].isContinuation { after += 1 }
        x += surface.write(
            bytes.span, ByteRange(place, after), x: x, y: row.y, style: style(.focusedTitle), in: row)
        start = after
    }
}

/// Draws a line that is being typed, its cursor in view, and stands the terminal's cursor there.
func drawLine(_ line: LineEditor, in area: Rect, style: Style, on surface: inout Surface) {
    guard area.width > 0 else { return }
    let text = UTF8Text(line.text)
    let cursor = line.beforeCursor.utf8.count
    // Long lines scroll, so that the cursor has a cell.
    var start = 0
    while start < cursor, displayWidth(text[ByteRange(start, cursor)]) > area.width - 1 {
        start += 1
        while start < text.count, text.bytes[start].isContinuation { start += 1 }
    }
    surface.write(text[ByteRange(start, text.count)], x: area.x, y: area.y, style: style, in: area)
    let column = displayWidth(text[ByteRange(start, cursor)])
    surface.cursor = (min(area.x + column, area.right - 1, surface.width - 1), area.y)
}
