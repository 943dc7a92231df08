import Articles
import GRDB

/// Writes whom articles name: which entity of the store each of theirs is, and what that one is called.
struct EntityTables {
    private let database: Database
    private let words: IndexWords
    private let rules: EntityRules
    private var matching: EntityMatching
    private let entityInsert: Statement
    private let rowInsert: Statement
    private let nameInsert: Statement
    private let wordInsert: Statement
    private let nameOfEntity: Statement
    private let useOfName: Statement
    private let rename: Statement
    private let subtypeUpdate: Statement

    init(_ database: Database) throws {
        self.database = database
        words = try IndexWords(database)
        rules = try EntityRules(database)
        matching = try EntityMatching(database, words, rules)
        entityInsert = try database.cachedStatement(sql: "INSERT INTO entity (kind, name) VALUES (?, ?)")
        rowInsert = try database.cachedStatement(
            sql: """
                INSERT INTO article_entity (article, ordinal, entity, mentions, roles, found) VALUES (?, ?, ?, ?, ?, ?)
                """)
        nameInsert = try database.cachedStatement(
            sql: """
                INSERT INTO entity_name (key, entity, named, articles) VALUES (?, ?, ?, 1)
                ON CONFLICT (key, entity) DO UPDATE SET named = named + excluded.named, articles = articles + 1
                RETURNING named, articles
                """)
        wordInsert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO entity_word (word, entity) VALUES (?, ?)")
        nameOfEntity = try database.cachedStatement(sql: "SELECT name FROM entity WHERE id = ?")
        useOfName = try database.cachedStatement(sql: "SELECT named FROM entity_name WHERE key = ? AND entity = ?")
        rename = try database.cachedStatement(sql: "UPDATE entity SET name = ? WHERE id = ?")
        subtypeUpdate = try database.cachedStatement(
            sql: "UPDATE entity SET subtype = ?1 WHERE id = ?2 AND kind = ?3 AND subtype IS NOT ?1")
    }

    /// Stores the entities of an article that has none.
    ///
    /// - Parameter before: whom its names meant before (`removeAll`).
    mutating func insert(_ entities: [Entity], of article: Int64, before: [KindAndKey: Int64] = [:]) throws {
        let fullest = entities.map { NameKey.fullest($0.name, aliases: $0.aliases, $0.kind, words) }
        let keys = fullest.map(\.key)
        let matches = try matching.matches(of: entities, keys: keys, before: before)
        // Two of an article that are new and have one name are one.
        var made: [KindAndKey: Int64] = [:]
        for (ordinal, entity) in entities.enumerated() {
            let name = KindAndKey(kind: entity.kind, key: keys[ordinal].string)
            let found = try matches[ordinal] ?? made[name] ?? makeEntity(entity.kind, fullest[ordinal].name)
            made[name] = found
            let shown = try rules.target(of: found, key: name.key, article: article)
            try rowInsert.execute(arguments: [
                article, ordinal, shown, entity.mentions.count,
                entity.roles.isEmpty ? nil : StoredJSON.string(entity.roles), shown == found ? nil : found,
            ])
            if let subtype = entity.subtype {
                try subtypeUpdate.execute(arguments: [subtype.rawValue, shown, entity.kind.rawValue])
            }
            try enterNames(of: entity, fullest[ordinal], found: found, shown: shown)
        }
    }

    /// Takes the entities of an article away; those that no article names any longer stay, for they may come back.
    ///
    /// - Returns: whom its names meant.
    mutating func removeAll(of article: Int64) throws -> [KindAndKey: Int64] {
        matching.forget(article)
        var before: [KindAndKey: Int64] = [:]
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT e.id, e.kind, ae.ordinal FROM article_entity ae JOIN entity e
                ON e.id = ifnull(ae.found, ae.entity) WHERE ae.article = ? ORDER BY ae.ordinal
                """, arguments: [article])
        let nameRemoval = try database.cachedStatement(
            sql: """
                UPDATE entity_name SET named = max(0, named - ?), articles = max(0, articles - 1)
                WHERE key = ? AND entity = ?
                """)
        let stored = rows.isEmpty ? [] : try AnnotationReader(database).annotations(of: article).entities
        for row in rows {
            guard let entity = row.key(0), let kind: EntityKind = row.named(1), let ordinal = row.integer(2),
                stored.indices.contains(ordinal)
            else { continue }
            let (name, aliases) = (stored[ordinal].name, stored[ordinal].aliases)
            let key = NameKey.fullest(name, aliases: aliases, kind, words).key
            let known = KindAndKey(kind: kind, key: key.string)
            if before[known] == nil { before[known] = entity }
            for (key, isName) in key.names(aliases: [name] + aliases, kind, words) {
                try nameRemoval.execute(arguments: [isName ? 1 : 0, key, entity])
            }
        }
        try database.execute(sql: "DELETE FROM article_entity WHERE article = ?", arguments: [article])
        return before
    }

    private func makeEntity(_ kind: EntityKind, _ name: String) throws -> Int64 {
        try entityInsert.execute(arguments: [kind.rawValue, name])
        return database.lastInsertedRowID
    }

    /// Counts the names of an article's entity, and makes the entity be found by their words.
    private func enterNames(
        of entity: Entity, _ fullest: (name: String, key: NameKey), found: Int64, shown: Int64
    ) throws {
        var isNew = false
        var use = 0
        for (key, isName) in fullest.key.names(aliases: [entity.name] + entity.aliases, entity.kind, words) {
            let row = try Row.fetchOne(nameInsert, arguments: [key, found, isName ? 1 : 0])
            if isName { use = row?.integer(0) ?? 0 }
            if row?.integer(1) == 1 { isNew = true }
        }
        let nameWords = words.words(of: entity.name)
        // A spelling that folds to a known name may have words of its own: "U.S." and "US".
        if isNew || shown != found || nameWords != fullest.key.words {
            for word in nameWords + entity.aliases.flatMap(words.words(of:)) {
                try wordInsert.execute(arguments: [word, found])
                if shown != found { try wordInsert.execute(arguments: [word, shown]) }
            }
        }
        try name(found, fullest, entity.kind, use: use)
    }

    /// Calls the stored entity by the name in the article where that is the better one: of several words rather than
    /// one, used more often, and of the spellings of one name the latest that is not in capitals.
    private func name(
        _ found: Int64, _ fullest: (name: String, key: NameKey), _ kind: EntityKind, use: Int
    ) throws {
        let (name, key) = fullest
        guard let known = try String.fetchOne(nameOfEntity, arguments: [found]), known != name else { return }
        let knownKey = NameKey(known, kind, words)
        let isBetter: Bool
        if knownKey == key {
            isBetter = !isInCapitals(name) || isInCapitals(known)
        } else {
            let knownUse = try Int.fetchOne(useOfName, arguments: [knownKey.string, found]) ?? 0
            isBetter = knownUse == 0 || (key.isSingle ? 0 : 1, use) > (knownKey.isSingle ? 0 : 1, knownUse)
        }
        if isBetter { try rename.execute(arguments: [name, found]) }
    }

    private func isInCapitals(_ name: String) -> Bool {
        !name.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}
