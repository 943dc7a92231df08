import Articles
import Store
import Text

/// A row of a list, for scripts.
package struct SummaryAnswer: Encodable, Sendable {
    let id: Int64
    let title: String
    let source: String
    let published: CivilDate?
    let minutes: Int
    let read: Bool
    let starred: Bool

    package init(_ row: ArticleSummary) {
        (id, title, source) = (row.id.rawValue, row.title, row.source)
        (published, minutes, read, starred) = (row.published, row.minutes, row.isRead, row.isStarred)
    }
}

/// An article with its annotations, for scripts.
package struct ArticleAnswer: Encodable, Sendable {
    let article: SummaryAnswer
    let text: String
    let authors: [String]
    let annotations: AnnotationsAnswer

    package init(_ found: StoredArticle) {
        let content = found.content
        article = SummaryAnswer(found.summary)
        text = content.article.text.string
        authors = content.article.metadata.authors
        annotations = AnnotationsAnswer(content.annotations, of: content.article.text)
    }
}
