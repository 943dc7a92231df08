import Text

/// A piece of a class or an id that tells what an element is for: "newsletter", "sign-up" as a word of its own.
struct NamePattern {
    /// What must stand before or after the piece.
    enum Edge {
        /// Anything.
        case any
        /// The string's end, white space, "-" or "_".
        case word
        /// As `word`, or a digit.
        case wordOrDigit
        /// The string's end or white space.
        case name
        /// The string's end.
        case all
    }

    let letters: [UInt8]
    let before: Edge
    let after: Edge

    /// Reads a pattern as the tables write them: "-?" is a dash or nothing; before it "^" asks for a word's beginning,
    /// "^^" for a name's, "|" for the string's; after it "$" asks for a word's end, "%" for that or a digit, "$$" for a
    /// name's, "|" for the string's.
    ///
    /// - Returns: one pattern for each way to read its dashes.
    static func patterns(_ text: Substring) -> [NamePattern] {
        var rest = text
        var (before, after) = (Edge.any, Edge.any)
        for (mark, edge) in [("^^", Edge.name), ("^", .word), ("|", .all)] where rest.hasPrefix(mark) {
            before = edge
            rest = rest.dropFirst(mark.count)
            break
        }
        for (mark, edge) in [("$$", Edge.name), ("$", .word), ("%", .wordOrDigit), ("|", .all)]
        where rest.hasSuffix(mark) {
            after = edge
            rest = rest.dropLast(mark.count)
            break
        }
        var forms: [[UInt8]] = [[]]
        let bytes = Array(rest.utf8)
        var index = 0
        while index < bytes.count {
            let isOptional = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "?")
            let longer = forms.map { $0 + [bytes[index]] }
            forms = isOptional ? forms + longer : longer
            index += isOptional ? 2 : 1
        }
        return forms.map { NamePattern(letters: $0, before: before, after: after) }
    }
}

/// What classes and ids say an element is.
struct NameTraits: OptionSet {
    let rawValue: UInt8

    /// Something around an article: advertisements, shares, comments, navigation, bylines.
    static let residue = NameTraits(rawValue: 1)
    /// An article's body, or what holds it.
    static let content = NameTraits(rawValue: 2)
    /// Most likely the body itself.
    static let body = NameTraits(rawValue: 4)
    /// Perhaps the body.
    static let perhapsBody = NameTraits(rawValue: 8)
}

/// Finds many patterns in a string at once (Aho and Corasick 1975).
struct NameMatcher: Sendable {
    private struct Entry: Sendable {
        let length: Int
        let before: NamePattern.Edge
        let after: NamePattern.Edge
        let traits: NameTraits
    }

    /// Letters, digits, dash, space, and one for all else.
    private static let width = 39
    /// The next state by state and letter.
    private var next: [UInt16]
    /// By state, the patterns that end there, and the state with the longest proper suffix that has some.
    private var entries: [[Entry]]
    private var shorter: [UInt16]
    /// By state, itself where patterns end there, else the `shorter` one.
    private var first: [UInt16] = []

    init(_ tables: [(traits: NameTraits, patterns: String)]) {
        next = [UInt16](repeating: 0, count: Self.width)
        entries = [[]]
        for (traits, table) in tables {
            for word in table.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                for pattern in NamePattern.patterns(word) { Self.add(pattern, traits, &next, &entries) }
            }
        }
        shorter = [UInt16](repeating: 0, count: entries.count)
        link()
        first = entries.indices.map { entries[$0].isEmpty ? shorter[$0] : UInt16($0) }
    }

    private static func add(
        _ pattern: NamePattern, _ traits: NameTraits, _ next: inout [UInt16], _ entries: inout [[Entry]]
    ) {
        var state = 0
        for byte in pattern.letters {
            let slot = state * width + Int(columns[Int(byte)])
            if next[slot] == 0 {
                next[slot] = UInt16(entries.count)
                entries.append([])
                next += [UInt16](repeating: 0, count: width)
            }
            state = Int(next[slot])
        }
        entries[state].append(
            Entry(length: pattern.letters.count, before: pattern.before, after: pattern.after, traits: traits))
    }

    /// Gives every state its way on for every letter, breadth first.
    private mutating func link() {
        var fallback = [Int](repeating: 0, count: entries.count)
        var queue: [Int] = []
        for column in 0..<Self.width where next[column] != 0 { queue.append(Int(next[column])) }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            let back = fallback[state]
            shorter[state] = entries[back].isEmpty ? shorter[back] : UInt16(back)
            for column in 0..<Self.width {
                let slot = state * Self.width + column
                let onward = next[back * Self.width + column]
                if next[slot] == 0 {
                    next[slot] = onward
                } else {
                    fallback[Int(next[slot])] = Int(onward)
                    queue.append(Int(next[slot]))
                }
            }
        }
    }

    private static let columns = (0...255).map { UInt8(column(of: UInt8($0))) }

    private static func column(of byte: UInt8) -> Int {
        switch byte {
        case 0x61...0x7A: Int(byte) - 0x61
        case 0x30...0x39: Int(byte) - 0x30 + 26
        case 0x2D: 36
        case 0x20: 37
        default: 38
        }
    }

    /// What the patterns in `name` say together. O(name), whatever the patterns.
    ///
    /// - Parameter name: as `folded(_:)` gives it.
    func traits(of name: [UInt8]) -> NameTraits {
        var traits: NameTraits = []
        var state = 0
        let columns = Self.columns
        for index in name.indices {
            state = Int(next[state * Self.width + Int(columns[Int(name[index])])])
            var found = Int(first[state])
            while found != 0 {
                for entry in entries[found] where fits(entry, name, endingAt: index + 1) {
                    traits.formUnion(entry.traits)
                }
                found = Int(shorter[found])
            }
        }
        return traits
    }

    /// Before these a piece says nothing: what a page builder calls all of its parts, and a way to cut what is too long.
    private static let sayNothing = ["elementor-", "overflow-"].map { Array($0.utf8) }

    /// Whether what stands around the piece is as its pattern asks.
    private func fits(_ entry: Entry, _ name: [UInt8], endingAt end: Int) -> Bool {
        let start = end - entry.length
        if Self.sayNothing.contains(where: { name[..<start].suffix($0.count).elementsEqual($0) }) { return false }
        return fits(entry.before, start == 0 ? nil : name[start - 1])
            && fits(entry.after, end == name.count ? nil : name[end])
            && !(entry.traits == .body && isAround(name, from: end))
    }

    private func fits(_ edge: NamePattern.Edge, _ byte: UInt8?) -> Bool {
        guard let byte else { return true }
        return switch edge {
        case .any: true
        case .word: byte == 0x2D || byte == 0x20
        case .wordOrDigit: byte == 0x2D || byte == 0x20 || (0x30...0x39).contains(byte)
        case .name: byte == 0x20
        case .all: false
        }
    }

    /// Whether what follows a body's name says that this is only what stands around it: "article-body-wrap".
    private func isAround(_ name: [UInt8], from index: Int) -> Bool {
        let rest = name[index...].prefix(8)
        return ["-area", "-wrap", "-outer", "-header", "-meta"].contains { rest.starts(with: $0.utf8) }
    }

    /// A class or an id in small letters, every run of dashes and underscores a dash, of white space a space.
    static func folded(_ value: ArraySlice<UInt8>) -> [UInt8] {
        var name: [UInt8] = []
        name.reserveCapacity(value.count)
        for byte in value.prefix(1024) {
            let letter = byte.isHTMLSpace ? 0x20 : byte == 0x5F ? 0x2D : byte.lowercased
            if letter == 0x2D || letter == 0x20, name.last == letter { continue }
            name.append(letter)
        }
        return name
    }
}
