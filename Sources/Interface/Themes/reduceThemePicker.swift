import Screen

extension ReaderState {
    /// Uses the colours of another theme on this terminal.
    mutating func show(_ theme: Theme) {
        var theme = theme
        (theme.isMonochrome, theme.attributes) = (self.theme.isMonochrome, self.theme.attributes)
        self.theme = theme
    }
}

/// Opens the list of themes, at the one in use.
func openThemes(_ state: inout ReaderState) -> [Effect] {
    let selected = shownTheme(among: state.themes, state)
    state.overlay = .themes(ThemePicker(selected: selected, before: state.theme))
    // The user's files may have changed.
    return [.loadThemes]
}

/// The place of the theme in use, which may have been chosen by the terminal's background; the first where it is none.
private func shownTheme(among themes: [ThemeChoice], _ state: ReaderState) -> Int {
    themes.firstIndex { $0.name == state.themeName } ?? themes.firstIndex { $0.theme?.name == state.theme.name } ?? 0
}

/// Takes in what themes there are; the choice stays at its name.
func take(_ themes: [ThemeChoice], _ state: inout ReaderState) {
    if case .themes(var picker) = state.overlay {
        let name = state.themes[safely: picker.selected]?.name
        picker.selected = themes.firstIndex { $0.name == name } ?? shownTheme(among: themes, state)
        state.overlay = .themes(picker)
    }
    state.themes = themes
}

/// Applies a key to the list of themes: it shows another, keeps it, or brings back the one before.
func reduceThemePicker(_ state: inout ReaderState, _ picker: ThemePicker, _ key: Key) -> [Effect] {
    let rows = visibleThemes(picker, state).rows
    let step: Int
    switch (key, state.keymap.match([key])) {
    case (.enter, _): return keep(picker, &state)
    case (.escape, _), (.control("c"), _), (.control("g"), _): return bringBack(picker, &state)
    case (.character("g"), .prefix): step = -state.themes.count
    case (_, .action(let action)):
        switch action {
        case .down: step = 1
        case .up: step = -1
        case .pageDown: step = rows
        case .pageUp: step = -rows
        case .halfPageDown: step = rows / 2
        case .halfPageUp: step = -rows / 2
        case .top: step = -state.themes.count
        case .bottom: step = state.themes.count
        case .open: return keep(picker, &state)
        case .back, .leave, .clear: return bringBack(picker, &state)
        case .quit: return [.quit]
        case .suspend: return [.suspend]
        case .redraw: return [.repaint]
        default: return []
        }
    default: return []
    }
    choose(picker.selected + step, picker, &state)
    return []
}

/// Chooses a theme of the list, and shows it where its file can be read.
func choose(_ index: Int, _ picker: ThemePicker, _ state: inout ReaderState) {
    var picker = picker
    picker.selected = min(max(0, index), max(0, state.themes.count - 1))
    state.overlay = .themes(picker)
    switch state.themes[safely: picker.selected]?.content {
    case .theme(let theme): state.show(theme)
    case .fault(let words): state.notice = Notice(words, isError: true)
    case nil: break
    }
}

private func keep(_ picker: ThemePicker, _ state: inout ReaderState) -> [Effect] {
    guard let choice = state.themes[safely: picker.selected] else { return bringBack(picker, &state) }
    switch choice.content {
    case .theme(let theme):
        state.overlay = nil
        state.show(theme)
        state.themeName = choice.name
        state.notice = Notice("\(theme.name) from now on; :themes shows the others.")
        return [.keepTheme(choice.name)]
    case .fault(let words):
        state.notice = Notice(words, isError: true)
        return []
    }
}

private func bringBack(_ picker: ThemePicker, _ state: inout ReaderState) -> [Effect] {
    state.overlay = nil
    state.show(picker.before)
    return []
}
