import Articles
import Text

/// A name in a document: its tokens and its kind.
struct TaggedSpan: Hashable, Sendable {
    /// Token indices, not empty.
    let tokens: Range<Int>
    let kind: EntityKind
}

/// The names of a document by rules: shape, gazetteer, the words around, and what the rest of the document says.
///
/// - Returns: in text order, disjoint.
/// - Complexity: O(n).
func taggedSpans(of document: TokenizedText, model: EntityModel) -> [TaggedSpan] {
    let words = Words(document, model: model)
    var candidates: [Candidate] = []
    for run in nameRuns(of: document, words, model: model) {
        for piece in namePieces(of: run, words) {
            candidates.append(Candidate(piece, words, document, model: model))
        }
    }
    let names = DocumentNames(candidates, words)
    var found: [(candidate: Candidate, scores: KindScores)] = []
    var total: [PhraseKey: KindScores] = [:]
    for candidate in candidates {
        var neighbour: EntityKind?
        if let last = found.last, last.candidate.tokens.upperBound + 1 == candidate.tokens.lowerBound {
            let mark = words.words[last.candidate.tokens.upperBound].mark
            if mark == .comma || mark == .and { neighbour = last.scores.best.kind }
        }
        guard let scores = names.scores(of: candidate, after: neighbour, words) else { continue }
        found.append((candidate, scores))
        total[candidate.key, default: KindScores()] += scores
    }
    return found.map { candidate, scores in
        // One name has one kind in a document; only a place may lend its name to a person: "Washington".
        let own = scores.best.kind
        let isShared = own == .person && !candidate.classes.isDisjoint(with: .anyPlace)
        let kind = isShared ? own : total[candidate.key]?.best.kind ?? own
        return TaggedSpan(tokens: candidate.tokens, kind: kind)
    }
}
