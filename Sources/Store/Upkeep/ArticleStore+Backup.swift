import GRDB
import Glibc

extension ArticleStore {
    /// Copies the store as it is at this moment to a new file, and reads the copy to see that it is whole; others go on
    /// reading and writing meanwhile.
    ///
    /// - Parameter path: where nothing stands yet; it stands there only when it is whole, 0600.
    /// - Returns: the articles in it, and its bytes.
    /// - Throws: `cannotOpen` with the path for a file that is there already, or can't be made; `damaged` with the path
    ///   where the copy is not whole.
    /// - Complexity: O(bytes of the store).
    package func backup(to path: String) throws(StoreError) -> (articles: Int, bytes: Int) {
        guard access(path, F_OK) != 0 else { throw .cannotOpen(path: path, code: EEXIST) }
        var template = (path + ".XXXXXX").utf8CString
        let descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        fchmod(descriptor, 0o600)
        close(descriptor)
        let partial = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(partial + suffix) } }
        let articles: Int
        do {
            articles = try copy(to: partial)
        } catch {
            throw StoreError(error, path: path)
        }
        let file = open(partial, O_RDONLY)
        if file >= 0 {
            fsync(file)
            close(file)
        }
        try give(partial, the: path)
        var status = stat()
        stat(path, &status)
        return (articles, Int(status.st_size))
    }

    /// Gives a file its name, where nothing has it yet.
    private func give(_ partial: String, the path: String) throws(StoreError) {
        if link(partial, path) != 0 {
            guard errno == EPERM || errno == ENOTSUP, access(path, F_OK) != 0, rename(partial, path) == 0 else {
                throw .cannotOpen(path: path, code: errno)
            }
        }
        StoreFile(path: path).keepName()
    }

    /// - Returns: the number of articles, read from the copy.
    private func copy(to partial: String) throws -> Int {
        let target = try DatabaseQueue(path: partial)
        let wanted = try searching { source in
            // Read first: from here on the connection sees the store of this moment, and so does the copy.
            let count = try Int.fetchOne(source, sql: "SELECT count(*) FROM article") ?? 0
            try target.writeWithoutTransaction { try source.backup(to: $0) }
            return count
        }
        let found = try target.writeWithoutTransaction { database in
            // A file of its own: no log stands beside it.
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
            guard try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok" else { return -1 }
            return try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
        }
        try target.close()
        guard found == wanted else { throw StoreError.damaged(path: partial) }
        return found
    }

    /// Makes the file as small as what is in it, and the full-text index one piece; gives the space back that deleted
    /// articles had.
    ///
    /// - Returns: bytes of the file before and after.
    /// - Throws: `busy` while another program reads or writes for long; `diskFull` where there is no room for a second
    ///   copy meanwhile.
    /// - Complexity: O(bytes of the store).
    package func vacuum() throws(StoreError) -> (before: Int, after: Int) {
        // What the log holds counts as well.
        try outsideTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        let before = try fileSize()
        try writing { try StoryWeeks.compact($0) }
        try joinIndex()
        try outsideTransaction { database in
            try database.execute(sql: "VACUUM")
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            try database.execute(sql: "PRAGMA optimize")
        }
        return (before, try fileSize())
    }

    /// Bytes of the file, the log left aside; 0 in memory.
    private func fileSize() throws(StoreError) -> Int {
        let file = try outsideTransaction { database in
            try Row.fetchOne(database, sql: "PRAGMA database_list")?.string(2) ?? ""
        }
        var status = stat()
        return stat(file, &status) == 0 ? Int(status.st_size) : 0
    }
}
