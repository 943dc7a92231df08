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

    init(_ database: Database) throws {
        self.database = database
        entities = try EntityTables(database)
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
        try insert(annotations.events, of: id)
    }

    /// Enters when the events of an article happened.
    func insert(_ events: [Event], of id: Int64) throws {
        for (ordinal, event) in events.enumerated() {
            try eventInsert.execute(arguments: [
                id, ordinal, LengthClass.of(event.span), event.span.sortDay.daysSinceEpoch,
                event.span.last?.daysSinceEpoch,
            ])
        }
    }

    /// Writes what was counted; once, after the last article of a transaction.
    func finish() throws { try entities.finish() }

    /// Takes all annotations of an article away.
    ///
    /// - Returns: whom its names meant.
    mutating func remove(of id: Int64) throws -> [KindAndKey: Int64] {
        let before = try entities.removeAll(of: id)
        for table in ["event", "annotation"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [id])
        }
        return before
    }
}
