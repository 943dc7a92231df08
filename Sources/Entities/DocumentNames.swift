import Articles

/// What all candidates of a document together say about each name.
struct DocumentNames: Sendable {
    /// What speaks for each name, over all its mentions.
    private var scores: [PhraseKey: (sum: KindScores, count: Float)] = [:]
    /// Words, by id, that are the first or last of a person's full name.
    private var personWords: Set<Int> = []

    /// Words, by id, that stand before the head of an organisation's name: "Acme" of "Acme Corp."
    private var organizationWords: Set<Int> = []

    init(_ candidates: [Candidate], _ words: Words) {
        for candidate in candidates {
            scores[candidate.key, default: (KindScores(), 0)].sum += candidate.context
            scores[candidate.key, default: (KindScores(), 0)].count += 1
        }
        for candidate in candidates where candidate.tokens.count > 1 || candidate.followsTitle {
            let kind = own(candidate).best.kind
            if kind == .organization, candidate.tokens.count <= 3 {
                organizationWords.insert(words.words[candidate.tokens.lowerBound].id)
            }
            guard kind == .person else { continue }
            let (first, last) = (candidate.tokens.lowerBound, candidate.tokens.upperBound - 1)
            personWords.insert(words.words[last].id)
            personWords.insert(words.words[first].id)
        }
    }

    /// What a name's own words and the context of all its mentions say.
    private func own(_ candidate: Candidate) -> KindScores {
        guard let all = scores[candidate.key], all.count > 0 else { return candidate.inner + candidate.context }
        // The sum grows slower than the count: many weak hints don't outweigh a fact.
        let weight = 1 / all.count.squareRoot()
        return candidate.inner + candidate.context * 0.5 + all.sum * (0.5 * weight)
    }

    /// What speaks for each kind of the candidate, from its words, its mentions and the name before it; nil when it
    /// is no name.
    ///
    /// - Parameter neighbour: the kind of the name right before, parted by a comma or "and"; nil without one.
    func scores(of candidate: Candidate, after neighbour: EntityKind?, _ words: Words) -> KindScores? {
        var scores = own(candidate)
        if let neighbour, candidate.classes.isDisjoint(with: .known) {
            let isAlone = candidate.tokens.count == 1 || neighbour == .person
            scores += neighbourScores(neighbour) * (isAlone ? 1 : candidate.isPersonal ? 0 : 0.4)
        }
        guard candidate.tokens.count == 1 else {
            let isPlain = candidate.isCommon && candidate.classes.isDisjoint(with: .known)
            return isPlain && scores.best.score < phraseThreshold ? nil : scores
        }
        let word = words.words[candidate.tokens.lowerBound]
        let isPerson = personWords.contains(word.id)
        if isPerson {
            let isPlace = !candidate.classes.isDisjoint(with: .anyPlace)
            scores += KindScores(person: isPlace ? 1 : 2.4)
        } else if organizationWords.contains(word.id), candidate.classes.isDisjoint(with: [.known, .common]) {
            scores += KindScores(organization: 1.5)
        }
        guard candidate.classes.isDisjoint(with: .known), !isPerson else { return scores }
        let isHead = !candidate.classes.isDisjoint(with: [.anyTail, .organizationOf])
        let isTitle = !candidate.classes.isDisjoint(with: [.title, .courtesy, .roleModifier, .role])
        if isTitle || (isHead && (candidate.isCommon || !candidate.isPersonal)) { return nil }
        if candidate.isCommon, scores.best.score < commonThreshold { return nil }
        let isWeak = word.isWeak && !words.isProper(word) && !candidate.isPersonal
        return isWeak && scores.best.score < weakThreshold ? nil : scores
    }
}

/// What must speak for a single common word with a capital, for an unknown word where a capital tells nothing, and
/// for several common words, lest they be no name.
private let (commonThreshold, weakThreshold, phraseThreshold): (Float, Float, Float) = (2, 2, 1)

/// Names in a row are mostly of one kind.
private func neighbourScores(_ kind: EntityKind) -> KindScores {
    switch kind {
    case .person: KindScores(person: 1)
    case .organization: KindScores(organization: 1.2)
    case .place: KindScores(place: 1.5)
    case .other: KindScores()
    }
}
