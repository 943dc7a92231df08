import Articles
import Text

/// Finds what stands beside a noun and tells something by itself.
extension Labels {
    /// The tokens between two marks that hold the time but no verb: "the first diplomat to visit in five years".
    func wordsOfApposition(at token: Int) -> [Int]? {
        let lower = max(sentence.tokens.lowerBound, token - Self.mostTokens)
        let upper = min(sentence.tokens.upperBound, token + Self.mostTokens)
        let start = (lower..<token).last { sentence.word($0) == .mark }.map { $0 + 1 } ?? lower
        let end = (token..<upper).first { sentence.word($0) == .mark } ?? upper
        guard start > lower, let first = (start..<end).first(where: { sentence.word($0) != .filler }),
            sentence.word(first) == .determiner || sentence.word(first) == .plain
        else { return nil }
        let words = first..<end
        if words.contains(where: { sentence.clauses(hasVerb: $0) }) { return nil }
        let plain = words.count { sentence.word($0) == .plain }
        guard plain >= 2 else { return nil }
        if sentence.word(first) == .determiner { return Array(words) }
        return words.contains { sentence.word($0) == .to || sentence.word($0) == .gerund }
            ? Array(words) : nil
    }
}

extension ParsedSentence {
    /// Whether the token is the verb of a clause.
    fileprivate func clauses(hasVerb token: Int) -> Bool {
        word(token).isVerb && clause(at: token).map { clauses[$0].verb == token } ?? false
    }
}
