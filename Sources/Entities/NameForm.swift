import Articles
import Text

/// A name reduced to what its forms share: no company form, no nation before an organisation's name, "Department of
/// State" as the State Department, no small words.
struct NameForm: Sendable {
    /// The place of its mention in the clusters.
    let index: Int
    let kind: EntityKind
    /// What remains; empty where a name is of small words alone, or too long or too particular to have forms.
    let words: [NameWords.Number]

    /// Whether the thing may be called by a part of the name.
    var canBeCut: Bool { !words.isEmpty && (kind == .organization || kind == .other) }

    init(
        _ mention: Mention, index: Int, in document: TokenizedText, _ known: NameWords, _ model: EntityModel
    ) {
        (self.index, kind) = (index, mention.kind)
        guard !mention.isNumbered, mention.words.count < Mention.longest else {
            words = []
            return
        }
        var words = mention.words.filter { !known.has(.possessive, $0) }[...]
        let canHaveNation = words.count == mention.words.count
        while words.count > 1, let last = words.last, known.has(.company, last) { words.removeLast() }
        if kind == .organization, canHaveNation,
            let nation = nation(of: mention, in: document, model), words.count - nation.words >= 2
        {
            words = words.dropFirst(nation.words)
        }
        if words.count >= 3, known.has(.office, words[words.startIndex]), known.has(.of, words[words.startIndex + 1]) {
            words = words.dropFirst(2) + [words[words.startIndex]]
        }
        if kind == .place, words.count >= 3, known.has(.settlement, words[words.startIndex]),
            known.has(.of, words[words.startIndex + 1])
        {
            words = words.dropFirst(2)
        }
        if kind != .place, let inside = words.dropFirst(2).dropLast().firstIndex(where: { known.has(.inside, $0) }) {
            words = words[..<inside]
        }
        if kind != .place, canHaveNation, words.startIndex == 0, words.first == mention.words.first,
            let nation = nation(of: mention, in: document, model), let group = nation.group,
            words.count > nation.words
        {
            words = [-1 - NameWords.Number(group)] + words.dropFirst(nation.words)
        }
        self.words = words.filter { !known.has(.small, $0) }
    }

    /// Whether the only word is a place's name or a people's, which does not stand for what is named after it.
    func isPlace(_ known: NameWords) -> Bool {
        guard let word = words.first, word >= 0 else { return true }
        return !known.classes[Int(word)].isDisjoint(with: [.country, .region, .city, .demonym])
    }
}

/// The country or people that the name begins with: how many words, and its group of names.
private func nation(of mention: Mention, in document: TokenizedText, _ model: EntityModel) -> (words: Int, group: Int?)?
{
    for count in [3, 2, 1] where mention.words.count > count {
        let (first, last) = (mention.wordTokens[0], mention.wordTokens[count - 1])
        // Parts of one hyphened token stay together.
        guard first <= last, last < mention.wordTokens[count] else { continue }
        let key = PhraseKey(document.text.bytes.span, document.range(ofTokens: first..<last + 1))
        if !model.phrases[key].isDisjoint(with: [.country, .demonym]) { return (count, model.aliasGroups[key]) }
    }
    return nil
}
