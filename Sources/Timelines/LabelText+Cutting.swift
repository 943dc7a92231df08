import Text

/// Cuts long labels.
extension LabelText {
    /// How good it is to cut before a word.
    private enum Quality: Int {
        case never, poor, word, ofPhrase, phrase, clause
    }

    /// The tokens up to a place where a reader would stop, so that they fit: before a comma or clause, else before a
    /// preposition, else between words; the latest such place, but behind the verb where that fits.
    func cut(_ tokens: [Int], after verb: Int?) -> [Int]? {
        cut(tokens, after: verb, to: Self.most, isLast: false)
            ?? cut(tokens, after: verb, to: Self.most + 8, isLast: true)
    }

    private func cut(_ tokens: [Int], after verb: Int?, to most: Int, isLast: Bool) -> [Int]? {
        let least = 24
        var best = [0, 0, 0, 0, 0, 0]
        var used = 0
        let behind = verb.flatMap { tokens.firstIndex(of: $0) } ?? -1
        var hasPassedVerb = behind < 0
        for (position, token) in tokens.enumerated() {
            if position > 0 {
                if used > most { break }
                let quality = quality(of: tokens, at: position, hasPassedVerb: hasPassedVerb)
                if used >= least || quality == .word || quality == .poor { best[quality.rawValue] = position }
            }
            used += document.tokens[token].range.count + (hasSpace(tokens, position) ? 1 : 0)
            if position == behind {
                hasPassedVerb = true
                // What ends before the verb is a last resort.
                best = [0, best.max() ?? 0, 0, 0, 0, 0]
            }
        }
        let end = [Quality.clause, .phrase, .ofPhrase, .word, .poor].map { best[$0.rawValue] }.first { $0 > 0 } ?? 0
        let isPoor = end <= behind + 1 || end == best[Quality.word.rawValue] || end == best[Quality.poor.rawValue]
        if isPoor, length(of: tokens) <= Self.most + 8 { return tokens }
        if isPoor, !isLast { return nil }
        if end > 0 { return Array(tokens[..<end]) }
        return Array(tokens.prefix(1))
    }

    private func quality(of tokens: [Int], at position: Int, hasPassedVerb: Bool) -> Quality {
        let (before, token) = (tokens[position - 1], tokens[position])
        if before == token - 1, sentence.continuesName(token) { return .never }
        guard canEnd(before) else { return .poor }
        let isObject = sentence.word(token) == .plain || sentence.word(token) == .determiner
        if sentence.word(before).isVerb, isObject { return .poor }
        switch sentence.word(token) {
        case .mark, .subordinator, .relative, .question: return hasPassedVerb ? .clause : .word
        case .that: return sentence.word(before) == .plain && hasPassedVerb ? .clause : .word
        // "To begin shipping".
        case .gerund where sentence.word(before - 1) == .to: return .poor
        case .preposition, .gerund, .to:
            let isOf =
                document.tokens[token].range.count == 2 && sentence.word(token) == .preposition
                && lowercasedASCII(document.tokens[token].range, in: document.text.bytes.span) == "of"
            return isOf ? .ofPhrase : hasPassedVerb ? .phrase : .word
        case .conjunction: return hasPassedVerb ? .phrase : .word
        case .possessive: return .never
        case .plain where isCapital(token) && isCapital(before) && before == token - 1: return .never
        // "A new | agency": an adjective may not end a label; a noun after a noun may belong to it.
        case .plain where sentence.word(before) == .plain && before == token - 1: return .poor
        case .participle where sentence.word(before) == .plain: return hasPassedVerb ? .phrase : .word
        default: return .word
        }
    }

    /// Whether a label may end in the token.
    private func canEnd(_ token: Int) -> Bool {
        switch sentence.word(token) {
        case .plain, .gerund, .pronoun, .time, .adverb: break
        case .participle, .verb:
            return !isHelper(document.tokens[token], in: document.text.bytes.span)
        case .mark: return false
        default: return false
        }
        return !isAdjectiveLike(token)
    }

    /// Whether the word looks like an adjective that wants a noun: "suspicious", "other".
    private func isAdjectiveLike(_ token: Int) -> Bool {
        let range = document.tokens[token].range
        guard document.tokens[token].casing == .lower, range.count <= 14 else { return false }
        let spelling = lowercasedASCII(range, in: document.text.bytes.span)
        if adjectives.contains(spelling) { return true }
        return spelling.count > 5 && endings.contains { spelling.hasSuffix($0) }
    }
}

private let adjectives: Set<String> = [
    "other", "many", "more", "most", "few", "several", "first", "second", "third", "last", "next", "new", "old", "such",
    "both", "own", "same", "very", "so", "as", "than", "too", "be", "been", "have", "not", "top", "big", "great",
    "little", "less", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "become", "make", "take",
]

private let endings = ["ous", "ible", "able", "ful", "ive", "ical", "less", "ional"]
