import Articles
import GRDB
import Text

/// Reads pages of a list by the key of their first or last row, never by counting rows.
struct ListReader {
    private let database: Database
    private let selection: Selection
    private let order: ListOrder
    /// More rows than a page ever needs.
    private static let longest = 100_000

    init(_ database: Database, _ selection: Selection, order: ListOrder = .newest) {
        (self.database, self.selection, self.order) = (database, selection, order)
    }

    /// The columns of a summary, in the order `summary(_:)` reads them.
    ///
    /// - Parameter state: the name of the table or statement that has the columns of `article_state`.
    static func columns(_ state: String) -> String {
        """
        \(state).sort_key, a.id, a.title, source.name, a.published_day, a.minutes, \(state).is_read, \(state).is_starred
        """
    }

    /// The summaries of the articles of a selection that come first in an order, in it.
    ///
    /// - Parameters:
    ///   - rank: an expression that the order goes by before the keys.
    ///   - isAscending: whether the smallest keys come first.
    static func summaries(
        of selection: Selection, rank: String? = nil, isAscending: Bool = false, limit: Int, in database: Database
    ) throws -> [ArticleSummary] {
        let sql = selection.summaries(rank: rank, order: isAscending ? "ASC" : "DESC", limit: limit)
        let rows = try Row.fetchAll(database, sql: sql, arguments: selection.arguments)
        guard rank == nil else { return rows.compactMap(summary) }
        let keyed = rows.compactMap { row in summary(row).map { (key: row.key(0) ?? 0, summary: $0) } }
        return keyed.sorted { isAscending ? $0.key < $1.key : $1.key < $0.key }.map(\.summary)
    }

    /// nil when the row has no key.
    static func summary(_ row: Row) -> ArticleSummary? {
        guard let id = row.key(1) else { return nil }
        return ArticleSummary(
            id: ArticleID(id), title: row.string(2) ?? "", source: row.string(3) ?? "", published: row.day(4),
            minutes: row.integer(5) ?? 1, isRead: row.flag(6), isStarred: row.flag(7))
    }

    /// A page of the list; of the best matches there is one only, whatever the anchor.
    func page(at anchor: ListAnchor, limit: Int) throws -> ListPage {
        if order == .best, let match = selection.match { return try best(match, limit: limit) }
        switch anchor {
        case .start: return try rows(after: nil, limit: limit)
        case .end: return try rows(before: nil, limit: limit)
        case .from(let id): return try rows(after: key(of: id).map { $0 + (isAscending ? -1 : 1) }, limit: limit)
        case .after(let id): return try rows(after: key(of: id), limit: limit)
        case .before(let id):
            guard let key = try key(of: id) else { return try rows(after: nil, limit: limit) }
            return try rows(before: key, limit: limit)
        }
    }

    /// Whether the smallest keys come first.
    private var isAscending: Bool { order == .oldest }

    private func best(_ match: String, limit: Int) throws -> ListPage {
        let ranking = try Ranking(match, in: database)
        var part = selection
        if let oldest = ranking.oldest { part.require("\(part.key) >= ?", oldest) }
        let found = try Self.summaries(
            of: part, rank: ranking.expression, limit: min(max(limit, 0), Self.longest), in: database)
        return ListPage(rows: found, hasBefore: false, hasAfter: false)
    }

    func position(of id: ArticleID) throws -> Int? {
        guard let key = try key(of: id), try exists("= ?", key) else { return nil }
        var before = selection
        before.require("\(before.key) \(isAscending ? "<" : ">") ?", key)
        return try Int.fetchOne(database, sql: "SELECT count(*) \(before.clausesOfAll)", arguments: before.arguments)
    }

    func count() throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) \(selection.clausesOfAll)", arguments: selection.arguments)
            ?? 0
    }

    /// The sort key of an article, in the list or not.
    func key(of id: ArticleID) throws -> Int64? {
        try Int64.fetchOne(
            database, sql: "SELECT sort_key FROM article_state WHERE article = ?", arguments: [id.rawValue])
    }

    /// The newest article of `selection` that is older than one, or the oldest that is newer.
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

    private func rows(after key: Int64?, limit: Int) throws -> ListPage {
        let (rows, more) = try rows(beyond: key, isAscending: isAscending, limit: limit)
        let hasBefore = try key.map { try exists(isAscending ? "<= ?" : ">= ?", $0) } ?? false
        return ListPage(rows: rows, hasBefore: hasBefore, hasAfter: more)
    }

    private func rows(before key: Int64?, limit: Int) throws -> ListPage {
        let (rows, more) = try rows(beyond: key, isAscending: !isAscending, limit: limit)
        let hasAfter = try key.map { try exists(isAscending ? ">= ?" : "<= ?", $0) } ?? false
        return ListPage(rows: rows.reversed(), hasBefore: more, hasAfter: hasAfter)
    }

    /// - Parameter isAscending: whether to larger keys.
    private func rows(
        beyond key: Int64?, isAscending: Bool, limit: Int
    ) throws -> (rows: [ArticleSummary], more: Bool) {
        let limit = min(max(limit, 0), Self.longest)
        var part = selection
        if let key { part.require("\(part.key) \(isAscending ? ">" : "<") ?", key) }
        let found = try Self.summaries(of: part, isAscending: isAscending, limit: limit + 1, in: database)
        return (Array(found.prefix(limit)), found.count > limit)
    }

    private func exists(_ comparison: String, _ key: Int64) throws -> Bool {
        var part = selection
        part.require("\(part.key) \(comparison)", key)
        let found = try Int.fetchOne(
            database, sql: "SELECT 1 \(part.clauses) LIMIT 1", arguments: part.arguments)
        return found != nil
    }
}
