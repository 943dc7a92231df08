import Screen

/// Draws, above the foot, the keys that may follow those pressed, and what they do, once the user hesitates.
func drawContinuations(_ state: ReaderState, above foot: Rect, on surface: inout Surface) {
    guard state.showsContinuations, foot.y >= 3 else { return }
    let theme = state.theme
    let pressed = state.pendingKeys.map(label(of:)).joined()
    let rows = state.keymap.continuations(of: state.pendingKeys, in: state.keyContext)
    guard !rows.isEmpty else { return }
    let keyWidth = rows.map { displayWidth($0.rest) }.max() ?? 0
    let wordsWidth = rows.map { displayWidth($0.action.explanation) }.max() ?? 0
    let wanted = Rect(
        x: foot.x, y: foot.y - rows.count - 2, width: min(foot.width, keyWidth + wordsWidth + 6),
        height: rows.count + 2)
    let box = Rect(x: wanted.x, y: max(0, wanted.y), width: wanted.width, height: min(wanted.height, foot.y))
    surface.fill(box, " ", style: theme.style(.text))
    drawBox(box, style: theme.style(.border), on: &surface)
    surface.write(" \(pressed) ", x: box.x + 2, y: box.y, style: theme.style(.focusedTitle), in: box)
    let inside = box.inset(left: 2, top: 1, right: 1, bottom: 1)
    for (index, row) in rows.prefix(inside.height).enumerated() {
        let y = inside.y + index
        surface.write(row.rest, x: inside.x, y: y, style: theme.style(.title), in: inside)
        let x = inside.x + keyWidth + 2
        let words = truncated(row.action.explanation, toWidth: max(0, inside.right - x))
        surface.write(words, x: x, y: y, style: theme.style(.text), in: inside)
    }
}
