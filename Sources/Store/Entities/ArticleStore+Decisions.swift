import Articles
import GRDB

/// Merging and splitting: kept apart from what the engines find, so that annotating anew does not undo it.
extension ArticleStore {
    /// Makes one entity of several: the first stays, and has the articles of the others, those to come too.
    ///
    /// - Parameter ids: two or more; one that was merged before stands for what it is part of.
    /// - Throws: `StoreError.badDecision` where they can't be merged.
    /// - Complexity: O(articles of the others).
    package func mergeEntities(_ ids: [EntityID]) throws(StoreError) -> EntityDecision {
        try writing { try EntityDecisions($0).merge(ids) }
    }

    /// Takes a name away from an entity: articles whose fullest name for it is that one are of another entity, those to
    /// come too; of the one that was merged into it under that name, or of a new one.
    ///
    /// - Throws: `StoreError.badDecision` where it can't be split so.
    /// - Complexity: O(articles of the entity).
    package func splitEntity(_ id: EntityID, name: String) throws(StoreError) -> EntityDecision {
        try writing { try EntityDecisions($0).split(id, name: name) }
    }

    /// Takes articles away from an entity: whom they name is a new entity.
    ///
    /// - Throws: `StoreError.badDecision` where it can't be split so.
    /// - Complexity: O(articles of the entity).
    package func splitEntity(_ id: EntityID, articles: [ArticleID]) throws(StoreError) -> EntityDecision {
        try writing { try EntityDecisions($0).split(id, articles: articles) }
    }

    /// Takes back the last decision about entities.
    ///
    /// - Parameter number: the decision that must be the last; nil for whichever it is.
    /// - Throws: `StoreError.badDecision` where there is none, or another is the last.
    @discardableResult
    package func undoEntityDecision(_ number: Int64? = nil) throws(StoreError) -> EntityDecision {
        try writing { try EntityDecisions($0).undo(number) }
    }

    /// The entities of that number, or that articles call so: those of the very name, else those whose names have
    /// words that begin so; those in the most articles first.
    package func entities(called name: String, limit: Int) throws(StoreError) -> [EntityRow] {
        if let number = Int64(name) {
            let row = try searching { database in
                let decisions = try EntityDecisions(database)
                return try decisions.row(try decisions.shown(EntityID(number)))
            }
            if let row { return [row] }
        }
        let named = try searching { try EntityDecisions($0).entities(named: name, limit: limit) }
        return named.isEmpty ? try entities(kind: nil, matching: name, limit: limit) : named
    }
}

/// One transaction's worth of decisions.
private struct EntityDecisions {
    private let database: Database
    private let words: IndexWords
    private let rules: EntityRules

    init(_ database: Database) throws {
        self.database = database
        words = try IndexWords()
        rules = try EntityRules(database)
    }

    func merge(_ ids: [EntityID]) throws -> EntityDecision {
        var entities: [(id: EntityID, shown: Int64)] = []
        for id in ids {
            let shown = try known(id).id.rawValue
            if let same = entities.first(where: { $0.shown == shown }) {
                throw StoreError.badDecision(.oneAlready(same.id, id))
            }
            entities.append((id, shown))
        }
        guard entities.count > 1, let kept = entities.first?.shown else {
            throw StoreError.badDecision(.fewerThanTwo)
        }
        let number = try nextNumber()
        for (_, entity) in entities.dropFirst() {
            try enter(number, entity, target: kept)
            try move(try rows(of: entity), from: entity, to: kept)
        }
        return try decision(number, [kept])
    }

    func split(_ id: EntityID, name: String) throws -> EntityDecision {
        let entity = try known(id)
        let key = NameKey(name, entity.kind, words).string
        let rows = try rows(of: entity.id.rawValue)
        let moved = rows.filter { $0.key == key }
        guard let latest = moved.last else { throw StoreError.badDecision(.notCalled(entity, name: name)) }
        guard moved.count < rows.count else { throw StoreError.badDecision(.nothingLeft(entity)) }
        let number = try nextNumber()
        let target = try member(called: key, among: moved) ?? makeEntity(entity.kind, latest.name)
        try enter(number, entity.id.rawValue, key: key, target: target)
        try move(moved, from: entity.id.rawValue, to: target)
        return try decision(number, [entity.id.rawValue, target])
    }

    func split(_ id: EntityID, articles: [ArticleID]) throws -> EntityDecision {
        let entity = try known(id)
        let rows = try rows(of: entity.id.rawValue)
        let wanted = Set(articles.map(\.rawValue))
        let moved = rows.filter { wanted.contains($0.article) }
        let present = Set(moved.map(\.article))
        if let missing = articles.first(where: { !present.contains($0.rawValue) }) {
            throw StoreError.badDecision(.notNamed(entity, in: missing))
        }
        guard let latest = moved.last, moved.count < rows.count else {
            throw StoreError.badDecision(.nothingLeft(entity))
        }
        let number = try nextNumber()
        let target = try makeEntity(entity.kind, latest.name)
        for article in present.sorted() { try enter(number, entity.id.rawValue, article: article, target: target) }
        try move(moved, from: entity.id.rawValue, to: target)
        return try decision(number, [entity.id.rawValue, target])
    }

    func undo(_ number: Int64?) throws -> EntityDecision {
        guard let last = try lastNumber() else { throw StoreError.badDecision(.nothingToUndo) }
        guard number == nil || number == last else { throw StoreError.badDecision(.notTheLast) }
        let targets = try Int64.fetchAll(
            database, sql: "SELECT target FROM entity_rule WHERE decision = ? ORDER BY id", arguments: [last])
        try database.execute(sql: "DELETE FROM entity_rule WHERE decision = ?", arguments: [last])
        let left = try EntityRules(database)
        var changed: [Int64] = []
        for target in targets where !changed.contains(target) {
            changed.append(target)
            var moved: [Int64: [StoredName]] = [:]
            for row in try rows(of: target) {
                let shown = try left.target(of: row.found, key: row.key, article: row.article)
                if shown != target { moved[shown, default: []].append(row) }
            }
            for (entity, rows) in moved.sorted(by: { $0.key < $1.key }) {
                try move(rows, from: target, to: entity)
                changed.append(entity)
            }
        }
        return try decision(last, changed)
    }

    func entities(named name: String, limit: Int) throws -> [EntityRow] {
        let keys = Set(EntityKind.allCases.map { NameKey(name, $0, words).string })
        var shown: Set<Int64> = []
        for key in keys {
            let found = try Int64.fetchAll(
                database, sql: "SELECT entity FROM entity_name WHERE key = ? AND named > 0", arguments: [key])
            for entity in found { shown.insert(try rules.target(of: entity, key: key, article: nil)) }
        }
        let rows = try shown.compactMap { try row($0) }
        return Array(rows.sorted { ($1.articles, $0.id) < ($0.articles, $1.id) }.prefix(max(limit, 0)))
    }

    /// Whom the user sees under a number that he may have from before.
    func shown(_ id: EntityID) throws -> Int64 { try rules.target(of: id.rawValue, key: nil, article: nil) }

    /// The entity of that key; nil where no article names it.
    func row(_ entity: Int64) throws -> EntityRow? { try EntityRow(stored: entity, in: database) }

    private func known(_ id: EntityID) throws -> EntityRow {
        guard let row = try row(try shown(id)) else { throw StoreError.badDecision(.unknown(id)) }
        return row
    }

    /// What articles call an entity, in the order of the articles.
    private func rows(of entity: Int64) throws -> [StoredName] {
        var names: [StoredName] = []
        let annotations = try AnnotationReader(database)
        var latest: (article: Int64, entities: [PackedAnnotations.Names])?
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT ae.article, ae.ordinal, e.id, e.kind
                FROM article_entity ae JOIN entity e ON e.id = ifnull(ae.found, ae.entity)
                WHERE ae.entity = ? ORDER BY ae.article, ae.ordinal
                """, arguments: [entity])
        while let row = try rows.next() {
            guard let article = row.key(0), let ordinal = row.integer(1), let found = row.key(2),
                let kind: EntityKind = row.named(3)
            else { continue }
            if latest?.article != article { latest = (article, try annotations.annotations(of: article).entities) }
            guard let stored = latest?.entities, stored.indices.contains(ordinal) else { continue }
            let (name, aliases) = (stored[ordinal].name, stored[ordinal].aliases)
            names.append(
                StoredName(
                    article: article, ordinal: ordinal, name: name, aliases: aliases, found: found,
                    key: NameKey.fullest(name, aliases: aliases, kind, words).key.string))
        }
        return names
    }

    /// The entity that was merged under that name and has no other article among `rows`.
    private func member(called key: String, among rows: [StoredName]) throws -> Int64? {
        let found = Set(rows.map(\.found))
        guard found.count == 1, let only = found.first, try row(only) == nil else { return nil }
        let member = try Row.fetchOne(database, sql: "SELECT kind, name FROM entity WHERE id = ?", arguments: [only])
        guard let kind: EntityKind = member?.named(0), let name = member?.string(1) else { return nil }
        return NameKey(name, kind, words).string == key ? only : nil
    }

    private func makeEntity(_ kind: EntityKind, _ name: String) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO entity (kind, name) VALUES (?, ?)", arguments: [kind.rawValue, name])
        return database.lastInsertedRowID
    }

    private func enter(
        _ number: Int64, _ entity: Int64, key: String? = nil, article: Int64? = nil, target: Int64
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO entity_rule (decision, entity, key, source, guid, target) VALUES (
                    ?, ?, ?, (SELECT source FROM article WHERE id = ?), (SELECT guid FROM article WHERE id = ?), ?)
                """, arguments: [number, entity, key, article, article, target])
    }

    private func lastNumber() throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT max(decision) FROM entity_rule")
    }

    private func nextNumber() throws -> Int64 { (try lastNumber() ?? 0) + 1 }

    private func decision(_ number: Int64, _ entities: [Int64]) throws -> EntityDecision {
        EntityDecision(number: number, entities: try entities.compactMap { try row($0) })
    }

    /// Makes rows of `from` rows of `to`, with the words by which they are found.
    private func move(_ rows: [StoredName], from: Int64, to target: Int64) throws {
        let update = try database.cachedStatement(
            sql: """
                UPDATE article_entity SET entity = ?1, found = CASE WHEN ?2 = ?1 THEN NULL ELSE ?2 END
                WHERE article = ?3 AND ordinal = ?4
                """)
        for row in rows { try update.execute(arguments: [target, row.found, row.article, row.ordinal]) }
        let gone = wordSet(rows)
        let insert = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO entity_word (word, entity) VALUES (?, ?)")
        for word in gone { try insert.execute(arguments: [word, target]) }
        let left = try self.rows(of: from)
        if left.isEmpty { return }
        for word in gone.subtracting(wordSet(left)) {
            try database.execute(sql: "DELETE FROM entity_word WHERE word = ? AND entity = ?", arguments: [word, from])
        }
    }

    private func wordSet(_ rows: [StoredName]) -> Set<String> {
        var names: Set<String> = []
        for row in rows { names.formUnion([row.name] + row.aliases) }
        return names.reduce(into: []) { $0.formUnion(words.words(of: $1)) }
    }
}

/// What one article calls an entity.
private struct StoredName {
    let article: Int64
    let ordinal: Int
    let name: String
    let aliases: [String]
    /// Whom the store took it for.
    let found: Int64
    /// Its name folded.
    let key: String
}
