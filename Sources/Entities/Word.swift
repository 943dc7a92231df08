import Text

/// A token as the tagger sees it.
struct Word: Sendable {
    /// The token's key; equal for equal words whatever their casing.
    let key: PhraseKey
    /// The number of the key among those of the document, from 0.
    let id: Int
    /// What the gazetteer knows of the word alone.
    let classes: WordClass
    let kind: Token.Kind
    let casing: Token.Casing
    /// Bytes of the token.
    let count: Int
    /// Whether the word has a capital for certain: its first letter, or one inside a word known as a name.
    let isCapital: Bool
    /// Whether a capital says nothing here: the sentence's first word, or one of a headline.
    let isWeak: Bool
    /// Whether the word stands in a headline or a line of capitals.
    let isHeadline: Bool
    /// Whether the whole line is in capitals.
    let isCapsLine: Bool
    /// What the ending of a capitalised word tells.
    let ending: WordEnding
    /// Whether the word is "Jr.", "II", "XVI" and the like, which go behind a name.
    let isNameSuffix: Bool
    /// Whether the last letter is "s".
    let endsInS: Bool
    /// One of the marks that matter between names.
    let mark: Mark

    /// Whether the token is a quotation mark.
    var isQuote: Bool { kind == .bracket && mark == .quote }

    /// Whether the whole word is in capitals outside a line of capitals, two to six letters.
    var isAcronym: Bool { casing == .allUpper && !isCapsLine && count >= 2 && count <= 7 }
}
