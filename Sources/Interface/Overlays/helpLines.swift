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
        for binding in group.bindings {
            lines.append(.row(binding.keys.joined(separator: " "), binding.action.explanation))
        }
    }
    lines += [
        .row("", ""), .heading("Signs"),
        .row("● ■ ▲ ◇", "person, organisation, place, other name"),
        .row("● ◆ ┃", "on that day; in that month or year; over those days"),
        .row("▒ ○", "about then; expected"),
        .row("", ""), .heading("Commands after :"),
        .row(":theme NAME", "use another theme"),
        .row(":merge NAME", "the chosen name is of the same one as NAME (or number), in all articles"),
        .row(":save NAME", "keep the search that is shown; it stands in the library"),
        .row(":rename NAME :unsave", "give the chosen saved search another name; keep it no longer"),
        .row(":tag NAME :untag NAME", "tag the article, or take the tag from it; /tag:NAME finds it"),
        .row(":split", "the chosen name is of another one in this article"),
        .row(":help :about :quit", "as their keys"),
    ]
    return lines
}
