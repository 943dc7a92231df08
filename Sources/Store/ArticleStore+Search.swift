import Articles
import GRDB
import Text

extension ArticleStore {
    /// The articles that a search finds, at most `limit`, each with the stretch of text around its first hit.
    ///
    /// - Parameter after: with `.newest`, goes on after that article; with `.best` it means nothing.
    /// - Complexity: with `.newest`, O(limit) for a search of words alone; with `.best`, O(matches), of which the newest
    ///   `mostRanked` are ranked.
    package func search(
        _ query: SearchQuery, order: SearchOrder = .newest, after: ArticleID? = nil, limit: Int
    ) throws(StoreError) -> [SearchHit] {
        try searching { database in
            var selection = try Selection(query, in: database)
            var rank: String?
            if order == .best, let match = selection.match {
                rank = try Self.rank(database)
                if let oldest = try Self.oldestRanked(match, database) {
                    selection.require("\(selection.key) >= ?", oldest)
                }
            } else if let after, let key = try ListReader(database, selection).key(of: after) {
                selection.require("\(selection.key) < ?", key)
            }
            let summaries = try ListReader.summaries(
                of: selection, rank: rank, limit: max(limit, 0), in: database)
            let finder = try HitFinder(query, in: database)
            return try summaries.map { try Self.hit($0, finder, database) }
        }
    }

    /// Ranking reads every place of every match: of a common word only the newest matches are ranked.
    private static let mostRanked = 10_000

    /// The key of the oldest match that is ranked; nil where all are.
    private static func oldestRanked(_ match: String, _ database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rowid DESC
                LIMIT 1 OFFSET \(mostRanked)
                """, arguments: [match])
    }

    /// How good a match is, the best the least: a word of the title counts four times, and what is new up to a quarter
    /// more, half of that after a month.
    private static func rank(_ database: Database) throws -> String {
        let newest = try Int64.fetchOne(database, sql: "SELECT max(sort_key) FROM article_state") ?? 0
        let age = "(\(SortKey.day(of: newest)) - \(SortKey.daySQL("article_search.rowid")))"
        return "bm25(article_search, 1.0, 4.0, 1.0) * (1 + 0.25 / (1 + \(age) / 30.0))"
    }

    /// The stretch of each article's text around its first hit.
    ///
    /// - Complexity: O(bytes of the texts), a tenth of a millisecond an article.
    package func snippets(of ids: [ArticleID], _ query: SearchQuery) throws(StoreError) -> [ArticleID: Snippet] {
        try searching { database in
            let finder = try HitFinder(query, in: database)
            return try ids.reduce(into: [:]) { $0[$1] = try Self.snippet(of: $1, finder, database) }
        }
    }

    private static func hit(
        _ summary: ArticleSummary, _ finder: HitFinder, _ database: Database
    ) throws -> SearchHit {
        SearchHit(
            summary: summary, titleHits: finder.titleHits(in: Array(summary.title.utf8)),
            snippet: try snippet(of: summary.id, finder, database))
    }

    private static func snippet(of id: ArticleID, _ finder: HitFinder, _ database: Database) throws -> Snippet {
        let text = UTF8Text(repairing: try TextTable(database).text(of: id.rawValue))
        return Snippet(of: text.bytes, hits: finder.hits(in: text.bytes, within: Snippet.length))
    }
}
