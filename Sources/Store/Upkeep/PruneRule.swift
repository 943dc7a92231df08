import Articles
import GRDB
import Text

/// Which articles may be deleted: those that match every part that is given. Starred and tagged ones never do.
package struct PruneRule: Hashable, Sendable {
    /// Published before this day, or added before it where that is unknown.
    package var before: CivilDate?
    /// Only what is read.
    package var isRead = false
    /// A search, as it is typed.
    package var query: String?
    /// Of each source this many stay, the newest.
    package var keep: Int?

    package init() {}

    /// Whether nothing is given: then nothing may be deleted.
    package var isEmpty: Bool { before == nil && !isRead && query == nil && keep == nil }
}

/// What a pruning deletes.
package struct PruneAmount: Hashable, Sendable {
    /// Articles.
    package var articles = 0
    /// Bytes of their texts and documents in the file, about.
    package var bytes = 0
    /// Articles that the rule names but for their star or tag.
    package var kept = 0
}

extension ArticleStore {
    /// What `prune` would delete.
    ///
    /// - Complexity: O(articles).
    package func prunable(_ rule: PruneRule, today: CivilDate) throws(StoreError) -> PruneAmount {
        guard !rule.isEmpty else { return PruneAmount() }
        return try searching { database in
            var amount = PruneAmount()
            amount.kept = try Pruning(database).articles(rule, today: today, sparing: false).count
            let articles = try Pruning(database).articles(rule, today: today, sparing: true)
            amount.articles = articles.count
            amount.kept -= articles.count
            let size = try database.cachedStatement(
                sql: """
                    SELECT ifnull((SELECT length(bytes) FROM article_text WHERE article = ?1), 0)
                        + ifnull((SELECT length(bytes) FROM raw_document WHERE article = ?1), 0)
                    """)
            for article in articles { amount.bytes += try Int.fetchOne(size, arguments: [article]) ?? 0 }
            return amount
        }
    }

    /// Deletes articles with all that belongs to them, a few hundred a transaction, so that other programs can write
    /// between. What was deleted comes back when it is imported again.
    ///
    /// - Parameter progress: called with the number deleted so far.
    /// - Returns: the number of articles deleted.
    package func prune(
        _ rule: PruneRule, today: CivilDate, progress: (Int) -> Void = { _ in }
    ) throws(StoreError) -> Int {
        guard !rule.isEmpty else { return 0 }
        // `keep` counts what is there: it must not be counted again when half of it is gone.
        let articles = try searching { try Pruning($0).articles(rule, today: today, sparing: true) }
        var (start, deleted) = (0, 0)
        while start < articles.count {
            let part = articles[start..<min(start + Pruning.batch, articles.count)]
            deleted += try writing { try Pruning($0).delete(part, sparing: true) }
            start += Pruning.batch
            progress(deleted)
        }
        return deleted
    }
}

extension ArticleStore {
    /// Deletes those articles with all that belongs to them, starred or not: the user named each.
    ///
    /// - Returns: the number of those that were there.
    @discardableResult
    package func delete(_ ids: [ArticleID]) throws(StoreError) -> Int {
        try writing { try Pruning($0).delete(ids.map(\.rawValue)[...], sparing: false) }
    }
}

/// One transaction's worth of deleting.
private struct Pruning {
    /// Articles a transaction: a few tens of milliseconds.
    static let batch = 200

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The keys of the articles, oldest first.
    ///
    /// - Parameter sparing: whether what is starred or tagged is left out.
    func articles(_ rule: PruneRule, today: CivilDate, sparing: Bool) throws -> [Int64] {
        var selection =
            try rule.query.map {
                try Selection(.search($0), today: today, in: database)
            } ?? Selection()
        if let before = rule.before { selection.require("\(selection.key) < ?", SortKey.first(of: before)) }
        if rule.isRead { selection.require("s.is_read = 1") }
        if sparing { selection.require(Self.isUnmarked) }
        let rows = try Row.fetchCursor(
            database, sql: "SELECT s.article, s.source \(selection.clausesOfAll) ORDER BY \(selection.key) ASC",
            arguments: selection.arguments)
        var found: [(article: Int64, source: Int64)] = []
        while let row = try rows.next() {
            if let article = row.key(0), let source = row.key(1) { found.append((article, source)) }
        }
        guard let keep = rule.keep else { return found.map(\.article) }
        return try spared(found, keep: keep)
    }

    /// Without the newest `keep` articles of each source.
    private func spared(_ found: [(article: Int64, source: Int64)], keep: Int) throws -> [Int64] {
        var newest: [Int64: Int64] = [:]
        for source in Set(found.map(\.source)) {
            newest[source] = try Int64.fetchOne(
                database,
                sql: """
                    SELECT sort_key FROM article_state WHERE source = ? ORDER BY sort_key DESC LIMIT 1 OFFSET ?
                    """, arguments: [source, max(keep, 0)])
        }
        let key = try database.cachedStatement(sql: "SELECT sort_key FROM article_state WHERE article = ?")
        return try found.filter { article, source in
            guard let limit = newest[source], let own = try Int64.fetchOne(key, arguments: [article]) else {
                return false
            }
            return own <= limit
        }.map(\.article)
    }

    /// Deletes those that are there.
    ///
    /// - Parameter sparing: whether what is starred or tagged by now stays.
    func delete(_ articles: ArraySlice<Int64>, sparing: Bool) throws -> Int {
        let tables = try ArticleTables(database)
        var annotations = try AnnotationTables(database)
        let state = try database.cachedStatement(
            sql: "SELECT s.sort_key FROM article_state s WHERE s.article = ?"
                + (sparing ? " AND \(Self.isUnmarked)" : ""))
        let deletion = try database.cachedStatement(sql: "DELETE FROM article WHERE id = ?")
        var deleted = 0
        for article in articles {
            guard let key = try Int64.fetchOne(state, arguments: [article]) else { continue }
            try tables.unindex(key: key)
            _ = try annotations.remove(of: article)
            try deletion.execute(arguments: [article])
            deleted += 1
        }
        try annotations.finish()
        return deleted
    }

    private static let isUnmarked = """
        s.is_starred = 0 AND NOT EXISTS (SELECT 1 FROM article_tag t WHERE t.article = s.article)
        """
}
