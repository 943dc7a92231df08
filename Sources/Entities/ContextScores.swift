/// What the words before and after a name say about its kind.
func contextScores(_ tokens: Range<Int>, followsTitle: Bool, _ words: Words) -> KindScores {
    let all = words.words
    var scores = KindScores()
    if followsTitle { scores += KindScores(person: 5) }
    if tokens.lowerBound > 0 {
        let before = all[tokens.lowerBound - 1]
        if before.mark == .the {
            scores += KindScores(person: tokens.count == 1 ? -2 : -2.5, organization: 0.8, place: 0.2, other: 0.7)
        }
        if before.classes.contains(.placePreposition) { scores += KindScores(place: 1.2) }
        switch before.mark {
        case .of: scores += KindScores(place: 0.5)
        case .inside: scores += KindScores(place: 0.5)
        case .by, .with: scores += KindScores(person: 0.6)
        case .possessive: scores += KindScores(person: -0.2, organization: 0.1)
        case .quote: scores += KindScores(other: 0.1)
        default: break
        }
        if !before.isCapital, !before.classes.isDisjoint(with: [.role, .kinship]) {
            scores += KindScores(person: 2.5)
        }
        if tokens.lowerBound > 1, before.mark == .of,
            !all[tokens.lowerBound - 2].classes.isDisjoint(with: [.placeNoun, .placeTail])
        {
            scores += KindScores(place: 2)
        }
    }
    guard tokens.upperBound < all.count else { return scores }
    if tokens.lowerBound > 0, all[tokens.lowerBound - 1].isQuote, all[tokens.upperBound].isQuote {
        scores += KindScores(other: 3)
    }
    let after = all[tokens.upperBound]
    switch after.mark {
    case .possessive: scores += KindScores(person: 0.6, place: -0.4)
    case .hyphen: scores += KindScores(person: -0.1)
    case .number: scores += KindScores(other: 0.7)
    case .inside: scores += KindScores(organization: 0.6)
    default: break
    }
    if after.kind == .word, !after.isCapital, after.classes.contains(.common), !after.classes.contains(.saying) {
        scores += KindScores(person: 0.7)
    }
    if after.classes.contains(.saying), !after.isCapital { scores += KindScores(person: 2, organization: -0.5) }
    if !after.isCapital, after.classes.contains(.role) {
        scores += KindScores(person: -1.8, organization: 2.1, place: 0.3, other: -0.5)
    }
    if !after.isCapital, after.classes.contains(.placeNoun) { scores += KindScores(person: -0.5, place: 1.8) }
    if after.mark == .comma, tokens.upperBound + 2 < all.count {
        let next = all[tokens.upperBound + 1]
        if next.mark == .number, all[tokens.upperBound + 2].mark == .comma { scores += KindScores(person: 2.5) }
        if next.isCapital, next.classes.contains(.country) || next.classes.contains(.region) {
            scores += KindScores(place: 1.5)
        }
    }
    return scores
}
