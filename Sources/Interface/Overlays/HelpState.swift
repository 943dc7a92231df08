import Screen

/// The help screen: what it is searched for, and where it stands.
package struct HelpState: Hashable, Sendable {
    /// The first line shown.
    var top = 0
    /// Only lines with these words are shown; empty for all.
    var line = LineEditor()
    /// Whether keys go to the line.
    var isTyping = false

    package init() {}
}

/// The lines of help that have all the words of the search, under their headings.
func helpLines(_ help: HelpState, _ keymap: Keymap) -> [OverlayLine] {
    let words = help.line.text.lowercased().split(separator: " ")
    let lines = helpLines(keymap)
    guard !words.isEmpty else { return lines }
    var found: [OverlayLine] = []
    var heading: OverlayLine?
    for line in lines {
        if line.isHeading {
            heading = line
        } else if words.allSatisfy({ "\(line.left) \(line.right)".lowercased().contains($0) }), !line.right.isEmpty {
            if let title = heading { found.append(title) }
            heading = nil
            found.append(line)
        }
    }
    return found.isEmpty ? [.row("", "Nothing in the help has these words.")] : found
}

/// Applies a key to the search of the help screen; nil when it is not typed.
func reduceHelpSearch(_ state: inout ReaderState, _ help: HelpState, _ key: Key) -> [Effect]? {
    var help = help
    if !help.isTyping {
        guard case .action(.search) = state.keymap.match([key]) else { return nil }
        help.isTyping = true
        state.overlay = .help(help)
        return []
    }
    switch key {
    case .enter: help.isTyping = false
    case .escape, .control("c"), .control("g"): help = HelpState()
    case .up, .down, .pageUp, .pageDown: return nil
    default:
        guard help.line.apply(key) else { return [] }
        help.top = 0
    }
    state.overlay = .help(help)
    return []
}
