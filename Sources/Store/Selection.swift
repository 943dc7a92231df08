import Articles
import GRDB
import Text

/// The articles of a list, as the parts of an SQL statement over `article_state s`.
///
/// Whatever the user typed is an argument; the text of the statement is ours alone.
struct Selection {
    /// What the full-text index is asked for, in FTS5's language; nil where it is not needed.
    private(set) var match: String?
    private var conditions: [String] = []
    private var values: [any DatabaseValueConvertible] = []

    private var sets: [ArticleSet] = []
    /// Articles of the store, where there are sets.
    private var total = 0
    private var (isUnread, isStarred, isOneSource) = (false, false, false)

    /// Everything.
    init() {}

    /// - Throws: `StoreError.badQuery` for a search that is not well formed.
    init(_ list: ArticleList, today: CivilDate?, in database: Database) throws {
        switch list {
        case .all: break
        case .unread: requireUnread()
        case .starred: requireStarred()
        case .source(let id): require([id.rawValue])
        case .search(let typed):
            let query: SearchQuery
            do throws(QueryError) {
                query = try SearchQuery(typed, today: today)
            } catch {
                throw StoreError.badQuery(error)
            }
            self = try Selection(query, in: database)
        }
    }

    mutating func requireUnread() {
        require("s.is_read = 0")
        isUnread = true
    }

    mutating func requireStarred() {
        require("s.is_starred = 1")
        isStarred = true
    }

    /// Of one of the sources.
    mutating func require(_ sources: [Int64]) {
        if sources.count == 1 {
            require("s.source = ?", sources[0])
            isOneSource = true
        } else {
            require("s.source IN (\(sources.map(String.init).joined(separator: ", ")))")
        }
    }

    /// - Parameter total: the articles of the store.
    mutating func require(_ set: ArticleSet, of total: Int) {
        sets.append(set)
        self.total = total
    }

    mutating func require(_ condition: String, _ arguments: any DatabaseValueConvertible...) {
        require(condition, arguments)
    }

    mutating func require(_ condition: String, _ arguments: [any DatabaseValueConvertible]) {
        conditions.append(condition)
        values += arguments
    }

    /// Asks the full-text index, which then leads and yields its rows in the order of their keys.
    mutating func lead(by match: String) { self.match = match }

    /// The column that holds the sort key.
    var key: String { match == nil ? "s.sort_key" : "article_search.rowid" }

    /// The index that holds the list in its order. Said outright: the planner knows too little of how many are unread.
    private var index: String {
        switch (isOneSource, isUnread, isStarred) {
        case (true, true, _): "list_source_unread"
        case (true, false, _): "list_source"
        case (false, _, true): "list_starred"
        case (false, true, false): "list_unread"
        case (false, false, false): "list_all"
        }
    }

    /// From `FROM` to the last condition, for those that come first in the order of the list.
    var clauses: String {
        clauses(sets.map(\.isSmall), leads: match == nil && sets.contains { $0.isFew(of: total) })
    }

    /// The same for all of them, in no order.
    var clausesOfAll: String { clauses(sets.map { _ in match == nil }, leads: match == nil && !sets.isEmpty) }

    /// - Parameters:
    ///   - areListed: whether the sets are asked for by lists of their articles.
    ///   - leads: whether the articles of such a list are looked up one by one.
    private func clauses(_ areListed: [Bool], leads: Bool) -> String {
        var clauses = "FROM article_state s"
        var all = zip(sets, areListed).map { set, isListed in isListed ? set.isMember : set.test } + conditions
        if match != nil {
            clauses = "FROM article_search CROSS JOIN article_state s ON s.sort_key = article_search.rowid"
            all.insert("article_search MATCH ?", at: 0)
        } else {
            clauses += leads ? " NOT INDEXED" : " INDEXED BY \(index)"
        }
        return all.isEmpty ? clauses : clauses + " WHERE " + all.joined(separator: " AND ")
    }

    /// A statement that yields the summaries of those that come first in an order.
    ///
    /// Rows are chosen, and perhaps sorted, before anything else is looked up for them.
    ///
    /// - Parameters:
    ///   - rank: comes before the key, and is then the order of the rows as well; else they come in any order.
    ///   - order: of the keys, `ASC` or `DESC`.
    func summaries(rank: String? = nil, order: String, limit: Int) -> String {
        """
        SELECT \(ListReader.columns("page")) FROM (
            SELECT s.sort_key, s.article, s.source, s.is_read, s.is_starred, \(rank ?? "0") AS rank \(clauses)
            ORDER BY \(rank == nil ? "" : "rank, ")\(key) \(order) LIMIT \(limit)
        ) page CROSS JOIN article a ON a.id = page.article CROSS JOIN source ON source.id = page.source
        """ + (rank == nil ? "" : " ORDER BY page.rank, page.sort_key \(order)")
    }

    /// What the statement's question marks stand for.
    var arguments: StatementArguments {
        var arguments = StatementArguments()
        if let match { arguments += [match] }
        for set in sets { arguments += StatementArguments(set.arguments) }
        arguments += StatementArguments(values)
        return arguments
    }
}
