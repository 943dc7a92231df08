import Articles
import Text

/// The roles that the words around a person's mention give, as they stand.
///
/// - Parameter kinds: for each token, the kind of the span it belongs to.
/// - Returns: ranges of tokens, in text order.
/// - Complexity: O(1): at most a dozen tokens on either side.
func roles(
    of mention: Mention, in document: TokenizedText, sentence: Range<Int>, kinds: [EntityKind?], model: EntityModel
) -> [Range<Int>] {
    let reader = RoleReader(document: document, sentence: sentence, kinds: kinds, model: model)
    return [
        reader.roleBefore(mention.tokens.lowerBound), reader.appositionAfter(mention.tokens.upperBound),
        reader.predicateAfter(mention.tokens.upperBound),
    ].compactMap(\.self)
}

/// The most tokens a role may have.
private let longestRole = 9

/// Reads roles in one sentence.
private struct RoleReader {
    let document: TokenizedText
    let sentence: Range<Int>
    let kinds: [EntityKind?]
    let model: EntityModel

    private func classes(_ index: Int) -> WordClass {
        guard document.tokens[index].kind == .word else { return [] }
        return model.phrases[PhraseKey(document.text.bytes.span, document.tokens[index].range)]
    }

    private func isRole(_ index: Int) -> Bool {
        let classes = classes(index)
        return !classes.isDisjoint(with: [.title, .role]) && !classes.contains(.kinship)
    }

    private func isWord(_ index: Int, _ words: [String]) -> Bool {
        guard sentence.contains(index), document.tokens[index].range.count < 8 else { return false }
        return words.contains(lowercasedASCII(document.tokens[index].range, in: document.text.bytes.span))
    }

    /// The role that ends right before the name: "US Secretary of State", "top diplomat".
    func roleBefore(_ name: Int) -> Range<Int>? {
        var end = name
        while end > sentence.lowerBound, classes(end - 1).contains(.courtesy), kinds[end - 1] == nil { end -= 1 }
        guard var start = titleEnding(at: end) else { return nil }
        while start > sentence.lowerBound, end - start < longestRole, kinds[start - 1] == nil {
            if let longer = titleEnding(at: start) {
                start = longer
            } else if classes(start - 1).contains(.roleModifier) {
                start -= 1
            } else {
                break
            }
        }
        // The nation or house it is a role of, as far as it stands right before.
        while start > sentence.lowerBound, end - start < longestRole, let kind = kinds[start - 1], kind != .person {
            start -= 1
        }
        return start..<end
    }

    /// Where the title or role noun that ends at `end` begins: one word, or a phrase such as "Secretary of State".
    private func titleEnding(at end: Int) -> Int? {
        var best: Int?
        for length in 1...4 where end - length >= sentence.lowerBound {
            let start = end - length
            guard document.tokens[start].kind == .word, kinds[start] == nil || length > 1, kinds[start] != .person
            else { break }
            let range = document.range(ofTokens: start..<end)
            guard range.count <= 64 else { break }
            let classes = model.phrases[PhraseKey(document.text.bytes.span, range)]
            if !classes.isDisjoint(with: [.title, .role]), !classes.contains(.kinship) { best = start }
        }
        return best
    }

    /// The role between the comma after the name and the next one: ", the Treasury secretary,".
    func appositionAfter(_ end: Int) -> Range<Int>? {
        guard sentence.contains(end), isComma(end) else { return nil }
        var start = end + 1
        if isWord(start, ["the", "a", "an", "who", "is"]) {
            guard !isWord(start, ["who", "is"]) else { return nil }
            start += 1
        }
        // An age is no role: "a 52-year-old lawyer".
        if sentence.contains(start), document.tokens[start].kind == .number { start += 1 }
        var index = start
        var role: Int?
        while sentence.contains(index), index - start < longestRole, kinds[index] != .person {
            let token = document.tokens[index]
            if isComma(index) || token.kind == .terminator || token.kind == .bracket { break }
            if token.kind == .word, isRole(index) { role = role ?? index }
            // A verb before any role: this is a clause.
            if role == nil, index - start > 5 { return nil }
            index += 1
        }
        guard let role, sentence.contains(index), kinds[index] != .person else { return nil }
        let isWhole = isComma(index) || document.tokens[index].kind == .terminator
        return start..<(isWhole ? index : role + 1)
    }

    /// The role after "is a", "was the": "is a senior correspondent".
    func predicateAfter(_ end: Int) -> Range<Int>? {
        guard isWord(end, ["is", "was"]), isWord(end + 1, ["a", "an", "the"]) else { return nil }
        let start = end + 2
        for index in start..<min(start + 6, sentence.upperBound) {
            guard document.tokens[index].kind == .word, kinds[index] != .person,
                !isWord(index, ["of", "in", "to", "that", "who", "which", "for", "and", "most"])
            else { return nil }
            if isRole(index), index + 1 == sentence.upperBound || !isRole(index + 1) { return start..<index + 1 }
        }
        return nil
    }

    private func isComma(_ index: Int) -> Bool {
        document.text.bytes[document.tokens[index].range.lower] == .comma
    }
}
