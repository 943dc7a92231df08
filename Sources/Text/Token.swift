/// One token of a text: a word, a number, a mark.
package struct Token: Hashable, Sendable {
    /// The token's bytes.
    package let range: ByteRange
    /// What it is made of.
    package let kind: Kind
    /// How its letters are cased.
    package let casing: Casing

    package init(range: ByteRange, kind: Kind, casing: Casing) {
        (self.range, self.kind, self.casing) = (range, kind, casing)
    }

    /// What a token is made of.
    package enum Kind: UInt8, Sendable {
        /// Letters, perhaps with digits, hyphens, apostrophes or periods inside ("two-year", "U.S.", "O’Neill").
        case word
        /// Begins with a digit ("1,000", "18th", "2023-06-18", "7:30").
        case number
        /// A split-off clitic: "'s", "n't", "’ll".
        case clitic
        /// A mark that can end a sentence: ".", "!", "?", "…", "。".
        case terminator
        /// Opening or closing quotation mark or bracket.
        case bracket
        /// Any other mark or symbol, and pictures such as emoji.
        case symbol
        /// A web address or e-mail address.
        case address
    }

    /// How the letters of a token are cased.
    package enum Casing: UInt8, Sendable {
        /// No letter that has case.
        case none
        /// "word".
        case lower
        /// "Word", and single capitals: "W".
        case initialUpper
        /// "WORD", two capitals or more and no small letter.
        case allUpper
        /// Anything else: "iPhone", "McDonald", "WiFi".
        case mixed
    }
}

/// A text with its tokens and sentences: what every engine reads.
package struct TokenizedText: Sendable {
    /// The text.
    package let text: UTF8Text
    /// Tokens in text order, disjoint.
    package let tokens: [Token]
    /// Sentences as ranges of indices into `tokens`, in order, covering every token once.
    package let sentences: [Range<Int>]

    /// Tokenizes and splits `text`. O(n).
    package init(_ text: UTF8Text) {
        self.text = text
        tokens = Text.tokens(in: text.bytes.span)
        sentences = Text.sentences(of: tokens, in: text.bytes.span)
    }

    /// Takes tokens and sentences found elsewhere (a tokenised corpus).
    ///
    /// - Precondition: `sentences` cover `tokens` in order.
    package init(_ text: UTF8Text, tokens: [Token], sentences: [Range<Int>]) {
        precondition(sentences.last.map { $0.upperBound == tokens.count } ?? tokens.isEmpty)
        (self.text, self.tokens, self.sentences) = (text, tokens, sentences)
    }

    /// The bytes from the first to the last token of a sentence.
    package func range(ofSentence index: Int) -> ByteRange { range(ofTokens: sentences[index]) }

    /// The bytes from the first to the last of some tokens, which are not none.
    package func range(ofTokens tokens: Range<Int>) -> ByteRange {
        ByteRange(self.tokens[tokens.lowerBound].range.lower, self.tokens[tokens.upperBound - 1].range.upper)
    }

    /// The token's text.
    package func string(_ index: Int) -> String { text[tokens[index].range] }

    /// The index of the sentence that holds the byte at `offset`, or the last one that begins before it.
    ///
    /// - Returns: nil when no sentence begins at or before `offset`.
    /// - Complexity: O(log n).
    package func sentence(at offset: Int) -> Int? {
        let next = sentences.firstPlace(fromWhere: { tokens[$0.lowerBound].range.lower > offset })
        return next == 0 ? nil : next - 1
    }
}
