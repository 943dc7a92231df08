import Articles
import GRDB
import Synchronization

/// What is known of the entities of a store without reading it: as the file has it, with what is about to be written.
struct KnownEntities: Sendable {
    /// A row of `entity`.
    struct Facts: Sendable {
        let kind: EntityKind
        var name: String
        var subtype: EntitySubtype?
        /// Articles that name it.
        var articles: Int
        /// What the file does not have yet.
        var news = News()
    }

    /// What is to be written of a row of `entity`.
    struct News: Sendable {
        var isNew = false
        var articles = 0
        var mentions = 0
    }

    /// A row of `entity_name`.
    struct Use: Sendable {
        let entity: Int64
        /// Articles whose fullest name it is.
        var named: Int
        /// Articles that have it.
        var articles: Int
        /// What the file does not have yet.
        var newNamed = 0
        var newArticles = 0
        var isNew = false
    }

    /// An article that names an entity, with its roles there as they are stored.
    struct Naming: Sendable {
        let article: Int64
        let roles: String?
    }

    /// nil for an entity that is none.
    var facts: [Int64: Facts?] = [:]
    /// Ascending by entity.
    var uses: [String: [Use]] = [:]
    /// The latest articles that name an entity, the latest first.
    var namings: [Int64: [Naming]] = [:]
    /// Whom articles name.
    var members: [Int64: [Int64]] = [:]
    /// Whether a word is the first name of several persons.
    var givenNames: [String: Bool] = [:]

    /// Entries that are kept from one transaction to the next: about 20 MB.
    private static let most = 60_000

    /// What is left when there is too much of it: given names, the same few for all articles.
    var lightened: KnownEntities {
        if facts.count + uses.count + namings.count + givenNames.count + 2 * members.count <= Self.most { return self }
        var light = KnownEntities()
        if givenNames.count <= Self.most / 4 { light.givenNames = givenNames }
        return light
    }
}

/// Hands what one transaction knew of entities over to the next, for as long as nobody else writes.
final class EntityHandover: Sendable {
    private struct Kept {
        let known: KnownEntities
        /// The number of the file's last change by others.
        let change: Int
    }

    private let kept = Mutex<Kept?>(nil)

    /// What is known at the beginning of a transaction; the next to ask gets nothing, until this one leaves it.
    func take(in database: Database) throws -> KnownEntities {
        guard
            let last = kept.withLock({ kept in
                defer { kept = nil }; return kept
            }),
            try last.change == Self.change(in: database)
        else { return KnownEntities() }
        return last.known
    }

    /// Keeps what is known at the end of a transaction, when all of it is written.
    func leave(_ known: KnownEntities, in database: Database) throws {
        let change = try Self.change(in: database)
        kept.withLock { $0 = Kept(known: known.lightened, change: change) }
    }

    /// Forgets all: another change is made, or what was left was not committed.
    func forget() { kept.withLock { $0 = nil } }

    /// - SeeAlso: sqlite.org/pragma.html#pragma_data_version
    private static func change(in database: Database) throws -> Int {
        try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }
}
