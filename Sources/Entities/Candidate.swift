import Articles
import Text

/// A stretch of tokens that may be a name, and what speaks for each kind.
struct Candidate: Sendable {
    let tokens: Range<Int>
    /// The key of all its words.
    let key: PhraseKey
    /// What its own words say.
    let inner: KindScores
    /// What the words around it say.
    let context: KindScores
    /// What the gazetteer knows of it as a whole.
    let classes: WordClass
    /// Whether every word of it is a common word.
    let isCommon: Bool
    /// Whether a given name or surname is among its words.
    let isPersonal: Bool
    let followsTitle: Bool

    /// What the words of `piece` and those around it say.
    init(_ piece: NamePiece, _ words: Words, _ document: TokenizedText, model: EntityModel) {
        tokens = piece.tokens
        followsTitle = piece.followsTitle
        let bytes = document.text.bytes.span
        var key = PhraseKey()
        for index in tokens { key.append(bytes, document.tokens[index].range) }
        self.key = key
        classes =
            piece.units.count == 1
            ? piece.units[piece.units.startIndex].classes.union(model.phrases[key]) : model.phrases[key]
        isCommon = tokens.allSatisfy {
            let classes = words.words[$0].classes
            return classes.contains(.common) || classes.contains(.stop)
        }
        inner = innerScores(piece, classes, isCommon: isCommon, words)
        isPersonal = piece.units.contains { !$0.classes.isDisjoint(with: .personal) }
        let isPlain = isCommon && classes.isDisjoint(with: .known)
        context = contextScores(tokens, followsTitle: piece.followsTitle, words) * (isPlain ? 0.5 : 1)
    }
}
