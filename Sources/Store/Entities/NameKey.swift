import Articles

/// A name folded, so that spellings of one name in several articles are equal: "U.S. Navy" and "the US Navy".
struct NameKey: Hashable {
    /// Folded, not empty but for a name of marks alone.
    let words: [String]
    /// What names are looked up by.
    let string: String

    init(_ name: String, _ kind: EntityKind, _ index: IndexWords) {
        var words = Self.joinedInitials(index.words(of: name))
        if words.count > 1, words[0] == "the" { words.removeFirst() }
        if kind == .organization {
            while words.count > 1, let last = words.last, Self.companyForms.contains(last) { words.removeLast() }
        }
        self.words = words
        // A name of marks alone stands for itself.
        string = words.isEmpty ? name : words.joined(separator: " ")
    }

    /// The key of the fullest of an article's names for an entity, and that name: for a person the first of its names
    /// that has several words, for "Obama" may stand where "BARACK OBAMA" is in capitals; else `name`.
    static func fullest(
        _ name: String, aliases: [String], _ kind: EntityKind, _ index: IndexWords
    ) -> (name: String, key: NameKey) {
        let key = NameKey(name, kind, index)
        guard kind == .person, let word = key.words.first, key.isSingle else { return (name, key) }
        for alias in aliases {
            let full = NameKey(alias, kind, index)
            if !full.isSingle, full.words.contains(word) { return (alias, full) }
        }
        return (name, key)
    }

    /// The names that an entity is found by whose fullest name this is, each once, and whether it is the fullest.
    func names(aliases: [String], _ kind: EntityKind, _ index: IndexWords) -> [(key: String, isName: Bool)] {
        var names = [(string, true)]
        var seen: Set = [string]
        if kind == .person, let short = firstAndLast, seen.insert(short).inserted { names.append((short, false)) }
        for alias in aliases {
            let alias = NameKey(alias, kind, index).string
            if seen.insert(alias).inserted { names.append((alias, false)) }
        }
        return names
    }

    /// Whether it is a short form of `other`: its initials, its name without the nation, or a member of its people.
    func isShort(for other: NameKey) -> Bool {
        if words.isEmpty || other.words.isEmpty { return false }
        if other.words.count == words.count + 1, Self.nations.contains(other.words[0]) {
            return Array(other.words.dropFirst()) == words
        }
        guard let word = words.first, words.count == 1 else { return false }
        if other.words == [word + "s"] { return true }
        let all = String(other.words.compactMap(\.first))
        let large = String(other.words.filter { !Self.smallWords.contains($0) }.compactMap(\.first))
        // "CDC" leaves out the prevention.
        return other.words.count > 1 && (all == word || large == word || word.utf8.count > 2 && large.hasPrefix(word))
    }

    /// Whether nothing but a single word is known: as a person's name it may be anyone's.
    var isSingle: Bool { words.count < 2 }

    /// Whether it is a name that many bodies bear, each in its own land: "Supreme Court", "Health Ministry".
    var isGeneric: Bool { !words.isEmpty && words.allSatisfy(Self.genericWords.contains) }

    /// A person's first and last name, with "Jr." where it stands; nil where the name has nothing between them.
    var firstAndLast: String? {
        guard let parts = PersonParts(words), !parts.middle.isEmpty else { return nil }
        return ([parts.first, parts.last] + parts.suffix).joined(separator: " ")
    }

    /// ["u", "s", "navy"] → ["us", "navy"].
    private static func joinedInitials(_ words: [String]) -> [String] {
        guard words.count > 1 else { return words }
        var joined: [String] = []
        var isOpen = false
        for word in words {
            let isInitial = word.unicodeScalars.count == 1
            if isInitial, isOpen { joined[joined.count - 1] += word } else { joined.append(word) }
            isOpen = isInitial
        }
        return joined
    }

    private static let nations: Set = ["america", "american", "britain", "british", "uk", "us"]

    private static let smallWords: Set = ["and", "for", "in", "of", "on", "the", "to"]

    private static let companyForms: Set = ["ag", "co", "corp", "gmbh", "inc", "llc", "llp", "ltd", "nv", "plc"]

    private static let genericWords: Set = [
        "academy", "administration", "affairs", "agency", "agriculture", "air", "and", "appeals", "armed", "army",
        "assembly", "association", "authority", "bank", "board", "border", "bureau", "cabinet", "central", "chamber",
        "church", "city", "coast", "college", "commerce", "commission", "committee", "communist", "congress",
        "conservative", "constitutional", "council", "court", "customs", "defence", "defense", "democratic",
        "department", "development", "district", "economic", "economy", "education", "election", "electoral", "energy",
        "environment", "external", "federal", "finance", "fire", "for", "force", "forces", "foreign", "general",
        "government", "green", "ground", "guard", "health", "high", "home", "hospital", "house", "human", "industry",
        "information", "institute", "intelligence", "interior", "internal", "international", "investigation", "justice",
        "labor", "labour", "liberal", "lower", "marine", "military", "ministry", "museum", "national", "navy",
        "of", "office", "opposition", "parliament", "party", "people", "police", "prison", "prosecutor", "public",
        "red", "republican", "reserve", "rights", "science", "secret", "security", "senate", "service", "services",
        "socialist", "state", "statistics", "supreme", "tax", "the", "trade", "transport", "treasury", "union",
        "university", "upper", "war", "works",
    ]
}

/// The parts of a person's name.
struct PersonParts {
    let first: String
    let middle: [String]
    let last: String
    /// "jr", "iii": another person than the one without.
    let suffix: [String]

    /// nil for fewer than two words.
    init?(_ words: [String]) {
        let isSuffixed = words.count > 2 && words.last.map(Self.suffixes.contains) == true
        let name = isSuffixed ? words.dropLast() : words[...]
        guard name.count > 1, let first = name.first, let last = name.last else { return nil }
        (self.first, self.last, middle) = (first, last, Array(name.dropFirst().dropLast()))
        suffix = isSuffixed ? [words[words.count - 1]] : []
    }

    /// How far two names can be one person's.
    enum Agreement {
        case none
        /// One has a middle name that the other lacks.
        case middleMissing
        /// One has the initials of the other's middle names, or initials that the other lacks.
        case full
    }

    func agreement(with other: PersonParts) -> Agreement {
        guard (first, last, suffix) == (other.first, other.last, other.suffix) else { return .none }
        if middle.isEmpty || other.middle.isEmpty {
            return (middle + other.middle).allSatisfy { $0.unicodeScalars.count == 1 } ? .full : .middleMissing
        }
        guard middle.count == other.middle.count else { return .none }
        let agree = zip(middle, other.middle).allSatisfy { left, right in
            left == right || left.unicodeScalars.count == 1 && right.hasPrefix(left)
                || right.unicodeScalars.count == 1 && left.hasPrefix(right)
        }
        return agree ? .full : .none
    }

    private static let suffixes: Set = ["jr", "sr", "junior", "senior", "ii", "iii", "iv"]
}
