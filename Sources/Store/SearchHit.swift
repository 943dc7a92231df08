import Articles
import Text

/// One article that a search found.
package struct SearchHit: Hashable, Sendable {
    /// What a list shows of it.
    package let summary: ArticleSummary
    /// The words looked for, as byte ranges of the title, ascending and disjoint.
    package let titleHits: [ByteRange]
    /// The stretch of its text around the first hit.
    package let snippet: Snippet

    package init(summary: ArticleSummary, titleHits: [ByteRange], snippet: Snippet) {
        (self.summary, self.titleHits, self.snippet) = (summary, titleHits, snippet)
    }
}
