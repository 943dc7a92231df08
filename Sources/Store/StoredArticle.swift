import Articles
import Text

/// An article as the store holds it.
package struct StoredArticle: Hashable, Sendable {
    /// What a list shows of it.
    package let summary: ArticleSummary
    /// Its text, residue and annotations.
    package let content: AnnotatedArticle
    /// The day it entered the store.
    package let dayAdded: CivilDate

    package init(summary: ArticleSummary, content: AnnotatedArticle, dayAdded: CivilDate) {
        (self.summary, self.content, self.dayAdded) = (summary, content, dayAdded)
    }
}
