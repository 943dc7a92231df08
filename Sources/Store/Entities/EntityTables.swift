import Articles
import GRDB

/// Writes whom articles name: which entity of the store each of theirs is, and what that one is called.
struct EntityTables {
    private let database: Database
    private let words: IndexWords
    private let rules: EntityRules
    private let memory: EntityMemory
    private var matching: EntityMatching

    /// - Parameter known: what is known of entities, as the file has it.
    init(_ database: Database, known: KnownEntities = KnownEntities()) throws {
        self.database = database
        words = try IndexWords()
        rules = try EntityRules(database)
        memory = try EntityMemory(database, known: known)
        matching = try EntityMatching(database, words, rules, memory)
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
        var named: Set<Int64> = []
        for (ordinal, entity) in entities.enumerated() {
            let name = KindAndKey(kind: entity.kind, key: keys[ordinal].string)
            let found = try matches[ordinal] ?? made[name] ?? memory.makeEntity(entity.kind, fullest[ordinal].name)
            made[name] = found
            let shown = try rules.target(of: found, key: name.key, article: article)
            let roles = entity.roles.isEmpty ? nil : StoredJSON.string(entity.roles)
            try memory.enter(
                EntityMemory.NewRow(
                    article: article, ordinal: ordinal, entity: shown, mentions: entity.mentions.count, roles: roles,
                    found: shown == found ? nil : found), isFirst: named.insert(shown).inserted)
            if let subtype = entity.subtype { try memory.setSubtype(subtype, of: shown, entity.kind) }
            try enterNames(of: entity, fullest[ordinal], found: found, shown: shown)
        }
    }

    /// Takes the entities of an article away; those that no article names any longer stay, for they may come back.
    ///
    /// - Returns: whom its names meant.
    mutating func removeAll(of article: Int64) throws -> [KindAndKey: Int64] {
        try memory.saveAndForget()
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

    /// Writes what was found; once, after the last article of a transaction.
    ///
    /// - Returns: what is known of entities now.
    func finish() throws -> KnownEntities {
        try memory.save()
        return memory.known
    }

    /// Counts the names of an article's entity, and makes the entity be found by their words.
    private func enterNames(
        of entity: Entity, _ fullest: (name: String, key: NameKey), found: Int64, shown: Int64
    ) throws {
        var isNew = false
        var use = 0
        for (key, isName) in fullest.key.names(aliases: [entity.name] + entity.aliases, entity.kind, words) {
            let (isFirst, named) = try memory.count(key, for: found, isName: isName)
            if isName { use = named }
            if isFirst { isNew = true }
        }
        let nameWords = words.words(of: entity.name)
        // A spelling that folds to a known name may have words of its own: "U.S." and "US".
        if isNew || shown != found || nameWords != fullest.key.words {
            let all = nameWords + entity.aliases.flatMap(words.words(of:))
            memory.enter(words: all, of: found)
            if shown != found { memory.enter(words: all, of: shown) }
        }
        try name(found, fullest, entity.kind, use: use)
    }

    /// Calls the stored entity by the name in the article where that is the better one: of several words rather than
    /// one, used more often, and of the spellings of one name the latest that is not in capitals.
    private func name(
        _ found: Int64, _ fullest: (name: String, key: NameKey), _ kind: EntityKind, use: Int
    ) throws {
        let (name, key) = fullest
        guard let known = try memory.facts(of: found)?.name, known != name else { return }
        let knownKey = NameKey(known, kind, words)
        let isBetter: Bool
        if knownKey == key {
            isBetter = !isInCapitals(name) || isInCapitals(known)
        } else {
            let knownUse = try memory.use(of: knownKey.string, for: found)?.named ?? 0
            isBetter = knownUse == 0 || (key.isSingle ? 0 : 1, use) > (knownKey.isSingle ? 0 : 1, knownUse)
        }
        if isBetter { try memory.rename(found, name) }
    }

    private func isInCapitals(_ name: String) -> Bool {
        !name.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}
