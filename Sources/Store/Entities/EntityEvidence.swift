import Articles
import GRDB

/// What tells whether an entity of a new article is one that the store has: whom it is named with, and its roles.
struct EntityEvidence {
    /// How much speaks for it: see `Company.evidence`.
    var score = 0
    /// Entities that both are named with.
    var shared = 0
    /// Entities the one in the store was lately named with.
    var known = 0
    /// Whether both have roles, and no word of them is the same.
    var hasOtherRoles = false
}

/// The entities of one article that are already known, as evidence for the others.
struct Company {
    /// As the user sees them.
    private(set) var entities: Set<Int64> = []
    /// Number of entities of the article, known or not.
    private var size = 0
    /// Articles of the whole store.
    private let total: Int
    private let database: Database
    private let recent: Statement
    private let named: Statement
    private let facts: Statement
    /// What sharing an entity counts, for those asked about in this transaction.
    private var weights: [Int64: Int] = [:]

    /// How many of an entity's latest articles are looked at.
    private static let latest = 5
    /// Fewer others than these tell nothing by not being shared.
    private static let fewest = 3

    init(_ database: Database) throws {
        self.database = database
        total = try Int.fetchOne(database, sql: "SELECT sum(total) FROM source") ?? 0
        recent = try database.cachedStatement(
            sql: "SELECT roles FROM article_entity WHERE entity = ? ORDER BY article DESC LIMIT \(Self.latest)"
        )
        named = try database.cachedStatement(
            sql: """
                SELECT other.entity, other.article FROM (
                    SELECT article FROM article_entity WHERE entity = ? ORDER BY article DESC LIMIT \(Self.latest)
                ) AS recent JOIN article_entity other ON other.article = recent.article
                """)
        facts = try database.cachedStatement(sql: "SELECT kind, articles FROM entity WHERE id = ?")
    }

    /// Begins with an article of `size` entities.
    mutating func begin(size: Int) { (entities, self.size) = ([], size) }

    mutating func insert(_ entity: Int64) { entities.insert(entity) }

    /// What speaks for `entity`: the same role counts 3, a word of it 1; and of the latest article that shares most a
    /// shared person counts 3, another name 2, one of every twentieth article or more 1 when it is a person or a place
    /// and else nothing.
    ///
    /// - Complexity: O(log n), for a fixed number of articles.
    mutating func evidence(for entity: Int64, roles: [Set<String>], _ words: IndexWords) throws -> EntityEvidence {
        let known = roles.isEmpty ? [] : try latestRoles(of: entity, words)
        var evidence = EntityEvidence()
        evidence.hasOtherRoles = Self.areOther(roles, known)
        var (others, shared): (Set<Int64>, Set<Int64>) = ([], [])
        var scores: [Int64: Int] = [:]
        let rows = try Row.fetchCursor(named, arguments: [entity])
        while let row = try rows.next() {
            guard let other = row.key(0), let article = row.key(1), other != entity else { continue }
            others.insert(other)
            guard entities.contains(other) else { continue }
            shared.insert(other)
            scores[article, default: 0] += try weight(of: other)
        }
        (evidence.known, evidence.shared) = (others.count, shared.count)
        evidence.score = scores.values.max() ?? 0
        if roles.contains(where: { !$0.isEmpty && known.contains($0) }) {
            evidence.score += 3
        } else if !evidence.hasOtherRoles, !known.isEmpty, !roles.isEmpty {
            evidence.score += 1
        }
        return evidence
    }

    /// Whether `entity` has roles, and no word of them is in `roles`.
    func hasOtherRoles(_ entity: Int64, than roles: [Set<String>], _ words: IndexWords) throws -> Bool {
        Self.areOther(roles, try latestRoles(of: entity, words))
    }

    private static func areOther(_ roles: [Set<String>], _ known: [Set<String>]) -> Bool {
        let knownWords = known.reduce(into: Set()) { $0.formUnion($1) }
        return !knownWords.isEmpty && roles.contains { !$0.isEmpty }
            && roles.allSatisfy { $0.isDisjoint(with: knownWords) }
    }

    /// The roles of an entity in its latest articles, in words.
    private func latestRoles(of entity: Int64, _ words: IndexWords) throws -> [Set<String>] {
        var roles: [Set<String>] = []
        let rows = try Row.fetchCursor(recent, arguments: [entity])
        while let row = try rows.next() {
            roles += StoredJSON.list(row.string(0)).map { roleWords($0, words) }
        }
        return roles
    }

    /// Whether `evidence` speaks against: enough is known of both, and they share nobody.
    func isStrange(_ evidence: EntityEvidence) -> Bool {
        evidence.shared == 0 && evidence.known >= Self.fewest && size > Self.fewest
    }

    private mutating func weight(of entity: Int64) throws -> Int {
        if let weight = weights[entity] { return weight }
        let row = try Row.fetchOne(facts, arguments: [entity])
        let isEverywhere = (row?.integer(1) ?? 0) > max(20, total / 20)
        let kind: EntityKind? = row?.named(0)
        let weight =
            switch kind {
            case .person: isEverywhere ? 1 : 3
            case .place: isEverywhere ? 1 : 2
            case .organization, .other: isEverywhere ? 0 : 2
            case nil: 0
            }
        weights[entity] = weight
        return weight
    }
}

/// The words of a role, without those that any may have.
func roleWords(_ role: String, _ words: IndexWords) -> Set<String> {
    Set(words.words(of: role)).subtracting([
        "a", "an", "and", "for", "former", "in", "new", "of", "on", "senior", "the", "then", "to", "top",
    ])
}
