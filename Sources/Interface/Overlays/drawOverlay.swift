import Screen
import Text

/// The box an overlay of `lines` stands in: in the middle, as large as it needs, never larger than the screen.
func overlayArea(lineCount: Int, in screen: Rect) -> Rect {
    let width = min(screen.width, 72)
    let height = min(screen.height, lineCount + 2)
    return Rect(
        x: screen.x + (screen.width - width) / 2, y: screen.y + (screen.height - height) / 2, width: width,
        height: height)
}

/// The lines of the overlay that covers the panes, each as wide as its box; nil where the overlay is no box.
func overlayLines(_ state: ReaderState) -> (lines: [OverlayLine], top: Int, title: String)? {
    guard let (lines, top, title) = wholeOverlayLines(state) else { return nil }
    return (broken(lines, width: min(state.width, 72) - 4), top, title)
}

/// Columns of the left half of an overlay's lines.
private func leftWidth(of lines: [OverlayLine]) -> Int {
    min(24, max(11, lines.map { $0.isHeading ? 0 : displayWidth($0.left) }.max() ?? 0))
}

/// The lines with what is too long for its place in further lines.
private func broken(_ lines: [OverlayLine], width: Int) -> [OverlayLine] {
    let room = width - leftWidth(of: lines) - 2
    guard room >= 8 else { return lines }
    return lines.flatMap { line -> [OverlayLine] in
        guard !line.isHeading, displayWidth(line.right) > room else { return [line] }
        let text = UTF8Text(line.right)
        // What is indented goes on where it began.
        let indent = String(line.right.prefix { $0 == " " })
        return wrap(text.bytes.span, ByteRange(indent.utf8.count, text.count), width: room - indent.utf8.count)
            .enumerated().map { index, part in .row(index == 0 ? line.left : "", indent + text[part.range]) }
    }
}

private func wholeOverlayLines(_ state: ReaderState) -> (lines: [OverlayLine], top: Int, title: String)? {
    let width = min(state.width, 72) - 4
    switch state.overlay {
    case .help(let help): return (helpLines(help, state.keymap), help.top, "Help")
    case .links(let links):
        return state.article.map {
            (linkLines($0, links, width: width), links.top, "Links · letter or number opens, capital copies")
        }
    case .about(let top): return state.article.map { (aboutLines($0, width: width), top, "About") }
    case .mistakes(let top): return (mistakeLines(state.mistakes), top, "Configuration")
    case .prompt, .picker, .themes, .question, nil: return nil
    }
}

/// Lines of an overlay's box that are in view.
func overlayPageHeight(_ state: ReaderState) -> Int { max(1, overlayBox(state).height - 2) }

/// The box of the overlay on the screen.
func overlayBox(_ state: ReaderState) -> Rect {
    let screen = Rect(x: 0, y: 0, width: state.width, height: max(0, state.height - 1))
    // A search in the help leaves its box as it is.
    if case .help = state.overlay { return overlayArea(lineCount: helpLines(state.keymap).count, in: screen) }
    return overlayArea(lineCount: overlayLines(state)?.lines.count ?? 0, in: screen)
}

/// Draws the overlay's box over the panes.
func drawOverlay(_ state: ReaderState, on surface: inout Surface) {
    if case .picker(let picker) = state.overlay { return drawPicker(picker, state, on: &surface) }
    if case .themes(let picker) = state.overlay { return drawThemePicker(picker, state, on: &surface) }
    guard let (lines, top, title) = overlayLines(state) else { return }
    let theme = state.theme
    let box = overlayBox(state)
    surface.fill(box, " ", style: theme.style(.text))
    let inside: Rect
    if box.width >= 20, box.height >= 5 {
        drawBox(box, style: theme.style(.border), on: &surface)
        surface.write(" \(title) ", x: box.x + 2, y: box.y, style: theme.style(.focusedTitle), in: box)
        let more = overlayHint(state, isLong: lines.count > box.height - 2)
        surface.write(
            more, x: box.right - displayWidth(more) - 2, y: box.bottom - 1, style: theme.style(.secondary), in: box)
        inside = box.inset(left: 2, top: 1, right: 2, bottom: 1)
    } else {
        inside = box
    }
    let leftWidth = leftWidth(of: lines)
    for (offset, line) in lines.dropFirst(top).prefix(inside.height).enumerated() {
        let y = inside.y + offset
        if line.isHeading {
            surface.write(line.left, x: inside.x, y: y, style: theme.style(.focusedTitle), in: inside)
        } else {
            surface.write(
                truncated(line.left, toWidth: leftWidth), x: inside.x, y: y, style: theme.style(.title), in: inside)
            let x = inside.x + leftWidth + 2
            surface.write(
                truncated(line.right, toWidth: max(0, inside.right - x)), x: x, y: y, style: theme.style(.text),
                in: inside)
        }
    }
}

/// What an overlay's lower edge says of its keys.
private func overlayHint(_ state: ReaderState, isLong: Bool) -> String {
    let scroll = isLong ? "j k scroll · " : ""
    if case .links(let links) = state.overlay, !links.number.isEmpty { return " \(links.number)▏ Enter opens " }
    guard case .help(let help) = state.overlay else { return " \(scroll)q closes " }
    if help.isTyping || !help.line.text.isEmpty { return " /\(help.line.text)\(help.isTyping ? "▏" : "") " }
    return " \(scroll)/ searches · q closes "
}

/// Draws a box of lines.
func drawBox(_ box: Rect, style: Style, on surface: inout Surface) {
    guard box.width >= 2, box.height >= 2 else { return }
    surface.fill(Rect(x: box.x, y: box.y, width: box.width, height: 1), "─", style: style)
    surface.fill(Rect(x: box.x, y: box.bottom - 1, width: box.width, height: 1), "─", style: style)
    surface.fill(Rect(x: box.x, y: box.y, width: 1, height: box.height), "│", style: style)
    surface.fill(Rect(x: box.right - 1, y: box.y, width: 1, height: box.height), "│", style: style)
    for (x, y, corner) in [
        (box.x, box.y, "┌"), (box.right - 1, box.y, "┐"), (box.x, box.bottom - 1, "└"),
        (box.right - 1, box.bottom - 1, "┘"),
    ] {
        surface.write(corner, x: x, y: y, style: style)
    }
}
