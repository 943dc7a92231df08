import Text

/// Finds the nouns that may be subjects.
extension ClauseParser {
    /// Keeps what stands before a mark or opener as the subject of the open clause that has none.
    mutating func noteSubject(before index: Int) {
        guard let top = stack.indices.last, stack[top].clause == nil, stack[top].subject == nil,
            boundary.start < index, boundary.word != .verb, !isBracketed(boundary.start)
        else { return }
        let range = boundary.start..<index
        if let noun = nounPhrase(in: range) {
            let isPlace = stack[top].sawPhrase && noun.count <= 2 && word(index) == .mark && isCapital(noun.lowerBound)
            if isPlace { stack[top].sawPhrase = false } else { stack[top].subject = noun }
        } else if hasPhrase(range) {
            stack[top].sawPhrase = true
        }
    }

    /// Whether a bracket opens right before the token: "(Reuters)".
    private func isBracketed(_ index: Int) -> Bool {
        guard sentence.contains(index - 1) else { return false }
        return document.text.bytes.span[document.tokens[index - 1].range.lower] == 0x28
    }

    /// Whether the tokens are more than times and small words.
    func hasPhrase(_ range: Range<Int>) -> Bool {
        range.contains { word($0) == .plain || word($0) == .gerund }
    }

    /// The noun phrase that ends where the tokens end, after phrases such as "in May" or "in the cold"; nil where
    /// there is none but those.
    func nounPhrase(in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var isInPhrase = false
        var seenNoun = false
        var found: Int?
        while start < range.upperBound {
            switch word(start) {
            case .preposition, .gerund, .to:
                if found == nil { (isInPhrase, seenNoun) = (true, false) }
            case .time:
                // "In May Apollo 10".
                let isInside = word(start + 1) == .possessive || word(start - 1) == .determiner
                if found == nil, !isInside { (isInPhrase, seenNoun) = (false, false) }
            case .determiner, .pronoun:
                if found == nil, !isInPhrase || seenNoun { found = start }
                seenNoun = true
            case .plain:
                if found == nil, !isInPhrase { found = start }
                seenNoun = true
            default: break
            }
            start += 1
        }
        return found.map { $0..<range.upperBound }
    }

    /// The last noun phrase with an article or of a pronoun: "the dam" of "reporters the dam".
    func lastNoun(in range: Range<Int>) -> Range<Int> {
        for index in range.reversed().prefix(12) where index > range.lowerBound {
            let before = word(index - 1)
            guard before == .plain || before == .time || before == .filler else { continue }
            if word(index) == .determiner || word(index) == .pronoun { return index..<range.upperBound }
        }
        return range
    }

    /// What "who" or "that" at `index` stands for: back to a verb, mark or preposition, but over "of".
    func antecedent(before index: Int) -> Range<Int> {
        guard index > sentence.lowerBound else { return index..<index }
        var end = index
        if word(end - 1) == .mark {
            end -= 1
            // "A station, known in the West, that": over the aside.
            let limit = max(sentence.lowerBound, end - 16)
            if let mark = (limit..<max(limit, end)).last(where: { word($0) == .mark }), mark + 1 < end,
                word(mark + 1) == .participle && !takesObject(mark + 1) || word(mark + 1) == .preposition
                    || word(mark + 1) == .gerund
            {
                end = mark
            }
        }
        while end > sentence.lowerBound, word(end - 1) == .time { end -= 1 }
        if end < index, end > sentence.lowerBound, word(end - 1) == .preposition { end -= 1 }
        var start = end
        if end < index {
            // "A workshop as large as a house, which": all between the marks.
            let limit = max(sentence.lowerBound, end - 10)
            if let mark = (limit..<max(limit, end)).last(where: { word($0) == .mark }),
                word(mark + 1) == .determiner, !((mark + 1)..<end).contains(where: { word($0).isVerb })
            {
                return (mark + 1)..<end
            }
        }
        scan: while start > max(sentence.lowerBound, end - 14) {
            switch word(start - 1) {
            case .plain, .determiner, .possessive, .filler: start -= 1
            case .conjunction where word(start) == .plain && word(start - 2) == .plain && !isCapital(start - 2):
                start -= 1
            case .preposition where links(start - 1) && start - 1 > sentence.lowerBound && word(start - 2) == .plain:
                start -= 1
            default: break scan
            }
        }
        while start < end, word(start) != .plain, word(start) != .determiner { start += 1 }
        return start..<end
    }

    /// Whether the preposition joins two nouns: "of", "on rockets".
    private func links(_ index: Int) -> Bool {
        switch lowercasedASCII(document.tokens[index].range, in: document.text.bytes.span) {
        case "of", "about", "between": true
        case "on", "for": word(index - 2) == .determiner
        default: false
        }
    }

    func isCapital(_ index: Int) -> Bool {
        guard sentence.contains(index) else { return false }
        let casing = document.tokens[index].casing
        return casing == .initialUpper || casing == .allUpper
    }

    /// Whether a verb is followed by what it is done to: "launched two men".
    func takesObject(_ verb: Int) -> Bool {
        var index = verb + 1
        while index < verb + 4, word(index) == .time || word(index) == .adverb { index += 1 }
        let bytes = document.text.bytes.span
        switch word(index) {
        case .determiner, .pronoun, .plain, .possessive:
            let spelling =
                document.tokens[verb].range.count > 6 ? "" : lowercasedASCII(document.tokens[verb].range, in: bytes)
            // "A ship called Vostok".
            return !["called", "named", "known", "dubbed"].contains(spelling)
        default: return false
        }
    }

    /// Whether a verb of saying and its subject only tell who said the rest: ", officials said.", ", said Smith".
    func isAttribution(_ verb: Int, _ noun: Range<Int>?) -> Bool {
        guard word(verb) == .saying, clauses.contains(where: { $0.kind != .attribution }) else { return false }
        if noun == nil {
            guard !stack.contains(where: { $0.isOpen && $0.clause == nil && $0.subject != nil }) else { return false }
        } else if noun.map({ $0.count > 14 }) ?? false {
            return false
        }
        var end = verb + 1
        while end < min(sentence.upperBound, verb + 12) {
            switch word(end) {
            case .mark: return true
            case .that, .saying, .verb, .ahead, .participle, .to, .subordinator, .question: return false
            case .determiner where noun != nil && word(end - 1) != .preposition: return false
            default: end += 1
            }
        }
        return end == sentence.upperBound
    }
}
