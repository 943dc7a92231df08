import Screen

/// Which key sequences do what: one table, from which help is made too.
package struct Keymap: Hashable, Sendable {
    /// In the order help shows them.
    package let groups: [Group]
    private let actions: [Context: [[Key]: Action]]
    private let prefixes: [Context: Set<[Key]>]

    /// Where bindings hold.
    package enum Context: Hashable, Sendable {
        case anywhere
        /// On the full-screen timeline, before those that hold anywhere.
        case fullTimeline
    }

    /// Bindings that belong together, under a heading of the help screen.
    package struct Group: Hashable, Sendable {
        /// The heading.
        package let title: String
        /// Where its bindings hold.
        package var context = Context.anywhere
        /// In the order help shows them.
        package let bindings: [Binding]
    }

    /// An action and the key sequences that do it, as they are written.
    package struct Binding: Hashable, Sendable {
        /// What the keys do.
        package let action: Action
        /// Each sequence as `keySequence` reads it, the one for hints first.
        package let keys: [String]
    }

    /// What the keys pressed so far mean.
    package enum Match: Hashable, Sendable {
        case action(Action)
        /// The beginning of longer sequences.
        case prefix
        case none
    }

    /// Bindings whose keys can't be read are left out.
    package init(_ groups: [Group]) {
        self.groups = groups
        var actions: [Context: [[Key]: Action]] = [:]
        var prefixes: [Context: Set<[Key]>] = [:]
        for group in groups {
            for binding in group.bindings {
                for text in binding.keys {
                    guard let keys = keySequence(text) else { continue }
                    actions[group.context, default: [:]][keys] = binding.action
                    for count in 1..<max(keys.count, 1) {
                        prefixes[group.context, default: []].insert(Array(keys.prefix(count)))
                    }
                }
            }
        }
        (self.actions, self.prefixes) = (actions, prefixes)
    }

    /// What `keys`, pressed one after the other, mean in some place.
    package func match(_ keys: [Key], in context: Context = .anywhere) -> Match {
        for place in context == .anywhere ? [.anywhere] : [context, .anywhere] {
            if let action = actions[place]?[keys] { return .action(action) }
            if prefixes[place]?.contains(keys) == true { return .prefix }
        }
        return .none
    }

    /// The first key sequence bound to `action` in some place, as it is written; nil when it has none.
    package func label(_ action: Action, in context: Context = .anywhere) -> String? {
        func keys(_ context: Context) -> String? {
            groups.lazy.filter { $0.context == context }.flatMap(\.bindings).first { $0.action == action }?.keys.first
        }
        return keys(context) ?? keys(.anywhere)
    }

    /// The vi set, the default.
    package static let vi = Keymap([
        Group(
            title: "Move",
            bindings: [
                Binding(action: .down, keys: ["j", "Down"]),
                Binding(action: .up, keys: ["k", "Up"]),
                Binding(action: .top, keys: ["gg", "Home"]),
                Binding(action: .bottom, keys: ["G", "End"]),
                Binding(action: .pageDown, keys: ["Space", "PgDn"]),
                Binding(action: .pageUp, keys: ["b", "PgUp"]),
                Binding(action: .halfPageDown, keys: ["C-d"]),
                Binding(action: .halfPageUp, keys: ["C-u"]),
            ]),
        Group(
            title: "Panes",
            bindings: [
                Binding(action: .open, keys: ["Enter", "l", "Right"]),
                Binding(action: .back, keys: ["h", "Left"]),
                Binding(action: .leave, keys: ["q"]),
                Binding(action: .clear, keys: ["Esc"]),
                Binding(action: .nextPane, keys: ["Tab"]),
                Binding(action: .previousPane, keys: ["S-Tab"]),
                Binding(action: .timeline, keys: ["t"]),
                Binding(action: .who, keys: ["e"]),
                Binding(action: .fullTimeline, keys: ["T"]),
                Binding(action: .story, keys: ["S"]),
                Binding(action: .about, keys: ["i"]),
                Binding(action: .narrower, keys: ["<"]),
                Binding(action: .wider, keys: [">"]),
                Binding(action: .hidePane, keys: ["z"]),
                Binding(action: .quit, keys: ["Q"]),
            ]),
        Group(
            title: "Full-screen timeline", context: .fullTimeline,
            bindings: [
                Binding(action: .previousPeriod, keys: ["h", "Left"]),
                Binding(action: .nextPeriod, keys: ["l", "Right"]),
                Binding(action: .zoomIn, keys: ["+", "="]),
                Binding(action: .zoomOut, keys: ["-"]),
                Binding(action: .open, keys: ["Enter"]),
            ]),
        Group(
            title: "In the text",
            bindings: [
                Binding(action: .nextEntity, keys: ["]e"]),
                Binding(action: .previousEntity, keys: ["[e"]),
                Binding(action: .nextTime, keys: ["]t"]),
                Binding(action: .previousTime, keys: ["[t"]),
                Binding(action: .residue, keys: ["x"]),
                Binding(action: .togglePeople, keys: ["1"]),
                Binding(action: .toggleOrganizations, keys: ["2"]),
                Binding(action: .togglePlaces, keys: ["3"]),
                Binding(action: .toggleOthers, keys: ["4"]),
                Binding(action: .toggleTimes, keys: ["5"]),
            ]),
        Group(
            title: "Articles",
            bindings: [
                Binding(action: .nextUnread, keys: ["n"]),
                Binding(action: .previousUnread, keys: ["p"]),
                Binding(action: .star, keys: ["s"]),
                Binding(action: .toggleRead, keys: ["N"]),
                Binding(action: .markAllRead, keys: ["A"]),
                Binding(action: .undo, keys: ["u"]),
                Binding(action: .browse, keys: ["o"]),
                Binding(action: .copyLink, keys: ["y"]),
            ]),
        Group(
            title: "Search and help",
            bindings: [
                Binding(action: .search, keys: ["/"]),
                Binding(action: .command, keys: [":"]),
                Binding(action: .help, keys: ["?"]),
                Binding(action: .redraw, keys: ["C-l"]),
                Binding(action: .suspend, keys: ["C-z"]),
            ]),
    ])
}

/// The keys that `text` writes: "gg", "]e", "C-d", "Space"; nil when a part of it names no key.
package func keySequence(_ text: String) -> [Key]? {
    if let named = namedKey(text) { return [named] }
    let scalars = Array(text.unicodeScalars)
    if scalars.count == 3, scalars[0] == "C", scalars[1] == "-" { return [.control(scalars[2])] }
    return scalars.isEmpty ? nil : scalars.map(Key.character)
}

private func namedKey(_ name: String) -> Key? {
    switch name {
    case "Up": .up
    case "Down": .down
    case "Left": .left
    case "Right": .right
    case "Home": .home
    case "End": .end
    case "PgUp": .pageUp
    case "PgDn": .pageDown
    case "Enter": .enter
    case "Tab": .tab
    case "S-Tab": .backTab
    case "Esc": .escape
    case "Space": .character(" ")
    case "Backspace": .backspace
    case "Delete": .delete
    default: nil
    }
}

/// How a key is written in help, hints and configuration.
package func label(of key: Key) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let scalar): String(scalar)
    case .control(let scalar): "C-\(scalar)"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .function(let number): "F\(number)"
    }
}
