import Text

/// The key of an article in its store; larger is newer in the store.
package struct ArticleID: Hashable, Sendable, Comparable, Codable {
    /// The store's own number.
    package let rawValue: Int64

    package init(_ rawValue: Int64) { self.rawValue = rawValue }

    package static func < (left: ArticleID, right: ArticleID) -> Bool { left.rawValue < right.rawValue }
}

/// One row of a list of articles: what a list shows without opening the article.
package struct ArticleSummary: Hashable, Sendable {
    /// The article's key.
    package let id: ArticleID
    /// The title; empty when the article has none.
    package let title: String
    /// The name of the source it came from: a feed, a folder, or "imported".
    package let source: String
    /// The day it was published, nil when unknown.
    package let published: CivilDate?
    /// Minutes to read it.
    package let minutes: Int
    /// Whether the user has read it.
    package var isRead: Bool
    /// Whether the user has starred it.
    package var isStarred: Bool

    package init(
        id: ArticleID, title: String, source: String, published: CivilDate?, minutes: Int, isRead: Bool,
        isStarred: Bool
    ) {
        (self.id, self.title, self.source) = (id, title, source)
        (self.published, self.minutes) = (published, minutes)
        (self.isRead, self.isStarred) = (isRead, isStarred)
    }
}
