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

    private var (isUnread, isStarred, isOneSource) = (false, false, false)

    /// Everything.
    init() {}

    /// - Throws: `StoreError.badQuery` for a search that is not well formed.
    init(_ list: ArticleList, today: CivilDate?, in database: Database) throws {
        switch list {
        case .all: break
        case .unread: requireUnread()
        case .starred: requireStarred()
        case .source(let id):
            require("s.source = ?", id.rawValue)
            isOneSource = true
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

    /// From `FROM` to the last condition.
    var clauses: String {
        var clauses = "FROM article_state s INDEXED BY \(index)"
        var all = conditions
        if match != nil {
            clauses = "FROM article_search CROSS JOIN article_state s ON s.sort_key = article_search.rowid"
            all.insert("article_search MATCH ?", at: 0)
        }
        return all.isEmpty ? clauses : clauses + " WHERE " + all.joined(separator: " AND ")
    }

    /// The same with the tables that an article's summary needs.
    var clausesWithSummary: String {
        let joins = " CROSS JOIN article a ON a.id = s.article CROSS JOIN source ON source.id = s.source"
        guard let place = clauses.range(of: " WHERE ") else { return clauses + joins }
        return clauses[..<place.lowerBound] + joins + clauses[place.lowerBound...]
    }

    /// What the statement's question marks stand for.
    var arguments: StatementArguments {
        var arguments = StatementArguments()
        if let match { arguments += [match] }
        arguments += StatementArguments(values)
        return arguments
    }
}
