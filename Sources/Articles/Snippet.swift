import Text

/// A stretch of an article's text around the first words that a search looked for.
package struct Snippet: Hashable, Sendable {
    /// The stretch, white space folded to single spaces; the article's beginning where the text holds no hit.
    package let text: String
    /// The words looked for, as byte ranges of `text`, ascending and disjoint.
    package let hits: [ByteRange]
    /// Where the stretch stands in the article's text.
    package let range: ByteRange

    package init(text: String, hits: [ByteRange], range: ByteRange) {
        (self.text, self.hits, self.range) = (text, hits, range)
    }
}
