import Articles
import GRDB
import Text

/// Reads pages of a list by the key of their first or last row, never by counting rows.
struct ListReader {
    private let database: Database
    private let selection: Selection
    /// More rows than a page ever needs.
    private static let longest = 100_000

    init(_ database: Database, _ selection: Selection) { (self.database, self.selection) = (database, selection) }

    /// The columns of a summary, in the order `summary(_:)` reads them.
    static let columns = "s.sort_key, a.id, a.title, source.name, a.published_day, a.minutes, s.is_read, s.is_starred"

    /// nil when the row has no key.
    static func summary(_ row: Row) -> ArticleSummary? {
        guard let id = row.key(1) else { return nil }
        return ArticleSummary(
            id: ArticleID(id), title: row.string(2) ?? "", source: row.string(3) ?? "", published: row.day(4),
            minutes: row.integer(5) ?? 1, isRead: row.flag(6), isStarred: row.flag(7))
    }

    func page(at anchor: ListAnchor, limit: Int) throws -> ListPage {
        switch anchor {
        case .start: return try rows(olderThan: nil, limit: limit)
        case .end: return try rows(newerThan: nil, limit: limit)
        case .from(let id): return try rows(olderThan: key(of: id).map { $0 + 1 }, limit: limit)
        case .after(let id): return try rows(olderThan: key(of: id), limit: limit)
        case .before(let id):
            guard let key = try key(of: id) else { return try rows(olderThan: nil, limit: limit) }
            return try rows(newerThan: key, limit: limit)
        }
    }

    func position(of id: ArticleID) throws -> Int? {
        guard let key = try key(of: id), try exists("= ?", key) else { return nil }
        var before = selection
        before.require("\(before.key) > ?", key)
        return try Int.fetchOne(database, sql: "SELECT count(*) \(before.clauses)", arguments: before.arguments)
    }

    func count() throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) \(selection.clauses)", arguments: selection.arguments) ?? 0
    }

    /// The sort key of an article, in the list or not.
    func key(of id: ArticleID) throws -> Int64? {
        try Int64.fetchOne(
            database, sql: "SELECT sort_key FROM article_state WHERE article = ?", arguments: [id.rawValue])
    }

    /// The first article of `selection` beyond one, in the order of the list or against it.
    func first(of selection: Selection, beyond id: ArticleID?, older: Bool) throws -> ArticleID? {
        var part = selection
        if let key = try id.flatMap(key) { part.require("\(part.key) \(older ? "<" : ">") ?", key) }
        let found = try Int64.fetchOne(
            database,
            sql: """
                SELECT s.article \(part.clauses) ORDER BY \(part.key) \(older ? "DESC" : "ASC") LIMIT 1
                """, arguments: part.arguments)
        return found.map(ArticleID.init)
    }

    private func rows(olderThan key: Int64?, limit: Int) throws -> ListPage {
        let (rows, more) = try rows(where: "< ?", key, order: "DESC", limit: limit)
        let hasBefore = try key.map { try exists(">= ?", $0) } ?? false
        return ListPage(rows: rows, hasBefore: hasBefore, hasAfter: more)
    }

    private func rows(newerThan key: Int64?, limit: Int) throws -> ListPage {
        let (rows, more) = try rows(where: "> ?", key, order: "ASC", limit: limit)
        let hasAfter = try key.map { try exists("<= ?", $0) } ?? false
        return ListPage(rows: rows.reversed(), hasBefore: more, hasAfter: hasAfter)
    }

    private func rows(
        where comparison: String, _ key: Int64?, order: String, limit: Int
    ) throws -> (rows: [ArticleSummary], more: Bool) {
        let limit = min(max(limit, 0), Self.longest)
        var part = selection
        if let key { part.require("\(part.key) \(comparison)", key) }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(Self.columns) \(part.clausesWithSummary) ORDER BY \(part.key) \(order) LIMIT \(limit + 1)
                """, arguments: part.arguments)
        var found: [ArticleSummary] = []
        while let row = try rows.next() {
            if found.count == limit { return (found, true) }
            if let summary = Self.summary(row) { found.append(summary) }
        }
        return (found, false)
    }

    private func exists(_ comparison: String, _ key: Int64) throws -> Bool {
        var part = selection
        part.require("\(part.key) \(comparison)", key)
        let found = try Int.fetchOne(
            database, sql: "SELECT 1 \(part.clauses) LIMIT 1", arguments: part.arguments)
        return found != nil
    }
}
