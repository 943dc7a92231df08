import Articles
import Text

/// Finds who or what a clause speaks of.
extension Labels {
    /// The subject with what became of it: "Founded in 1911, the firm …" is "The firm founded".
    func wordsOfParticiple(at token: Int) -> [Int]? {
        guard let first = sentence.tokens.first, sentence.word(first) == .gerund, token - first < 30,
            isParticiple(document.tokens[first].range, in: document.text.bytes.span),
            let end = (first..<sentence.tokens.upperBound).first(where: { sentence.word($0) == .mark }), token < end,
            let main = sentence.clauses.first(where: { $0.start >= first && $0.verb > end }), !main.subject.isEmpty
        else { return nil }
        return tokens(ofSubject: main) + Array((first..<end).prefix(Labels.mostTokens))
    }

    /// The tokens of the clause's subject, without titles before a name; for "he" in what someone says, those of the
    /// one who says it.
    func tokens(ofSubject clause: Clause) -> [Int] {
        let subject = clause.subject.prefix(Labels.mostTokens)
        guard let first = subject.first else { return [] }
        if let sayer = clause.sayer, isPerson(first), subject.dropFirst().allSatisfy({ !isNoun($0) }) {
            let doer = sentence.clauses[sayer].subject
            if let head = doer.first, let last = doer.last,
                document.tokens[last].range.upper - document.tokens[startAtPerson(doer)].range.lower <= 30,
                sentence.word(head) == .plain || sentence.word(head) == .determiner
            {
                return tokens(ofSubject: doer) + subject.dropFirst()
            }
        }
        if let doer = doerBefore(clause) { return tokens(ofSubject: doer) + subject.dropFirst() }
        return tokens(ofSubject: clause.subject)
    }

    /// The subject of the clause before, where "he" or "it" after "before" or "when" stands for it.
    private func doerBefore(_ clause: Clause) -> Range<Int>? {
        guard clause.kind == .subordinate, let opener = clause.opener, let first = clause.subject.first,
            sentence.word(first) == .pronoun, clause.subject.dropFirst().allSatisfy({ !isNoun($0) }),
            let before = sentence.clause(at: opener - 1), opener - 1 > sentence.clauses[before].verb
        else { return nil }
        let doer = sentence.clauses[before].subject.prefix(8)
        guard let head = doer.first, let last = doer.last, doer.count == sentence.clauses[before].subject.count,
            !doer.contains(where: { sentence.word($0) == .mark })
        else { return nil }
        let range = document.range(ofTokens: head..<last + 1)
        let isNamed = mentions.mentions(in: range).contains { $0.kind == .person }
        if isPerson(first) { return isNamed ? doer : nil }
        guard lowercasedASCII(document.tokens[first].range, in: document.text.bytes.span) == "it", !isNamed,
            sentence.word(head) == .determiner || document.tokens[head].casing != .lower,
            !isCopula(document.tokens[clause.verb], in: document.text.bytes.span)
                || clause.verb + 1 < sentence.tokens.upperBound
                    && isParticiple(document.tokens[clause.verb + 1].range, in: document.text.bytes.span)
        else { return nil }
        return sentence.word(head) == .pronoun ? nil : doer
    }

    private func tokens(ofSubject subject: Range<Int>) -> [Int] {
        Array((startAtPerson(subject)..<subject.upperBound).prefix(Labels.mostTokens))
    }

    private func isNoun(_ token: Int) -> Bool {
        let word = sentence.word(token)
        return word == .plain || word == .determiner || word == .pronoun
    }

    private func isPerson(_ token: Int) -> Bool {
        guard sentence.word(token) == .pronoun else { return false }
        switch lowercasedASCII(document.tokens[token].range, in: document.text.bytes.span) {
        case "he", "she": return true
        default: return false
        }
    }

    /// The first token of a person's name with which the clause begins after titles: "US Secretary of State Antony
    /// Blinken" begins at "Antony"; else the clause's own first token.
    private func startAtPerson(_ subject: Range<Int>) -> Int {
        let start = subject.lowerBound
        let reach = subject.prefix(9)
        guard let last = reach.last else { return start }
        let range = document.range(ofTokens: start..<last + 1)
        guard let person = mentions.mentions(in: range).first(where: { $0.kind == .person }) else { return start }
        for index in reach {
            let token = document.tokens[index]
            if token.range.lower >= person.range.lower { return index }
            switch sentence.word(index) {
            case .plain where token.casing != .lower || isTitle(token.range): continue
            case .determiner where index == start: continue
            case .preposition where token.range.count <= 3: continue
            default: return start
            }
        }
        return start
    }

    /// Whether the word is a title in small letters.
    private func isTitle(_ range: ByteRange) -> Bool {
        guard range.count <= 12 else { return false }
        return titles.contains(lowercasedASCII(range, in: document.text.bytes.span))
    }
}

private let titles: Set<String> = [
    "president", "minister", "chancellor", "premier", "secretary", "senator", "governor", "mayor", "general", "chief",
    "director", "chairman", "astronaut", "cosmonaut", "engineer", "spokesman", "spokeswoman", "leader", "executive",
    "commander", "lieutenant", "colonel", "captain", "prime", "foreign", "former", "then", "vice", "deputy", "king",
    "queen", "prince", "pope", "judge", "officer",
]
