/// Takes in what is wrong in the configuration: the first is said, the others are told on demand.
func take(_ mistakes: [String], _ state: inout ReaderState) {
    state.mistakes = mistakes
    guard let first = mistakes.first else { return }
    let others = mistakes.count > 1 ? " (:mistakes shows all \(mistakes.count))" : ""
    state.notice = Notice(first + others, isError: true)
}

/// Shows all that is wrong in the configuration.
func showMistakes(_ state: inout ReaderState) {
    guard state.mistakes.isEmpty else { return state.overlay = .mistakes(top: 0) }
    state.notice = Notice("Nothing is wrong in the configuration.")
}

/// What is wrong in the configuration, numbered.
func mistakeLines(_ mistakes: [String]) -> [OverlayLine] {
    mistakes.enumerated().map { .row("\($0.offset + 1)", $0.element) }
}
