/// A piece of a run that may be one name.
struct NamePiece: Sendable {
    let units: ArraySlice<NameUnit>
    /// Whether a title or form of address stands right before it.
    let followsTitle: Bool

    /// Token indices from the first unit to the last.
    var tokens: Range<Int> {
        (units.first?.tokens.lowerBound ?? 0)..<(units.last?.tokens.upperBound ?? 0)
    }
}

/// Cuts a run where one name ends and the next begins: titles and roles go, a nation before a name stands alone.
///
/// - Complexity: O(units).
func namePieces(of run: [NameUnit], _ words: Words) -> [NamePiece] {
    var pieces: [NamePiece] = []
    let rest = trimmed(run[...], words)
    var start = rest.startIndex
    // A title takes what follows it; what went before it is looked at by itself.
    while let title = firstTitle(in: rest, from: start, words) {
        appendPlain(withoutRole(rest[start..<title], words), words, to: &pieces)
        var name = title + 1
        while name < rest.endIndex, isTitle(name, in: rest, words) { name += 1 }
        let end = firstTitle(in: rest, from: name, words) ?? rest.endIndex
        let person = trimmed(rest[name..<end], words)
        if !person.isEmpty { appendTitled(person, words, to: &pieces) }
        start = end
    }
    if start < rest.endIndex { appendPlain(rest[start...], words, to: &pieces) }
    return pieces
}

/// The first unit from `start` that is a title here.
private func firstTitle(in units: ArraySlice<NameUnit>, from start: Int, _ words: Words) -> Int? {
    guard start < units.endIndex else { return nil }
    // "Office of the President", "Prime Minister Cup": the whole is an organisation's name.
    return (start..<units.endIndex).first { isTitle($0, in: units, words) }
}

/// Whether the unit is a title and not part of a name.
private func isTitle(_ index: Int, in units: ArraySlice<NameUnit>, _ words: Words) -> Bool {
    let unit = units[index]
    guard unit.classes.contains(.title) || unit.classes.contains(.courtesy) else { return false }
    if unit.tokens.count == 1, unit.classes.isDisjoint(with: .courtesy) {
        // "Stephen King", "John Major": after a given name it is the surname.
        if index > units.startIndex, units[index - 1].classes.contains(.givenName),
            units[index - 1].classes.isDisjoint(with: [.title, .courtesy, .known])
        {
            return false
        }
        if index > units.startIndex, words.words[units[index - 1].tokens.lowerBound].mark != .none { return false }
    }
    guard let last = units.last, index + 1 < units.endIndex else { return true }
    if unit.classes.contains(.courtesy) { return true }
    let next = units[index + 1]
    if words.words[next.tokens.lowerBound].mark == .of { return false }
    let endsAsName = !last.classes.isDisjoint(with: .anyTail) && last.classes.isDisjoint(with: .personal)
    return !endsAsName || next.classes.contains(.givenName)
}

/// The units without small words and marks at either end.
private func trimmed(_ units: ArraySlice<NameUnit>, _ words: Words) -> ArraySlice<NameUnit> {
    var units = units
    func isSmall(_ unit: NameUnit) -> Bool { !words.words[unit.tokens.lowerBound].isCapital }
    func isParticle(_ unit: NameUnit) -> Bool { words.words[unit.tokens.lowerBound].classes.contains(.particle) }
    while let first = units.first, isSmall(first), !isParticle(first) || units.count == 1 { units = units.dropFirst() }
    while let last = units.last, isSmall(last) { units = units.dropLast() }
    return units
}

/// The units without the words of a role at their end: "Chinese Foreign" before "Minister" is "Chinese".
private func withoutRole(_ units: ArraySlice<NameUnit>, _ words: Words) -> ArraySlice<NameUnit> {
    var units = units
    while let last = units.last {
        let isRole =
            last.classes.contains(.roleModifier) || last.classes.contains(.role) || last.classes.contains(.title)
        guard isRole || !words.words[last.tokens.lowerBound].isCapital, last.classes.isDisjoint(with: .anyPlace)
        else { break }
        units = units.dropLast()
    }
    return units
}

/// Whether the stretch is a people's name and a ministry or force that every nation has: "Chinese Foreign Ministry"
/// is two names, "US State Department" one.
private func isNationalOffice(
    _ last: NameUnit, of units: ArraySlice<NameUnit>, _ first: NameUnit, _ words: Words
) -> Bool {
    guard first.classes.contains(.demonym), units.count == 2 else { return false }
    return last.tokens.count == 2 && words.words[last.tokens.lowerBound].classes.contains(.roleModifier)
        && last.classes.contains(.organization)
}

/// Whether the unit is a people's name in the plural, which begins no longer name.
private func isPlural(_ unit: NameUnit, _ words: Words) -> Bool {
    words.words[unit.tokens.lowerBound].endsInS && unit.classes.contains(.demonym)
}

/// Appends the name after a title, cut off from a place that goes on behind it.
private func appendTitled(_ units: ArraySlice<NameUnit>, _ words: Words, to pieces: inout [NamePiece]) {
    guard let first = units.first else { return }
    // "President of" never comes here; a nation after a title begins a new name: "Foreign Minister China".
    if first.classes.contains(.demonym), units.count > 1 {
        appendPlain(units, words, to: &pieces)
    } else {
        pieces.append(NamePiece(units: units, followsTitle: true))
    }
}

/// Appends the names of a stretch without titles.
private func appendPlain(_ units: ArraySlice<NameUnit>, _ words: Words, to pieces: inout [NamePiece]) {
    var units = trimmed(units, words)
    while let first = units.first, units.count > 1 {
        guard let last = units.last else { return }
        let lastWord = words.words[last.tokens.upperBound - 1].classes
        let endsInTail =
            !last.classes.union(lastWord).isDisjoint(with: .anyTail)
            && lastWord.isDisjoint(with: .givenName) && !isNationalOffice(last, of: units, first, words)
        let second = units[units.startIndex + 1]
        let isNation = first.classes.contains(.demonym) || first.classes.contains(.country)
        let goesOn = units.dropFirst().allSatisfy { unit in
            unit.classes.contains(.common) || unit.classes.contains(.stop)
                || !words.words[unit.tokens.lowerBound].isCapital
        }
        if isNation, !endsInTail, !goesOn || isPlural(first, words),
            first.classes.isDisjoint(with: .personal) || first.classes.contains(.demonym),
            words.words[second.tokens.lowerBound].isCapital
        {
            pieces.append(NamePiece(units: units.prefix(1), followsTitle: false))
            units = trimmed(units.dropFirst(), words)
            continue
        }
        // A common word at the sentence's start belongs to the name only where a head follows.
        let word = words.words[first.tokens.lowerBound]
        if word.isWeak, first.tokens.count == 1, !endsInTail, word.classes.contains(.common),
            !words.isProper(word), first.classes.isDisjoint(with: [.known, .givenName])
        {
            units = trimmed(units.dropFirst(), words)
            continue
        }
        break
    }
    if !units.isEmpty { pieces.append(NamePiece(units: units, followsTitle: false)) }
}
