import GRDB
import Text

/// Reads the texts of articles, which are packed apart from what lists show.
struct TextTable {
    private let statement: Statement

    init(_ database: Database) throws {
        statement = try database.cachedStatement(sql: "SELECT bytes FROM article_text WHERE article = ?")
    }

    /// The text of an article; empty where there is none.
    func text(of id: Int64) throws -> [UInt8] {
        try Row.fetchOne(statement, arguments: [id])?.unpacked(0) ?? []
    }
}

extension Row {
    /// The bytes of a blob that was packed; empty where it is damaged.
    func unpacked(_ column: Int, dictionary: [UInt8] = []) -> [UInt8] {
        withFrame(column) { Compression.unpacked($0, dictionary: dictionary) } ?? []
    }

    /// Shows the bytes of a blob to `body`; none where there is no blob.
    func withFrame<Value>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        let value = try? withUnsafeData(atIndex: column) { data in data.map { $0.withUnsafeBytes(body) } }
        return (value ?? nil) ?? body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
}
