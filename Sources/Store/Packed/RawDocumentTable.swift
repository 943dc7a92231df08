import Articles
import FoundationEssentials
import GRDB
import Text

/// A document as the file takes it.
struct PackedRawDocument: Hashable, Sendable {
    /// How the bytes of a document are kept. A number that was given never means anything else.
    enum Packing: Int {
        case alone = 1
        /// With the article's text as the dictionary: a document of plain text is hardly more than it.
        case withText = 2
    }

    let packing: Packing
    let bytes: Data
    let hash: ContentHash

    init(_ raw: RawDocument, text: [UInt8]) {
        packing = raw.form == .text ? .withText : .alone
        bytes = Compression.packed(raw.bytes, dictionary: packing == .withText ? text : [])
        hash = ContentHash(raw.bytes)
    }
}

/// Keeps documents as they came, packed.
struct RawDocumentTable {
    private typealias Packing = PackedRawDocument.Packing

    private let texts: TextTable
    private let insertion: Statement
    private let byHash: Statement
    private let byArticle: Statement
    private let update: Statement

    init(_ database: Database) throws {
        texts = try TextTable(database)
        insertion = try database.cachedStatement(
            sql: """
                INSERT INTO raw_document (
                    article, hash, form, charset, origin, title, author, url, stated_day, modification_day, packing, bytes
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        byHash = try database.cachedStatement(
            sql: "SELECT bytes, packing, article FROM raw_document WHERE hash = ?")
        byArticle = try database.cachedStatement(
            sql: """
                SELECT bytes, packing, form, charset, origin, title, url, stated_day, modification_day, author
                FROM raw_document WHERE article = ?
                """)
        update = try database.cachedStatement(sql: "UPDATE raw_document SET bytes = ?, packing = ? WHERE article = ?")
    }

    func insert(_ raw: RawDocument, _ packed: PackedRawDocument, of id: Int64) throws {
        try insertion.execute(arguments: [
            id, packed.hash.data, raw.form.rawValue, raw.charset, raw.origin, raw.title, raw.author, raw.url,
            raw.statedDay?.daysSinceEpoch, raw.modificationDay?.daysSinceEpoch, packed.packing.rawValue, packed.bytes,
        ])
    }

    /// The document of an article; nil when there is none.
    func document(of id: Int64) throws -> RawDocument? {
        guard let row = try Row.fetchOne(byArticle, arguments: [id]) else { return nil }
        return RawDocument(
            bytes: try bytes(row, of: id), origin: row.string(4) ?? "", form: row.named(2) ?? .text,
            charset: row.string(3), title: row.string(5), author: row.string(9), url: row.string(6),
            statedDay: row.day(7),
            modificationDay: row.day(8))
    }

    /// The article that was made of these very bytes, and how many others share their hash.
    func sameBytes(_ bytes: [UInt8], _ hash: ContentHash) throws -> (article: Int64?, others: Int) {
        var others = 0
        let rows = try Row.fetchCursor(byHash, arguments: [hash.data])
        while let row = try rows.next() {
            guard let id = row.key(2) else { continue }
            if try self.bytes(row, of: id) == bytes { return (id, others) }
            others += 1
        }
        return (nil, others)
    }

    /// Changes the text of an article by `body`, and sees that the document can still be read after it.
    func changingText(of id: Int64, to text: [UInt8], _ body: () throws -> Void) throws {
        let row = try Row.fetchOne(byArticle, arguments: [id])
        let isPackedWithText = row?.integer(1) == Packing.withText.rawValue
        let bytes = try row.map { isPackedWithText ? try self.bytes($0, of: id) : [] } ?? []
        try body()
        guard isPackedWithText else { return }
        try update.execute(
            arguments: [Compression.packed(bytes, dictionary: text), Packing.withText.rawValue, id])
    }

    /// The bytes of a row that begins with them and their packing.
    private func bytes(_ row: Row, of id: Int64) throws -> [UInt8] {
        switch row.integer(1).flatMap(Packing.init) {
        case .alone: row.unpacked(0)
        case .withText: row.unpacked(0, dictionary: try texts.text(of: id))
        case nil: row.bytes(0)
        }
    }
}
