/// What is known of phrases: what the gazetteer says, and from the tagger's lexicon what is too much to be read anew at
/// every start.
struct KnownPhrases: Sendable {
    /// Lists that the lexicon answers for: they are read when the tagger is trained.
    static let ofLexicon: WordClass = [.city, .givenName, .surname, .common]

    let table: PhraseTable<WordClass>
    let lexicon: Lexicon

    /// What is known of the phrase; empty when nothing is. About O(1).
    subscript(key: PhraseKey) -> WordClass {
        table[key].union(lexicon[key].intersection(Self.ofLexicon))
    }
}
