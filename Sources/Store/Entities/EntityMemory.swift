import Articles
import GRDB

/// What one transaction has read of entities, and what it is to write: an article names those that its neighbours name.
///
/// Rows are written when `save` is called, in the order of their keys, so that a page of the file is touched once; what
/// is read here has them already. A reference, since whoever finds entities and whoever stores them must see the same.
final class EntityMemory {
    typealias Facts = KnownEntities.Facts
    typealias Use = KnownEntities.Use
    typealias Naming = KnownEntities.Naming

    /// A row of `article_entity`.
    struct NewRow {
        let article: Int64
        let ordinal: Int
        /// Whom the user sees.
        let entity: Int64
        let mentions: Int
        let roles: String?
        /// Whom the store found, nil for the same.
        let found: Int64?
    }

    /// A row of `entity_word`.
    struct NewWord: Hashable {
        let word: String
        let entity: Int64
    }

    /// How many of an entity's latest articles are looked at.
    private static let latest = 5

    /// Entities of one name that are looked at: so many of the oldest, and of the newest.
    static let most = 8

    /// A word that so many persons have before their last name is a given name.
    private static let givenNameBearers = 3
    /// Names that are looked at to find them.
    private static let mostBearers = 16

    let database: Database
    var known: KnownEntities
    var newRows: [NewRow] = []
    var newWords: Set<NewWord> = []
    /// Persons who have names since the last `save`, by all beginnings of these that end before a space.
    var newPersons: [String: Set<Int64>] = [:]
    /// Articles that name an entity whose latest articles were not read, ascending.
    var newNamings: [Int64: [Naming]] = [:]
    /// The number of the newest entity; nil before one is made.
    var newest: Int64?
    private let factsOf: DirectStatement
    private let namingsOf: DirectStatement
    private let membersOf: DirectStatement
    private let oldestUses: DirectStatement
    private let newestUses: DirectStatement
    private let useOf: DirectStatement
    private let bearersOf: DirectStatement

    /// - Parameter known: as the file has it.
    init(_ database: Database, known: KnownEntities = KnownEntities()) throws {
        (self.database, self.known) = (database, known)
        factsOf = try DirectStatement(
            database, sql: "SELECT kind, name, subtype, articles FROM entity WHERE id = ?")
        namingsOf = try DirectStatement(
            database,
            sql: "SELECT article, roles FROM article_entity WHERE entity = ? ORDER BY article DESC LIMIT \(Self.latest)"
        )
        membersOf = try DirectStatement(database, sql: "SELECT entity FROM article_entity WHERE article = ?")
        func statement(_ order: String) throws -> DirectStatement {
            try DirectStatement(
                database,
                sql: """
                    SELECT entity, named, articles FROM entity_name WHERE key = ?
                    ORDER BY entity \(order) LIMIT \(Self.most)
                    """)
        }
        (oldestUses, newestUses) = (try statement("ASC"), try statement("DESC"))
        useOf = try DirectStatement(
            database, sql: "SELECT entity, named, articles FROM entity_name WHERE key = ? AND entity = ?")
        // A space is followed by an exclamation mark: no name has one.
        bearersOf = try DirectStatement(
            database,
            sql: """
                SELECT n.entity FROM entity_name n JOIN entity e ON e.id = n.entity
                WHERE n.key >= ? AND n.key < ? AND e.kind = 'person' LIMIT \(Self.mostBearers)
                """)
    }

    // MARK: Reading

    /// nil where there is no such entity, or its kind is none.
    func facts(of entity: Int64) throws -> Facts? {
        if let facts = known.facts[entity] { return facts }
        var found: Facts?
        try factsOf.run {
            $0.set(0, entity)
        } row: { row in
            guard let kind: EntityKind = row.named(0), let name = row.string(1) else { return }
            found = Facts(kind: kind, name: name, subtype: row.named(2), articles: row.integer(3) ?? 0)
        }
        known.facts[entity] = .some(found)
        return found
    }

    /// The latest articles that name an entity, the latest first.
    func latest(of entity: Int64) throws -> [Naming] {
        if let namings = known.namings[entity] { return namings }
        var found: [Naming] = []
        try namingsOf.run {
            $0.set(0, entity)
        } row: { row in
            if let article = row.key(0) { found.append(Naming(article: article, roles: row.string(1))) }
        }
        for naming in newNamings.removeValue(forKey: entity) ?? [] { Self.insert(naming, into: &found) }
        known.namings[entity] = found
        return found
    }

    private static func insert(_ naming: Naming, into namings: inout [Naming]) {
        let isFull = namings.count == latest
        namings.insert(naming, at: namings.firstIndex { $0.article < naming.article } ?? namings.count)
        if isFull { namings.removeLast() }
    }

    /// Whom an article names.
    func members(of article: Int64) throws -> [Int64] {
        if let members = known.members[article] { return members }
        var members: [Int64] = []
        try membersOf.run {
            $0.set(0, article)
        } row: { row in
            if let entity = row.key(0) { members.append(entity) }
        }
        known.members[article] = members
        return members
    }

    /// Who is called `key` in some article: the oldest entities, and the newest, each once.
    func uses(of key: String) throws -> [Use] {
        if let uses = known.uses[key] { return uses }
        var found = try rows(oldestUses, key)
        if found.count == Self.most {
            let last = found[found.count - 1].entity
            found += try rows(newestUses, key).reversed().filter { $0.entity > last }
        }
        known.uses[key] = found
        return found
    }

    /// How `entity` is called `key`; nil where no article calls it so.
    func use(of key: String, for entity: Int64) throws -> Use? {
        let uses = try uses(of: key)
        if let use = uses.first(where: { $0.entity == entity }) { return use }
        // There may be more than those that are looked at.
        guard uses.count > Self.most else { return nil }
        var found: Use?
        try useOf.run { parameters in
            parameters.set(0, key)
            parameters.set(1, entity)
        } row: {
            found = Self.use($0)
        }
        if let found { insert(found, under: key) }
        return found
    }

    private func insert(_ use: Use, under key: String) {
        known.uses.change(key, or: []) { uses in
            uses.insert(use, at: uses.firstIndex { $0.entity > use.entity } ?? uses.count)
        }
    }

    private func rows(_ statement: DirectStatement, _ key: String) throws -> [Use] {
        var found: [Use] = []
        try statement.run {
            $0.set(0, key)
        } row: { row in
            if let use = Self.use(row) { found.append(use) }
        }
        return found
    }

    private static func use(_ row: DirectRow) -> Use? {
        row.key(0).map { Use(entity: $0, named: row.integer(1) ?? 0, articles: row.integer(2) ?? 0) }
    }

    /// Whether persons of the store have the single word as their first name: then it may be any of many.
    func isGivenName(_ word: String) throws -> Bool {
        if let isGiven = known.givenNames[word] { return isGiven }
        var bearers = newPersons[word] ?? []
        if bearers.count < Self.givenNameBearers {
            try bearersOf.run { parameters in
                parameters.set(0, word + " ")
                parameters.set(1, word + "!")
            } until: { row in
                if let entity = row.key(0) { bearers.insert(entity) }
                return bearers.count == Self.givenNameBearers
            }
        }
        let isGiven = bearers.count >= Self.givenNameBearers
        known.givenNames[word] = isGiven
        return isGiven
    }

    // MARK: Entering

    /// A new entity, that no article names yet.
    func makeEntity(_ kind: EntityKind, _ name: String) throws -> Int64 {
        // A number that was given is never given again.
        let last = try newest ?? Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'entity'")
        let id = (last ?? 0) + 1
        newest = id
        var facts = Facts(kind: kind, name: name, articles: 0)
        facts.news.isNew = true
        known.facts[id] = facts
        return id
    }

    /// Enters whom an article names, in the order of ordinals.
    ///
    /// - Parameter isFirst: whether no other of the article's names is of it.
    func enter(_ row: NewRow, isFirst: Bool) throws {
        newRows.append(row)
        known.members.change(row.article, or: []) { $0.append(row.entity) }
        let naming = Naming(article: row.article, roles: row.roles)
        if known.namings[row.entity] == nil {
            newNamings[row.entity, default: []].append(naming)
        } else {
            known.namings.change(row.entity) { Self.insert(naming, into: &$0) }
        }
        guard var facts = try facts(of: row.entity) else { return }
        if isFirst {
            facts.articles += 1
            facts.news.articles += 1
        }
        facts.news.mentions += row.mentions
        known.facts[row.entity] = facts
    }

    /// Makes an entity be found by words.
    func enter(words: [String], of entity: Int64) {
        for word in words { newWords.insert(NewWord(word: word, entity: entity)) }
    }

    /// Counts an article that calls an entity `key`.
    ///
    /// - Returns: whether it is the first, and how many have it as their fullest name.
    func count(_ key: String, for entity: Int64, isName: Bool) throws -> (isFirst: Bool, named: Int) {
        let more = isName ? 1 : 0
        guard var use = try use(of: key, for: entity) else {
            insert(Use(entity: entity, named: more, articles: 1, isNew: true), under: key)
            try enterBearer(entity, of: key)
            return (true, more)
        }
        use.named += more
        use.newNamed += more
        use.articles += 1
        use.newArticles += 1
        known.uses.change(key) { uses in
            if let place = uses.firstIndex(where: { $0.entity == entity }) { uses[place] = use }
        }
        return (use.articles == 1, use.named)
    }

    /// Lets the first words of a person's new name be asked for.
    private func enterBearer(_ entity: Int64, of key: String) throws {
        guard try facts(of: entity)?.kind == .person else { return }
        for index in key.indices where key[index] == " " {
            let word = String(key[..<index])
            // Of many more persons it only becomes truer.
            if known.givenNames[word] == false { known.givenNames[word] = nil }
            newPersons[word, default: []].insert(entity)
        }
    }

    func rename(_ entity: Int64, _ name: String) throws {
        guard var facts = try facts(of: entity) else { return }
        facts.name = name
        known.facts[entity] = facts
        if facts.news.isNew { return }
        try database.execute(sql: "UPDATE entity SET name = ? WHERE id = ?", arguments: [name, entity])
    }

    /// Calls an entity of that kind one of that subtype.
    func setSubtype(_ subtype: EntitySubtype, of entity: Int64, _ kind: EntityKind) throws {
        guard var facts = try facts(of: entity), facts.kind == kind, facts.subtype != subtype else { return }
        facts.subtype = subtype
        known.facts[entity] = facts
        if facts.news.isNew { return }
        try database.execute(
            sql: "UPDATE entity SET subtype = ? WHERE id = ?", arguments: [subtype.rawValue, entity])
    }
}
