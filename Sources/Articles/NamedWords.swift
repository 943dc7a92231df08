/// Words of one sentence of a tokenised document that name something.
package struct NamedWords: Hashable, Sendable {
    /// Which sentence, from 0.
    package let sentence: Int
    /// Which of its words, not empty.
    package let words: Range<Int>
    /// What is named.
    package let kind: EntityKind

    package init(sentence: Int, words: Range<Int>, kind: EntityKind) {
        (self.sentence, self.words, self.kind) = (sentence, words, kind)
    }
}
