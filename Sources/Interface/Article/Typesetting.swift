/// How running text is set.
package struct Typesetting: Hashable, Sendable {
    /// Columns of text at the most.
    package var measure = Configuration.defaultMeasure
    /// Whether lines are filled to the measure by wider spaces.
    package var isJustified = false

    package init() {}
}

/// Fills lines to the edge, or leaves them ragged again.
func toggleJustified(_ state: inout ReaderState) {
    state.typesetting.isJustified.toggle()
    state.notice = Notice(state.typesetting.isJustified ? "Lines are filled to the edge." : "Lines end ragged.")
}
