import Articles
import Text

/// Words that are to be looked for in a long text away from the main thread.
package struct FindRequest: Hashable, Sendable {
    /// The article.
    package let id: ArticleID
    let text: UTF8Text
    let words: [SoughtWords]

    /// Bytes that are looked through in well under a millisecond.
    static let stretch = 65_536

    /// The hits that answer it; nil where they are no longer wanted.
    ///
    /// - Parameter isWanted: asked every 64 KB.
    /// - Complexity: O(length of text): some 3 ms for a megabyte.
    package func find(while isWanted: () -> Bool) -> TextHits? {
        let finder = TextFinder(words)
        var hits: [ByteRange] = []
        var lower = 0
        while lower < text.count {
            guard isWanted() else { return nil }
            let upper = lower + Self.stretch
            hits += finder.hits(in: text.bytes.span, within: ByteRange(lower, upper))
            lower = max(upper, hits.last?.upper ?? 0)
        }
        return TextHits(id: id, words: words, hits: hits)
    }
}

/// Where words stand in a text.
package struct TextHits: Hashable, Sendable {
    /// The article.
    package let id: ArticleID
    let words: [SoughtWords]
    /// In text order, disjoint.
    let hits: [ByteRange]
}
