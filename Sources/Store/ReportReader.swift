import Articles
import GRDB
import Text

/// Reads events with the article that states each and the entities it names. What was read of an article is kept: its
/// events are often asked for one by one.
struct ReportReader {
    private let annotations: AnnotationReader
    private let head: Statement
    private let names: Statement
    private let database: Database
    private var read: [Int64: StatedEvents] = [:]
    private var entities: [Int64: EntityRow] = [:]

    /// What an article states.
    private struct StatedEvents {
        let title: String
        let source: String
        let published: CivilDate?
        /// nil in the place of one that can't be read.
        let events: [Event?]
        /// The key of each entity, by its number in the article.
        let keys: [Int: Int64]
    }

    init(_ database: Database) throws {
        self.database = database
        annotations = try AnnotationReader(database)
        head = try database.cachedStatement(
            sql: """
                SELECT a.title, s.name, a.published_day
                FROM article a CROSS JOIN source s ON s.id = a.source WHERE a.id = ?
                """)
        names = try database.cachedStatement(sql: "SELECT ordinal, entity FROM article_entity WHERE article = ?")
    }

    /// The event that stands at a place; nil where there is none.
    mutating func report(at position: EventPosition) throws -> ReportedEvent? {
        guard let stated = try stated(in: position.article), stated.events.indices.contains(position.ordinal),
            let event = stated.events[position.ordinal]
        else { return nil }
        return try report(event, of: position.article, stated)
    }

    /// All events of an article, in document order.
    mutating func reports(of article: Int64) throws -> [ReportedEvent] {
        guard let stated = try stated(in: article) else { return [] }
        return try stated.events.compactMap { try $0.map { try report($0, of: article, stated) } }
    }

    /// The events of an article that name the entity it is a place of, in document order, and the number of each.
    mutating func reports(in place: EntityArticles.Place) throws -> [(ordinal: Int, report: ReportedEvent)] {
        guard let stated = try stated(in: place.article) else { return [] }
        var found: [(ordinal: Int, report: ReportedEvent)] = []
        for (ordinal, event) in stated.events.enumerated() {
            guard let event, event.names(anyOf: place.ordinals) else { continue }
            found.append((ordinal, try report(event, of: place.article, stated)))
        }
        return found
    }

    private mutating func report(
        _ event: Event, of article: Int64, _ stated: StatedEvents
    ) throws -> ReportedEvent {
        var named: [EntityRow] = []
        for ordinal in event.entities {
            guard let key = stated.keys[ordinal], let row = try entity(key), !named.contains(where: { $0.id == row.id })
            else { continue }
            named.append(row)
        }
        return ReportedEvent(
            article: ArticleID(article), title: stated.title, source: stated.source, published: stated.published,
            event: event, entities: named)
    }

    private mutating func entity(_ key: Int64) throws -> EntityRow? {
        if let known = entities[key] { return known }
        let found = try EntityRow(stored: key, in: database)
        entities[key] = found
        return found
    }

    private mutating func stated(in article: Int64) throws -> StatedEvents? {
        if let known = read[article] { return known }
        guard let row = try Row.fetchOne(head, arguments: [article]) else { return nil }
        var keys: [Int: Int64] = [:]
        let rows = try Row.fetchCursor(names, arguments: [article])
        while let row = try rows.next() { if let ordinal = row.integer(0) { keys[ordinal] = row.key(1) } }
        let stated = StatedEvents(
            title: row.string(0) ?? "", source: row.string(1) ?? "", published: row.day(2),
            events: try annotations.events(of: article), keys: keys)
        read[article] = stated
        return stated
    }
}

extension Event {
    /// Whether it names an entity that has one of these numbers in its article.
    func names(anyOf ordinals: [Int]) -> Bool { entities.contains(where: ordinals.contains) }
}
