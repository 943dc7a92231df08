import Screen

/// Applies the mouse to what lies over the panes: a row is chosen or opened, a click beside the box closes it, the wheel
/// moves.
func reduceOverlayMouse(_ state: inout ReaderState, _ overlay: Overlay, _ mouse: MouseEvent) -> [Effect] {
    let isDouble = mouse.action == .doubleClick
    switch mouse.action {
    case .drag: return []
    case .wheelUp: return reduceKey(&state, .up)
    case .wheelDown: return reduceKey(&state, .down)
    case .click, .doubleClick: break
    }
    func row(in box: Rect, from first: Int) -> Int? {
        guard box.contains(x: mouse.x, y: mouse.y) else { return nil }
        return mouse.y - box.y - first
    }
    switch overlay {
    case .prompt, .question: return []
    case .help, .about, .mistakes:
        return overlayBox(state).contains(x: mouse.x, y: mouse.y) ? [] : reduceKey(&state, .escape)
    case .links(let links):
        guard let row = row(in: overlayBox(state), from: 1) else { return reduceKey(&state, .escape) }
        return openLink(atLine: row + links.top, &state)
    case .picker(var picker):
        let box = pickerBox(state)
        guard let row = row(in: box, from: 2) else { return reduceKey(&state, .escape) }
        let index = scrolled(0, toShow: picker.selected, height: box.height - 3) + row
        guard row >= 0, picker.matches.indices.contains(index) else { return [] }
        picker.selected = index
        state.overlay = .picker(picker)
        return isDouble ? reduceKey(&state, .enter) : []
    case .themes(let picker):
        guard let row = row(in: themePickerBox(state), from: 1) else { return reduceKey(&state, .escape) }
        let (top, rows) = visibleThemes(picker, state)
        guard 0..<rows ~= row, state.themes.indices.contains(top + row) else { return [] }
        choose(top + row, picker, &state)
        return isDouble ? reduceKey(&state, .enter) : []
    }
}
