import Text

/// A stretch of an article's text that its document set apart from the text around it.
package struct Markup: Hashable, Sendable, Codable {
    /// The bytes of the article's text; within one paragraph, not empty.
    package let range: ByteRange
    /// What is done to them.
    package let kind: Kind

    /// What a document does to a stretch of text.
    package enum Kind: Hashable, Sendable, Codable {
        /// A link to an http(s) address.
        case link(String)
        /// Emphasis, mostly set in italics.
        case emphasis
        /// Strong emphasis, mostly set in bold.
        case strong
        /// Code within a line.
        case code
    }

    package init(range: ByteRange, kind: Kind) { (self.range, self.kind) = (range, kind) }
}
