import GRDB

/// The words that the full-text index has, against the table that their beginnings are looked up in.
///
/// - SeeAlso: sqlite.org/fts5.html, 5
struct IndexVocabulary {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// How many words are not in the table.
    ///
    /// - Complexity: O(bytes of the full-text index).
    func missingWords() throws -> Int {
        try withWords { words in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM (\(words)) v
                    WHERE NOT EXISTS (SELECT 1 FROM search_word w WHERE w.word = v.term)
                    """) ?? 0
        }
    }

    /// Makes the table anew, with the number of articles that have each word.
    func enterWords() throws {
        try withWords { words in
            try database.execute(
                sql: "DELETE FROM search_word; INSERT INTO search_word (word, articles) \(words)")
        }
    }

    /// Shows `body` a statement that yields the words with the number of articles that have each.
    private func withWords<Value>(_ body: (String) throws -> Value) throws -> Value {
        try database.execute(
            sql: "CREATE VIRTUAL TABLE temp.index_vocabulary USING fts5vocab(main, article_search, row)")
        defer { try? database.execute(sql: "DROP TABLE temp.index_vocabulary") }
        return try body(
            """
            SELECT term, doc FROM temp.index_vocabulary WHERE length(CAST(term AS BLOB)) <= \(FoldedWords.longest)
            """)
    }
}
