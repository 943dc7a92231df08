import Articles
import Text

/// Tells the subtype of an entity from its names and the words around its mentions.
struct SubtypeEvidence {
    let document: TokenizedText
    let model: EntityModel

    /// How many names and mentions are looked at: the first ones tell, and work stays in bounds.
    private static let most = 8

    /// What an entity is more closely; nil where the evidence is weak.
    ///
    /// - Parameters:
    ///   - names: mentions with different names, the fullest first; not empty.
    ///   - mentions: all of them, in text order.
    /// - Complexity: O(1): a bounded number of names and mentions is read.
    func subtype(of kind: EntityKind, names: [Mention], _ mentions: [Mention]) -> EntitySubtype? {
        switch kind {
        case .person, .organization: return nil
        case .place:
            // Most names tell by themselves.
            func around() -> [PlaceSurroundings] {
                mentions.prefix(Self.most).map { PlaceSurroundings(of: core($0), self) }
            }
            for name in names.prefix(Self.most) {
                switch placeEvidence(of: name) {
                case .subtype(let subtype): return subtype
                case .noSubtype: return nil
                case .cityOrItsRegion: return PlaceSurroundings.sayRegion(around()) ? .region : .city
                case .ambiguous: return PlaceSurroundings.told(by: around())
                case nil: continue
                }
            }
            return PlaceSurroundings.told(by: around())
        case .other:
            for name in names.prefix(Self.most) {
                if let subtype = otherSubtype(of: name) { return subtype }
            }
            return mentions.prefix(Self.most).contains(where: isWork) ? .work : nil
        }
    }

    /// The tokens of a name without an article before and a possessive behind it.
    func core(_ mention: Mention) -> Range<Int> {
        guard let first = mention.wordTokens.first, mention.words.count < Mention.longest else { return mention.tokens }
        var end = mention.tokens.upperBound
        while end > first + 1, document.tokens[end - 1].kind == .clitic { end -= 1 }
        return first..<max(end, first + 1)
    }

    /// What the lists say of the phrase.
    func classes(_ tokens: Range<Int>) -> SubtypeClass {
        model.subtypes[PhraseKey(document.text.bytes.span, document.range(ofTokens: tokens))]
    }

    /// What the lists say of one token; nothing beyond the text.
    func classes(at token: Int) -> SubtypeClass {
        document.tokens.indices.contains(token) ? classes(token..<token + 1) : []
    }

    /// Whether the token is this word, in any case.
    func isWord(_ word: StaticString, at token: Int) -> Bool {
        guard document.tokens.indices.contains(token) else { return false }
        let range = document.tokens[token].range
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            letters.indices.allSatisfy { letters[$0] == document.text.bytes[range.lower + $0].lowercased }
        }
    }

    /// Whether the token is this mark.
    func isMark(_ byte: UInt8, at token: Int) -> Bool {
        guard document.tokens.indices.contains(token) else { return false }
        let range = document.tokens[token].range
        return range.count == 1 && document.text.bytes[range.lower] == byte
    }

    /// Whether the second word is "of": "Battle of Hastings".
    func goesOnWithOf(_ tokens: Range<Int>) -> Bool {
        tokens.count > 2 && isWord("of", at: tokens.lowerBound + 1)
    }
}
