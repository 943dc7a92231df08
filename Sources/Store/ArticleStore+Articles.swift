import Articles
import GRDB
import Text

extension ArticleStore {
    /// The article with all that belongs to it; nil when there is none.
    ///
    /// What a damaged or foreign hand left in the file that cannot be (a range out of the text, an unknown kind) is
    /// left out.
    package func article(_ id: ArticleID) throws(StoreError) -> StoredArticle? {
        try reading { try ArticleReader($0).article(id.rawValue) }
    }

    /// The document as it came; nil when there is no such article.
    package func rawDocument(of id: ArticleID) throws(StoreError) -> RawDocument? {
        try reading { try ArticleReader($0).rawDocument(of: id.rawValue) }
    }

    /// Articles that an engine older than `versions` cleaned or annotated, newest in the store first.
    package func staleArticles(_ versions: EngineVersions, limit: Int) throws(StoreError) -> [ArticleID] {
        try reading { database in
            let stale = try Int64.fetchAll(
                database,
                sql: """
                    SELECT id FROM engine_versions
                    WHERE cleaning < ? OR entities < ? OR times < ? OR timelines < ?
                    """,
                arguments: [versions.cleaning, versions.entities, versions.times, versions.timelines])
            var found: [Int64] = []
            for key in stale {
                found += try Int64.fetchAll(
                    database, sql: "SELECT id FROM article WHERE versions = ? ORDER BY id DESC LIMIT ?",
                    arguments: [key, max(limit, 0)])
            }
            return found.sorted(by: >).prefix(max(limit, 0)).map(ArticleID.init)
        }
    }

    /// Puts new annotations in the place of an article's; never touches its read state and star.
    ///
    /// - Parameter cleaned: given when the document was cleaned anew as well.
    /// - Returns: false when there is no such article.
    @discardableResult
    package func replaceAnnotations(
        of id: ArticleID, with annotations: Annotations, cleaned: CleanedDocument? = nil
    ) throws(StoreError) -> Bool {
        try writing { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT s.sort_key, a.added_day FROM article_state s JOIN article a ON a.id = s.article
                    WHERE s.article = ?
                    """, arguments: [id.rawValue])
            guard let row, let key = row.key(0) else { return false }
            var tables = try AnnotationTables(database)
            let before = try tables.remove(of: id.rawValue)
            if let cleaned {
                try Self.replace(id.rawValue, key: key, addedDay: row.integer(1) ?? 0, by: cleaned, in: database)
            }
            try tables.insert(annotations, of: id.rawValue, before: before)
            var stories = try StoryTables(database)
            let published = cleaned.map { $0.article.metadata.published?.day.daysSinceEpoch }
            let day = published.map { $0 ?? row.integer(1) ?? 0 } ?? SortKey.day(of: key)
            try stories.place(id.rawValue, day: day, annotations.signature)
            try stories.finish()
            try database.execute(
                sql: "UPDATE article SET versions = ? WHERE id = ?",
                arguments: [try tables.versions(annotations.versions), id.rawValue])
            return true
        }
    }

    /// Puts another text, and all that cleaning tells, in the place of an article's.
    private static func replace(
        _ id: Int64, key: Int64, addedDay: Int, by cleaned: CleanedDocument, in database: Database
    ) throws {
        let tables = try ArticleTables(database)
        try tables.unindex(key: key)
        try tables.update(id, to: cleaned.article)
        try database.execute(sql: "DELETE FROM residue WHERE article = ?", arguments: [id])
        try tables.insert(cleaned.residue, of: id)
        let published = cleaned.article.metadata.published?.day
        let newKey = SortKey(day: published?.daysSinceEpoch ?? addedDay, article: id)
        try database.execute(
            sql: "UPDATE article_state SET sort_key = ?, is_dated = ? WHERE article = ?",
            arguments: [newKey.rawValue, published == nil ? 0 : 1, id])
        try tables.index(cleaned.article, key: newKey)
    }
}
