import Articles
import Text

/// One thing a sentence tells: a verb, and who or what it tells of.
struct Clause: Sendable {
    /// How a clause stands in its sentence.
    enum Kind: Sendable {
        case main
        /// What someone says: "(that) the bridge is closed".
        case said
        /// After "when", "because", ….
        case subordinate
        /// After "whether", "why", ….
        case question
        /// After "who" or "that", which stands for the subject.
        case relative
        /// With a subject of its own: "(a ship) that they built".
        case ofObject
        /// Only "the ministry said", after or amid what it said.
        case attribution
    }

    let kind: Kind
    /// Its first token, after the word that opens it.
    let start: Int
    /// The word that opens it, a token; nil for a main clause.
    let opener: Int?
    /// The tokens of its subject; empty where none was found.
    var subject: Range<Int>
    /// The "was" that stands before an earlier verb and counts for this one too.
    var helper: Int?
    /// Its first verb.
    let verb: Int
    /// The token at which it ends: a mark, or what opens the next clause.
    var end: Int
    /// What the subject of `relative` or `ofObject` goes back to.
    var antecedent: Range<Int> = 0..<0
    /// What someone says in it, an index of a clause.
    var said: Int?
    /// The clause in which this one is said.
    var sayer: Int?
}

/// A sentence taken apart: what each token does, which belong to times, and the clauses.
struct ParsedSentence: Sendable {
    /// The sentence's tokens.
    let tokens: Range<Int>
    /// What each token does; the first belongs to `tokens.lowerBound`.
    let words: [ClauseWord]
    /// In order of their verbs.
    let clauses: [Clause]
    /// The clause of each token, where one has a verb.
    private let owners: [Int?]
    /// Whether a token belongs to the same name as the one before it.
    private let goesOn: [Bool]

    /// What the token at `index` does; `.mark` outside the sentence.
    func word(_ index: Int) -> ClauseWord { tokens.contains(index) ? words[index - tokens.lowerBound] : .mark }

    /// Whether the token at `index` belongs to a time expression.
    func isTime(_ index: Int) -> Bool { word(index) == .time }

    /// Whether the token at `index` belongs to the same name as the one before it.
    func continuesName(_ index: Int) -> Bool { tokens.contains(index) && goesOn[index - tokens.lowerBound] }

    /// The index of the clause that holds the token; nil where the sentence has no verb.
    func clause(at token: Int) -> Int? { tokens.contains(token) ? owners[token - tokens.lowerBound] : nil }

    /// Takes a sentence apart.
    ///
    /// - Parameters:
    ///   - times: the ranges of its time expressions, in order.
    ///   - mentions: the article's mentions.
    /// - Complexity: O(n).
    init(_ sentence: Range<Int>, of document: TokenizedText, times: [ByteRange], mentions: Mentions) {
        let bytes = document.text.bytes.span
        var words: [ClauseWord] = []
        var goesOn: [Bool] = []
        words.reserveCapacity(sentence.count)
        goesOn.reserveCapacity(sentence.count)
        var names: ArraySlice<Mentions.Mention> = []
        if !sentence.isEmpty { names = mentions.mentions(in: document.range(ofTokens: sentence)) }
        var next = 0
        for index in sentence {
            let token = document.tokens[index]
            while next < times.count, times[next].upper <= token.range.lower { next += 1 }
            while let name = names.first, name.range.upper <= token.range.lower { names = names.dropFirst() }
            let name = names.first.flatMap { $0.range.overlaps(token.range) ? $0 : nil }
            goesOn.append(name.map { $0.range.lower < token.range.lower } ?? false)
            if next < times.count, times[next].overlaps(token.range) {
                words.append(.time)
            } else if name != nil, token.kind == .word {
                words.append(.plain)
            } else {
                words.append(clauseWord(token, after: words.last ?? .mark, in: bytes))
            }
        }
        Self.settle(&words, sentence, of: document)
        let parts = ClauseParser.parse(words, sentence, of: document)
        (tokens, self.words, self.goesOn) = (sentence, words, goesOn)
        (clauses, owners) = (parts.clauses, parts.owners)
    }

    /// Settles what only the words around can tell: "low hopes" and "in their plans" are nouns; "Speaking at" and
    /// "Founded in" begin with no name; "after" opens a clause only where a verb follows.
    private static func settle(_ words: inout [ClauseWord], _ sentence: Range<Int>, of document: TokenizedText) {
        let bytes = document.text.bytes.span
        var inPhrase = false
        for index in words.indices {
            let range = document.tokens[sentence.lowerBound + index].range
            let previous = index > 0 ? words[index - 1] : .mark
            switch words[index] {
            case .preposition: inPhrase = true
            case .plain, .possessive, .determiner: break
            case .ahead where isNoun(document.tokens[sentence.lowerBound + index], before: words, index, in: bytes):
                words[index] = .plain
            case .verb, .ahead, .saying, .participle:
                let isPlural = range.count > 4 && bytes[range.upper - 1] == 0x73 && bytes[range.upper - 2] != 0x73
                if isPlural, inPhrase || previous == .time { words[index] = .plain } else { inPhrase = false }
            default: inPhrase = false
            }
            guard words[index] == .plain, previous == .mark || previous == .filler, index + 1 < words.count,
                isAside(document.tokens[sentence.lowerBound + index], before: words[index + 1], in: bytes)
            else { continue }
            words[index] = .gerund
        }
        // Whether a verb comes before the next mark or opener.
        var (isVerbAhead, isVerbLater) = (false, false)
        for index in words.indices.reversed() {
            let word = words[index]
            if word == .mark { (isVerbAhead, isVerbLater) = (false, false) }
            if word == .subordinator, !isVerbAhead,
                !isSureOpener(document.tokens[sentence.lowerBound + index].range, in: bytes)
            {
                words[index] = .preposition
            }
            if word == .question, !isVerbLater { words[index] = .plain }
            let next = index + 1 < words.count ? words[index + 1] : .mark
            // "Load that on a ship", "…, that accusation was".
            let isLoose =
                next == .preposition || next == .mark || next == .conjunction
                || next == .plain && index > 0 && words[index - 1] == .mark
            if word == .that, !isSaid(before: index, words),
                isLoose || !isVerbLater && !opensBefore(sentence.lowerBound + index + 1, document)
            {
                words[index] = .determiner
            }
            if word == .subordinator, index + 1 < words.count, words[index + 1] == .preposition {
                words[index] = .preposition
            }
            if word.isVerb { (isVerbAhead, isVerbLater) = (true, true) }
            if word.isOpener { isVerbAhead = false }
            // "After the talks and said": the verb belongs to another.
            if word == .conjunction, index + 1 < words.count, words[index + 1].isVerb { isVerbAhead = false }
        }
    }

    /// Whether a verb of saying stands before the word, a time at most between: "said in May that".
    private static func isSaid(before index: Int, _ words: [ClauseWord]) -> Bool {
        let before = words[max(0, index - 8)..<index].last { $0 != .time && $0 != .preposition }
        return before == .saying
    }

    /// Whether "plan" and "hopes" are nouns: no "to" or "that" follows.
    private static func isNoun(
        _ token: Token, before words: [ClauseWord], _ index: Int, in bytes: Span<UInt8>
    ) -> Bool {
        switch lowercasedASCII(token.range, in: bytes) {
        case "plan", "plans", "hope", "hopes", "aims": break
        default: return false
        }
        switch index + 1 < words.count ? words[index + 1] : .mark {
        case .to, .that, .pronoun, .determiner, .verb, .adverb: return false
        default: return true
        }
    }

    /// Whether a capital word is "Speaking" or "Founded" at the start of an aside.
    private static func isAside(_ token: Token, before next: ClauseWord, in bytes: Span<UInt8>) -> Bool {
        guard token.casing == .initialUpper, token.range.count > 3 else { return false }
        let end = (bytes[token.range.upper - 3], bytes[token.range.upper - 2], bytes[token.range.upper - 1])
        switch next {
        case .preposition, .time: return end == (0x69, 0x6E, 0x67) || isParticiple(token.range, in: bytes)
        case .determiner, .adverb, .to: return end == (0x69, 0x6E, 0x67)
        default: return false
        }
    }
}

/// Whether "that" before the token opens a clause though no verb is near: "that Ann Smith, the mayor, built".
private func opensBefore(_ next: Int, _ document: TokenizedText) -> Bool {
    guard next < document.tokens.count else { return false }
    return document.tokens[next].casing == .initialUpper
}

/// Whether the subordinator is no preposition too.
private func isSureOpener(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    switch lowercasedASCII(range, in: bytes) {
    case "when", "while", "because", "although", "whereas", "where": true
    default: false
    }
}

/// Whether the word is a past participle: "founded", "built".
func isParticiple(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    if range.count > 4, bytes[range.upper - 1] == 0x64, bytes[range.upper - 2].lowercased == 0x65 { return true }
    return range.count <= 8 && participles.contains(lowercasedASCII(range, in: bytes))
}

private let participles: Set<String> = [
    "born", "built", "held", "made", "sold", "written", "drawn", "known", "bought", "struck", "set", "begun", "driven",
    "given", "taken", "seen", "led", "sent", "found", "chosen", "hit",
]
