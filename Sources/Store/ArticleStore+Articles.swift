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
        try reading { try RawDocumentTable($0).document(of: id.rawValue) }
    }

    /// Articles that an engine older than `versions` cleaned or annotated, newest in the store first.
    ///
    /// - Parameter before: goes on after that article.
    /// - Complexity: O(limit · log n).
    package func staleArticles(
        _ versions: EngineVersions, before: ArticleID? = nil, limit: Int
    ) throws(StoreError) -> [ArticleID] {
        try reading { database in
            var found: [Int64] = []
            for key in try Self.keys(olderThan: versions, database) {
                found += try Int64.fetchAll(
                    database, sql: "SELECT id FROM article WHERE versions = ? AND id < ? ORDER BY id DESC LIMIT ?",
                    arguments: [key, before?.rawValue ?? .max, max(limit, 0)])
            }
            return found.sorted(by: >).prefix(max(limit, 0)).map(ArticleID.init)
        }
    }

    /// How many articles an engine older than `versions` cleaned or annotated.
    ///
    /// - Complexity: O(articles counted), over an index.
    package func staleCount(_ versions: EngineVersions) throws(StoreError) -> Int {
        try searching { database in
            try Self.keys(olderThan: versions, database).reduce(0) { count, key in
                let more = try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM article WHERE versions = ?", arguments: [key])
                return count + (more ?? 0)
            }
        }
    }

    private static func keys(olderThan versions: EngineVersions, _ database: Database) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM engine_versions
                WHERE cleaning < ? OR entities < ? OR times < ? OR timelines < ?
                """,
            arguments: [versions.cleaning, versions.entities, versions.times, versions.timelines])
    }

    /// Puts new annotations in the place of an article's; never touches its read state and star.
    ///
    /// - Parameter cleaned: given when the document was cleaned anew as well.
    /// - Returns: false when there is no such article.
    @discardableResult
    package func replaceAnnotations(
        of id: ArticleID, with annotations: Annotations, cleaned: CleanedDocument? = nil
    ) throws(StoreError) -> Bool {
        try !replaceAnnotations([NewAnnotations(of: id, annotations, cleaned: cleaned)]).isEmpty
    }

    /// As `replaceAnnotations(of:with:cleaned:)`, for several articles in one transaction.
    ///
    /// - Returns: the articles that there are.
    package func replaceAnnotations(_ replacements: [NewAnnotations]) throws(StoreError) -> [ArticleID] {
        try writing { database in
            var tables = try AnnotationTables(database)
            var stories = try StoryTables(database)
            let replaced = try replacements.filter { try Self.replace($0, by: &tables, &stories, in: database) }
            try stories.finish()
            try tables.finish()
            return replaced.map(\.article)
        }
    }

    private static func replace(
        _ new: NewAnnotations, by tables: inout AnnotationTables, _ stories: inout StoryTables, in database: Database
    ) throws -> Bool {
        let id = new.article.rawValue
        let state = try database.cachedStatement(
            sql: """
                SELECT s.sort_key, a.added_day FROM article_state s JOIN article a ON a.id = s.article
                WHERE s.article = ?
                """)
        guard let row = try Row.fetchOne(state, arguments: [id]), let key = row.key(0) else { return false }
        let addedDay = row.integer(1) ?? 0
        let before = try tables.remove(of: id)
        if let cleaned = new.cleaned { try replace(id, key: key, addedDay: addedDay, by: cleaned, in: database) }
        let text = try new.cleaned?.article.text.bytes ?? TextTable(database).text(of: id)
        let packed = PackedAnnotations(new.annotations).packed(with: text)
        try tables.insert(new.annotations, packed, of: id, before: before)
        let published = new.cleaned.map { $0.article.metadata.published?.day.daysSinceEpoch ?? addedDay }
        stories.place(id, day: published ?? SortKey.day(of: key), new.annotations.signature)
        try database.execute(
            sql: "UPDATE article SET versions = ? WHERE id = ?",
            arguments: [try tables.versions(new.annotations.versions), id])
        return true
    }

    /// Puts another text, and all that cleaning tells, in the place of an article's.
    private static func replace(
        _ id: Int64, key: Int64, addedDay: Int, by cleaned: CleanedDocument, in database: Database
    ) throws {
        let tables = try ArticleTables(database)
        try tables.unindex(key: key)
        let article = PackedArticle(cleaned.article)
        try RawDocumentTable(database).changingText(of: id, to: article.text) { try tables.update(id, to: article) }
        try database.execute(sql: "DELETE FROM residue WHERE article = ?", arguments: [id])
        try tables.insert(cleaned.residue, of: id)
        let published = cleaned.article.metadata.published?.day
        let day = published?.daysSinceEpoch ?? addedDay
        let newKey = day == SortKey.day(of: key) ? key : try SortKey.Source(database).next(of: day).rawValue
        try database.execute(
            sql: "UPDATE article_state SET sort_key = ?, is_dated = ? WHERE article = ?",
            arguments: [newKey, published == nil ? 0 : 1, id])
        try tables.index(article, key: newKey)
        try WordCounter().count(article.words.folded(by: IndexWords()), in: database)
    }
}
