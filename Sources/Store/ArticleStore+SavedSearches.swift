import Articles
import GRDB

extension ArticleStore {
    /// The saved searches, by name. O(n).
    package func savedSearches() throws(StoreError) -> [SavedSearch] {
        try reading { database in
            try Row.fetchAll(database, sql: "SELECT name, query FROM saved_search ORDER BY name").map {
                SavedSearch(name: $0.string(0) ?? "", query: $0.string(1) ?? "")
            }
        }
    }

    /// Saves searches under their names, in place of those saved before, or saves them no longer; all or none.
    package func keep(_ changes: [SearchChange]) throws(StoreError) {
        try writing { database in
            for change in changes {
                guard let query = change.query else {
                    try database.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [change.name])
                    continue
                }
                try database.execute(
                    sql: """
                        INSERT INTO saved_search (name, query) VALUES (?, ?)
                        ON CONFLICT (name) DO UPDATE SET query = excluded.query
                        """, arguments: [change.name, query])
            }
        }
    }
}
