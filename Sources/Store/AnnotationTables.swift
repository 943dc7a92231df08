import Articles
import GRDB
import Text

/// Writes what the engines found in articles.
struct AnnotationTables {
    private let database: Database
    private let words: IndexWords
    private var knownVersions: [EngineVersions: Int64] = [:]
    private let entityUpsert: Statement
    private let wordInsert: Statement
    private let entityInsert: Statement
    private let mentionInsert: Statement
    private let timeInsert: Statement
    private let eventInsert: Statement

    init(_ database: Database) throws {
        self.database = database
        words = try IndexWords(database)
        entityUpsert = try database.cachedStatement(
            sql: """
                INSERT INTO entity (kind, folded, name, articles, mentions) VALUES (?, ?, ?, 1, ?)
                ON CONFLICT (kind, folded) DO UPDATE SET
                    name = excluded.name, articles = articles + 1, mentions = mentions + excluded.mentions
                RETURNING id, articles
                """)
        wordInsert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO entity_word (word, entity) VALUES (?, ?)")
        entityInsert = try database.cachedStatement(
            sql: """
                INSERT INTO article_entity (article, ordinal, entity, name, aliases, roles, mentions)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        mentionInsert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO mention (article, entity_ordinal, lower, upper) VALUES (?, ?, ?, ?)")
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
    func insert(_ annotations: Annotations, of id: Int64) throws {
        try insert(annotations.entities, of: id)
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
    /// An entity that no article names any longer stays, with a count of none: it may well come back.
    func remove(of id: Int64) throws {
        let named = try Row.fetchAll(
            database, sql: "SELECT entity, sum(mentions) FROM article_entity WHERE article = ? GROUP BY entity",
            arguments: [id])
        for table in ["mention", "article_entity", "time_expression", "event"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [id])
        }
        for row in named {
            try database.execute(
                sql: "UPDATE entity SET articles = articles - 1, mentions = mentions - ? WHERE id = ?",
                arguments: [row.integer(1), row.key(0)])
        }
    }

    private func insert(_ entities: [Entity], of id: Int64) throws {
        var seen: Set<Int64> = []
        for (ordinal, entity) in entities.enumerated() {
            let key = try key(of: entity, seen: &seen)
            try entityInsert.execute(arguments: [
                id, ordinal, key, entity.name, StoredJSON.list(of: entity.aliases),
                StoredJSON.list(of: entity.roles), entity.mentions.count,
            ])
            for mention in entity.mentions {
                try mentionInsert.execute(arguments: [id, ordinal, mention.lower, mention.upper])
            }
        }
    }

    /// The key of the entity over all articles, counted once an article, and found by every word of its names.
    private func key(of entity: Entity, seen: inout Set<Int64>) throws -> Int64 {
        let nameWords = words.words(of: entity.name)
        // A name of marks alone stands for itself.
        let folded = nameWords.isEmpty ? entity.name : nameWords.joined(separator: " ")
        guard
            let row = try Row.fetchOne(
                entityUpsert, arguments: [entity.kind.rawValue, folded, entity.name, entity.mentions.count]),
            let key = row.key(0)
        else { throw StoreError.failed(statement: entityUpsert.sql, code: 0) }
        if !seen.insert(key).inserted {
            try database.execute(sql: "UPDATE entity SET articles = articles - 1 WHERE id = ?", arguments: [key])
        }
        if row.integer(1) == 1 {
            for word in nameWords { try wordInsert.execute(arguments: [word, key]) }
        }
        for alias in entity.aliases {
            for word in words.words(of: alias) { try wordInsert.execute(arguments: [word, key]) }
        }
        return key
    }
}

/// Indices into a list, kept as numbers with commas between them.
enum OrdinalList {
    static func string(_ ordinals: [Int]) -> String { ordinals.map(String.init).joined(separator: ",") }

    /// What is no number is left out.
    static func ordinals(_ string: String?) -> [Int] { (string ?? "").split(separator: ",").compactMap { Int($0) } }
}
