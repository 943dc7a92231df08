import GRDB

/// The tables of the store, as numbered migrations: the version of a store is the number of those it has had.
///
/// A migration that was released is never edited; a later one is added after it.
enum Schema {
    /// Marks the file as ours ("Dtln").
    static let applicationID: Int32 = 0x4474_6C6E
    /// From version 0 to 1, from 1 to 2, and so on.
    static let migrations: [Migration] = [
        .statements(version1), .statements(version2), .entitiesByName, .statements(Migration.stories),
        .statements(Migration.daysOfEvents), .packed, .statements(version7),
        .statements(version8), .storyWeeks,
    ]
    /// The version this program writes.
    static var version: Int { migrations.count }

    /// Brings the store up to `target`, in one transaction.
    ///
    /// Another process may do so at the same moment: the version is read again once the transaction holds the lock.
    static func migrate(_ queue: DatabaseQueue, to target: Int = version) throws {
        try queue.writeWithoutTransaction { database in
            // Without a lock first: an import elsewhere must not keep anyone from opening the store.
            if try found(database) >= target { return }
            // A table can't be made anew while others refer to it: they are checked when all is in its place.
            let enforced = try Bool.fetchOne(database, sql: "PRAGMA foreign_keys") ?? true
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            defer { try? database.execute(sql: "PRAGMA foreign_keys = \(enforced ? "ON" : "OFF")") }
            try database.inTransaction(.immediate) {
                let found = try found(database)
                guard found < target else { return .rollback }
                if found == 0 { try database.execute(sql: "PRAGMA application_id = \(applicationID)") }
                for migration in migrations[max(found, 0)..<target] { try migration.run(database) }
                try database.execute(sql: "PRAGMA user_version = \(target)")
                return .commit
            }
        }
    }

    private static func found(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    /// Raw documents, article text, annotations and state stand apart: cleaning anew never touches what the user did.
    ///
    /// Days are counted from 1970-01-01; ranges are UTF-8 bytes of the article's text; enumerations are their names.
    private static let version1 = """
        CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            total INTEGER NOT NULL DEFAULT 0,
            unread INTEGER NOT NULL DEFAULT 0,
            starred INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE engine_versions (
            id INTEGER PRIMARY KEY,
            cleaning INTEGER NOT NULL,
            entities INTEGER NOT NULL,
            times INTEGER NOT NULL,
            timelines INTEGER NOT NULL,
            UNIQUE (cleaning, entities, times, timelines)
        ) STRICT;

        CREATE TABLE article (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source INTEGER NOT NULL REFERENCES source,
            guid TEXT NOT NULL,
            versions INTEGER NOT NULL REFERENCES engine_versions,
            added_day INTEGER NOT NULL,
            published_day INTEGER,
            published_evidence TEXT,
            minutes INTEGER NOT NULL,
            title TEXT NOT NULL,
            author TEXT NOT NULL,
            site TEXT,
            metadata TEXT NOT NULL,
            flags TEXT NOT NULL,
            text TEXT NOT NULL,
            UNIQUE (source, guid)
        ) STRICT;
        CREATE INDEX article_by_versions ON article (versions, id);

        CREATE TABLE raw_document (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            hash BLOB NOT NULL,
            form TEXT NOT NULL,
            charset TEXT,
            origin TEXT NOT NULL,
            title TEXT,
            url TEXT,
            stated_day INTEGER,
            modification_day INTEGER,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE INDEX raw_document_by_hash ON raw_document (hash);

        CREATE TABLE residue (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            reason TEXT NOT NULL,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE entity (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            folded TEXT NOT NULL,
            name TEXT NOT NULL,
            articles INTEGER NOT NULL,
            mentions INTEGER NOT NULL,
            UNIQUE (kind, folded)
        ) STRICT;
        CREATE INDEX entity_by_use ON entity (kind, articles, mentions);

        CREATE TABLE entity_word (
            word TEXT NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity,
            PRIMARY KEY (word, entity)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE article_entity (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity,
            name TEXT NOT NULL,
            aliases TEXT NOT NULL,
            roles TEXT NOT NULL,
            mentions INTEGER NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX article_entity_by_entity ON article_entity (entity, article);

        CREATE TABLE mention (
            article INTEGER NOT NULL,
            entity_ordinal INTEGER NOT NULL,
            lower INTEGER NOT NULL,
            upper INTEGER NOT NULL,
            PRIMARY KEY (article, entity_ordinal, lower),
            FOREIGN KEY (article, entity_ordinal) REFERENCES article_entity ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE time_expression (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            lower INTEGER NOT NULL,
            upper INTEGER NOT NULL,
            type TEXT NOT NULL,
            value TEXT NOT NULL,
            modifier TEXT,
            first_day INTEGER,
            last_day INTEGER,
            precision TEXT NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE event (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            label TEXT NOT NULL,
            lower INTEGER NOT NULL,
            upper INTEGER NOT NULL,
            first_day INTEGER,
            last_day INTEGER,
            length_class INTEGER NOT NULL,
            sort_day INTEGER NOT NULL,
            precision TEXT NOT NULL,
            certainty TEXT NOT NULL,
            time_ordinal INTEGER,
            entity_ordinals TEXT NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX event_by_day ON event (length_class, sort_day, article, ordinal, last_day);

        CREATE TABLE article_state (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            source INTEGER NOT NULL REFERENCES source,
            sort_key INTEGER NOT NULL,
            is_dated INTEGER NOT NULL,
            is_read INTEGER NOT NULL DEFAULT 0,
            is_starred INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE UNIQUE INDEX list_all ON article_state (sort_key, source, is_read, is_starred, is_dated);
        CREATE INDEX list_unread ON article_state (sort_key, source, is_read, is_starred, is_dated) WHERE is_read = 0;
        CREATE INDEX list_starred ON article_state (sort_key, source, is_read, is_starred, is_dated)
            WHERE is_starred = 1;
        CREATE INDEX list_source ON article_state (source, sort_key, is_read, is_starred, is_dated);
        CREATE INDEX list_source_unread ON article_state (source, sort_key, is_read, is_starred, is_dated)
            WHERE is_read = 0;

        CREATE TRIGGER state_added AFTER INSERT ON article_state BEGIN
            UPDATE source SET
                total = total + 1, unread = unread + (NEW.is_read = 0), starred = starred + (NEW.is_starred = 1)
            WHERE id = NEW.source;
        END;
        CREATE TRIGGER state_changed AFTER UPDATE OF is_read, is_starred ON article_state BEGIN
            UPDATE source SET
                unread = unread + (NEW.is_read = 0) - (OLD.is_read = 0),
                starred = starred + (NEW.is_starred = 1) - (OLD.is_starred = 1)
            WHERE id = NEW.source;
        END;
        CREATE TRIGGER state_removed AFTER DELETE ON article_state BEGIN
            UPDATE source SET
                total = total - 1, unread = unread - (OLD.is_read = 0), starred = starred - (OLD.is_starred = 1)
            WHERE id = OLD.source;
        END;

        CREATE VIEW searched_text AS
            SELECT article_state.sort_key, article.title, article.text, article.author
            FROM article_state JOIN article ON article.id = article_state.article;
        CREATE VIRTUAL TABLE article_search USING fts5 (
            title, text, author,
            content='searched_text', content_rowid='sort_key', prefix='2 3', tokenize='unicode61 remove_diacritics 2'
        );
        """
    /// What each paragraph is, and what is set apart in the text (`StoredStructure`); empty where all is running text.
    private static let version2 = "ALTER TABLE article ADD COLUMN structure TEXT NOT NULL DEFAULT ''"
    /// How far articles are read, as bytes of their text, and what the reader remembers from one start to the next.
    private static let version7 = """
        CREATE TABLE reading_place (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            offset INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE reader_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """
    /// Who wrote a document, where something beside it told (`RawDocument.author`): it is needed to clean it anew.
    private static let version8 = "ALTER TABLE raw_document ADD COLUMN author TEXT"
}
