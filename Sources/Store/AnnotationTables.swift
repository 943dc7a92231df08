import Articles
import GRDB
import Text

/// Writes what the engines found in articles.
struct AnnotationTables {
    private let database: Database
    private var entities: EntityTables
    private var knownVersions: [EngineVersions: Int64] = [:]
    private let timeInsert: Statement
    private let eventInsert: Statement

    init(_ database: Database) throws {
        self.database = database
        entities = try EntityTables(database)
        timeInsert = try database.cachedStatement(
            sql: """
                INSERT INTO time_expression (
                    article, ordinal, lower, upper, type, value, modifier, first_day, last_day, precision
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        eventInsert = try database.cachedStatement(
            sql: """
                INSERT INTO event (
                    article, ordinal, label, lower, upper, first_day, last_day, length_class, sort_day, precision,
                    certainty, time_ordinal, entity_ordinals
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
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
    /// - Parameter before: whom its names meant, as `remove` tells: they go on to mean them.
    mutating func insert(_ annotations: Annotations, of id: Int64, before: [KindAndKey: Int64] = [:]) throws {
        try entities.insert(annotations.entities, of: id, before: before)
        for (ordinal, time) in annotations.times.enumerated() {
            try timeInsert.execute(arguments: [
                id, ordinal, time.range.lower, time.range.upper, time.type.rawValue, time.value,
                time.modifier?.rawValue, time.span?.first?.daysSinceEpoch, time.span?.last?.daysSinceEpoch,
                time.precision.rawValue,
            ])
        }
        for (ordinal, event) in annotations.events.enumerated() {
            try eventInsert.execute(arguments: [
                id, ordinal, event.label, event.sentence.lower, event.sentence.upper,
                event.span.first?.daysSinceEpoch, event.span.last?.daysSinceEpoch, LengthClass.of(event.span),
                event.span.sortDay.daysSinceEpoch, event.precision.rawValue, event.certainty.rawValue, event.time,
                OrdinalList.string(event.entities),
            ])
        }
    }

    /// Takes all annotations of an article away.
    ///
    /// - Returns: whom its names meant.
    mutating func remove(of id: Int64) throws -> [KindAndKey: Int64] {
        for table in ["time_expression", "event"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [id])
        }
        return try entities.removeAll(of: id)
    }
}

/// Indices into a list, kept as numbers with commas between them.
enum OrdinalList {
    static func string(_ ordinals: [Int]) -> String { ordinals.map(String.init).joined(separator: ",") }

    /// What is no number is left out.
    static func ordinals(_ string: String?) -> [Int] { (string ?? "").split(separator: ",").compactMap { Int($0) } }
}
