import Articles
import GRDB
import Text

/// Writes articles, their texts, their residue and their full-text index.
struct ArticleTables {
    private let database: Database
    private let articleInsert: Statement
    private let articleUpdate: Statement
    private let textInsert: Statement
    private let residueInsert: Statement
    private let indexInsert: Statement
    private let indexDelete: Statement

    init(_ database: Database) throws {
        self.database = database
        articleInsert = try database.cachedStatement(
            sql: """
                INSERT INTO article (
                    source, guid, versions, added_day, published_day, published_evidence, minutes, title, author, site,
                    metadata, flags, structure
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        articleUpdate = try database.cachedStatement(
            sql: """
                UPDATE article SET
                    published_day = ?, published_evidence = ?, minutes = ?, title = ?, author = ?, site = ?,
                    metadata = ?, flags = ?, structure = ?
                WHERE id = ?
                """)
        textInsert = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO article_text (article, bytes) VALUES (?, ?)")
        residueInsert = try database.cachedStatement(
            sql: "INSERT INTO residue (article, ordinal, reason, position, text) VALUES (?, ?, ?, ?, ?)")
        indexInsert = try database.cachedStatement(
            sql: "INSERT INTO article_search (rowid, text, title, author) VALUES (?, CAST(? AS TEXT), ?, ?)")
        indexDelete = try database.cachedStatement(
            sql: """
                INSERT INTO article_search (article_search, rowid, text, title, author)
                SELECT 'delete', sort_key, text, title, author FROM searched_text WHERE sort_key = ?
                """)
    }

    /// - Returns: the new article's key.
    func insert(
        _ article: PackedArticle, source: Int64, guid: String, versions: Int64, dayAdded: CivilDate
    ) throws -> Int64 {
        try articleInsert.execute(
            arguments: [source, guid, versions, dayAdded.daysSinceEpoch] + columns(of: article))
        let id = database.lastInsertedRowID
        try textInsert.execute(arguments: [id, article.packedText])
        return id
    }

    func update(_ id: Int64, to article: PackedArticle) throws {
        try articleUpdate.execute(arguments: columns(of: article) + [id])
        try textInsert.execute(arguments: [id, article.packedText])
    }

    func insert(_ residue: [Residue], of id: Int64) throws {
        for (ordinal, piece) in residue.enumerated() {
            try residueInsert.execute(
                arguments: [id, ordinal, piece.reason.rawValue, piece.position, piece.text])
        }
    }

    func index(_ article: PackedArticle, key: Int64) throws {
        try indexInsert.execute(arguments: [
            key, StoredBytes.data(article.text), article.title, article.author,
        ])
    }

    /// Takes an article out of the full-text index; before its row changes, for the index needs the old words.
    func unindex(key: Int64) throws { try indexDelete.execute(arguments: [key]) }

    private func columns(of article: PackedArticle) -> StatementArguments {
        [
            article.publishedDay, article.publishedEvidence, article.minutes, article.title, article.author,
            article.site, article.metadata, article.flags, article.structure,
        ]
    }
}
