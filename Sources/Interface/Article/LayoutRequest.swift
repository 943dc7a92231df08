import Articles

/// A long article that is to be laid out for a width away from the main thread.
package struct LayoutRequest: Hashable, Sendable {
    /// The article.
    package let id: ArticleID
    let annotated: AnnotatedArticle
    let key: ArticleState.LinesKey

    /// The lines that answer it. O(length of text and residue): some 20 ms for a megabyte.
    package func layOut() -> ArticleLayout {
        ArticleLayout(id: id, key: key, lines: articleLines(annotated, key))
    }
}

/// An article laid out for a width.
package struct ArticleLayout: Hashable, Sendable {
    /// The article.
    package let id: ArticleID
    let key: ArticleState.LinesKey
    let lines: [ArticleLine]
}
