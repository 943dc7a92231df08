import GRDB

/// The words of the full-text index with how many articles have each, about: what a beginning of a word stands for.
///
/// Asked for a beginning, FTS5 reads every place of every word that begins so before it gives the first one; of words
/// that are named one by one it reads as far as the page goes.
struct SearchWords {
    /// A beginning that more words share stands for those in the most articles: what has only another of them is
    /// among hundreds of thousands that have one of these.
    private static let most = 256

    private let statement: Statement
    private let index: IndexWords

    init(_ database: Database) throws {
        statement = try database.cachedStatement(
            sql: """
                SELECT word FROM search_word WHERE word >= ?1 AND word < ?1 || char(1114111)
                ORDER BY articles DESC LIMIT \(Self.most)
                """)
        index = try IndexWords()
    }

    /// The phrases that a phrase stands for whose last word is only a beginning; itself where no word begins so.
    ///
    /// - Complexity: O(words that begin so).
    func phrases(beginning phrase: String) throws -> [String] {
        var words = index.words(of: phrase)
        guard let last = words.popLast() else { return [phrase] }
        let found = try String.fetchAll(statement, arguments: [last])
        return found.isEmpty ? [phrase] : found.map { (words + [$0]).joined(separator: " ") }
    }
}
