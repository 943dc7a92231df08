import Articles
import Text

/// Which of the times of one sentence dates what happens at each of its words.
///
/// A time dates the clause it stands in: the saying and not what is said ("said on Friday that the bridge fell"), or
/// the noun alone where it belongs to one ("since its launch in 2003"). A clause without a time of its own happens when
/// the clause it is tied to happens ("…, saying", "when he spoke", "and landed").
struct Attachment: Sendable {
    let document: TokenizedText
    let sentence: ParsedSentence
    /// The times that date something, in order.
    let times: [DatedTime]
    /// The clause of each token, the tokens of its subject among them.
    private let owners: [Int?]
    /// The clause that happens when each does; nil where none is tied to it.
    private let ties: [Int?]
    /// The times of each clause that stand for the whole clause, as indices into `times`.
    private var ofClauses: [[Int]]
    /// The time of each token that has one of its own: "its launch in 2003", ", begun in May,", "the February trip".
    private var ofWords: [Int?]
    /// Times that tell of a noun in each clause, and of the clause where it has no other: "after the February trip".
    private var ofNouns: [[Int]]

    /// The most clauses that are followed from one to the next.
    private static let longestChain = 8

    /// - Complexity: O(n) in tokens and times.
    init(_ sentence: ParsedSentence, of document: TokenizedText, times: [DatedTime]) {
        (self.document, self.sentence, self.times) = (document, sentence, times)
        owners = Self.owners(sentence)
        ties = Self.ties(sentence, document)
        ofWords = [Int?](repeating: nil, count: sentence.tokens.count)
        ofClauses = [[Int]](repeating: [], count: sentence.clauses.count)
        ofNouns = ofClauses
        for (index, time) in times.enumerated() where sentence.tokens.contains(time.token) {
            if let own = phrase(before: time.token) ?? aside(around: time.token) {
                give(index, to: own)
            } else if let clause = clause(at: time.token) {
                if let noun = noun(after: time.token) {
                    give(index, to: noun)
                    ofNouns[clause].append(index)
                } else {
                    ofClauses[clause].append(index)
                }
            }
        }
    }

    /// The time that dates what happens at the token, an index into `times`; nil where none of the sentence does.
    ///
    /// - Complexity: O(log n), and the tokens up to the nearest time, at most 80.
    func time(at token: Int) -> Int? {
        guard sentence.tokens.contains(token) else { return nil }
        if let own = ofWords[token - sentence.tokens.lowerBound] { return own }
        guard var clause = clause(at: token) else { return times.count == 1 ? 0 : nil }
        for _ in 0..<Self.longestChain {
            if let own = nearest(ofClauses[clause], to: token) ?? nearest(ofNouns[clause], to: token) { return own }
            guard let next = ties[clause] else { return nil }
            clause = next
        }
        return nil
    }

    /// For each time of a sentence that has tokens, the tokens from the first that it dates to the last; its own token where it dates none.
    ///
    /// - Complexity: O(n) in the sentence's tokens.
    func extents() -> [Range<Int>] {
        // Of two times in one token the second has none of its own left.
        var extents = times.map { min($0.token, sentence.tokens.upperBound - 1) }.map { $0..<$0 + 1 }
        for token in sentence.tokens where sentence.word(token) != .mark {
            guard let time = time(at: token) else { continue }
            extents[time] = min(extents[time].lowerBound, token)..<max(extents[time].upperBound, token + 1)
        }
        return extents
    }

    /// The clause of the token, its subject among its tokens; nil where the sentence has none.
    func clause(at token: Int) -> Int? { owners[token - sentence.tokens.lowerBound] }

    private mutating func give(_ time: Int, to words: Range<Int>) {
        for token in words.clamped(to: sentence.tokens) where ofWords[token - sentence.tokens.lowerBound] == nil {
            ofWords[token - sentence.tokens.lowerBound] = time
        }
    }

    /// The clause of each token: the one whose subject it is part of, the one whose verb rules it, or the next.
    private static func owners(_ sentence: ParsedSentence) -> [Int?] {
        var owners = sentence.tokens.map { sentence.clause(at: $0) }
        for (index, clause) in sentence.clauses.enumerated().reversed() {
            for token in clause.subject.clamped(to: sentence.tokens) {
                owners[token - sentence.tokens.lowerBound] = index
            }
        }
        var next: Int?
        var clause = sentence.clauses.count
        for place in owners.indices.reversed() {
            while clause > 0, sentence.clauses[clause - 1].verb > sentence.tokens.lowerBound + place {
                clause -= 1
                next = clause
            }
            owners[place] = owners[place] ?? next
        }
        return owners
    }

    /// The clause that happens when each does: what a subordinate one is part of, the one that "and" ties it to.
    private static func ties(_ sentence: ParsedSentence, _ document: TokenizedText) -> [Int?] {
        var lastMain: Int?
        return sentence.clauses.enumerated().map { index, clause in
            let before = index > 0 ? index - 1 : nil
            switch clause.kind {
            case .subordinate:
                guard isSameTime(clause, document) else { return nil }
                return before ?? (index + 1 < sentence.clauses.count ? index + 1 : nil)
            case .main:
                defer { lastMain = index }
                if let before, sentence.clauses[before].kind == .subordinate,
                    isSameTime(sentence.clauses[before], document)
                {
                    return before
                }
                return sentence.word(clause.start - 1) == .conjunction || clause.subject.isEmpty ? lastMain : nil
            default: return nil
            }
        }
    }

    /// Whether a subordinate clause happens when what it is part of does.
    private static func isSameTime(_ clause: Clause, _ document: TokenizedText) -> Bool {
        guard let opener = clause.opener else { return false }
        switch lowercasedASCII(document.tokens[opener].range, in: document.text.bytes.span) {
        case "when", "while", "as", "where": return true
        default: return false
        }
    }

    /// Of some times, in order, the one nearest to the token; a mark between counts as far.
    private func nearest(_ candidates: [Int], to token: Int) -> Int? {
        guard !candidates.isEmpty else { return nil }
        let place = candidates.firstPlace(fromWhere: { times[$0].token >= token })
        // Of each side the first that fits; further ones are farther.
        let left = candidates[..<place].suffix(Self.longestChain).last { fits($0, token) }
        let right = candidates[place...].prefix(Self.longestChain).first { fits($0, token) }
        guard let left, let right else { return left ?? right }
        return distance(right, token) < distance(left, token) ? right : left
    }

    /// Whether what the token tells can have happened then: nobody has said what is yet to come.
    private func fits(_ index: Int, _ token: Int) -> Bool {
        times[index].certainty != .expected || sentence.word(token) != .saying
    }

    private func distance(_ index: Int, _ token: Int) -> Int {
        let time = times[index].token
        let between = min(time, token)..<max(time, token)
        return between.count + 12 * between.prefix(80).count { sentence.word($0) == .mark }
    }

    /// The phrase that the time belongs to: "its launch in 2003" after "since".
    private func phrase(before time: Int) -> Range<Int>? {
        let lowest = max(sentence.tokens.lowerBound, time - 12)
        guard sentence.word(time - 1) == .preposition else { return nil }
        var start = time - 1
        while start > lowest {
            switch sentence.word(start - 1) {
            case .plain, .determiner, .possessive, .gerund: start -= 1
            case .preposition:
                guard start < time - 1 else { return nil }
                switch lowercasedASCII(document.tokens[start - 1].range, in: document.text.bytes.span) {
                case "since", "after", "before", "until", "following": return start..<time - 1
                case "of": start -= 1
                default: return nil
                }
            default: return nil
            }
        }
        return nil
    }

    /// The words between two marks that the time belongs to: ", begun two years ago,".
    private func aside(around time: Int) -> Range<Int>? {
        let lowest = max(sentence.tokens.lowerBound, time - 20)
        guard let mark = (lowest..<max(lowest, time)).last(where: { sentence.word($0) == .mark }) else { return nil }
        let first = (mark + 1..<max(mark + 1, time)).first {
            sentence.word($0) != .adverb && sentence.word($0) != .filler
        }
        guard let first, isVerbal(first) else { return nil }
        let end = (time..<min(time + 30, sentence.tokens.upperBound)).first { sentence.word($0) == .mark }
        let words = mark + 1..<(end ?? min(time + 30, sentence.tokens.upperBound))
        let verb = sentence.clauses.firstPlace(fromWhere: { $0.verb >= words.lowerBound })
        let hasVerb = verb < sentence.clauses.count && sentence.clauses[verb].verb < words.upperBound
        return hasVerb ? nil : words
    }

    private func isVerbal(_ token: Int) -> Bool {
        switch sentence.word(token) {
        case .participle, .gerund: true
        case .plain: isParticiple(document.tokens[token].range, in: document.text.bytes.span)
        default: false
        }
    }

    /// The noun after a time that tells which one is meant: "the February trip", "this year's conference".
    private func noun(after time: Int) -> Range<Int>? {
        var end = time
        while sentence.isTime(end), end < time + 12 { end += 1 }
        let isPossessive = sentence.word(end) == .possessive
        let before = sentence.word(time - 1)
        guard isPossessive || before == .determiner || before == .possessive else { return nil }
        let start = isPossessive ? end + 1 : end
        var upper = start
        while upper < start + 8, sentence.word(upper) == .plain || sentence.word(upper) == .possessive { upper += 1 }
        return upper > start ? time..<upper : nil
    }
}
