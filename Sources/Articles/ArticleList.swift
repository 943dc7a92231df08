import Text

/// The key of a source in its store.
package struct SourceID: Hashable, Sendable, Comparable, Codable {
    /// The store's own number.
    package let rawValue: Int64

    package init(_ rawValue: Int64) { self.rawValue = rawValue }

    package static func < (left: SourceID, right: SourceID) -> Bool { left.rawValue < right.rawValue }
}

/// One source as the library shows it.
package struct SourceSummary: Hashable, Sendable {
    /// The source's key.
    package let id: SourceID
    /// Its name: a feed's, a folder's, or "imported".
    package let name: String
    /// Articles that are not read yet.
    package let unread: Int
    /// Articles, read or not.
    package let total: Int

    package init(id: SourceID, name: String, unread: Int, total: Int) {
        (self.id, self.name, self.unread, self.total) = (id, name, unread, total)
    }
}

/// A list of articles that the reader can show.
package enum ArticleList: Hashable, Sendable {
    case all
    case unread
    case starred
    case source(SourceID)
    /// What a search found, by its query as typed.
    case search(String)
}

/// In which order a list has its articles; the raw value is its name.
package enum ListOrder: String, Hashable, Sendable, CaseIterable {
    /// By the day of publication, the latest first; those of one day by when they came, the latest first.
    case newest
    /// The other way round.
    case oldest
    /// Of a search, what matches best first; of everything else, the newest.
    case best
}

/// Where a page of a list begins, in the list's order.
package enum ListAnchor: Hashable, Sendable {
    /// The first articles.
    case start
    /// The last articles.
    case end
    /// The article, and what comes after it.
    case from(ArticleID)
    /// What comes after the article, the article left out.
    case after(ArticleID)
    /// What comes before the article, the article left out.
    case before(ArticleID)
}

/// A stretch of a list.
package struct ListPage: Hashable, Sendable {
    /// In the list's order.
    package let rows: [ArticleSummary]
    /// Whether the list goes on before the first row.
    package let hasBefore: Bool
    /// Whether the list goes on after the last row.
    package let hasAfter: Bool

    package init(rows: [ArticleSummary], hasBefore: Bool, hasAfter: Bool) {
        (self.rows, self.hasBefore, self.hasAfter) = (rows, hasBefore, hasAfter)
    }
}

/// How many articles the store holds.
package struct ArticleCounts: Hashable, Sendable {
    /// Articles, read or not.
    package let total: Int
    /// Articles that are not read yet.
    package let unread: Int
    /// Articles that are starred.
    package let starred: Int

    package init(total: Int, unread: Int, starred: Int) {
        (self.total, self.unread, self.starred) = (total, unread, starred)
    }
}
