import Articles
import GRDB

/// What tells whether an entity of a new article is one that the store has: whom it is named with, and its roles.
struct EntityEvidence {
    /// How much speaks for it: see `Company.evidence`.
    var score = 0
    /// Entities that both are named with.
    var shared = 0
    /// Entities the one in the store was lately named with, counted to three.
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
    private let memory: EntityMemory
    /// What sharing an entity counts, for those asked about in this transaction.
    private var weights: [Int64: Int] = [:]

    /// Fewer others than these tell nothing by not being shared.
    private static let fewest = 3

    init(_ database: Database, _ memory: EntityMemory) throws {
        self.memory = memory
        total = try Int.fetchOne(database, sql: "SELECT sum(total) FROM source") ?? 0
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
        let latest = try memory.latest(of: entity)
        let known = roles.isEmpty ? [] : roleSets(latest, words)
        var evidence = EntityEvidence()
        evidence.hasOtherRoles = Self.areOther(roles, known)
        var (others, shared): (Set<Int64>, Set<Int64>) = ([], [])
        for article in latest.map(\.article) {
            var score = 0
            for other in try memory.members(of: article) where other != entity {
                if others.count < Self.fewest { others.insert(other) }
                guard entities.contains(other) else { continue }
                shared.insert(other)
                score += try weight(of: other)
            }
            evidence.score = max(evidence.score, score)
        }
        (evidence.known, evidence.shared) = (others.count, shared.count)
        if roles.contains(where: { !$0.isEmpty && known.contains($0) }) {
            evidence.score += 3
        } else if !evidence.hasOtherRoles, !known.isEmpty, !roles.isEmpty {
            evidence.score += 1
        }
        return evidence
    }

    /// Whether `entity` has roles, and no word of them is in `roles`.
    func hasOtherRoles(_ entity: Int64, than roles: [Set<String>], _ words: IndexWords) throws -> Bool {
        Self.areOther(roles, roleSets(try memory.latest(of: entity), words))
    }

    private static func areOther(_ roles: [Set<String>], _ known: [Set<String>]) -> Bool {
        let knownWords = known.reduce(into: Set()) { $0.formUnion($1) }
        return !knownWords.isEmpty && roles.contains { !$0.isEmpty }
            && roles.allSatisfy { $0.isDisjoint(with: knownWords) }
    }

    private func roleSets(_ latest: [EntityMemory.Naming], _ words: IndexWords) -> [Set<String>] {
        latest.flatMap { StoredJSON.list($0.roles).map { roleWords($0, words) } }
    }

    /// Whether `evidence` speaks against: enough is known of both, and they share nobody.
    func isStrange(_ evidence: EntityEvidence) -> Bool {
        evidence.shared == 0 && evidence.known >= Self.fewest && size > Self.fewest
    }

    private mutating func weight(of entity: Int64) throws -> Int {
        if let weight = weights[entity] { return weight }
        let facts = try memory.facts(of: entity)
        let isEverywhere = (facts?.articles ?? 0) > max(20, total / 20)
        let weight =
            switch facts?.kind {
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
