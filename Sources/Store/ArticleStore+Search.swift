import Articles
import GRDB
import Text

extension ArticleStore {
    /// The articles that a search finds, at most `limit`, each with the stretch of text around its first hit.
    ///
    /// - Parameter after: with `.newest`, goes on after that article; with `.best` it means nothing.
    /// - Complexity: with `.newest`, O(limit) for a search of words alone; with `.best`, O(matches).
    package func search(
        _ query: SearchQuery, order: SearchOrder = .newest, after: ArticleID? = nil, limit: Int
    ) throws(StoreError) -> [SearchHit] {
        try searching { database in
            var selection = try Selection(query, in: database)
            var ordering = "\(selection.key) DESC"
            if order == .best, selection.match != nil {
                ordering = "bm25(article_search, 1.0, 4.0, 1.0), \(ordering)"
            } else if let after, let key = try ListReader(database, selection).key(of: after) {
                selection.require("\(selection.key) < ?", key)
            }
            let summaries = try Row.fetchAll(
                database,
                sql: """
                    SELECT \(ListReader.columns) \(selection.clausesWithSummary)
                    ORDER BY \(ordering) LIMIT \(max(limit, 0))
                    """, arguments: selection.arguments
            ).compactMap(ListReader.summary)
            let finder = try HitFinder(query, in: database)
            return try summaries.map { try Self.hit($0, finder, database) }
        }
    }

    private static func hit(
        _ summary: ArticleSummary, _ finder: HitFinder, _ database: Database
    ) throws -> SearchHit {
        let text = UTF8Text(repairing: try TextTable(database).text(of: summary.id.rawValue))
        return SearchHit(
            summary: summary, titleHits: finder.titleHits(in: Array(summary.title.utf8)),
            snippet: Snippet(of: text.bytes, hits: finder.hits(in: text.bytes, within: Snippet.length)))
    }
}
