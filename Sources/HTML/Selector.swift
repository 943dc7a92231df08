import Text

/// A pattern of elements: names, classes, ids and attributes, one in another.
///
/// Of CSS selectors it knows `tag` and `*`, `.class`, `#id`, `[attr]` and `[attr=value]` (the value bare or quoted),
/// all of which an element must have; the descendant (white space) and child (`>`) combinators; and lists (`,`).
///
/// - SeeAlso: W3C Selectors Level 3.
package struct Selector: Sendable {
    /// What stands between commas; a node matches the list if it matches one of them.
    let paths: [Path]

    /// Elements one in another, the outermost first. At most 64.
    struct Path: Sendable {
        var steps: [Step] = []
    }

    /// One element of a path.
    struct Step: Sendable {
        /// Whether the element is a child of the one before, not only somewhere below it.
        var isChild = false
        var name: [UInt8]?
        var id: [UInt8]?
        var classes: [[UInt8]] = []
        var attributes: [(name: String, value: [UInt8]?)] = []
    }

    /// Reads a selector; nil where it is none that is known here.
    package init?(_ text: String) {
        var reader = SelectorReader(bytes: Array(text.utf8))
        guard let paths = reader.paths() else { return nil }
        self.paths = paths
    }
}

/// Reads selectors.
private struct SelectorReader {
    let bytes: [UInt8]
    var position = 0

    mutating func paths() -> [Selector.Path]? {
        var paths: [Selector.Path] = []
        repeat {
            guard let path = path() else { return nil }
            paths.append(path)
        } while take(.comma)
        return position == bytes.count ? paths : nil
    }

    private mutating func path() -> Selector.Path? {
        var path = Selector.Path()
        skipSpace()
        while position < bytes.count, bytes[position] != .comma {
            var isChild = false
            if bytes[position] == .greaterThan {
                guard !path.steps.isEmpty else { return nil }
                position += 1
                skipSpace()
                isChild = true
            }
            guard var step = step(), path.steps.count < 64 else { return nil }
            step.isChild = isChild
            path.steps.append(step)
            skipSpace()
        }
        return path.steps.isEmpty ? nil : path
    }

    private mutating func step() -> Selector.Step? {
        var step = Selector.Step()
        let start = position
        if !take(UInt8(ascii: "*")), let name = word() { step.name = name.map(\.lowercased) }
        while position < bytes.count {
            if take(.period) {
                guard let word = word() else { return nil }
                step.classes.append(word)
            } else if take(.numberSign) {
                guard let word = word() else { return nil }
                step.id = word
            } else if take(UInt8(ascii: "[")) {
                guard let name = word(colons: true) else { return nil }
                var value: [UInt8]?
                if take(.equalsSign) {
                    guard let found = attributeValue() else { return nil }
                    value = found
                }
                guard take(UInt8(ascii: "]")) else { return nil }
                step.attributes.append((String(decoding: name, as: UTF8.self), value))
            } else {
                break
            }
        }
        return position > start ? step : nil
    }

    /// An attribute's value, quoted or a word.
    private mutating func attributeValue() -> [UInt8]? {
        guard position < bytes.count, bytes[position] == .quote || bytes[position] == .apostrophe else { return word() }
        let quote = bytes[position]
        guard let end = bytes[(position + 1)...].firstIndex(of: quote) else { return nil }
        defer { position = end + 1 }
        return Array(bytes[(position + 1)..<end])
    }

    private mutating func word(colons: Bool = false) -> [UInt8]? {
        let start = position
        while position < bytes.count,
            bytes[position].isAlphanumeric || bytes[position] == .dash || bytes[position] == .underscore
                || bytes[position] >= 0x80 || (colons && bytes[position] == .colon)
        { position += 1 }
        return position > start ? Array(bytes[start..<position]) : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
    }
}
