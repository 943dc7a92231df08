import Articles
import GRDB

/// The articles that name an entity, newest first.
struct EntityArticles {
    /// Articles that are looked at, the last that came in; each costs two look-ups.
    static let most = 20_000

    /// Newest first.
    let places: [Place]
    private let database: Database

    /// An article that names it.
    struct Place {
        let sortKey: Int64
        let article: Int64
        /// Under which of the article's numbers it stands; several where the user merged.
        var ordinals: [Int]
        var mentions: Int
    }

    /// - Complexity: O(n log n), n the entity's articles, of the last `most`.
    init(naming entity: Int64, in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                SELECT ae.article, ae.ordinal, ae.mentions, s.sort_key
                FROM article_entity ae INDEXED BY article_entity_by_entity
                CROSS JOIN article_state s ON s.article = ae.article
                WHERE ae.entity = ? ORDER BY ae.article DESC LIMIT \(Self.most)
                """)
        var places: [Place] = []
        let rows = try Row.fetchCursor(statement, arguments: [entity])
        while let row = try rows.next() {
            guard let article = row.key(0), let ordinal = row.integer(1), let key = row.key(3) else { continue }
            let mentions = row.integer(2) ?? 0
            if places.last?.article == article {
                places[places.count - 1].ordinals.append(ordinal)
                places[places.count - 1].mentions += mentions
            } else {
                places.append(Place(sortKey: key, article: article, ordinals: [ordinal], mentions: mentions))
            }
        }
        self.places = places.sorted { $0.sortKey > $1.sortKey }
        self.database = database
    }

    /// A page of them: those after an article, or the first ones.
    func page(after article: ArticleID?, limit: Int) throws -> ListPage {
        let start = article.flatMap { id in places.firstIndex { $0.article == id.rawValue } }.map { $0 + 1 } ?? 0
        let shown = places[start...].prefix(max(0, limit))
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(ListReader.columns("s")) FROM article_state s CROSS JOIN article a ON a.id = s.article
                CROSS JOIN source ON source.id = s.source WHERE s.article = ?
                """)
        let rows = try shown.compactMap { place in
            try Row.fetchOne(statement, arguments: [place.article]).flatMap(ListReader.summary)
        }
        return ListPage(rows: rows, hasBefore: start > 0, hasAfter: start + shown.count < places.count)
    }
}
