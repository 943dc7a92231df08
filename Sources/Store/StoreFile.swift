import GRDB
import Glibc

/// The file of a store: found, judged and made, before anything is written to it.
struct StoreFile {
    /// As SQLite is given it; never one that SQLite would take for an address.
    let path: String

    init(path: String) {
        self.path = path.hasPrefix("file:") || path.hasPrefix(":") || path.isEmpty ? "./" + path : path
    }

    /// Sees to it that a store stands at `path` that this program can write.
    ///
    /// A store that is not there is made whole beside its place and then linked into it, so that a crash leaves
    /// none half made and of two processes one wins.
    func prepare() throws(StoreError) {
        try makeFolders()
        if try version() == nil { try make() }
        guard let found = try version() else { throw .cannotOpen(path: path, code: ENOENT) }
        guard found <= Schema.version else {
            throw .newerSchema(path: path, found: found, known: Schema.version)
        }
        guard access(path, W_OK) == 0, access(folder, W_OK | X_OK) == 0 else { throw .readOnly(path: path) }
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes the folders that are missing, 0700 whatever the umask.
    private func makeFolders() throws(StoreError) {
        let bytes = Array(folder.utf8)
        for end in 1...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "/") {
            let part = String(decoding: bytes[..<end], as: UTF8.self)
            if access(part, F_OK) == 0 { continue }
            if mkdir(part, 0o700) == 0 {
                chmod(part, 0o700)
            } else if errno != EEXIST {
                throw errno == EROFS ? .readOnly(path: part) : .cannotOpen(path: part, code: errno)
            }
        }
    }

    /// The version of the store that stands at `path`; nil when nothing or an empty file does.
    private func version() throws(StoreError) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw .cannotOpen(path: path, code: errno) }
            return nil
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .cannotOpen(path: path, code: EISDIR)
        default: throw .notAStore(path: path)
        }
        if status.st_size == 0 { return nil }
        guard access(path, R_OK) == 0 else { throw .cannotOpen(path: path, code: errno) }
        do {
            return try Self.version(of: path)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Reads the header only, and neither locks nor changes the file nor makes one beside it.
    ///
    /// Where another process is just changing the file, that can fail; then it is read again under a lock.
    private static func version(of path: String) throws -> Int {
        do {
            return try version(Connection.probe(address(of: path)), path: path)
        } catch let error as DatabaseError where error.resultCode != .SQLITE_NOTADB {
            return try version(Connection.probe(path), path: path)
        }
    }

    private static func version(_ queue: DatabaseQueue, path: String) throws -> Int {
        try queue.read { database in
            let application = try Int32.fetchOne(database, sql: "PRAGMA application_id")
            guard application == Schema.applicationID else { throw StoreError.notAStore(path: path) }
            return try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        }
    }

    /// The path as an address that tells SQLite to leave the file alone.
    ///
    /// - SeeAlso: sqlite.org/uri.html
    private static func address(of path: String) -> String {
        var address = path.utf8.first == UInt8(ascii: "/") ? "file://" : "file:"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                address.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return address + "?mode=ro&immutable=1"
    }

    /// Makes an empty store in the place of nothing or of an empty file.
    private func make() throws(StoreError) {
        var template = (path + ".XXXXXX").utf8CString
        let descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
        guard descriptor >= 0 else {
            throw errno == EROFS ? .readOnly(path: path) : .cannotOpen(path: path, code: errno)
        }
        fchmod(descriptor, 0o600)
        close(descriptor)
        let made = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        defer {
            for suffix in ["", "-journal", "-wal", "-shm"] { unlink(made + suffix) }
        }
        do {
            let queue = try Connection.open(made)
            try Schema.migrate(queue)
            try queue.close()
        } catch {
            throw StoreError(error, path: path)
        }
        try place(made)
    }

    /// Gives the file at `made` the store's name, unless another process was quicker.
    private func place(_ made: String) throws(StoreError) {
        var status = stat()
        let isEmptyFile = stat(path, &status) == 0 && status.st_size == 0
        if isEmptyFile || link(made, path) != 0 {
            if !isEmptyFile, errno == EEXIST { return }
            // A file system without links, or the name of an empty file.
            guard rename(made, path) == 0 else { throw .cannotOpen(path: path, code: errno) }
        }
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY)
        if descriptor >= 0 {
            fsync(descriptor)
            close(descriptor)
        }
    }
}
