import GRDB
import Glibc

/// The file of a store: found, judged and made, before anything is written to it.
struct StoreFile {
    /// As SQLite is given it; never one that SQLite would take for an address.
    let path: String

    init(path: String) {
        self.path = path.hasPrefix("file:") || path.hasPrefix(":") || path.isEmpty ? "./" + path : path
    }

    /// What can be done with the file of a store.
    enum Access {
        case reading, writing
    }

    /// Sees to it that a store stands at `path`, or a file of nothing that becomes one.
    ///
    /// Its tables are made in one transaction by whoever opens it first: a crash leaves nothing half made.
    func prepare() throws(StoreError) -> Access {
        try makeFolders()
        if try !exists() { try make() }
        let found = try version()
        if let found, found > Schema.version {
            throw .newerSchema(path: path, found: found, known: Schema.version)
        }
        var status = stat()
        if stat(path, &status) == 0, status.st_size == 0 { chmod(path, 0o600) }
        if access(path, W_OK) == 0, access(folder, W_OK | X_OK) == 0 { return .writing }
        // What stands in a log beside it can't be read without writing there.
        guard found == Schema.version, stat(path + "-wal", &status) != 0 || status.st_size == 0 else {
            throw .readOnly(path: path)
        }
        return .reading
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

    private func exists() throws(StoreError) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw .cannotOpen(path: path, code: errno) }
            return false
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return true
        case S_IFDIR: throw .cannotOpen(path: path, code: EISDIR)
        default: throw .notAStore(path: path)
        }
    }

    /// The version of the store that stands at `path`; nil for a file that holds nothing.
    private func version() throws(StoreError) -> Int? {
        guard access(path, R_OK) == 0 else { throw .cannotOpen(path: path, code: errno) }
        do {
            if let found = try Self.version(of: path) { return found }
        } catch {
            throw StoreError(error, path: path)
        }
        guard isEmptyOrDatabase else { throw .notAStore(path: path) }
        return nil
    }

    /// Whether the file has no bytes, or begins as a database does: SQLite takes zeros for an empty database.
    private var isEmptyOrDatabase: Bool {
        guard let file = fopen(path, "r") else { return false }
        defer { fclose(file) }
        let wanted = Array("SQLite format 3\0".utf8)
        var head = [UInt8](repeating: 0, count: wanted.count)
        let count = fread(&head, 1, head.count, file)
        return count == 0 || (count == wanted.count && head == wanted)
    }

    /// Reads the header only, and neither locks nor changes the file nor makes one beside it.
    ///
    /// Where another process is just changing the file, that can fail, and where the tables stand in the log still, it
    /// finds nothing; then it is read again under a lock.
    private static func version(of path: String) throws -> Int? {
        do {
            if let found = try version(Connection.probe(StoreFile(path: path).address), path: path) { return found }
        } catch let error as DatabaseError where error.resultCode != .SQLITE_NOTADB {}
        return try version(Connection.probe(path), path: path)
    }

    private static func version(_ queue: DatabaseQueue, path: String) throws -> Int? {
        try queue.read { database in
            let application = try Int32.fetchOne(database, sql: "PRAGMA application_id")
            if application == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 {
                return nil
            }
            guard application == Schema.applicationID else { throw StoreError.notAStore(path: path) }
            return try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        }
    }

    /// The path as an address that tells SQLite to leave the file alone.
    ///
    /// - SeeAlso: sqlite.org/uri.html
    var address: String {
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

    /// Makes an empty file, 0600 whatever the umask; another process may be quicker.
    private func make() throws(StoreError) {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            switch errno {
            case EEXIST: return
            case EROFS: throw .readOnly(path: path)
            default: throw .cannotOpen(path: path, code: errno)
            }
        }
        fchmod(descriptor, 0o600)
        fsync(descriptor)
        close(descriptor)
        keepName()
    }

    /// Sees to it that a file that was just made or named is found under its name after a power cut.
    func keepName() {
        let parent = Glibc.open(folder, O_RDONLY | O_DIRECTORY)
        guard parent >= 0 else { return }
        fsync(parent)
        close(parent)
    }
}
