import Text

/// The words of an article that state an event.
package struct Quote: Hashable, Sendable {
    /// The sentence.
    package let sentence: String
    /// The words that tell its day, as bytes of the sentence; nil where the publication day tells it.
    package let time: ByteRange?

    package init(sentence: String, time: ByteRange?) { (self.sentence, self.time) = (sentence, time) }
}
