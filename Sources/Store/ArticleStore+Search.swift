import Articles
import GRDB
import Text

extension ArticleStore {
    /// The articles that a search finds, at most `limit`, each with the stretch of text around its first hit.
    ///
    /// - Parameter after: goes on after that article; with `.best` it means nothing.
    /// - Complexity: O(limit) for a search of words alone; with `.best`, O(matches), of which the newest `mostRanked` are
    ///   ranked.
    package func search(
        _ query: SearchQuery, order: ListOrder = .newest, after: ArticleID? = nil, limit: Int
    ) throws(StoreError) -> [SearchHit] {
        try searching { database in
            let lists = ListReader(database, try Selection(query, in: database), order: order)
            let anchor = order == .best ? nil : after
            let page = try lists.page(at: anchor.map(ListAnchor.after) ?? .start, limit: max(limit, 0))
            let finder = try HitFinder(query, in: database)
            return try page.rows.map { try Self.hit($0, finder, database) }
        }
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
