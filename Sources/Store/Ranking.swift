import GRDB

/// How the hits of a search are ranked.
struct Ranking {
    /// How good a match is, the best the least, in SQL: a word of the title counts four times, and what is new up to a
    /// quarter more, half of that after a month.
    let expression: String
    /// The key of the oldest match that is ranked; nil where all are.
    let oldest: Int64?

    /// Ranking reads every place of every match: of a common word only the newest matches are ranked.
    private static let most = 10_000

    /// - Parameter match: what the full-text index is asked for.
    init(_ match: String, in database: Database) throws {
        let newest = try Int64.fetchOne(database, sql: "SELECT max(sort_key) FROM article_state") ?? 0
        let age = "(\(SortKey.day(of: newest)) - \(SortKey.daySQL("article_search.rowid")))"
        expression = "bm25(article_search, 1.0, 4.0, 1.0) * (1 + 0.25 / (1 + \(age) / 30.0))"
        oldest = try Int64.fetchOne(
            database,
            sql: """
                SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rowid DESC
                LIMIT 1 OFFSET \(Self.most)
                """, arguments: [match])
    }
}
