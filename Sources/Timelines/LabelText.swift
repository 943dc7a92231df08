import Articles
import Text

/// Turns the tokens of a label into text: leaves out the times, cuts at a good place, and mends the ends.
struct LabelText: Sendable {
    let document: TokenizedText
    let sentence: ParsedSentence

    /// The most bytes of a label that can be cut between words.
    static let most = 64

    /// The label of the tokens; nil where nothing with a letter is left.
    ///
    /// - Parameters:
    ///   - head: the verb whose subject may be shortened.
    ///   - verb: the token that should not be cut off.
    ///   - isNeeded: whether there is no label without it.
    ///   - keepingTimes: whether the times stay.
    func label(
        of tokens: [Int], head: Int? = nil, through verb: Int? = nil, isNeeded: Bool = false,
        keepingTimes: Bool = false
    ) -> String? {
        let tokens = tokens.filter { sentence.tokens.contains($0) }
        var kept = withoutEnds(keepingTimes ? tokens.filter { !isQuote($0) } : withoutTimes(tokens))
        if length(of: kept) > Self.most + 4 { kept = withoutAsides(kept, before: head) }
        if length(of: kept) > Self.most + 4 { kept = cut(kept, after: verb) ?? kept }
        kept = withoutEnds(kept)
        // "In elections scheduled", without the time.
        if let last = kept.last, last != verb, kept.count > 4, sentence.isTime(last + 1) || sentence.isTime(last + 2),
            sentence.word(last) == .participle || sentence.word(last) == .ahead, sentence.word(last - 1) == .plain,
            !isHelper(document.tokens[last - 1], in: document.text.bytes.span)
        {
            kept = withoutEnds(kept.dropLast())
        }
        if isNeeded, let verb, !kept.contains(verb) { return nil }
        guard kept.contains(where: { document.tokens[$0].kind == .word || document.tokens[$0].kind == .number }) else {
            return nil
        }
        return capitalised(text(of: kept))
    }

    private func isQuote(_ token: Int) -> Bool {
        sentence.word(token) == .filler && document.tokens[token].kind != .word
    }

    /// The tokens without the times, the small words that led to them, and fillers.
    private func withoutTimes(_ tokens: [Int]) -> [Int] {
        var kept: [Int] = []
        for (position, token) in tokens.enumerated() {
            switch sentence.word(token) {
            case .time:
                let isModifier = kept.last == token - 1 && isNoun(token + 1, in: tokens, after: position)
                while let last = kept.last, last == token - 1 || isBetween(last, token), leadsToTime(last, isModifier) {
                    kept.removeLast()
                }
                dropComparison(before: token, from: &kept)
            case .filler: continue
            case .possessive where sentence.isTime(token - 1): continue
            // "He said that he hopes".
            case .that where kept.last.map { sentence.word($0) == .saying } ?? false: continue
            case .mark:
                let isComma =
                    document.tokens[token].range.count == 1
                    && document.text.bytes.span[document.tokens[token].range.lower] == .comma
                let follows = kept.last.map { $0 == token - 1 && sentence.word($0) != .mark } ?? false
                if isComma, follows { kept.append(token) }
            default: kept.append(token)
            }
        }
        return kept
    }

    /// Whether the word after a time goes on the noun phrase it is in: "the February trip".
    private func isNoun(_ token: Int, in tokens: [Int], after position: Int) -> Bool {
        guard position + 1 < tokens.count, tokens[position + 1] == token else { return false }
        return sentence.word(token) == .plain || sentence.word(token) == .possessive
    }

    /// Whether only dropped words lie between.
    private func isBetween(_ last: Int, _ token: Int) -> Bool {
        last < token && token - last <= 8
            && ((last + 1)..<token).allSatisfy {
                sentence.isTime($0) || sentence.word($0) == .preposition || sentence.word($0) == .filler
            }
    }

    /// Whether the token is a small word that leads to a time: "on", "by", "since", "late".
    private func leadsToTime(_ token: Int, _ isModifier: Bool) -> Bool {
        switch sentence.word(token) {
        case .preposition where sentence.word(token + 1) == .preposition && followsVerb(token):
            return false
        case .preposition, .subordinator, .to, .mark: return !isModifier
        case .determiner: return !isModifier
        case .verb: return sentence.isTime(token - 1) && sentence.isTime(token + 1)
        case .conjunction: return sentence.isTime(token - 1)
        case .plain, .adverb:
            guard document.tokens[token].range.count <= 9 else { return false }
            let spelling = lowercasedASCII(document.tokens[token].range, in: document.text.bytes.span)
            return !isModifier
                && ["late", "early", "shortly", "just", "only", "soon", "later", "least"].contains(spelling)
        default: return false
        }
    }

    private func followsVerb(_ token: Int) -> Bool {
        sentence.word(token - 1).isVerb || sentence.word(token - 1) == .gerund
    }

    /// Drops the "as early" of "as early as Tuesday", whose last "as" is gone.
    private func dropComparison(before token: Int, from kept: inout [Int]) {
        guard kept.count > 2, let last = kept.last, last < token - 1, isAs(last + 1) else { return }
        if isAs(last) {
            kept.removeLast()
        } else if isAs(last - 1), kept[kept.count - 2] == last - 1 {
            kept.removeLast(2)
        }
    }

    private func isAs(_ token: Int) -> Bool {
        guard sentence.tokens.contains(token), document.tokens[token].range.count == 2 else { return false }
        return lowercasedASCII(document.tokens[token].range, in: document.text.bytes.span) == "as"
    }

    /// Without small words at the ends that lead nowhere.
    func withoutEnds(_ tokens: [Int]) -> [Int] {
        var kept = tokens[...]
        while let first = kept.first {
            switch sentence.word(first) {
            case .conjunction, .subordinator, .that, .relative, .filler, .mark, .possessive: kept = kept.dropFirst()
            case .verb where kept.count > 3 && isHelper(document.tokens[first], in: document.text.bytes.span):
                kept = kept.dropFirst()
            default: return withoutTail(kept)
            }
        }
        return []
    }

    private func withoutTail(_ tokens: ArraySlice<Int>) -> [Int] {
        var kept = tokens
        while let last = kept.last {
            switch sentence.word(last) {
            case .conjunction, .subordinator, .that, .relative, .filler, .mark, .determiner, .to, .question:
                kept = kept.dropLast()
            // "Was blown up" ends well; "the day of" does not.
            case .preposition where !isParticle(last): kept = kept.dropLast()
            // "Friday is the anniversary": the verb without its time tells nothing.
            case .gerund where kept.count > 2 && sentence.isTime(last + 1) && isBound(last): kept = kept.dropLast()
            case .plain where kept.count > 2 && isHanging(last),
                .adverb where kept.count > 2 && isHanging(last):
                kept = kept.dropLast()
            case .verb where kept.count > 2 && isHelper(document.tokens[last], in: document.text.bytes.span):
                kept = kept.dropLast()
            default: return Array(kept)
            }
        }
        return []
    }

    /// Whether the word only leads to a time: "ending".
    private func isBound(_ token: Int) -> Bool {
        switch lowercasedASCII(document.tokens[token].range, in: document.text.bytes.span) {
        case "ending", "starting", "beginning": true
        default: false
        }
    }

    /// Whether the word asks for more: "larger than", "of up (to)".
    private func isHanging(_ token: Int) -> Bool {
        guard document.tokens[token].range.count <= 5 else { return false }
        switch lowercasedASCII(document.tokens[token].range, in: document.text.bytes.span) {
        case "than", "such", "about", "other", "very": return true
        case "up", "so": return sentence.word(token - 1) == .preposition
        default: return false
        }
    }

    /// Whether the preposition belongs to the verb before it and ends what is told: "went on", "blew over".
    private func isParticle(_ token: Int) -> Bool {
        guard followsVerb(token) else { return false }
        switch lowercasedASCII(document.tokens[token].range, in: document.text.bytes.span) {
        case "off", "over", "in", "on", "up", "down", "out":
            return sentence.word(token + 1) == .mark || sentence.word(token + 1) == .preposition
        default: return false
        }
    }

    /// A long subject without what stands between it and its verb: "US officials in a call … played down hopes".
    private func withoutAsides(_ tokens: [Int], before verb: Int?) -> [Int] {
        guard let verb, let position = tokens.firstIndex(of: verb), position > 5,
            let aside = tokens[..<position].indices.first(where: {
                switch sentence.word(tokens[$0]) {
                case .preposition: $0 >= 1 && !isOf(tokens[$0])
                case .relative, .gerund, .participle, .mark, .that: $0 >= 1
                case .conjunction: true
                default: false
                }
            }), aside >= 1, sentence.word(tokens[aside]) != .conjunction,
            sentence.word(tokens[aside - 1]) == .plain,
            !sentence.continuesName(tokens[aside])
        else { return tokens }
        // A list has marks of its own.
        if sentence.word(tokens[aside]) == .mark,
            tokens[..<position].contains(where: { sentence.word($0) == .conjunction })
        {
            return tokens
        }
        return Array(tokens[..<aside]) + Array(tokens[position...])
    }

    private func isOf(_ token: Int) -> Bool {
        lowercasedASCII(document.tokens[token].range, in: document.text.bytes.span) == "of"
    }

    func isCapital(_ token: Int) -> Bool {
        document.tokens[token].casing == .initialUpper || document.tokens[token].casing == .allUpper
    }

    func hasSpace(_ tokens: [Int], _ position: Int) -> Bool {
        guard position > 0 else { return false }
        let (before, token) = (tokens[position - 1], tokens[position])
        if document.tokens[token].kind == .clitic || sentence.word(token) == .mark { return false }
        if sentence.word(token) == .possessive { return false }
        return before != token - 1 || document.tokens[before].range.upper < document.tokens[token].range.lower
    }

    func length(of tokens: [Int]) -> Int {
        tokens.indices.reduce(0) {
            $0 + document.tokens[tokens[$1]].range.count + (hasSpace(tokens, $1) ? 1 : 0)
        }
    }

    private func text(of tokens: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (position, token) in tokens.enumerated() {
            if hasSpace(tokens, position) { bytes.append(.space) }
            let start = bytes.count
            bytes += document.text.bytes[document.tokens[token].range.lower..<document.tokens[token].range.upper]
            // The sentence's first word is small where it comes later.
            let isName = sentence.word(token) == .plain && isCapital(token)
            if position > 0, token == sentence.tokens.lowerBound, !isName { bytes[start] = bytes[start].lowercased }
        }
        return bytes
    }

    /// The text with a capital first; one long word is shortened with an ellipsis.
    private func capitalised(_ bytes: [UInt8]) -> String {
        var bytes = bytes
        if bytes.count > Self.most + 8 {
            var end = Self.most - 4
            while end > 0, bytes[end].isContinuation { end -= 1 }
            bytes = Array(bytes[..<end]) + Array("…".utf8)
        }
        if let first = bytes.first, first.isLower { bytes[0] = first & 0xDF }
        return String(decoding: bytes, as: UTF8.self)
    }
}
