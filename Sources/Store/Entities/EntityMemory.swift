import Articles
import GRDB

/// What one transaction has read of entities, and what it counts: an article names those that its neighbours name.
///
/// New rows are written at once, counts of rows that are there when `save` is called; what is read here has both.
/// A reference, since whoever finds entities and whoever stores them must see the same.
final class EntityMemory {
    /// A row of `entity`.
    struct Facts {
        let kind: EntityKind
        var name: String
        var subtype: EntitySubtype?
        /// Articles that name it.
        var articles: Int
        /// What the file does not count yet.
        fileprivate var newArticles = 0
        fileprivate var newMentions = 0
    }

    /// A row of `entity_name`.
    struct Use {
        let entity: Int64
        /// Articles whose fullest name it is.
        fileprivate(set) var named: Int
        /// Articles that have it.
        fileprivate(set) var articles: Int
        fileprivate var newNamed = 0
        fileprivate var newArticles = 0
    }

    /// An article that names an entity, with its roles there as they are stored.
    struct Naming {
        let article: Int64
        let roles: String?
    }

    /// How many of an entity's latest articles are looked at.
    private static let latest = 5

    /// Entities of one name that are looked at: so many of the oldest, and of the newest.
    static let most = 8

    private let database: Database
    private var facts: [Int64: Facts?] = [:]
    /// Ascending by entity.
    private var uses: [String: [Use]] = [:]
    /// Latest first.
    private var namings: [Int64: [Naming]] = [:]
    private let factsOf: Statement
    private let namingsOf: Statement
    private let oldest: Statement
    private let newest: Statement
    private let useOf: Statement
    private let entityInsert: Statement
    private let useInsert: Statement

    init(_ database: Database) throws {
        self.database = database
        factsOf = try database.cachedStatement(sql: "SELECT kind, name, subtype, articles FROM entity WHERE id = ?")
        namingsOf = try database.cachedStatement(
            sql: "SELECT article, roles FROM article_entity WHERE entity = ? ORDER BY article DESC LIMIT \(Self.latest)"
        )
        func statement(_ order: String) throws -> Statement {
            try database.cachedStatement(
                sql: """
                    SELECT entity, named, articles FROM entity_name WHERE key = ?
                    ORDER BY entity \(order) LIMIT \(Self.most)
                    """)
        }
        (oldest, newest) = (try statement("ASC"), try statement("DESC"))
        useOf = try database.cachedStatement(
            sql: "SELECT entity, named, articles FROM entity_name WHERE key = ? AND entity = ?")
        entityInsert = try database.cachedStatement(sql: "INSERT INTO entity (kind, name) VALUES (?, ?)")
        useInsert = try database.cachedStatement(
            sql: "INSERT INTO entity_name (key, entity, named, articles) VALUES (?, ?, ?, 1)")
    }

    // MARK: Reading

    /// nil where there is no such entity, or its kind is none.
    func facts(of entity: Int64) throws -> Facts? {
        if let known = facts[entity] { return known }
        let row = try Row.fetchOne(factsOf, arguments: [entity])
        var found: Facts?
        if let row, let kind: EntityKind = row.named(0), let name = row.string(1) {
            found = Facts(kind: kind, name: name, subtype: row.named(2), articles: row.integer(3) ?? 0)
        }
        facts[entity] = .some(found)
        return found
    }

    /// The latest articles that name an entity, the latest first.
    func latest(of entity: Int64) throws -> [Naming] {
        if let known = namings[entity] { return known }
        let rows = try Row.fetchCursor(namingsOf, arguments: [entity])
        var found: [Naming] = []
        while let row = try rows.next() {
            if let article = row.key(0) { found.append(Naming(article: article, roles: row.string(1))) }
        }
        namings[entity] = found
        return found
    }

    /// Who is called `key` in some article: the oldest entities, and the newest, each once.
    func uses(of key: String) throws -> [Use] {
        if let known = uses[key] { return known }
        var found = try rows(oldest, key)
        if found.count == Self.most {
            let last = found[found.count - 1].entity
            found += try rows(newest, key).reversed().filter { $0.entity > last }
        }
        uses[key] = found
        return found
    }

    /// How `entity` is called `key`; nil where no article calls it so.
    func use(of key: String, for entity: Int64) throws -> Use? {
        let known = try uses(of: key)
        if let use = known.first(where: { $0.entity == entity }) { return use }
        // There may be more than those that are looked at.
        guard known.count > Self.most, let row = try Row.fetchOne(useOf, arguments: [key, entity]),
            let use = Self.use(row)
        else { return nil }
        let place = known.firstIndex { $0.entity > entity } ?? known.count
        uses[key]?.insert(use, at: place)
        return use
    }

    private func rows(_ statement: Statement, _ key: String) throws -> [Use] {
        let rows = try Row.fetchCursor(statement, arguments: [key])
        var found: [Use] = []
        while let row = try rows.next() { if let use = Self.use(row) { found.append(use) } }
        return found
    }

    private static func use(_ row: Row) -> Use? {
        row.key(0).map { Use(entity: $0, named: row.integer(1) ?? 0, articles: row.integer(2) ?? 0) }
    }

    // MARK: Writing

    /// A new entity, that no article names yet.
    func makeEntity(_ kind: EntityKind, _ name: String) throws -> Int64 {
        try entityInsert.execute(arguments: [kind.rawValue, name])
        let id = database.lastInsertedRowID
        facts[id] = Facts(kind: kind, name: name, articles: 0)
        return id
    }

    /// Counts an article that names an entity.
    ///
    /// - Parameter isFirst: whether no other of the article's names is of it.
    func count(_ entity: Int64, mentions: Int, isFirst: Bool, in naming: Naming) throws {
        if let known = namings[entity] {
            let place = known.firstIndex { $0.article < naming.article } ?? known.count
            namings[entity]?.insert(naming, at: place)
            if known.count == Self.latest { namings[entity]?.removeLast() }
        }
        guard var known = try facts(of: entity) else { return }
        if isFirst {
            known.articles += 1
            known.newArticles += 1
        }
        known.newMentions += mentions
        facts[entity] = known
    }

    /// Counts an article that calls an entity `key`.
    ///
    /// - Returns: whether it is the first, and how many have it as their fullest name.
    func count(_ key: String, for entity: Int64, isName: Bool) throws -> (isFirst: Bool, named: Int) {
        let more = isName ? 1 : 0
        guard let known = try use(of: key, for: entity) else {
            try useInsert.execute(arguments: [key, entity, more])
            let use = Use(entity: entity, named: more, articles: 1)
            let place = uses[key]?.firstIndex { $0.entity > entity } ?? uses[key]?.count ?? 0
            uses[key, default: []].insert(use, at: place)
            return (true, more)
        }
        var use = known
        use.named += more
        use.newNamed += more
        use.articles += 1
        use.newArticles += 1
        if let place = uses[key]?.firstIndex(where: { $0.entity == entity }) { uses[key]?[place] = use }
        return (use.articles == 1, use.named)
    }

    func rename(_ entity: Int64, _ name: String) throws {
        try database.execute(sql: "UPDATE entity SET name = ? WHERE id = ?", arguments: [name, entity])
        if var known = try facts(of: entity) {
            known.name = name
            facts[entity] = known
        }
    }

    /// Calls an entity of that kind one of that subtype.
    func setSubtype(_ subtype: EntitySubtype, of entity: Int64, _ kind: EntityKind) throws {
        guard var known = try facts(of: entity), known.kind == kind, known.subtype != subtype else { return }
        try database.execute(
            sql: "UPDATE entity SET subtype = ? WHERE id = ?", arguments: [subtype.rawValue, entity])
        known.subtype = subtype
        facts[entity] = known
    }

    /// Writes what was counted, and forgets all: before others change the rows, and at the end of the transaction.
    func save() throws {
        let countUpdate = try database.cachedStatement(
            sql: "UPDATE entity SET articles = articles + ?, mentions = mentions + ? WHERE id = ?")
        for (entity, known) in facts {
            guard let known, known.newArticles > 0 || known.newMentions > 0 else { continue }
            try countUpdate.execute(arguments: [known.newArticles, known.newMentions, entity])
        }
        let useUpdate = try database.cachedStatement(
            sql: """
                UPDATE entity_name SET named = named + ?, articles = articles + ? WHERE key = ? AND entity = ?
                """)
        for (key, known) in uses {
            for use in known where use.newArticles > 0 {
                try useUpdate.execute(arguments: [use.newNamed, use.newArticles, key, use.entity])
            }
        }
        facts = [:]
        uses = [:]
        namings = [:]
    }
}
