import Articles
import GRDB
import Text

extension ArticleStore {
    /// A page of a list, at most `limit` rows.
    ///
    /// An anchor that is no article of the store counts as the list's start.
    ///
    /// - Parameters:
    ///   - order: of the best matches of a search there is one page only, whatever the anchor.
    ///   - today: what the relative dates of a search count from.
    /// - Throws: `badQuery` for a search that is not well formed.
    /// - Complexity: O(limit) for an order by days and a list that an index holds; with `.best`, O(matches), of which the
    ///   newest 10,000 are ranked.
    package func page(
        of list: ArticleList, at anchor: ListAnchor, limit: Int, order: ListOrder = .newest, today: CivilDate? = nil
    ) throws(StoreError) -> ListPage {
        try onConnection(for: list) { database in
            let selection = try Selection(list, today: today, in: database)
            return try ListReader(database, selection, order: order).page(at: anchor, limit: limit)
        }
    }

    /// The number of articles before `id` in the list; nil when it is not in it.
    ///
    /// - Complexity: O(n) in the number.
    package func position(
        of id: ArticleID, in list: ArticleList, today: CivilDate? = nil
    ) throws(StoreError) -> Int? {
        try onConnection(for: list) { database in
            let selection = try Selection(list, today: today, in: database)
            return try ListReader(database, selection).position(of: id)
        }
    }

    /// How many articles a list has.
    ///
    /// - Complexity: O(1) but for searches, which are read whole.
    package func count(of list: ArticleList, today: CivilDate? = nil) throws(StoreError) -> Int {
        switch list {
        case .all: return try counts().total
        case .unread: return try counts().unread
        case .starred: return try counts().starred
        case .source(let id): return try sources().first { $0.id == id }?.total ?? 0
        case .search:
            return try searching { database in
                let selection = try Selection(list, today: today, in: database)
                return try ListReader(database, selection).count()
            }
        }
    }

    /// How many articles there are. O(sources).
    package func counts() throws(StoreError) -> ArticleCounts {
        try reading { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT sum(total), sum(unread), sum(starred) FROM source")
            return ArticleCounts(
                total: row?.integer(0) ?? 0, unread: row?.integer(1) ?? 0, starred: row?.integer(2) ?? 0)
        }
    }

    /// The sources, by name. O(sources).
    package func sources() throws(StoreError) -> [SourceSummary] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT id, name, unread, total FROM source ORDER BY name")
            var sources: [SourceSummary] = []
            while let row = try rows.next() {
                guard let id = row.key(0) else { continue }
                sources.append(
                    SourceSummary(
                        id: SourceID(id), name: row.string(1) ?? "", unread: row.integer(2) ?? 0,
                        total: row.integer(3) ?? 0))
            }
            return sources
        }
    }

    func onConnection<Value>(
        for list: ArticleList, _ body: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        if case .search = list { return try searching(body) }
        return try reading(body)
    }
}
