/// Joins the mentions of one person: full names of one first and last word, and surnames to full names.
///
/// - Parameter mentions: the document's mentions of persons, in text order, by their index in `clusters`.
/// - Complexity: O(n): a name is compared with at most eight others.
func linkPersons(_ mentions: [(index: Int, mention: Mention)], in clusters: inout Clusters) {
    var byLast: [PhraseKey: [Int]] = [:]
    var byFirst: [PhraseKey: [Int]] = [:]
    var byKey: [PhraseKey: Int] = [:]
    let place = Dictionary(uniqueKeysWithValues: mentions.enumerated().map { ($1.index, $0) })
    for (index, mention) in mentions where mention.words.count > 1 {
        if let same = byKey[mention.key] {
            clusters.join(same, index)
            continue
        }
        byKey[mention.key] = index
        guard let first = mention.words.first, let last = mention.words.last else { continue }
        let known = byLast[last, default: []]
        let same = known.first { other in
            guard let at = place[other] else { return false }
            return isOnePerson(mentions[at].mention.words, mention.words)
        }
        if let same { clusters.join(same, index) }
        if known.count < 8 { byLast[last, default: []].append(index) }
        if byFirst[first, default: []].count < 8 { byFirst[first, default: []].append(index) }
    }
    // A surname alone means the full name shortly before it, or else the first that bears it.
    var latest: [PhraseKey: (index: Int, token: Int)] = [:]
    var alone: [PhraseKey: Int] = [:]
    for (index, mention) in mentions {
        guard let word = mention.words.first, let last = mention.words.last else { continue }
        if mention.words.count > 1 {
            latest[last] = (index, mention.tokens.lowerBound)
        } else if let full = near(latest[word], mention) ?? byLast[word]?.first {
            clusters.join(full, index)
        } else if let full = byFirst[word], let any = full.first, areOne(full, in: &clusters) {
            clusters.join(any, index)
        } else if let before = alone[word] {
            clusters.join(before, index)
        } else {
            alone[word] = index
        }
    }
}

/// Whether all the mentions name one person by now.
private func areOne(_ mentions: [Int], in clusters: inout Clusters) -> Bool {
    let roots = Set(mentions.map { clusters.root(of: $0) })
    return roots.count == 1
}

/// The full name, when it stands at most sixty tokens before the mention.
private func near(_ full: (index: Int, token: Int)?, _ mention: Mention) -> Int? {
    guard let full, mention.tokens.lowerBound - full.token <= 60 else { return nil }
    return full.index
}

/// Whether two full names of one last word name one person: one first word and middle names that agree, or one
/// name's words all in the other.
private func isOnePerson(_ left: [PhraseKey], _ right: [PhraseKey]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count <= 8 else { return false }
    if short.count == long.count { return short == long }
    return short.allSatisfy(long.contains)
}
