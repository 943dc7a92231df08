import Articles
import GRDB

extension SearchQuery {
    /// Found in fewer articles than this, a word is looked for in its other forms too.
    private static let few = 20

    /// The search with the other forms of its rare words as alternatives: where "election" is in few articles, it finds
    /// "elections" too.
    ///
    /// What is in quotation marks, begun (`pre*`) or unwanted (`-not`) stays as it is.
    ///
    /// - Complexity: a word, O(`few`) places of the index; a rare one, a look at the vocabulary for each of its forms.
    func withInflections(in database: Database) throws -> SearchQuery {
        let index = try IndexWords()
        let enough = try database.cachedStatement(
            sql: """
                SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rowid DESC
                LIMIT 1 OFFSET \(Self.few - 1)
                """)
        let known = try database.cachedStatement(sql: "SELECT 1 FROM search_word WHERE word = ?")
        func forms(_ words: Words, of column: String) throws -> [Words] {
            guard !words.isPrefix, !words.isQuoted else { return [] }
            let folded = index.words(of: words.text)
            guard folded.count == 1 else { return [] }
            let others = Inflections.others(of: folded[0])
            guard !others.isEmpty else { return [] }
            // A folded word holds no quotation mark.
            let isFrequent = try Int64.fetchOne(enough, arguments: ["\(column) : \"\(folded[0])\""]) != nil
            guard !isFrequent else { return [] }
            return try others.filter { try Bool.fetchOne(known, arguments: [$0]) == true }
                .map { Words(text: $0, isPrefix: false, isQuoted: true) }
        }
        return SearchQuery(
            groups: try groups.map { group in
                group
                    + (try group.flatMap { term -> [Term] in
                        guard !term.isNegated else { return [] }
                        switch term.condition {
                        case .words(let words):
                            return try forms(words, of: "{title text}").map {
                                Term(condition: .words($0), isNegated: false)
                            }
                        case .title(let words):
                            return try forms(words, of: "title").map { Term(condition: .title($0), isNegated: false) }
                        default: return []
                        }
                    })
            })
    }
}
