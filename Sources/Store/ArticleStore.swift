import GRDB
import Synchronization
import Text

/// The articles of one reader, in one SQLite file.
///
/// Every call is synchronous and may be made from any thread; reads do not wait for a running import, nor lists for
/// a slow search. Call it off the thread that draws. Several processes may have one store open.
///
/// The face of this target is this type with its extensions, one a topic (`ArticleStore+Adding.swift` and so on),
/// and the values they take and give.
package final class ArticleStore: Sendable {
    /// The file, nil for a store in memory.
    private let path: String?
    private let writer: DatabaseQueue
    let wordCounter = WordCounter()
    let handover = EntityHandover()
    /// Articles that a running import has added; nil while none runs.
    let imported = Mutex<Int?>(nil)
    /// For what the screen waits for.
    private let reader: DatabaseQueue
    /// For what may take long.
    private let searcher: DatabaseQueue
    /// Whether a search runs that may be interrupted.
    private let search = Mutex(RunningSearch.none)

    /// Whether the file can't be written, on a medium of archives say: what would change it throws `readOnly`.
    package let isReadOnly: Bool

    /// Opens the store at `path`, or makes it: folders 0700, file 0600, whatever the umask.
    ///
    /// A store of an older version is brought up to date; a file that is not ours, or newer, is left untouched. One that
    /// can't be written is read as it is.
    ///
    /// - Throws: `readOnly` where such a store is of an older version, or has changes in a log beside it.
    package convenience init(path: String) throws(StoreError) {
        let file = StoreFile(path: path)
        let access = try file.prepare()
        try self.init(file, path: path, isReadOnly: access == .reading)
    }

    /// - Parameter isReadOnly: whether nothing may be written, not even a lock beside the file; so nobody else may write
    ///   it meanwhile either.
    init(_ file: StoreFile, path: String, isReadOnly: Bool) throws(StoreError) {
        self.isReadOnly = isReadOnly
        func connection(readonly: Bool = true) throws -> DatabaseQueue {
            isReadOnly
                ? try Connection.open(file.address, readonly: true, isImmutable: true)
                : try Connection.open(file.path, readonly: readonly)
        }
        do {
            writer = try connection(readonly: false)
            if !isReadOnly { try Schema.migrate(writer) }
            (reader, searcher) = (try connection(), try connection())
        } catch {
            throw StoreError(error, path: path)
        }
        self.path = path
    }

    private init(inMemory queue: DatabaseQueue) {
        (path, writer, reader, searcher, isReadOnly) = (nil, queue, queue, queue, false)
    }

    deinit {
        // The one that can write closes last: it moves what the log holds into the file, and takes the log away.
        for queue in [searcher, reader, writer] { try? queue.close() }
    }

    /// A store that is gone with its last reference.
    package static func inMemory() throws(StoreError) -> ArticleStore {
        do {
            let queue = try Connection.open(nil)
            try Schema.migrate(queue)
            return ArticleStore(inMemory: queue)
        } catch {
            throw StoreError(error, path: ":memory:")
        }
    }

    /// Runs `body` in one transaction: all of it is stored, or nothing.
    func writing<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try adding { database in
            handover.forget()
            return try body(database)
        }
    }

    /// As `writing`, for articles that are added: what is known of the entities stays known.
    func adding<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try writer.write(body)
        } catch {
            throw StoreError(error, path: path ?? ":memory:")
        }
    }

    /// Runs `body` on one state of the store.
    func reading<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try reading(reader, body)
    }

    /// As `reading`, on the connection for what may take long.
    func searching<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try reading(searcher) { database in
            search.withLock { $0 = .running }
            defer { search.withLock { $0 = .none } }
            do {
                return try body(database)
            } catch let error as DatabaseError {
                // FTS5 reads its own tables on the way, and calls it a fault of its own where that is stopped.
                throw search.withLock({ $0 == .interrupted }) ? StoreError.interrupted : error
            }
        }
    }

    /// Stops the search that runs just now, if any: it throws `interrupted`. What is asked for after the call is not touched.
    package func interruptSearch() {
        // Not while its transaction begins or ends: GRDB ends the program over one that it can't end.
        search.withLock { search in
            guard search != .none else { return }
            search = .interrupted
            searcher.interrupt()
        }
    }

    private func reading<Value>(
        _ queue: DatabaseQueue, _ body: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw StoreError(error, path: path ?? ":memory:")
        }
    }

    /// Runs `body` on the writing connection as it is.
    func outsideTransaction<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try writer.writeWithoutTransaction(body)
        } catch {
            throw StoreError(error, path: path ?? ":memory:")
        }
    }

    /// A number that changes when another program, or another opening of the store, changes it; what is written through
    /// this one leaves it as it is.
    ///
    /// - Complexity: O(1).
    /// - SeeAlso: sqlite.org/pragma.html#pragma_data_version
    package func changesByOthers() throws(StoreError) -> Int {
        try outsideTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }

    /// Writes what an import left to its end, and tells the planner what it changed; call once after the last `add` of one.
    ///
    /// - Parameter isStopped: asked now and then where it takes long; what is left then is not needed.
    /// - Complexity: O(1), but O(bytes of the store) where a fifth of its articles or more are new: 35 s for a million.
    package func finishImport(isStopped: () -> Bool = { false }) throws(StoreError) {
        try writing { try wordCounter.save(always: true, in: $0) }
        let added = imported.withLock { imported in
            defer { imported = nil }
            return imported
        }
        if let added, try added >= max(1, counts().total / 5) { try joinIndex(isStopped: isStopped) }
        try outsideTransaction { database in
            if added != nil {
                try database.execute(sql: "PRAGMA wal_autocheckpoint = \(Connection.longestLog)")
                try database.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
            }
            try database.execute(sql: "PRAGMA optimize")
        }
    }
}

/// Whether a search runs just now.
private enum RunningSearch {
    case none
    case running
    /// It was told to stop.
    case interrupted
}
