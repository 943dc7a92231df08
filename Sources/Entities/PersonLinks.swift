/// Joins the mentions of one person: full names that are variants of one, and single words to the full name meant.
///
/// - Parameter names: the document's mentions of persons, in text order.
/// - Complexity: O(n): a name is compared with a fixed number of others.
func linkPersons(_ names: [PersonName], in clusters: inout Clusters, _ known: NameWords) {
    linkFullNames(names, in: &clusters, known)
    var bearers = Bearers(names, in: &clusters)
    var alone: [NameWords.Number: Int] = [:]
    for name in names where !name.isGroup {
        if name.words.count > 1 {
            bearers.see(name)
        } else if let person = bearers.person(called: name) {
            clusters.join(person, name.index)
        } else {
            clusters.join(name.index, &alone, name.first)
        }
    }
}

/// The most names of one word that a name is compared with, and the most persons kept for a word.
private let (mostNames, mostPersons) = (16, 8)

/// Joins equal full names, and those that name one person.
private func linkFullNames(_ names: [PersonName], in clusters: inout Clusters, _ known: NameWords) {
    var byName: [NameKey: Int] = [:]
    var groups: [NameKey: Int] = [:]
    var byWord: [NameEnd: [PersonName]] = [:]
    for name in names where name.words.count > 1 {
        let key = NameKey(name.words)
        if name.isGroup {
            clusters.join(name.index, &groups, key)
            continue
        }
        if let same = byName[key] {
            clusters.join(same, name.index)
            continue
        }
        byName[key] = name.index
        let ends = [NameEnd(word: name.last, isFirst: false), NameEnd(word: name.first, isFirst: true)]
        let same = ends.lazy.compactMap { end in byWord[end]?.first { isOnePerson($0, name, known) } }.first
        if let same { clusters.join(same.index, name.index) }
        for end in ends where byWord[end, default: []].count < mostNames { byWord[end, default: []].append(name) }
    }
}

/// A word as the first or the last of a name.
private struct NameEnd: Hashable {
    let word: NameWords.Number
    let isFirst: Bool
}

/// Who in the document bears a word as last, first or middle name.
private struct Bearers {
    private struct Person {
        var mentions = 0
        var gender: PersonName.Gender?
    }

    /// The persons who bear one word, in the order of their first mention.
    private struct Bearing {
        var persons: [Int] = []
        var latest: (person: Int, token: Int)?

        mutating func add(_ person: Int) {
            if persons.count < mostPersons, !persons.contains(person) { persons.append(person) }
        }
    }

    private var persons: [Int: Person] = [:]
    private var personOf: [Int: Int] = [:]
    /// All of the document, and those up to the place that is being read.
    private var (all, seen): ([NameEnd: Bearing], [NameEnd: Bearing]) = ([:], [:])
    private var any: [NameWords.Number: Bearing] = [:]

    init(_ names: [PersonName], in clusters: inout Clusters) {
        for name in names where name.words.count > 1 && !name.isGroup {
            let person = clusters.root(of: name.index)
            personOf[name.index] = person
            persons[person, default: Person()].mentions += 1
            if let gender = name.gender { persons[person]?.gender = gender }
            all[NameEnd(word: name.last, isFirst: false), default: Bearing()].add(person)
            all[NameEnd(word: name.first, isFirst: true), default: Bearing()].add(person)
            for word in name.words.prefix(Mention.longest) { any[word, default: Bearing()].add(person) }
        }
    }

    /// Passes by a full name.
    mutating func see(_ name: PersonName) {
        guard let person = personOf[name.index] else { return }
        for end in [NameEnd(word: name.last, isFirst: false), NameEnd(word: name.first, isFirst: true)] {
            seen[end, default: Bearing()].add(person)
            seen[end]?.latest = (person, name.token)
        }
    }

    /// Who is meant by a single word: one who bears it as last name, then as first, then anywhere in the name.
    func person(called name: PersonName) -> Int? {
        let (last, first) = (NameEnd(word: name.first, isFirst: false), NameEnd(word: name.first, isFirst: true))
        if let person = seen[last].flatMap({ choice($0, for: name) }) { return person }
        if let person = all[last]?.persons.first { return person }
        if let person = seen[first].flatMap({ choice($0, for: name) }) { return person }
        // Only named in full later: then nobody else may be meant.
        if let later = all[first]?.persons, later.count == 1 { return later[0] }
        if let anywhere = any[name.first]?.persons, anywhere.count == 1 { return anywhere[0] }
        return nil
    }

    /// The one of several bearers: named in full just before, or else the one named most.
    private func choice(_ bearing: Bearing, for name: PersonName) -> Int? {
        let agreeing = bearing.persons.filter { person in
            guard let gender = name.gender, let other = persons[person]?.gender else { return true }
            return gender == other
        }
        let likely = agreeing.isEmpty ? bearing.persons : agreeing
        if let latest = bearing.latest, name.token - latest.token <= 20, likely.contains(latest.person) {
            return latest.person
        }
        return likely.enumerated().max { left, right in
            let (less, more) = (persons[left.element]?.mentions ?? 0, persons[right.element]?.mentions ?? 0)
            return (less, right.offset) < (more, left.offset)
        }?.element
    }
}
