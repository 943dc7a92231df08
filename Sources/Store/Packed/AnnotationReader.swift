import Articles
import GRDB
import Text

/// Reads what the engines found in articles.
struct AnnotationReader {
    private let texts: TextTable
    private let statement: Statement

    init(_ database: Database) throws {
        texts = try TextTable(database)
        statement = try database.cachedStatement(sql: "SELECT bytes FROM annotation WHERE article = ?")
    }

    /// The annotations of an article; empty where there are none.
    ///
    /// - Parameter text: the article's, nil to read it.
    func annotations(of id: Int64, text: [UInt8]? = nil) throws -> PackedAnnotations {
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return PackedAnnotations() }
        let text = try text ?? texts.text(of: id)
        return row.withFrame(0) { PackedAnnotations($0, with: text) }
    }

    /// The events of an article, nil in the place of one that can't be read.
    func events(of id: Int64) throws -> [Event?] {
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return [] }
        let text = try texts.text(of: id)
        return row.withFrame(0) { PackedAnnotations.events(in: $0, with: text) }
    }
}
