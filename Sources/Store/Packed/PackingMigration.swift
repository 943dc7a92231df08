import Articles
import GRDB
import Text

/// Version 6: a text is stored once and packed, apart from what lists show, and so are documents and annotations.
///
/// - `article_text` has the texts, `annotation` the annotations (`PackedAnnotations`), `raw_document.packing` tells how
///   a document is packed (`RawDocumentTable`).
/// - Of entities and events rows keep only what is looked for over all articles.
/// - The keys of lists are closer to each other (`SortKey`), and the full-text index no longer keeps beginnings of words.
struct PackingMigration {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func run() throws {
        database.add(function: .articleText)
        try database.execute(sql: Self.newTables)
        try renumberKeys()
        for id in try Int64.fetchAll(database, sql: "SELECT id FROM article ORDER BY id") { try pack(id) }
        try database.execute(sql: Self.exchange)
        let (counter, words, texts) = (WordCounter(), try IndexWords(), try TextTable(database))
        let rows = try Row.fetchAll(database, sql: "SELECT id, title, author FROM article")
        for row in rows {
            guard let id = row.key(0) else { continue }
            let title = [row.string(1), row.string(2)].map { Array(($0 ?? "").utf8) }
            try counter.count(FoldedWords([try texts.text(of: id)] + title).folded(by: words), in: database)
        }
        try counter.save(always: true, in: database)
    }

    private func renumberKeys() throws {
        let rows = try Row.fetchAll(
            database, sql: "SELECT article, sort_key >> 32 FROM article_state ORDER BY sort_key")
        try database.execute(sql: "UPDATE article_state SET sort_key = -article")
        let update = try database.cachedStatement(sql: "UPDATE article_state SET sort_key = ? WHERE article = ?")
        var (day, place): (Int64, Int64) = (.min, 0)
        for row in rows {
            guard let article = row.key(0), let next = row.key(1) else { continue }
            (day, place) = (next, next == day ? place + 1 : 0)
            try update.execute(arguments: [day << 22 + place, article])
        }
    }

    private func pack(_ id: Int64) throws {
        let row = try Row.fetchOne(
            database, sql: "SELECT CAST(text AS BLOB) FROM article WHERE id = ?", arguments: [id])
        let text = row?.bytes(0) ?? []
        try database.execute(
            sql: "INSERT INTO article_text (article, bytes) VALUES (?, ?)", arguments: [id, Compression.packed(text)])
        try packDocument(of: id, text: text)
        let annotations = try annotations(of: id)
        try database.execute(
            sql: "INSERT INTO annotation (article, bytes) VALUES (?, ?)",
            arguments: [id, annotations.packed(with: text)])
    }

    private func packDocument(of id: Int64, text: [UInt8]) throws {
        let row = try Row.fetchOne(
            database, sql: "SELECT bytes, form FROM raw_document WHERE article = ?", arguments: [id])
        guard let row else { return }
        let isText = row.string(1) == "text"
        try database.execute(
            sql: "UPDATE raw_document SET bytes = ?, packing = ? WHERE article = ?",
            arguments: [Compression.packed(row.bytes(0), dictionary: isText ? text : []), isText ? 2 : 1, id])
    }

    /// The annotations as the rows of version 5 have them.
    private func annotations(of id: Int64) throws -> PackedAnnotations {
        var annotations = PackedAnnotations()
        let limit = Int(Int32.max)
        let entities = try Row.fetchAll(
            database,
            sql: "SELECT name, aliases, subtype, ordinal FROM article_entity_5 WHERE article = ? ORDER BY ordinal",
            arguments: [id])
        annotations.entities = entities.map { row in
            PackedAnnotations.Names(
                subtype: row.named(2), name: row.string(0) ?? "", aliases: StoredJSON.list(row.string(1)), mentions: [])
        }
        // The rows are numbered anew, without gaps.
        let places = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.integer(3) ?? -1, $0) })
        let mentions = try Row.fetchAll(
            database, sql: "SELECT lower, upper, entity_ordinal FROM mention WHERE article = ? ORDER BY 3, 1",
            arguments: [id])
        for row in mentions {
            guard let range = row.range(0, 1, within: limit), let place = row.integer(2).flatMap({ places[$0] })
            else { continue }
            annotations.entities[place].mentions.append(range)
        }
        let times = try Row.fetchAll(
            database,
            sql: """
                SELECT lower, upper, type, value, modifier, first_day, last_day, precision
                FROM time_expression WHERE article = ? ORDER BY ordinal
                """, arguments: [id])
        annotations.times = times.compactMap { row in
            guard let range = row.range(0, 1, within: limit), let type: TimeType = row.named(2) else { return nil }
            return TimeExpression(
                range: range, type: type, value: row.string(3) ?? "", modifier: row.named(4), span: row.span(5, 6),
                precision: row.named(7) ?? .day)
        }
        let events = try Row.fetchAll(
            database,
            sql: """
                SELECT lower, upper, label, first_day, last_day, precision, certainty, time_ordinal, entity_ordinals
                FROM event_5 WHERE article = ? ORDER BY ordinal
                """, arguments: [id])
        annotations.events = events.compactMap { row in
            guard let range = row.range(0, 1, within: limit), let label = row.string(2), let span = row.span(3, 4)
            else { return nil }
            let entities = (row.string(8) ?? "").split(separator: ",").compactMap { Int($0) }.compactMap { places[$0] }
            return Event(
                sentence: range, label: label, span: span, precision: row.named(5) ?? .day,
                certainty: row.named(6) ?? .approximate, time: row.integer(7), entities: entities)
        }
        return annotations
    }

    private static let newTables = """
        DROP TABLE article_search;
        DROP VIEW searched_text;

        CREATE TABLE article_text (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE annotation (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            bytes BLOB NOT NULL
        ) STRICT;
        ALTER TABLE raw_document ADD COLUMN packing INTEGER NOT NULL DEFAULT 0;

        DROP TRIGGER entity_named;
        DROP TRIGGER entity_left;
        DROP TRIGGER entity_changed;
        DROP INDEX article_entity_by_entity;
        ALTER TABLE article_entity RENAME TO article_entity_5;
        CREATE TABLE article_entity (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity,
            mentions INTEGER NOT NULL,
            roles TEXT,
            found INTEGER REFERENCES entity,
            PRIMARY KEY (article, ordinal)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO article_entity (article, ordinal, entity, mentions, roles, found)
            SELECT article, row_number() OVER (PARTITION BY article ORDER BY ordinal) - 1, entity, mentions,
                nullif(roles, '[]'), found
            FROM article_entity_5;
        CREATE INDEX article_entity_by_entity ON article_entity (entity, article);

        DROP TRIGGER event_added;
        DROP TRIGGER event_removed;
        DROP INDEX event_by_day;
        ALTER TABLE event RENAME TO event_5;
        CREATE TABLE event (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            length_class INTEGER NOT NULL,
            sort_day INTEGER NOT NULL,
            last_day INTEGER,
            PRIMARY KEY (article, ordinal)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO event (article, ordinal, length_class, sort_day, last_day)
            SELECT article, row_number() OVER (PARTITION BY article ORDER BY ordinal) - 1, length_class, sort_day,
                last_day
            FROM event_5;
        CREATE INDEX event_by_day ON event (length_class, sort_day, article, ordinal, last_day);

        DROP INDEX list_all;
        """

    private static let exchange = """
        CREATE UNIQUE INDEX list_all ON article_state (sort_key, source, is_read, is_starred, is_dated);
        DROP TABLE mention;
        DROP TABLE time_expression;
        DROP TABLE article_entity_5;
        DROP TABLE event_5;
        ALTER TABLE article DROP COLUMN text;

        \(Migration.leavingNames)
        \(Migration.countingEvents)

        CREATE TABLE article_tag (
            tag TEXT NOT NULL COLLATE NOCASE,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            PRIMARY KEY (tag, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX article_tag_by_article ON article_tag (article, tag);
        CREATE TABLE search_word (
            word TEXT PRIMARY KEY,
            articles INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE saved_search (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE,
            query TEXT NOT NULL
        ) STRICT;

        CREATE VIEW searched_text AS
            SELECT s.sort_key, article_text(t.bytes) AS text, a.title, a.author
            FROM article_state s JOIN article a ON a.id = s.article JOIN article_text t ON t.article = s.article;
        CREATE VIRTUAL TABLE article_search USING fts5 (
            text, title, author,
            content='searched_text', content_rowid='sort_key', tokenize='unicode61 remove_diacritics 2'
        );
        INSERT INTO article_search (article_search) VALUES ('rebuild');
        """
}

extension DatabaseFunction {
    /// `article_text(bytes)`: the text of a row of `article_text`, for the view that the full-text index reads.
    static let articleText = DatabaseFunction("article_text", argumentCount: 1, pure: true) { values in
        guard let value = values.first, case .blob(let data) = value.storage else { return nil }
        return data.withUnsafeBytes { Compression.unpacked($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
}
