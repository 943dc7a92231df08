// What speaks for a kind, as numbers. They were set by hand, then moved in small steps while that served the
// development corpora (news, encyclopedia, travel, talk) and kept few and coarse.

/// What the words of a name say about its kind.
func innerScores(_ piece: NamePiece, _ whole: WordClass, isCommon: Bool, _ words: Words) -> KindScores {
    var scores = KindScores()
    let tokens = piece.tokens
    guard let first = piece.units.first, let last = piece.units.last else { return scores }
    let all = words.words
    if whole.contains(.country) { scores += KindScores(place: 5) }
    if whole.contains(.region) { scores += KindScores(place: 3.5) }
    if whole.contains(.city) { scores += KindScores(place: 3.5) }
    if whole.contains(.place) { scores += KindScores(place: 2.4) }
    if whole.contains(.organization) { scores += KindScores(organization: 4) }
    if whole.contains(.other) { scores += KindScores(other: 4) }
    if whole.contains(.demonym) { scores += KindScores(other: 5.8) }
    let isKnown = !whole.isDisjoint(with: .known)
    if tokens.count == 1 { return scores + singleScores(all[tokens.lowerBound], whole, isKnown: isKnown) }
    if !isKnown {
        scores += tailScores(piece, words)
        if isCommon { scores += KindScores(person: -2.8, organization: -0.2, other: 0.1) }
    }
    var hasInitial = false
    for index in tokens where all[index].count <= 2 && all[index].isCapital && all[index].casing == .initialUpper {
        hasInitial = hasInitial || index > tokens.lowerBound
    }
    let endsInTail = !last.classes.isDisjoint(with: .anyTail)
    if first.tokens.count == 1, first.classes.contains(.givenName), !isKnown {
        // "Ann Hill" is a person, "Victoria Falls" is none.
        let isSurname = last.classes.contains(.surname) && tokens.count < 4
        scores += KindScores(person: !endsInTail ? 3.3 : isSurname ? 3.5 : 0.8)
    }
    if last.classes.contains(.surname), !endsInTail, !isKnown { scores += KindScores(person: 0.2) }
    if first.classes.contains(.otherHead) || (first.classes.contains(.numbered) && !isKnown) {
        scores += KindScores(person: -2, other: first.classes.contains(.otherHead) ? 5 : 1.5)
    }
    if !isKnown, first.classes.contains(.organization), first.classes.isDisjoint(with: .personal) {
        scores += KindScores(person: -2, organization: 1.8)
    }
    if hasInitial { scores += KindScores(person: 1.8) }
    if tokens.count <= 4 { scores += KindScores(person: 0.9) }
    if tokens.count > 4 { scores += KindScores(person: -1.5, organization: 0.8, other: -0.3) }
    return scores + KindScores(organization: 0.4, place: 0.1, other: 0.5)
}

/// What a name of one word says by itself.
private func singleScores(_ word: Word, _ whole: WordClass, isKnown: Bool) -> KindScores {
    var scores = KindScores(person: 0.7, organization: 0.6, place: 0.5, other: 0.9)
    // Jordan and Paris are places first.
    let weight: Float = isKnown ? 0.4 : 1
    if word.classes.contains(.givenName) { scores += KindScores(person: 1.1 * weight) }
    if word.classes.contains(.surname) { scores += KindScores(person: 1.2 * weight) }
    if word.isAcronym { scores += KindScores(person: -1.1, organization: 2.3) }
    guard !isKnown else { return scores }
    if word.classes.contains(.numbered) { scores += KindScores(other: 2.1) }
    if whole.contains(.organizationTail) { scores += KindScores(organization: 0.5) }
    guard whole.isDisjoint(with: .personal) else { return scores }
    switch word.ending {
    case .none: return scores
    case .common: return scores + KindScores(person: -0.2, other: -0.3)
    case .place: return scores + KindScores(place: 1.3)
    case .surname: return scores + KindScores(person: 0.8)
    }
}

/// What the head of a name of several words says.
private func tailScores(_ piece: NamePiece, _ words: Words) -> KindScores {
    var scores = KindScores()
    // Of "University of Iowa" and "House of Commons" the head stands before the first "of".
    var head: NameUnit? = piece.units.last
    var hasOf = false
    for (offset, unit) in piece.units.enumerated() where offset > 0 {
        let mark = words.words[unit.tokens.lowerBound].mark
        guard mark == .of || mark == .preposition else { continue }
        head = piece.units[piece.units.startIndex + offset - 1]
        hasOf = true
        break
    }
    guard let head else { return scores }
    let classes = head.classes
    if hasOf {
        if classes.contains(.organizationOf) { scores += KindScores(organization: 4) }
        if classes.contains(.placeOf) { scores += KindScores(place: classes.contains(.organizationOf) ? 2 : 2.7) }
    } else {
        if classes.contains(.organizationTail) { scores += KindScores(organization: 4) }
        if classes.contains(.placeTail) { scores += KindScores(place: classes.contains(.organizationTail) ? 3 : 3.8) }
        if classes.contains(.otherTail) {
            scores += KindScores(other: classes.isDisjoint(with: [.organizationTail, .placeTail]) ? 4 : 1)
        }
        if classes.contains(.demonym) { scores += KindScores(other: 2) }
    }
    if let first = piece.units.first {
        if first.classes.contains(.placeHead) { scores += KindScores(place: 3) }
        if first.classes.contains(.direction), !classes.isDisjoint(with: .anyPlace) { scores += KindScores(place: 3) }
        if !first.classes.isDisjoint(with: .anyPlace), first.classes.isDisjoint(with: .personal) {
            scores += KindScores(person: -1, organization: 0.7, place: 0.5)
        }
        if first.classes.contains(.demonym) { scores += KindScores(person: -1, organization: 0.5, other: 0.8) }
    }
    for unit in piece.units where words.words[unit.tokens.lowerBound].mark == .ampersand {
        scores += KindScores(organization: 2)
    }
    return scores
}
