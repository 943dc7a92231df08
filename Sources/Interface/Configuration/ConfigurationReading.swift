import Yams

/// Reads a configuration file's nodes one by one, and keeps what is wrong with them.
struct ConfigurationReading {
    private(set) var configuration = Configuration()
    private(set) var faults: [Configuration.Fault] = []
    private var changes: [Keymap.Change] = []
    /// The line of each changed sequence.
    private var lines: [Keymap.Change: Int] = [:]

    /// What is wrong with a file that is no YAML.
    func fault(of error: any Error) -> Configuration.Fault {
        guard let error = error as? YamlError else {
            return Configuration.Fault(line: 1, reason: .notYAML("\(error)"))
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Configuration.Fault(line: mark.line, reason: .notYAML(problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.joined(separator: ", ")
            return Configuration.Fault(line: context.mark.line, reason: .notYAML("\(names) stands there twice"))
        default: return Configuration.Fault(line: 1, reason: .notYAML("it can't be read"))
        }
    }

    /// Reads the whole file.
    mutating func read(_ root: Node) {
        guard let mapping = root.mapping else { return add(.notAMapping, at: root) }
        for (name, value) in mapping {
            switch name.scalar?.string ?? "" {
            case "theme": configuration.theme = string(value, of: "theme")
            case "keymap": readKeymap(value)
            case "measure": readMeasure(value)
            case "justified":
                if let isJustified = value.bool {
                    configuration.isJustified = isJustified
                } else {
                    add(.badValue(name: "justified", value: words(value)), at: value)
                }
            case "keys": readKeys(value, in: .anywhere)
            case let other: add(.unknownName(other), at: name)
            }
        }
        configuration.keymap = configuration.keymap.changed(by: changes)
        findHiddenKeys()
    }

    private mutating func readKeymap(_ node: Node) {
        switch node.scalar?.string {
        case "vi": configuration.keymap = .vi
        case "newsboat": configuration.keymap = .newsboat
        default: add(.badValue(name: "keymap", value: words(node)), at: node)
        }
    }

    private mutating func readMeasure(_ node: Node) {
        guard let measure = node.int, Configuration.measures.contains(measure) else {
            return add(.badValue(name: "measure", value: words(node)), at: node)
        }
        configuration.measure = measure
    }

    /// Reads what keys are to do: sequences and actions, and mappings of such for one screen.
    private mutating func readKeys(_ node: Node, in context: Keymap.Context) {
        guard let mapping = node.mapping else {
            return add(.badValue(name: "keys", value: words(node)), at: node)
        }
        for (keys, value) in mapping {
            // A node's scalar, not its string: an unquoted 1 or y is no string to YAML.
            let written = keys.scalar?.string ?? ""
            if context == .anywhere, value.mapping != nil {
                if let inner = Keymap.Context(rawValue: written), inner != .anywhere {
                    readKeys(value, in: inner)
                } else {
                    add(.unknownName(written), at: keys)
                }
                continue
            }
            let action = words(value)
            guard keySequence(written) != nil, isPlausible(written) else {
                add(.unreadableKeys(written), at: keys)
                continue
            }
            guard action == "none" || Action(rawValue: action) != nil else {
                add(.unknownAction(keys: written, action: action), at: value)
                continue
            }
            let change = Keymap.Change(written, Action(rawValue: action), in: context)
            changes.append(change)
            lines[change] = keys.mark?.line ?? 1
        }
    }

    /// A sequence can't be reached where its beginning does something already: the user may want that, but should know.
    private mutating func findHiddenKeys() {
        for change in changes where change.action != nil {
            guard let keys = keySequence(change.keys) else { continue }
            let line = lines[change] ?? 1
            for group in configuration.keymap.groups where group.context == change.context {
                for other in group.bindings.flatMap(\.keys) {
                    guard let sequence = keySequence(other), sequence != keys else { continue }
                    if sequence.count > keys.count, sequence.starts(with: keys) {
                        faults.append(Configuration.Fault(line: line, reason: .hiddenKeys(other, by: change.keys)))
                    } else if keys.count > sequence.count, keys.starts(with: sequence) {
                        faults.append(Configuration.Fault(line: line, reason: .hiddenKeys(change.keys, by: other)))
                    }
                }
            }
        }
    }

    private mutating func string(_ node: Node, of name: String) -> String? {
        guard let text = node.scalar?.string, !text.isEmpty else {
            add(.badValue(name: name, value: words(node)), at: node)
            return nil
        }
        return text
    }

    private func words(_ node: Node) -> String { node.scalar?.string ?? (node.mapping == nil ? "a list" : "a mapping") }

    private mutating func add(_ reason: Configuration.Fault.Reason, at node: Node) {
        faults.append(Configuration.Fault(line: node.mark?.line ?? 1, reason: reason))
    }
}
