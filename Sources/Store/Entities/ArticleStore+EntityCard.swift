import Articles
import GRDB
import Text

extension ArticleStore {
    /// What all articles tell of an entity; nil where no article names it.
    ///
    /// - Parameter limit: of names, roles, company and articles, each.
    /// - Complexity: O(articles of the entity) for the weeks, of the latest `mostCounted`; the rest O(limit · log n).
    package func entityCard(_ id: EntityID, limit: Int) throws(StoreError) -> EntityCard? {
        try searching { try EntityCards($0, limit: max(0, limit)).card(id) }
    }
}

private struct EntityCards {
    /// Articles that names and roles are read from: each is unpacked.
    private static let mostRead = 50
    /// Articles whose other entities are counted.
    private static let mostShared = 500
    /// Articles whose mentions are counted by week.
    private static let mostCounted = 20_000

    private let database: Database
    private let limit: Int

    init(_ database: Database, limit: Int) { (self.database, self.limit) = (database, limit) }

    func card(_ id: EntityID) throws -> EntityCard? {
        guard let row = try EntityRow(stored: id.rawValue, in: database) else { return nil }
        let (aliases, roles) = try words(of: id.rawValue, name: row.name)
        return EntityCard(
            row: row, aliases: aliases, roles: roles, weeks: try weeks(of: id.rawValue),
            company: try company(of: id.rawValue), articles: try articles(of: id.rawValue))
    }

    /// The names and roles of the latest articles, the commonest first.
    private func words(of entity: Int64, name: String) throws -> (aliases: [String], roles: [String]) {
        let reader = try AnnotationReader(database)
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT article, ordinal, roles FROM article_entity WHERE entity = ? ORDER BY article DESC
                LIMIT \(Self.mostRead)
                """, arguments: [entity])
        var (aliases, roles): ([String: Int], [String: Int]) = ([:], [:])
        for row in rows {
            guard let article = row.key(0), let ordinal = row.integer(1) else { continue }
            for role in StoredJSON.list(row.string(2)) { roles[role, default: 0] += 1 }
            let names = try reader.annotations(of: article).entities
            guard names.indices.contains(ordinal) else { continue }
            for alias in [names[ordinal].name] + names[ordinal].aliases where alias != name {
                aliases[alias, default: 0] += 1
            }
        }
        return (commonest(aliases), commonest(roles))
    }

    private func commonest(_ counts: [String: Int]) -> [String] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }

    private func weeks(of entity: Int64) throws -> [EntityCard.Week] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(SortKey.daySQL("s.sort_key")), ae.mentions FROM (
                    SELECT article, mentions FROM article_entity WHERE entity = ? ORDER BY article DESC
                    LIMIT \(Self.mostCounted)
                ) ae CROSS JOIN article_state s ON s.article = ae.article
                """, arguments: [entity])
        var counts: [Int: Int] = [:]
        while let row = try rows.next() {
            guard let day = row.integer(0), let mentions = row.integer(1) else { continue }
            // 1970-01-01 was a Thursday.
            let monday = day - (((day + 3) % 7) + 7) % 7
            counts[monday, default: 0] += mentions
        }
        return counts.sorted { $0.key < $1.key }.map {
            EntityCard.Week(monday: CivilDate(daysSinceEpoch: $0.key), mentions: $0.value)
        }
    }

    private func company(of entity: Int64) throws -> [EntityCard.Companion] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT other.entity, count(DISTINCT other.article) AS shared FROM (
                    SELECT DISTINCT article FROM article_entity WHERE entity = ?1 ORDER BY article DESC
                    LIMIT \(Self.mostShared)
                ) ae CROSS JOIN article_entity other ON other.article = ae.article
                WHERE other.entity <> ?1 GROUP BY other.entity ORDER BY shared DESC, other.entity LIMIT \(limit)
                """, arguments: [entity])
        return try rows.compactMap { row in
            guard let key = row.key(0), let other = try EntityRow(stored: key, in: database) else { return nil }
            return EntityCard.Companion(row: other, shared: row.integer(1) ?? 0)
        }
    }

    private func articles(of entity: Int64) throws -> [ArticleSummary] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT \(ListReader.columns) FROM (
                    SELECT DISTINCT article FROM article_entity WHERE entity = ? ORDER BY article DESC
                    LIMIT \(Self.mostShared)
                ) ae CROSS JOIN article_state s ON s.article = ae.article CROSS JOIN article a ON a.id = s.article
                CROSS JOIN source ON source.id = s.source ORDER BY s.sort_key DESC LIMIT \(limit)
                """, arguments: [entity])
        return rows.compactMap(ListReader.summary)
    }
}
