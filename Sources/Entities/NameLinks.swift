import Articles
import Text

/// Joins the mentions of one organisation, place or other thing: one name, names that the gazetteer knows as one,
/// an abbreviation and its expansion, a name with and without its nation or company form.
///
/// - Parameter mentions: the document's mentions that are no persons, by their index in `clusters`.
/// - Complexity: O(n).
func linkNames(
    _ mentions: [(index: Int, mention: Mention)], of document: TokenizedText, in clusters: inout Clusters,
    _ model: EntityModel
) {
    var byName: [NameOfKind: Int] = [:]
    var byGroup: [GroupOfKind: Int] = [:]
    var byInitials: [PhraseKey: Int] = [:]
    for (index, mention) in mentions {
        let name = NameOfKind(kind: mention.kind, key: mention.key)
        if let same = byName[name] { clusters.join(same, index) } else { byName[name] = index }
        if let group = model.aliasGroups[mention.key] {
            let group = GroupOfKind(kind: mention.kind, group: group)
            if let same = byGroup[group] { clusters.join(same, index) } else { byGroup[group] = index }
        }
        if let initials = mention.initials, byInitials[initials] == nil { byInitials[initials] = index }
    }
    for (index, mention) in mentions {
        if mention.isAcronym, let full = byInitials[mention.key] { clusters.join(full, index) }
        guard mention.kind == .organization, mention.words.count > 1 else { continue }
        for shorter in shorterNames(of: mention, in: document, model) {
            if let same = byName[NameOfKind(kind: .organization, key: shorter)] { clusters.join(same, index) }
        }
    }
}

/// A name and its kind: "Washington" the place is not Washington the person.
private struct NameOfKind: Hashable {
    let kind: EntityKind
    let key: PhraseKey
}

private struct GroupOfKind: Hashable {
    let kind: EntityKind
    let group: Int
}

/// What an organisation is called for short: without its nation, without its last word.
private func shorterNames(
    of mention: Mention, in document: TokenizedText, _ model: EntityModel
) -> [PhraseKey] {
    guard let first = mention.words.first else { return [] }
    let bytes = document.text.bytes.span
    let (lower, upper) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    func name(_ tokens: Range<Int>) -> PhraseKey {
        PhraseKey(
            bytes,
            ByteRange(
                document.tokens[tokens.lowerBound].range.lower, document.tokens[tokens.upperBound - 1].range.upper))
    }
    var names: [PhraseKey] = []
    if mention.tokens.count > 2, !model.phrases[first].isDisjoint(with: [.country, .demonym]) {
        names.append(name(lower + 1..<upper))
    }
    var end = upper
    while end - lower > 1, upper - end < 2,
        model.phrases[PhraseKey(bytes, document.tokens[end - 1].range)].contains(.organizationTail)
    {
        end -= 1
        names.append(name(lower..<end))
    }
    return names
}
