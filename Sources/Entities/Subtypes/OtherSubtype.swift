import Articles
import Text

extension SubtypeEvidence {
    /// What the name of another thing tells of it; nil nothing.
    func otherSubtype(of name: Mention) -> EntitySubtype? {
        let tokens = core(name)
        let key = PhraseKey(document.text.bytes.span, document.range(ofTokens: tokens))
        let classes = model.subtypes[key]
        if classes.contains(.noProduct) { return nil }
        if classes.contains(.group) { return .group }
        if classes.contains(.nationality) || model.phrases[key].contains(.demonym) {
            return isLanguage(tokens) ? nil : .nationality
        }
        if classes.contains(.event) { return .event }
        if classes.contains(.work) { return .work }
        if classes.contains(.law) { return .law }
        if classes.contains(.product) { return .product }
        return headSubtype(of: tokens, isNumbered: name.isNumbered)
    }

    /// What the first and last words tell: "Battle of Hastings", "Hurricane Irma", "Dayton Agreement", "Boeing 747".
    private func headSubtype(of tokens: Range<Int>, isNumbered: Bool) -> EntitySubtype? {
        if tokens.contains(where: { classes(at: $0).contains(.award) }) { return nil }
        let first = classes(at: tokens.lowerBound)
        if goesOnWithOf(tokens) {
            if first.contains(.eventOf) { return .event }
            if first.contains(.lawOf) { return .law }
        }
        if first.contains(.productHead), tokens.count > 1 || isNumbered { return .product }
        if tokens.count > 1 {
            if first.contains(.eventHead) { return .event }
            // "Treaty on the Non-Proliferation of Nuclear Weapons", "Games of the XXX Olympiad".
            let inside = tokens.dropFirst().first { document.tokens[$0].casing == .lower }
            for end in [tokens.upperBound, inside ?? tokens.upperBound] {
                if let subtype = tailSubtype(of: tokens.lowerBound..<end) { return subtype }
            }
        }
        return tokens.contains(where: isModelNumber) ? .product : nil
    }

    /// What the last word tells, or the one before a year or number: "Cannes Festival 1995".
    private func tailSubtype(of tokens: Range<Int>) -> EntitySubtype? {
        let isNumber = tokens.count > 1 && document.tokens[tokens.upperBound - 1].kind == .number
        let last = classes(at: tokens.upperBound - (isNumber ? 2 : 1))
        if last.contains(.lawTail) { return .law }
        if last.contains(.eventTail) { return .event }
        if last.contains(.workTail) { return .work }
        return last.contains(.productTail) ? .product : nil
    }

    /// Whether the token joins capital letters and digits as the names of models do: "F-16", "A380", "S8".
    private func isModelNumber(_ token: Int) -> Bool {
        let range = document.tokens[token].range
        guard range.count <= 8, !classes(at: token).contains(.noProduct) else { return false }
        var (capitals, digits, others) = (0, 0, 0)
        for byte in document.text.bytes[range.lower..<range.upper] {
            if byte.isDigit {
                digits += 1
            } else if byte &- 0x41 < 26 {
                capitals += 1
            } else if byte != 0x2D {
                others += 1
            }
        }
        return digits > 0 && (1...3).contains(capitals) && others == 0
    }

    /// Whether the people's name is a language here: "in French", "speaks Arabic".
    private func isLanguage(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound
        guard classes(at: tokens.lowerBound - 1).contains(.beforeLanguage) || isWord("language", at: next) else {
            return false
        }
        // "in French towns" is no language.
        return !document.tokens.indices.contains(next) || document.tokens[next].kind != .word
            || isWord("language", at: next)
            || isWord("and", at: next) || isWord("or", at: next)
    }

    /// Whether the mention is said to be a work, or stands in quotation marks as one: "the film Avatar", "“Yesterday”".
    func isWork(_ mention: Mention) -> Bool {
        let (before, after) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
        if isQuotation(at: before) {
            // A comma may stand inside the mark.
            return isQuotation(at: after) || isMark(0x2C, at: after) && isQuotation(at: after + 1)
                || classes(at: before - 1).contains(.workNoun)
        }
        return classes(at: before).contains(.workNoun)
    }

    /// Whether a double quotation mark stands there.
    private func isQuotation(at token: Int) -> Bool {
        guard document.tokens.indices.contains(token) else { return false }
        let bytes = document.text.bytes[document.tokens[token].range.lower..<document.tokens[token].range.upper]
        return bytes.elementsEqual([0x22]) || bytes.elementsEqual("“".utf8) || bytes.elementsEqual("”".utf8)
            || bytes.elementsEqual("''".utf8) || bytes.elementsEqual("``".utf8)
    }
}
