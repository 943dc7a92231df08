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
    var facts = Remembered<Int64, Facts?>()
    /// Ascending by entity.
    var uses = Remembered<String, [Use]>()
    /// The latest articles that name an entity, the latest first.
    var namings = Remembered<Int64, [Naming]>()
    /// Whom articles name.
    var members = Remembered<Int64, [Int64]>()
    /// Whether a word is the first name of several persons.
    var givenNames = Remembered<String, Bool>()

    /// Entries of a generation that is kept from one transaction to the next: about 10 MB.
    private static let most = 30_000

    /// Forgets what was not asked for of late, where there is too much of it; once all is written.
    mutating func lighten() {
        let values = facts.young.count + uses.young.count + namings.young.count + givenNames.young.count
        guard values + 2 * members.young.count > Self.most else { return }
        facts.age()
        uses.age()
        namings.age()
        members.age()
        givenNames.age()
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
        var known = known
        known.lighten()
        let kept = Kept(known: known, change: change)
        self.kept.withLock { $0 = kept }
    }

    /// Forgets all: another change is made, or what was left was not committed.
    func forget() { kept.withLock { $0 = nil } }

    /// - SeeAlso: sqlite.org/pragma.html#pragma_data_version
    private static func change(in database: Database) throws -> Int {
        try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }
}
