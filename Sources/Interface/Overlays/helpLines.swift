import Screen

/// One line of an overlay: a heading, or two columns.
struct OverlayLine: Hashable, Sendable {
    let left: String
    let right: String
    let isHeading: Bool

    static func heading(_ words: String) -> OverlayLine { OverlayLine(left: words, right: "", isHeading: true) }
    static func row(_ left: String, _ right: String) -> OverlayLine {
        OverlayLine(left: left, right: right, isHeading: false)
    }
}

/// Every key and what it does, from the keymap itself.
func helpLines(_ keymap: Keymap) -> [OverlayLine] {
    var lines: [OverlayLine] = []
    for group in keymap.groups {
        if !lines.isEmpty { lines.append(.row("", "")) }
        lines.append(.heading(group.title))
        for binding in group.bindings where !binding.keys.isEmpty {
            lines.append(.row(binding.keys.joined(separator: " "), binding.action.explanation))
        }
    }
    lines += [
        .row("", ""), .heading("Signs"),
        .row("● ■ ▲ ◇", "person, organisation, place, other name"),
        .row("● ◆ ┃", "on that day; in that month or year; over those days"),
        .row("▒ ○", "about then; expected"),
        .row("", ""), .heading("Commands after : (Tab completes)"),
    ]
    lines += Command.all.map { command in
        .row(
            ":" + [command.name, command.argument.word].compactMap(\.self).joined(separator: " "), command.explanation)
    }
    lines.append(.row(":12", "to that row"))
    lines.append(.row(":next-unread …", "what keys do, by name: \(Action.allCases.count) of them"))
    return lines
}
