import Articles

/// What takes the place of an article's annotations.
package struct NewAnnotations: Hashable, Sendable {
    /// The article.
    package let article: ArticleID
    /// What the engines find in it now.
    package let annotations: Annotations
    /// Its text, where it was cleaned anew as well; nil where it stays.
    package let cleaned: CleanedDocument?

    package init(of article: ArticleID, _ annotations: Annotations, cleaned: CleanedDocument? = nil) {
        (self.article, self.annotations, self.cleaned) = (article, annotations, cleaned)
    }
}
