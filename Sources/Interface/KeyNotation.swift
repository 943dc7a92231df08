import Screen

/// The keys that `text` writes: "gg", "]e", "C-d", "Space", or several such with spaces between, "C-x C-s".
///
/// - Returns: nil when there is none, or a control character among them.
package func keySequence(_ text: String) -> [Key]? {
    let parts = text.split(separator: " ")
    guard !parts.isEmpty else { return nil }
    var keys: [Key] = []
    for part in parts {
        let scalars = Array(part.unicodeScalars)
        if let named = namedKey(String(part)) {
            keys.append(named)
        } else if scalars.count == 3, scalars[0] == "C", scalars[1] == "-" {
            keys.append(.control(scalars[2]))
        } else if scalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
            return nil
        } else {
            keys += scalars.map(Key.character)
        }
    }
    return keys
}

/// Whether each part of a written sequence is a key's name or a few characters, and no misspelt name.
func isPlausible(_ sequence: String) -> Bool {
    sequence.split(separator: " ").allSatisfy { part in
        let isNamed = namedKey(String(part)) != nil || part.hasPrefix("C-") && part.unicodeScalars.count == 3
        return isNamed || part.unicodeScalars.count <= 3
    }
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
    case "Insert": .insert
    default: functionKey(name)
    }
}

/// F1 to F63.
private func functionKey(_ name: String) -> Key? {
    guard name.utf8.count > 1, name.hasPrefix("F"), let number = Int(name.dropFirst()), 1...63 ~= number else {
        return nil
    }
    return .function(number)
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
