import Articles
import GRDB
import Text

extension ArticleStore {
    /// What all articles tell of an entity; nil where no article names it.
    ///
    /// - Parameters:
    ///   - limit: of names, roles and company, each.
    ///   - articleLimit: of articles; nil for `limit`.
    /// - Complexity: O(n log n) in the articles of the entity, of the last `EntityArticles.most`.
    package func entityCard(
        _ id: EntityID, limit: Int, articleLimit: Int? = nil
    ) throws(StoreError) -> EntityCard? {
        let (limit, articleLimit) = (max(0, limit), max(0, articleLimit ?? limit))
        return try searching { database in
            guard let row = try EntityRow(stored: id.rawValue, in: database) else { return nil }
            return try EntityCards(database, row, limit: limit).card(articleLimit: articleLimit)
        }
    }

    /// A page of the articles that name an entity, newest first.
    ///
    /// - Parameter after: the last article of the page before; nil for the first.
    /// - Complexity: as `entityCard`.
    package func articles(
        naming id: EntityID, after: ArticleID?, limit: Int
    ) throws(StoreError) -> ListPage {
        try searching { try EntityArticles(naming: id.rawValue, in: $0).page(after: after, limit: limit) }
    }

    /// The events that name an entity, of its newest articles, by article and in document order.
    ///
    /// - Parameter count: articles at the most; each is unpacked.
    package func events(naming id: EntityID, inLatest count: Int) throws(StoreError) -> [ReportedEvent] {
        try searching { database in
            var reader = try ReportReader(database)
            return try EntityArticles(naming: id.rawValue, in: database).places.prefix(max(0, count)).flatMap {
                try reader.reports(in: $0).map(\.report)
            }
        }
    }
}

private struct EntityCards {
    /// Articles that names and roles are read from: each is unpacked.
    private static let mostRead = 50
    /// Articles whose other entities are counted.
    private static let mostShared = 500

    private let database: Database
    private let row: EntityRow
    private let limit: Int
    private let articles: EntityArticles

    init(_ database: Database, _ row: EntityRow, limit: Int) throws {
        (self.database, self.row, self.limit) = (database, row, limit)
        articles = try EntityArticles(naming: row.id.rawValue, in: database)
    }

    func card(articleLimit: Int) throws -> EntityCard {
        let (aliases, roles) = try words()
        return EntityCard(
            row: row, aliases: aliases, roles: roles, weeks: weeks(), company: try company(),
            articles: try articles.page(after: nil, limit: articleLimit))
    }

    /// The names and roles of the latest articles, the commonest first.
    private func words() throws -> (aliases: [String], roles: [String]) {
        let reader = try AnnotationReader(database)
        let statement = try database.cachedStatement(
            sql: "SELECT roles FROM article_entity WHERE article = ? AND ordinal = ?")
        var (aliases, roles): ([String: Int], [String: Int]) = ([:], [:])
        for place in articles.places.prefix(Self.mostRead) {
            let names = try reader.annotations(of: place.article).entities
            for ordinal in place.ordinals {
                let stored = try Row.fetchOne(statement, arguments: [place.article, ordinal])
                for role in StoredJSON.list(stored?.string(0)) { roles[role, default: 0] += 1 }
                guard names.indices.contains(ordinal) else { continue }
                for alias in [names[ordinal].name] + names[ordinal].aliases where alias != row.name {
                    aliases[alias, default: 0] += 1
                }
            }
        }
        return (commonest(aliases), commonest(roles))
    }

    private func commonest(_ counts: [String: Int]) -> [String] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }

    private func weeks() -> [EntityCard.Week] {
        var counts: [Int: Int] = [:]
        for place in articles.places {
            let day = SortKey.day(of: place.sortKey)
            // 1970-01-01 was a Thursday.
            let monday = day - (((day + 3) % 7) + 7) % 7
            counts[monday, default: 0] += place.mentions
        }
        return counts.sorted { $0.key < $1.key }.map {
            EntityCard.Week(monday: CivilDate(daysSinceEpoch: $0.key), mentions: $0.value)
        }
    }

    private func company() throws -> [EntityCard.Companion] {
        let statement = try database.cachedStatement(sql: "SELECT entity FROM article_entity WHERE article = ?")
        var shared: [Int64: Int] = [:]
        for place in articles.places.prefix(Self.mostShared) {
            for other in try Int64.fetchSet(statement, arguments: [place.article]) { shared[other, default: 0] += 1 }
        }
        shared[row.id.rawValue] = nil
        let most = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
        return try most.compactMap { key, count in
            try EntityRow(stored: key, in: database).map { EntityCard.Companion(row: $0, shared: count) }
        }
    }
}
