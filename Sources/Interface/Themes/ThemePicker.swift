import Screen

/// The list of themes to choose from, each shown on the whole screen while it is chosen.
package struct ThemePicker: Hashable, Sendable {
    /// The chosen one of the reader's themes.
    var selected: Int
    /// The theme that was there before, which Esc brings back.
    let before: Theme

    /// The colours of another scheme that one row shows: its paper and text, and the five kinds of marks.
    static let samples: [Ink] = [.base00, .base05] + markInks

    private static let markInks = [Role.person, .organization, .place, .other, .time].map {
        Theme.sampled.style($0).ink
    }
}

extension Theme {
    /// Any theme with colours: which slot a role has is the same in all.
    fileprivate static let sampled: Theme = {
        var theme = Theme.monochrome
        theme.isMonochrome = false
        return theme
    }()
}

/// The rows of themes in view, and the first of them.
func visibleThemes(_ picker: ThemePicker, _ state: ReaderState) -> (top: Int, rows: Int) {
    let rows = max(1, min(themePickerBox(state).height - 2, Ink.sampleCount / ThemePicker.samples.count))
    return (scrolled(0, toShow: picker.selected, height: rows), rows)
}

/// The colours of all slots that the screen is drawn with.
package func shownColours(_ state: ReaderState) -> [Ink: Colour] {
    var colours = state.theme.colours
    guard case .themes(let picker) = state.overlay, !state.theme.isMonochrome else { return colours }
    let (top, rows) = visibleThemes(picker, state)
    for (row, choice) in state.themes.dropFirst(top).prefix(rows).enumerated() {
        guard let theme = choice.theme else { continue }
        for (place, slot) in ThemePicker.samples.enumerated() {
            if let sample = Ink.sample(row * ThemePicker.samples.count + place) {
                colours[sample] = theme.colours[slot]
            }
        }
    }
    return colours
}
