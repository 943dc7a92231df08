import GRDB

extension ArticleStore {
    /// Reads the whole store, and tells what is wrong with it; empty where nothing is.
    ///
    /// - Complexity: O(bytes of the store): half a minute for 100,000 articles. Others wait to write while the full-text
    ///   index is read.
    package func check() throws(StoreError) -> [StoreFault] {
        var faults = try searching { try StoreCheck($0).faults() }
        // The index is asked by writing to it.
        do {
            try writing { database in
                let words = try IndexVocabulary(database).missingWords()
                if words > 0 { faults.append(.words(words)) }
                try database.execute(
                    sql: "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
            }
        } catch {
            guard case .damaged = error else { throw error }
            faults.append(.index)
        }
        return faults
    }

    /// Makes the full-text index, the indexes of words and all counts anew from the articles. Annotations that can't be read
    /// are taken away, and count as those of the oldest engines: the next annotation of what is old makes them anew.
    ///
    /// - Complexity: O(bytes of the store).
    package func repair() throws(StoreError) { try writing { try StoreRepair($0).run() } }
}
