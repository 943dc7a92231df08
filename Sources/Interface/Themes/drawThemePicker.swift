import Screen

/// The box of the list of themes: at the right, so that most of the screen shows what they look like.
func themePickerBox(_ state: ReaderState) -> Rect {
    let width = min(state.width, 50)
    let height = min(max(0, state.height - 1), max(3, state.themes.count + 2))
    let free = max(0, state.height - 1 - height)
    return Rect(
        x: max(0, state.width - width - min(2, state.width / 40)), y: min(2, free), width: width, height: height)
}

/// Draws the list of themes: name, light or dark, and a sample of each one's own colours.
func drawThemePicker(_ picker: ThemePicker, _ state: ReaderState, on surface: inout Surface) {
    let (theme, box) = (state.theme, themePickerBox(state))
    surface.fill(box, " ", style: theme.style(.text))
    let isBoxed = box.width >= 20 && box.height >= 3
    if isBoxed {
        drawBox(box, style: theme.style(.border), on: &surface)
        let title = theme.isMonochrome ? " Themes · no colours here " : " Themes "
        surface.write(title, x: box.x + 2, y: box.y, style: theme.style(.focusedTitle), in: box)
        let hint = truncated(" Enter keeps · Esc brings back ", toWidth: box.width - 4)
        surface.write(
            hint, x: box.right - displayWidth(hint) - 2, y: box.bottom - 1, style: theme.style(.secondary), in: box)
    }
    let inside = isBoxed ? box.inset(left: 1, top: 1, right: 1, bottom: 1) : box
    guard !inside.isEmpty else { return }
    let (top, rows) = visibleThemes(picker, state)
    for (offset, choice) in state.themes.dropFirst(top).prefix(min(rows, inside.height)).enumerated() {
        let row = Rect(x: inside.x, y: inside.y + offset, width: inside.width, height: 1)
        let isChosen = top + offset == picker.selected
        draw(choice, sample: offset * ThemePicker.samples.count, isChosen: isChosen, theme, in: row, on: &surface)
        if isChosen { surface.cursor = (row.x, row.y) }
    }
}

/// - Parameter sample: the number of the first sample that is of this theme.
private func draw(
    _ choice: ThemeChoice, sample: Int, isChosen: Bool, _ theme: Theme, in row: Rect, on surface: inout Surface
) {
    let background: Role? = isChosen ? .selectedRow : nil
    if let background { surface.fill(row, " ", style: theme.style(background)) }
    func style(_ role: Role) -> Style { theme.style(role, over: background) }
    if isChosen { surface.write("▌", x: row.x, y: row.y, style: style(.focusedTitle), in: row) }
    let shade = choice.theme.map { $0.isLight ? "light" : "dark" } ?? "can't be read"
    var right = row.right - 1
    if choice.theme != nil, !theme.isMonochrome, row.width >= 36 {
        right -= drawSample(sample, endingAt: right, in: row, on: &surface) + 1
    }
    let shadeX = max(row.x + 2, right - (choice.theme == nil ? displayWidth(shade) : 5))
    surface.write(shade, x: shadeX, y: row.y, style: style(.secondary), in: row)
    let name = truncated(choice.theme?.name ?? choice.name, toWidth: max(0, shadeX - row.x - 3))
    surface.write(name, x: row.x + 2, y: row.y, style: style(.text), in: row)
}

/// Draws " Aa " in a theme's text on its paper, then a patch of each kind of mark.
///
/// - Returns: the columns it takes.
private func drawSample(_ first: Int, endingAt right: Int, in row: Rect, on surface: inout Surface) -> Int {
    let inks = (0..<ThemePicker.samples.count).compactMap { Ink.sample(first + $0) }
    guard inks.count == ThemePicker.samples.count else { return 0 }
    let width = 4 + 2 * (inks.count - 2)
    var x = right - width
    x += surface.write(" Aa ", x: x, y: row.y, style: Style(ink: inks[1], paper: inks[0]), in: row)
    for ink in inks.dropFirst(2) {
        x += surface.write("  ", x: x, y: row.y, style: Style(ink: inks[1], paper: ink), in: row)
    }
    return width
}
