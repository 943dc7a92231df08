import Text

/// Finds the clauses of a sentence: one pass from left to right over open clauses, each waiting for its verb.
struct ClauseParser {
    /// An open clause.
    struct Frame {
        let kind: Clause.Kind
        let opener: Int?
        let start: Int
        /// What may become its subject.
        var subject: Range<Int>?
        /// Where what a relative stands for lies.
        var antecedent: Range<Int> = 0..<0
        /// Whether it has begun with a preposition, so that a place may follow.
        var sawPhrase = false
        /// Its latest clause.
        var clause: Int?
        /// Whether its verb may as well be a participle that belongs to its subject.
        var isOpen = true
    }

    /// The most clauses open within one another.
    static let deepest = 8

    let words: [ClauseWord]
    let sentence: Range<Int>
    let document: TokenizedText

    var clauses: [Clause] = []
    var owners: [Int?]
    var stack: [Frame]
    /// The first token after the last mark, opener, conjunction between clauses or verb, and which of them it was.
    var boundary: (start: Int, word: ClauseWord)
    /// "The ministry said" among what it said, up to the next mark.
    var attribution: Int?
    /// What may be the subject of the next verb: "and a physicist, Ann Smith, said".
    var pending: Range<Int>?
    /// The last token of the verb that came last: "has been launched".
    var group: Int?

    /// The clauses and the clause of each token.
    ///
    /// - Complexity: O(n).
    static func parse(
        _ words: [ClauseWord], _ sentence: Range<Int>, of document: TokenizedText
    ) -> (clauses: [Clause], owners: [Int?]) {
        var parser = ClauseParser(words, sentence, document)
        let verbAhead = parser.verbsAhead()
        for index in sentence { parser.take(index, isVerbAhead: verbAhead[index - sentence.lowerBound]) }
        parser.closePredicate(at: sentence.upperBound)
        parser.fillOwners()
        return (parser.clauses, parser.owners)
    }

    private init(_ words: [ClauseWord], _ sentence: Range<Int>, _ document: TokenizedText) {
        (self.words, self.sentence, self.document) = (words, sentence, document)
        owners = [Int?](repeating: nil, count: words.count)
        stack = [Frame(kind: .main, opener: nil, start: sentence.lowerBound)]
        boundary = (sentence.lowerBound, .mark)
    }

    func word(_ index: Int) -> ClauseWord { sentence.contains(index) ? words[index - sentence.lowerBound] : .mark }

    /// Whether a verb comes after each token before the next mark or opener.
    private func verbsAhead() -> [Bool] {
        var ahead = [Bool](repeating: false, count: words.count)
        var isAhead = false
        for index in words.indices.reversed() {
            ahead[index] = isAhead
            if words[index] == .mark || words[index].isOpener { isAhead = false }
            if words[index].isVerb { isAhead = true }
        }
        return ahead
    }

    private mutating func take(_ index: Int, isVerbAhead: Bool) {
        owners[index - sentence.lowerBound] = attribution ?? stack.last?.clause
        switch word(index) {
        // "A smart, quick answer".
        case .mark where isBetweenAdjectives(index): break
        case .mark:
            if attribution == nil { openSaid(before: index) }
            attribution = nil
            noteSubject(before: index)
            if boundary.word == .conjunction, let noun = nounPhrase(in: latest(before: index)) { pending = noun }
            closePredicate(at: index)
            if isStop(index) { stack = [Frame(kind: .main, opener: nil, start: index + 1)] }
            boundary = (index + 1, .mark)
        case .relative, .that, .subordinator, .question: open(index)
        case .conjunction where stack.last?.clause != nil && isVerbAhead || word(index - 1) == .mark:
            closePredicate(at: index)
            let follows = word(boundary.start - 2)
            if boundary.word == .conjunction, follows == .mark || follows == .time { break }
            boundary = (index + 1, .conjunction)
        case .verb, .saying, .ahead, .participle: takeVerb(index)
        default: break
        }
    }

    private func isBetweenAdjectives(_ index: Int) -> Bool {
        guard word(index - 2) == .determiner, word(index - 1) == .plain, word(index + 1) == .plain else { return false }
        return document.tokens[index - 1].casing == .lower && document.tokens[index + 1].casing == .lower
    }

    /// The tokens from the boundary to `index`, but not many.
    func latest(before index: Int) -> Range<Int> {
        let start = max(boundary.start, index - 40)
        return start..<max(start, index)
    }

    /// Whether the mark ends all that is open: a semicolon, a colon or the end of a sentence.
    private func isStop(_ index: Int) -> Bool {
        let token = document.tokens[index]
        let byte = document.text.bytes.span[token.range.lower]
        return token.kind == .terminator || byte == 0x3B || byte == .colon || byte == 0x7C
    }

    /// Opens the clause after "who", "that" or "when".
    private mutating func open(_ index: Int) {
        noteSubject(before: index)
        if word(index) == .relative { openSaid(before: index) }
        let isSaid = word(index) == .that && isSaying(before: index)
        let kind: Clause.Kind
        var antecedent = 0..<0
        switch word(index) {
        case .question: kind = .question
        case .subordinator: kind = .subordinate
        default:
            kind = isSaid || word(index) == .that && isIdea(index - 1) ? .said : .relative
            if word(index) == .that || kind == .relative { antecedent = self.antecedent(before: index) }
        }
        if kind == .subordinate { closePredicate(at: index) }
        if stack.count >= Self.deepest { stack.removeLast() }
        stack.append(Frame(kind: kind, opener: index, start: index + 1, antecedent: antecedent))
        boundary = (index + 1, word(index))
    }

    /// Opens what is said where its verb comes only after an aside: "said the pair who flew were".
    private mutating func openSaid(before index: Int) {
        guard boundary.word == .verb, let group, word(group) == .saying, stack.count < Self.deepest,
            let noun = nounPhrase(in: latest(before: index)), noun.lowerBound == boundary.start,
            word(noun.lowerBound) == .determiner, document.tokens[group].range.count == 4
        else { return }
        stack.append(Frame(kind: .said, opener: nil, start: noun.lowerBound, subject: noun))
    }

    /// Whether a verb of saying leads to the "that" at `index`: "said on Friday that", "told reporters that".
    private func isSaying(before index: Int) -> Bool {
        guard let clause = stack.last?.clause, word(clauses[clause].verb) == .saying || isThinking(clauses[clause].verb)
        else { return word(index - 1) == .mark && clauses.last?.kind == .said }
        let between = (group ?? index)..<max(group ?? index, index)
        return between.count <= 14 && !between.contains { word($0) == .mark }
    }

    /// Whether the verb leads to a "that" though it is none of saying: "decided", "asked".
    private func isThinking(_ verb: Int) -> Bool {
        guard let group, group >= verb else { return false }
        return thinking.contains(lowercasedASCII(document.tokens[group].range, in: document.text.bytes.span))
    }

    /// Whether a noun leads to a "that" with a whole clause: "fears that".
    private func isIdea(_ index: Int) -> Bool {
        guard sentence.contains(index), document.tokens[index].range.count <= 14 else { return false }
        return ideas.contains(lowercasedASCII(document.tokens[index].range, in: document.text.bytes.span))
    }

    /// Ends what the verb of the clause at hand tells.
    mutating func closePredicate(at index: Int) {
        for frame in stack { close(frame.clause, at: index) }
        close(clauses.indices.last, at: index)
    }

    private mutating func close(_ clause: Int?, at index: Int) {
        if let clause, clauses[clause].end > index { clauses[clause].end = index }
    }

    /// Leaves the clauses within the one at `top`.
    mutating func leaveInner(above top: Int, at index: Int) {
        while stack.count > top + 1, let last = stack.popLast() { close(last.clause, at: index) }
    }

    /// Gives the tokens after the clauses to the nearest before them.
    private mutating func fillOwners() {
        var last: Int?
        for index in owners.indices {
            if let owner = owners[index] { last = owner } else { owners[index] = last }
        }
    }
}

private let ideas: Set<String> = [
    "expectation", "expectations", "hope", "hopes", "fear", "fears", "news", "claim", "claims", "sign", "signs", "fact",
    "belief", "suggestion", "suggestions", "evidence", "warning", "warnings", "announcement", "possibility", "concern",
    "concerns", "doubt", "doubts", "speculation", "allegations", "confidence", "word",
]

private let thinking: Set<String> = [
    "decided", "found", "thought", "believe", "think", "demanded", "asked", "proposed", "showed", "shows", "revealed",
    "learned", "agreed", "feared", "means", "meant", "hopes", "expects", "expected", "indicated", "suggested",
    "warning",
    "saying", "promised", "ruled", "ordered", "assured", "ensure", "suggests", "clear", "know", "felt", "heard",
]
