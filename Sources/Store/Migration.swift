import Articles
import GRDB

/// What brings a store from one version to the next.
enum Migration {
    case statements(String)
    /// Version 3: an entity is known by any of its names, and may share them with others (`EntityTables`).
    case entitiesByName
    /// Version 6: texts, documents and annotations are packed (`PackingMigration`).
    case packed
    /// Version 9: the heaviest terms of articles are kept by the week (`StoryWeeks`).
    case storyWeeks

    func run(_ database: Database) throws {
        switch self {
        case .statements(let sql): try database.execute(sql: sql)
        case .entitiesByName:
            try database.execute(sql: Self.version3)
            try Self.enterStoredNames(database)
        case .packed: try PackingMigration(database).run()
        case .storyWeeks: try StoryWeeks.migrate(database)
        }
    }

    /// Gives every entity of the store the names that its articles have for it; once, when there are none yet.
    static func enterStoredNames(_ database: Database) throws {
        let words = try IndexWords()
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO entity_name (key, entity, named, articles) VALUES (?, ?, ?, ?)
                ON CONFLICT (key, entity) DO UPDATE SET
                    named = named + excluded.named, articles = articles + excluded.articles
                """)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT e.id, e.kind, ae.name, ae.aliases, ae.articles FROM (
                    SELECT entity, name, aliases, count(*) AS articles FROM article_entity GROUP BY 1, 2, 3
                ) AS ae JOIN entity e ON e.id = ae.entity
                """)
        while let row = try rows.next() {
            guard let entity = row.key(0), let kind: EntityKind = row.named(1), let name = row.string(2) else {
                continue
            }
            let aliases = StoredJSON.list(row.string(3))
            let key = NameKey.fullest(name, aliases: aliases, kind, words).key
            for (key, isName) in key.names(aliases: [name] + aliases, kind, words) {
                let articles = row.integer(4) ?? 0
                try insert.execute(arguments: [key, entity, isName ? articles : 0, articles])
            }
        }
        let unnamed = try Row.fetchCursor(database, sql: "SELECT id, kind, name FROM entity WHERE articles < 1")
        while let row = try unnamed.next() {
            guard let entity = row.key(0), let kind: EntityKind = row.named(1), let name = row.string(2) else {
                continue
            }
            try database.execute(
                sql: "INSERT OR IGNORE INTO entity_name (key, entity, named, articles) VALUES (?, ?, 0, 0)",
                arguments: [NameKey(name, kind, words).string, entity])
        }
    }

    /// `entity` loses its unique name, for two persons may have one, and never gives a number twice.
    ///
    /// - `article_entity.entity` is whom the user sees; `found` whom the store took it for, null where that is the
    ///   same, so that what the user merged or split can be undone.
    /// - `subtype` is what an engine tells more closely than the kind; null where none does.
    /// - `entity_name` has every name of an entity as it was found, folded (`NameKey`): in how many articles it is
    ///   the fullest name, and in how many any name.
    /// - `entity_rule` is what the user decided: of the articles of `entity` those that call it `key`, or the one with
    ///   that guid, or all where neither is given, are of `target`. Rules of one decision have its number.
    private static let version3 = """
        CREATE TABLE entity_by_number (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            subtype TEXT,
            name TEXT NOT NULL,
            articles INTEGER NOT NULL DEFAULT 0,
            mentions INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT INTO entity_by_number (id, kind, name, articles, mentions)
            SELECT id, kind, name, articles, mentions FROM entity;
        DROP TABLE entity;
        ALTER TABLE entity_by_number RENAME TO entity;
        CREATE INDEX entity_by_use ON entity (kind, articles, mentions);

        ALTER TABLE article_entity ADD COLUMN subtype TEXT;
        ALTER TABLE article_entity ADD COLUMN found INTEGER REFERENCES entity;

        CREATE TABLE entity_name (
            key TEXT NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity,
            named INTEGER NOT NULL,
            articles INTEGER NOT NULL,
            PRIMARY KEY (key, entity)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE entity_rule (
            id INTEGER PRIMARY KEY,
            decision INTEGER NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity,
            key TEXT,
            source INTEGER REFERENCES source,
            guid TEXT,
            target INTEGER NOT NULL REFERENCES entity
        ) STRICT;
        CREATE INDEX entity_rule_by_entity ON entity_rule (entity, decision);
        CREATE INDEX entity_rule_by_decision ON entity_rule (decision);

        CREATE TRIGGER entity_named AFTER INSERT ON article_entity BEGIN
            UPDATE entity SET mentions = mentions + NEW.mentions, articles = articles + NOT EXISTS (
                SELECT 1 FROM article_entity
                WHERE entity = NEW.entity AND article = NEW.article AND ordinal <> NEW.ordinal)
            WHERE id = NEW.entity;
        END;
        \(Self.leavingNames)
        """

    /// Version 4: which articles tell of one happening (`StoryTables`).
    ///
    /// - `article_story.copy_of` is the first article with the same text; null for one that has its own.
    /// - `story_term` has the heaviest terms of articles by the week of their day, to find those that are alike.
    /// - `term_count` is in how many articles terms stand (`TermCounts`).
    static let stories = """
        CREATE TABLE story (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            articles INTEGER NOT NULL,
            last_day INTEGER
        ) STRICT;
        CREATE INDEX story_by_day ON story (last_day, id, articles) WHERE articles > 1;

        CREATE TABLE article_story (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            story INTEGER NOT NULL REFERENCES story,
            day INTEGER NOT NULL,
            copy_of INTEGER REFERENCES article ON DELETE SET NULL,
            signature BLOB NOT NULL
        ) STRICT;
        CREATE INDEX article_story_by_story ON article_story (story, day, article, copy_of);
        CREATE INDEX article_story_by_copy ON article_story (copy_of) WHERE copy_of IS NOT NULL;

        CREATE TRIGGER story_joined AFTER INSERT ON article_story BEGIN
            UPDATE story SET articles = articles + 1, last_day = max(ifnull(last_day, NEW.day), NEW.day)
            WHERE id = NEW.story;
        END;
        CREATE TRIGGER story_left AFTER DELETE ON article_story BEGIN
            UPDATE story SET
                articles = articles - 1, last_day = (SELECT max(day) FROM article_story WHERE story = OLD.story)
            WHERE id = OLD.story;
        END;
        CREATE TRIGGER story_moved AFTER UPDATE OF day ON article_story WHEN NEW.day <> OLD.day BEGIN
            UPDATE story SET last_day = (SELECT max(day) FROM article_story WHERE story = NEW.story)
            WHERE id = NEW.story;
        END;

        \(Self.storyTerms)

        CREATE TABLE term_count (chunk INTEGER PRIMARY KEY, counts BLOB NOT NULL) STRICT;
        """

    /// The words that find an article's story, up to version 8.
    static let storyTerms = """
        CREATE TABLE story_term (
            week INTEGER NOT NULL,
            term INTEGER NOT NULL,
            article INTEGER NOT NULL,
            PRIMARY KEY (week, term, article)
        ) STRICT, WITHOUT ROWID;
        """

    /// Version 5: how many events begin on each day, so that a timeline over everything is drawn without reading them.
    static let daysOfEvents = """
        CREATE TABLE event_day (day INTEGER PRIMARY KEY, events INTEGER NOT NULL) STRICT;
        INSERT INTO event_day (day, events) SELECT sort_day, count(*) FROM event GROUP BY sort_day;
        \(Self.countingEvents)
        """

    // MARK: Triggers that more than one version makes, and that are never edited

    /// What an article names no longer, or names another, is counted no longer.
    static let leavingNames = """
        CREATE TRIGGER entity_left AFTER DELETE ON article_entity BEGIN
            UPDATE entity SET mentions = mentions - OLD.mentions, articles = articles - NOT EXISTS (
                SELECT 1 FROM article_entity WHERE entity = OLD.entity AND article = OLD.article)
            WHERE id = OLD.entity;
        END;
        CREATE TRIGGER entity_changed AFTER UPDATE OF entity ON article_entity WHEN NEW.entity <> OLD.entity BEGIN
            UPDATE entity SET mentions = mentions - OLD.mentions, articles = articles - NOT EXISTS (
                SELECT 1 FROM article_entity WHERE entity = OLD.entity AND article = OLD.article)
            WHERE id = OLD.entity;
            UPDATE entity SET mentions = mentions + NEW.mentions, articles = articles + NOT EXISTS (
                SELECT 1 FROM article_entity
                WHERE entity = NEW.entity AND article = NEW.article AND ordinal <> NEW.ordinal)
            WHERE id = NEW.entity;
        END;
        """
    /// The events of each day are counted.
    static let countingEvents = """
        CREATE TRIGGER event_added AFTER INSERT ON event BEGIN
            INSERT INTO event_day (day, events) VALUES (NEW.sort_day, 1)
            ON CONFLICT (day) DO UPDATE SET events = events + 1;
        END;
        CREATE TRIGGER event_removed AFTER DELETE ON event BEGIN
            UPDATE event_day SET events = events - 1 WHERE day = OLD.sort_day;
        END;
        """
}
