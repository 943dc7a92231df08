import Articles
import Text

/// Makes short labels from the clauses of one sentence.
struct Labels: Sendable {
    let document: TokenizedText
    let sentence: ParsedSentence
    let mentions: Mentions

    /// The most tokens a label is made from; bounds the work for one event.
    static let mostTokens = 60

    private var text: LabelText { LabelText(document: document, sentence: sentence) }

    /// What the sentence tells at a time, without the time's own words, in at most about 64 bytes.
    ///
    /// - Parameter token: the first token of the time; nil for the sentence as a whole.
    /// - Returns: never empty where the sentence holds a letter or digit.
    func label(at token: Int?) -> String {
        if let token {
            if let words = wordsOfParticiple(at: token), let label = text.label(of: words) { return label }
            if let words = wordsOfApposition(at: token), let label = text.label(of: words) { return label }
        }
        let index = token.map { sentence.clause(at: $0) } ?? mainClause()
        if let index {
            let told = isAttribution(index) ? statement(around: index) : index
            if let label = label(ofClause: told, at: token) { return label }
            // "It was after midnight when the engineers were sure".
            if told + 1 < sentence.clauses.count, sentence.clauses[told + 1].kind == .subordinate,
                let label = label(ofClause: told + 1, at: nil)
            {
                return label
            }
        }
        return ownWords(at: token)
    }

    /// The part of a list that a time belongs to: "the first Sputnik" of ", with the first Sputnik in October 1957, with
    /// the flight …"; nil where what stands before the time, back to the mark, is no such part.
    func label(ofPartAt token: Int) -> String? {
        let lowest = max(sentence.tokens.lowerBound, token - 16)
        guard sentence.word(token - 1) == .preposition,
            let mark = (lowest..<max(lowest, token)).last(where: { sentence.word($0) == .mark })
        else { return nil }
        let words = (mark + 1..<max(mark + 1, token - 1)).drop {
            sentence.word($0) == .conjunction || sentence.word($0) == .preposition
        }
        guard words.count > 1, words.contains(where: { sentence.word($0) == .plain }),
            !words.contains(where: { sentence.word($0).isVerb || sentence.isTime($0) })
        else { return nil }
        return text.label(of: Array(words))
    }

    private func label(ofClause index: Int, at token: Int?) -> String? {
        let words = words(of: index, at: token)
        let clause = sentence.clauses[index]
        guard words.contains(clause.verb) || clause.subject.isEmpty else { return text.label(of: words) }
        if clause.kind == .ofObject {
            return text.label(of: words, through: clause.verb, isNeeded: true)
                ?? text.label(of: plainWords(of: index), head: clause.verb, through: clause.verb)
        }
        guard tellsEnough(words, index) else { return nil }
        guard let said = clause.said else {
            return text.label(of: words, head: clause.verb, through: clause.verb)
        }
        // Where what is said does not fit, it stands alone.
        return text.label(
            of: words, head: clause.verb, through: sentence.clauses[said].verb, isNeeded: true)
            ?? text.label(
                of: plainWords(of: said), head: sentence.clauses[said].verb,
                through: sentence.clauses[said].verb)
    }

    /// The subject alone where the time belongs to a participle in it: "the leaders meeting on Bali in May".
    private func subject(of clause: Clause, at token: Int) -> [Int]? {
        guard clause.subject.contains(token), clause.verb >= clause.subject.upperBound else { return nil }
        let first = (clause.subject.lowerBound..<token).prefix(12).first {
            let word = sentence.word($0)
            return word == .gerund || word == .participle || word == .preposition
        }
        guard let first, sentence.word(first) != .preposition else { return nil }
        let words = clause.subject.prefix(Self.mostTokens)
        return words.last.map { sentence.word($0) == .adverb } ?? false ? words.dropLast() : Array(words)
    }

    /// The sentence's own words around the time: what remains where the analysis found nothing.
    private func ownWords(at token: Int?) -> String {
        let all = sentence.tokens.prefix(Self.mostTokens)
        var start = sentence.tokens.lowerBound
        if let token {
            let lower = max(start, token - 30)
            start = (lower..<max(lower, token)).last { sentence.word($0) == .mark }.map { $0 + 1 } ?? lower
        }
        for words in [(start..<sentence.tokens.upperBound).prefix(Self.mostTokens), all] {
            let words = words.drop { isEmpty(sentence.word($0)) }
            // "The ministry said" tells nothing.
            if start > sentence.tokens.lowerBound, isOnlySaid(words) { continue }
            guard let first = words.first(where: { !sentence.isTime($0) && sentence.word($0) != .preposition }) else {
                continue
            }
            // "Only in May did the world listen": without the time the order of words is wrong.
            let isTurned = sentence.word(first).isVerb || sentence.word(first) == .adverb
            let upper =
                isTurned
                ? words
                : words.drop { sentence.isTime($0) || isEmpty(sentence.word($0)) }.prefix { sentence.word($0) != .mark }
            if let label = text.label(of: Array(upper), keepingTimes: isTurned) { return label }
        }
        return text.label(of: Array(all), keepingTimes: true) ?? fallback()
    }

    private func isOnlySaid(_ words: Range<Int>.SubSequence) -> Bool {
        let last = words.prefix { sentence.word($0) != .mark }.last {
            !sentence.isTime($0) && sentence.word($0) != .filler
        }
        return last.map { sentence.word($0) == .saying || sentence.word($0 - 1) == .saying } ?? false
    }

    private func isEmpty(_ word: ClauseWord) -> Bool { word == .mark || word == .filler || word == .conjunction }

    private func fallback() -> String {
        guard let first = sentence.tokens.first else { return "…" }
        return String(decoding: document.text.bytes[document.tokens[first].range.lower...].prefix(3), as: UTF8.self)
    }

    /// The first clause that is no mere "he said".
    private func mainClause() -> Int? {
        let clauses = sentence.clauses.prefix(40)
        return clauses.indices.first { clauses[$0].kind == .main && !clauses[$0].subject.isEmpty }
            ?? clauses.indices.first
    }

    private func isAttribution(_ index: Int) -> Bool { sentence.clauses[index].kind == .attribution }

    /// The statement an attribution belongs to: the nearest main clause before it, or the first after it.
    private func statement(around index: Int) -> Int {
        let before = sentence.clauses[..<index].suffix(8)
        return before.indices.first { before[$0].kind == .main } ?? before.indices.first { !isAttribution($0) } ?? index
    }

    /// Whether more is left of a clause than "it was" or "he said".
    private func tellsEnough(_ words: [Int], _ index: Int) -> Bool {
        let clause = sentence.clauses[index]
        guard !clause.subject.isEmpty || isCopula(document.tokens[clause.verb], in: document.text.bytes.span),
            let verb = words.firstIndex(of: clause.verb) ?? (clause.subject.isEmpty ? 0 : nil)
        else { return false }
        let isWeak =
            isHelper(document.tokens[clause.verb], in: document.text.bytes.span)
            || sentence.word(clause.verb) == .saying || sentence.word(clause.verb) == .ahead
        if !clause.subject.isEmpty,
            !clause.subject.contains(where: { [.plain, .pronoun, .determiner, .gerund].contains(sentence.word($0)) })
        {
            return false
        }
        guard isWeak else { return true }
        if clause.subject.isEmpty { return words.contains { sentence.word($0) == .plain } }
        let hasMore = words[(verb + 1)...].contains {
            switch sentence.word($0) {
            case .preposition: sentence.word($0 + 1) == .mark && !sentence.isTime($0 - 1)
            case .time, .mark, .filler, .determiner, .that, .subordinator, .relative, .to: false
            default: true
            }
        }
        // "Friday's is the feast": the noun before the verb tells enough.
        return hasMore
    }

    /// The tokens of the label: subject, verb and object of the clause.
    private func words(of index: Int, at token: Int?) -> [Int] {
        let clause = sentence.clauses[index]
        let end = min(clause.end, clause.verb + Self.mostTokens)
        if let token, let subject = subject(of: clause, at: token) { return subject }
        if clause.kind == .ofObject { return Array((clause.antecedent.lowerBound..<max(end, clause.verb)).suffix(90)) }
        var kept: [Int] = []
        if clause.kind == .question, let opener = clause.opener { kept.append(opener) }
        kept += clause.subject.isEmpty ? [] : tokens(ofSubject: clause)
        if let helper = clause.helper { kept.append(helper) }
        // "Saturday is the feast": the time was the subject.
        let start = clause.subject.isEmpty && clause.opener == nil ? clause.verb + 1 : clause.verb
        if let said = clause.said, sentence.clauses[said].verb > clause.verb {
            let next = sentence.clauses[said].opener ?? sentence.clauses[said].start
            kept += Array((start..<max(start, next)).prefix(Self.mostTokens))
            return kept + plainWords(of: said)
        }
        if let token, let infinitive = infinitive(of: clause, at: token) { return kept + infinitive }
        kept += Array(start..<max(start, end))
        return kept + complement(of: clause, end)
    }

    /// "Is expected" with its second "to": "is expected to meet in May, and to decide in June".
    private func infinitive(of clause: Clause, at token: Int) -> [Int]? {
        guard token > clause.end, token - clause.end < Self.mostTokens,
            let first = (clause.verb..<clause.end).prefix(Self.mostTokens).first(where: { sentence.word($0) == .to }),
            let second = (clause.end..<token).last(where: {
                sentence.word($0) == .to && sentence.word($0 - 1) == .conjunction
            })
        else { return nil }
        let end = (token..<sentence.tokens.upperBound).prefix(Self.mostTokens).first { sentence.word($0) == .mark }
        return Array(clause.verb..<first) + Array(second..<(end ?? token))
    }

    /// Subject, verb and object alone.
    private func plainWords(of index: Int) -> [Int] {
        let clause = sentence.clauses[index]
        let end = min(clause.end, clause.verb + Self.mostTokens)
        let subject = Array(clause.subject.prefix(Self.mostTokens))
        return subject + (clause.helper.map { [$0] } ?? []) + Array(clause.verb..<max(clause.verb, end))
    }

    /// What belongs to a clause after the mark that ends it: "The nation answered in 1958, with a satellite", "The
    /// budget is, he said, larger", "The theme is: more".
    private func complement(of clause: Clause, _ end: Int) -> [Int] {
        // "None of them would say when they will go".
        if end == clause.end, sentence.word(end) == .subordinator || sentence.word(end) == .question,
            (clause.verb..<end).last(where: { !sentence.isTime($0) && sentence.word($0) != .preposition })
                .map({ sentence.word($0) == .saying }) ?? false
        {
            let rest = (end..<sentence.tokens.upperBound).prefix(Self.mostTokens)
            return Array(rest.prefix { sentence.word($0) != .mark })
        }
        guard end == clause.end, sentence.word(end) == .mark, end - clause.verb < 10 else { return [] }
        var start = end + 1
        let isBare = (clause.verb + 1..<max(clause.verb + 1, end)).allSatisfy { sentence.isTime($0) }
        func mark(after start: Int) -> Int {
            (start..<max(start, min(start + 12, sentence.tokens.upperBound))).first { sentence.word($0) == .mark }
                ?? start
        }
        if isBare, sentence.word(clause.verb) != .participle,
            isHelper(document.tokens[clause.verb], in: document.text.bytes.span)
        {
            if let owner = sentence.clause(at: start), sentence.clauses[owner].kind == .attribution {
                start = mark(after: start) + 1
            }
            return Array(start..<max(start, mark(after: start)))
        }
        guard sentence.isTime(end - 1), sentence.word(start) == .preposition else { return [] }
        let upper = mark(after: start)
        let words = start..<max(start, upper)
        return words.contains { sentence.isTime($0) || sentence.word($0).isVerb } ? [] : Array(words)
    }
}
