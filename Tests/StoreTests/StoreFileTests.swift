import Articles
import GRDB
import Glibc
import Store
import Testing
import Text

@testable import class Store.ArticleStore
@testable import enum Store.Schema
@testable import struct Store.StoreFile

@Suite(.serialized) struct StoreFileTests {
    private let folder = Folder()

    private func open(_ name: String = "s.sqlite") throws -> ArticleStore {
        try ArticleStore(path: "\(folder.path)/\(name)")
    }

    @Test(arguments: [0o000, 0o077, 0o777] as [mode_t])
    func foldersAndFilesAreOursAloneUnderAnyMask(mask: mode_t) throws {
        let before = umask(mask)
        defer { umask(before) }
        let store = try open("a/b/s.sqlite")
        _ = try store.add([document("A")])
        #expect(folder.mode("a") == 0o700)
        #expect(folder.mode("a/b") == 0o700)
        for name in ["s.sqlite", "s.sqlite-wal", "s.sqlite-shm"] { #expect(folder.mode("a/b/\(name)") == 0o600) }
    }

    @Test func whatIsStoredIsThereWhenOpenedAgain() throws {
        _ = try open().add([document("A")])
        #expect(try open().page(of: .all, at: .start, limit: 9).rows.map(\.title) == ["A"])
        #expect(folder.names == ["s.sqlite"])
    }

    @Test func aStoreThatCanOnlyBeReadIsReadAndLeftAsItIs() throws {
        let path = "\(folder.path)/s ?.sqlite"
        _ = try ArticleStore(path: path).add([document("A pier", ["The pier fell."])])
        let store = try ArticleStore(StoreFile(path: path), path: path, isReadOnly: true)
        #expect(try store.page(of: .search("pier"), at: .start, limit: 9).rows.map(\.title) == ["A pier"])
        #expect(try store.article(ArticleID(1)) != nil)
        #expect(throws: StoreError.readOnly(path: path)) { try store.setRead([ArticleID(1)], true) }
        #expect(throws: StoreError.readOnly(path: path)) { try store.add([document("B")]) }
        #expect(folder.names == ["s ?.sqlite"])
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write everything"))
    func aStoreThatMayNotBeWrittenIsOnlyRead() throws {
        _ = try open().add([document("A")])
        #expect(try !open().isReadOnly)
        chmod("\(folder.path)/s.sqlite", 0o400)
        #expect(try open().isReadOnly)
        #expect(try open().counts().total == 1)
    }

    @Test func anEmptyFileBecomesAStore() throws {
        folder.write([], to: "s.sqlite")
        #expect(try open().counts().total == 0)
        #expect(folder.mode("s.sqlite") == 0o600)
    }

    @Test(arguments: ["s 1%?&#.sqlite", "Größe'\"", "-", "file:x"])
    func anyNameIsAName(name: String) throws {
        _ = try open(name).add([document("A")])
        #expect(try open(name).counts().total == 1)
        #expect(folder.names == [name])
    }

    @Test func twoStoresOnOneFileSeeEachOthersWork() throws {
        let (one, two) = (try open(), try open())
        _ = try one.add([document("A")])
        #expect(try two.counts().total == 1)
        _ = try two.add([document("B")])
        try two.setRead([ArticleID(1)], true)
        #expect(try one.counts() == ArticleCounts(total: 2, unread: 1, starred: 0))
    }

    @Test func ofManyThatMakeTheStoreAtOnceOneWins() async throws {
        let path = "\(folder.path)/new/s.sqlite"
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<6 {
                group.addTask {
                    let store = try ArticleStore(path: path)
                    _ = try store.add([document("Same"), document("Own \(index)")])
                }
            }
            try await group.waitForAll()
        }
        #expect(try ArticleStore(path: path).counts().total == 7)
    }

    @Test func readsDoNotWaitForAWriter() throws {
        let store = try open()
        _ = try store.add([document("A")])
        let other = try DatabaseQueue(path: "\(folder.path)/s.sqlite")
        try other.inTransaction(.immediate) { database in
            try database.execute(sql: "DELETE FROM article_state")
            #expect(try store.counts().total == 1)
            #expect(try store.search(SearchQuery("nothing"), limit: 1).count == 1)
            #expect(try self.open().counts().total == 1)
            return .rollback
        }
    }

    @Test(arguments: [
        Array("Not a database at all, but a letter to a friend.".utf8), [0], [UInt8](repeating: 0, count: 8192),
        Array("SQLite format 3\u{0}".utf8),
    ])
    func aFileOfAnotherKindIsLeftAlone(bytes: [UInt8]) throws {
        folder.write(bytes, to: "s.sqlite")
        #expect(throws: StoreError.notAStore(path: "\(folder.path)/s.sqlite")) { try open() }
        #expect(folder.bytes("s.sqlite") == bytes)
        #expect(folder.names == ["s.sqlite"])
    }

    @Test(arguments: ["DELETE", "WAL"])
    func anotherProgramsDatabaseIsLeftAlone(mode: String) throws {
        let foreign = try DatabaseQueue(path: "\(folder.path)/s.sqlite")
        try foreign.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = \(mode); CREATE TABLE t (x); PRAGMA user_version = 1")
        }
        try foreign.close()
        let before = folder.bytes("s.sqlite")
        #expect(throws: StoreError.notAStore(path: "\(folder.path)/s.sqlite")) { try open() }
        #expect(folder.bytes("s.sqlite") == before)
        #expect(folder.names == ["s.sqlite"])
    }

    @Test func aNewerStoreIsLeftAlone() throws {
        _ = try open().add([document("A")])
        let newer = try DatabaseQueue(path: "\(folder.path)/s.sqlite")
        try newer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        try newer.close()
        let before = folder.bytes("s.sqlite")
        #expect(throws: StoreError.newerSchema(path: "\(folder.path)/s.sqlite", found: 99, known: Schema.version)) {
            try open()
        }
        #expect(folder.bytes("s.sqlite") == before)
        #expect(folder.names == ["s.sqlite"])
    }

    @Test func aFolderIsNoStore() throws {
        #expect(throws: StoreError.cannotOpen(path: folder.path, code: EISDIR)) { try ArticleStore(path: folder.path) }
    }

    @Test func aFileIsNoFolder() throws {
        folder.write([1], to: "file")
        #expect(throws: StoreError.cannotOpen(path: "\(folder.path)/file/s.sqlite", code: ENOTDIR)) {
            try open("file/s.sqlite")
        }
        #expect(throws: StoreError.cannotOpen(path: "\(folder.path)/file/deep", code: ENOTDIR)) {
            try open("file/deep/s.sqlite")
        }
    }

    @Test func aPipeIsNoStore() throws {
        mkfifo("\(folder.path)/pipe", 0o600)
        #expect(throws: StoreError.notAStore(path: "\(folder.path)/pipe")) { try open("pipe") }
    }

    @Test(arguments: ["/proc/dateline/s.sqlite", "/proc/s.sqlite", "/sys/s.sqlite", "", "/", "/dev/null", "."])
    func whereNoStoreCanBeIsAnError(path: String) {
        #expect(throws: StoreError.self) { try ArticleStore(path: path) }
    }

    @Test func aTornStoreIsAnErrorAndNoTrap() throws {
        do {
            let store = try open()
            _ = try store.add((0..<40).map { document("Article \($0)") })
        }
        var bytes = folder.bytes("s.sqlite")
        for index in stride(from: 4200, to: bytes.count, by: 3) { bytes[index] ^= 0x5A }
        folder.write(bytes, to: "s.sqlite")
        #expect(throws: StoreError.self) {
            let store = try open()
            _ = try store.page(of: .all, at: .start, limit: 99)
            _ = try store.add([document("Another")])
        }
    }

    @Test func aCutStoreIsAnErrorAndNoTrap() throws {
        _ = try open().add((0..<40).map { document("Article \($0)") })
        folder.write(Array(folder.bytes("s.sqlite").prefix(9000)), to: "s.sqlite")
        #expect(throws: StoreError.self) { try open().page(of: .all, at: .start, limit: 99) }
    }
}
