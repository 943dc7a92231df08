import GRDB
import GRDBSQLite

/// A statement of the innermost loops, run a hundred times an article: its values go to SQLite and come from there without
/// an object between, which made up an eighth of an import's writing.
///
/// - SeeAlso: sqlite.org/c3ref/stmt.html
struct DirectStatement {
    /// GRDB compiles the statement and ends it.
    private let statement: Statement

    init(_ database: Database, sql: String) throws { statement = try database.cachedStatement(sql: sql) }

    /// Runs the statement to its end.
    ///
    /// - Parameters:
    ///   - bind: sets all its parameters; one that is not set keeps its value.
    ///   - row: called for each row of the result.
    /// - Throws: `DatabaseError`.
    func run(_ bind: (DirectParameters) -> Void, row: (DirectRow) -> Void = { _ in }) throws {
        try run(bind) { found in
            row(found)
            return false
        }
    }

    /// Runs the statement to its end, or to the row that is enough; likewise.
    func run(_ bind: (DirectParameters) -> Void, until isEnough: (DirectRow) -> Bool) throws {
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        bind(DirectParameters(statement: handle))
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: if isEnough(DirectRow(statement: handle)) { return }
            case SQLITE_DONE: return
            default: throw error(of: handle)
            }
        }
    }

    private func error(of handle: OpaquePointer) -> DatabaseError {
        let connection = sqlite3_db_handle(handle)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) }, sql: statement.sql)
    }
}

/// The parameters of a statement, counted from 0.
struct DirectParameters {
    fileprivate let statement: OpaquePointer

    func set(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(statement, place + 1, value) }

    func set(_ place: Int32, _ value: Int) { set(place, Int64(value)) }

    func set(_ place: Int32, _ value: Int64?) {
        if let value { set(place, value) } else { sqlite3_bind_null(statement, place + 1) }
    }

    func set(_ place: Int32, _ value: String?) {
        guard var value else {
            sqlite3_bind_null(statement, place + 1)
            return
        }
        _ = value.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { letters in
                // An empty text has no address, which SQLite would take for none.
                letters.isEmpty
                    ? sqlite3_bind_text(statement, place + 1, "", 0, transient)
                    : sqlite3_bind_text(statement, place + 1, letters.baseAddress, Int32(letters.count), transient)
            }
        }
    }
}

/// A row of a result, good until the next one: values as they are, nil where the file holds something else.
struct DirectRow {
    fileprivate let statement: OpaquePointer

    func key(_ column: Int32) -> Int64? {
        guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { return nil }
        return sqlite3_column_int64(statement, column)
    }

    func integer(_ column: Int32) -> Int? { key(column).map(Int.init) }

    func string(_ column: Int32) -> String? {
        guard sqlite3_column_type(statement, column) == SQLITE_TEXT,
            let bytes = sqlite3_column_text(statement, column)
        else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func named<Name: RawRepresentable<String>>(_ column: Int32) -> Name? {
        string(column).flatMap(Name.init(rawValue:))
    }

    /// The bytes of a blob.
    func bytes(_ column: Int32) -> [UInt8] {
        guard sqlite3_column_type(statement, column) == SQLITE_BLOB, let bytes = sqlite3_column_blob(statement, column)
        else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
    }
}

/// Makes SQLite copy what it is given.
private var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
