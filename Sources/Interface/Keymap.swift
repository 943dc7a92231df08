import Screen

/// Which key sequences do what: one table, from which help is made too.
package struct Keymap: Hashable, Sendable {
    /// In the order help shows them.
    package let groups: [Group]
    private let actions: [Context: [[Key]: Action]]
    private let prefixes: [Context: Set<[Key]>]

    /// Where bindings hold; the raw value is the name in configuration.
    package enum Context: String, Hashable, Sendable, CaseIterable {
        case anywhere
        /// On the full-screen timeline, before those that hold anywhere.
        case fullTimeline = "full-timeline"
    }

    /// Bindings that belong together, under a heading of the help screen.
    package struct Group: Hashable, Sendable {
        /// The heading.
        package let title: String
        /// Where its bindings hold.
        package var context = Context.anywhere
        /// In the order help shows them.
        package var bindings: [Binding]
    }

    /// An action and the key sequences that do it, as they are written.
    package struct Binding: Hashable, Sendable {
        /// What the keys do.
        package let action: Action
        /// Each sequence as `keySequence` reads it, the one for hints first.
        package var keys: [String]

        package init(_ action: Action, _ keys: String...) { (self.action, self.keys) = (action, keys) }
    }

    /// What the user wants of a key sequence.
    package struct Change: Hashable, Sendable {
        /// The sequence, as `keySequence` reads it.
        package let keys: String
        /// What it is to do; nil for nothing.
        package let action: Action?
        /// Where.
        package let context: Context

        package init(_ keys: String, _ action: Action?, in context: Context = .anywhere) {
            (self.keys, self.action, self.context) = (keys, action, context)
        }
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
                for keys in binding.keys.compactMap(keySequence) {
                    actions[group.context, default: [:]][keys] = binding.action
                    for count in 1..<max(keys.count, 1) {
                        prefixes[group.context, default: []].insert(Array(keys.prefix(count)))
                    }
                }
            }
        }
        (self.actions, self.prefixes) = (actions, prefixes)
    }

    /// The same with the user's changes, a later one before an earlier; a key of the user's own is the one for hints.
    package func changed(by changes: [Change]) -> Keymap {
        var groups = groups
        for change in changes {
            guard let keys = keySequence(change.keys) else { continue }
            for group in groups.indices where groups[group].context == change.context {
                for binding in groups[group].bindings.indices {
                    groups[group].bindings[binding].keys.removeAll { keySequence($0) == keys }
                }
            }
            guard let action = change.action else { continue }
            let homes = groups.indices.filter { groups[$0].context == change.context }
            let home = homes.first { groups[$0].bindings.contains { $0.action == action } }
            if let home, let place = groups[home].bindings.firstIndex(where: { $0.action == action }) {
                groups[home].bindings[place].keys.insert(change.keys, at: 0)
            } else if let home = homes.last {
                groups[home].bindings.append(Binding(action, change.keys))
            } else {
                groups.append(
                    Group(title: "Your own", context: change.context, bindings: [Binding(action, change.keys)]))
            }
        }
        return Keymap(groups)
    }

    /// What `keys`, pressed one after the other, mean in some place.
    package func match(_ keys: [Key], in context: Context = .anywhere) -> Match {
        for place in context == .anywhere ? [.anywhere] : [context, .anywhere] {
            if let action = actions[place]?[keys] { return .action(action) }
            if prefixes[place]?.contains(keys) == true { return .prefix }
        }
        return .none
    }

    /// The sequences that go on from `keys`, what is left of each in writing, and what they do, in the order of help.
    package func continuations(of keys: [Key], in context: Context = .anywhere) -> [(rest: String, action: Action)] {
        var found: [(rest: String, action: Action)] = []
        for group in groups where group.context == context || group.context == .anywhere {
            for binding in group.bindings {
                for sequence in binding.keys.compactMap(keySequence)
                where sequence.count > keys.count && sequence.starts(with: keys) {
                    let rest = sequence.dropFirst(keys.count).map(Interface.label(of:)).joined()
                    found.append((rest, binding.action))
                }
            }
        }
        return found
    }

    /// The first key sequence bound to `action` in some place, as it is written; nil when it has none.
    package func label(_ action: Action, in context: Context = .anywhere) -> String? {
        func keys(_ context: Context) -> String? {
            groups.lazy.filter { $0.context == context }.flatMap(\.bindings).first { $0.action == action }?.keys.first
        }
        return keys(context) ?? keys(.anywhere)
    }
}
