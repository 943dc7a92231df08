import Articles
import GRDB
import Text

extension ArticleStore {
    /// Sets the read state.
    ///
    /// - Returns: the articles whose state changed, ascending; the opposite call with them undoes it.
    @discardableResult
    package func setRead(_ ids: [ArticleID], _ isRead: Bool) throws(StoreError) -> [ArticleID] {
        try set("is_read", of: ids, to: isRead)
    }

    /// Sets the star.
    ///
    /// - Returns: the articles whose state changed, ascending; the opposite call with them undoes it.
    @discardableResult
    package func setStarred(_ ids: [ArticleID], _ isStarred: Bool) throws(StoreError) -> [ArticleID] {
        try set("is_starred", of: ids, to: isStarred)
    }

    /// Marks every article of a list read.
    ///
    /// - Parameter today: what the relative dates of a search count from.
    /// - Returns: the articles that were unread, ascending; `setRead` with them undoes it.
    package func markAllRead(_ list: ArticleList, today: CivilDate? = nil) throws(StoreError) -> [ArticleID] {
        try writing { database in
            var unread = try Selection(list, today: today, in: database)
            unread.requireUnread()
            let ids = try Int64.fetchAll(
                database, sql: "SELECT s.article \(unread.clausesOfAll)", arguments: unread.arguments)
            return try Self.set("is_read", of: ids, to: true, in: database)
        }
    }

    private func set(_ column: String, of ids: [ArticleID], to value: Bool) throws(StoreError) -> [ArticleID] {
        try writing { try Self.set(column, of: ids.map(\.rawValue), to: value, in: $0) }
    }

    private static func set(
        _ column: String, of ids: [Int64], to value: Bool, in database: Database
    ) throws -> [ArticleID] {
        let update = try database.cachedStatement(
            sql: "UPDATE article_state SET \(column) = ? WHERE article = ? AND \(column) <> ?")
        var changed: [ArticleID] = []
        for id in ids {
            try update.execute(arguments: [value, id, value])
            if database.changesCount > 0 { changed.append(ArticleID(id)) }
        }
        return changed.sorted()
    }
}
