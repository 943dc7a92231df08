import Articles
import GRDB

extension ArticleStore {
    /// Gives articles a tag, or takes it from them.
    ///
    /// - Returns: the articles whose tags changed, ascending; the opposite call with them undoes it.
    @discardableResult
    package func setTag(_ tag: String, of ids: [ArticleID], _ isSet: Bool) throws(StoreError) -> [ArticleID] {
        try writing { database in
            // A tag is written as it was first typed.
            let known = try String.fetchOne(
                database, sql: "SELECT tag FROM article_tag WHERE tag = ? LIMIT 1", arguments: [tag])
            let change = try database.cachedStatement(
                sql: isSet
                    ? "INSERT OR IGNORE INTO article_tag (tag, article) SELECT ?, id FROM article WHERE id = ?"
                    : "DELETE FROM article_tag WHERE tag = ? AND article = ?")
            var changed: [ArticleID] = []
            for id in ids {
                try change.execute(arguments: [known ?? tag, id.rawValue])
                if database.changesCount > 0 { changed.append(id) }
            }
            return changed.sorted()
        }
    }

    /// The tags of one article, by name.
    package func tags(of id: ArticleID) throws(StoreError) -> [String] {
        try reading { database in
            try String.fetchAll(
                database, sql: "SELECT tag FROM article_tag WHERE article = ? ORDER BY tag", arguments: [id.rawValue])
        }
    }

    /// The tags, by name. O(tagged articles).
    package func tags() throws(StoreError) -> [TagSummary] {
        try reading { database in
            try Row.fetchAll(database, sql: "SELECT tag, count(*) FROM article_tag GROUP BY tag ORDER BY tag").map {
                TagSummary(name: $0.string(0) ?? "", articles: $0.integer(1) ?? 0)
            }
        }
    }
}
