import Articles
import FoundationEssentials
import GRDB
import Text

/// Writes what the engines found in articles.
struct AnnotationTables {
    private let database: Database
    private var entities: EntityTables
    private var knownVersions: [EngineVersions: Int64] = [:]
    private let packedInsert: Statement
    private let eventInsert: Statement
    private var newEvents: [NewEvent] = []

    /// A row of `event`.
    private struct NewEvent {
        let article: Int64
        let ordinal: Int
        let lengthClass: Int
        let sortDay: Int
        let lastDay: Int?
    }

    /// - Parameter known: what is known of entities, as the file has it.
    init(_ database: Database, known: KnownEntities = KnownEntities()) throws {
        self.database = database
        entities = try EntityTables(database, known: known)
        packedInsert = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO annotation (article, bytes) VALUES (?, ?)")
        eventInsert = try database.cachedStatement(
            sql: "INSERT INTO event (article, ordinal, length_class, sort_day, last_day) VALUES (?, ?, ?, ?, ?)")
    }

    /// The key of a set of engine versions.
    mutating func versions(_ versions: EngineVersions) throws -> Int64 {
        if let known = knownVersions[versions] { return known }
        let arguments: StatementArguments = [
            versions.cleaning, versions.entities, versions.times, versions.timelines,
        ]
        let found = try Int64.fetchOne(
            database,
            sql: """
                SELECT id FROM engine_versions
                WHERE cleaning = ? AND entities = ? AND times = ? AND timelines = ?
                """, arguments: arguments)
        let id: Int64
        if let found {
            id = found
        } else {
            try database.execute(
                sql: "INSERT INTO engine_versions (cleaning, entities, times, timelines) VALUES (?, ?, ?, ?)",
                arguments: arguments)
            id = database.lastInsertedRowID
        }
        knownVersions[versions] = id
        return id
    }

    /// Stores annotations of an article that has none.
    ///
    /// - Parameters:
    ///   - packed: the same, packed with the article's text.
    ///   - before: whom its names meant, as `remove` tells: they go on to mean them.
    mutating func insert(
        _ annotations: Annotations, _ packed: Data, of id: Int64, before: [KindAndKey: Int64] = [:]
    ) throws {
        try entities.insert(annotations.entities, of: id, before: before)
        try packedInsert.execute(arguments: [id, packed])
        for (ordinal, event) in annotations.events.enumerated() {
            newEvents.append(
                NewEvent(
                    article: id, ordinal: ordinal, lengthClass: LengthClass.of(event.span),
                    sortDay: event.span.sortDay.daysSinceEpoch, lastDay: event.span.last?.daysSinceEpoch))
        }
    }

    /// Writes what was found; once, after the last article of a transaction.
    ///
    /// - Returns: what is known of entities now.
    @discardableResult
    mutating func finish() throws -> KnownEntities {
        try insertEvents()
        return try entities.finish()
    }

    /// Enters when events happened, in the order of the index over all articles: a page of it is touched once.
    private mutating func insertEvents() throws {
        newEvents.sort {
            ($0.lengthClass, $0.sortDay, $0.article, $0.ordinal) < ($1.lengthClass, $1.sortDay, $1.article, $1.ordinal)
        }
        for event in newEvents {
            try eventInsert.execute(arguments: [
                event.article, event.ordinal, event.lengthClass, event.sortDay, event.lastDay,
            ])
        }
        newEvents = []
    }

    /// Takes all annotations of an article away.
    ///
    /// - Returns: whom its names meant.
    mutating func remove(of id: Int64) throws -> [KindAndKey: Int64] {
        try insertEvents()
        let before = try entities.removeAll(of: id)
        for table in ["event", "annotation"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [id])
        }
        return before
    }
}
