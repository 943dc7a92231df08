import Articles
import GRDB
import Text

extension ArticleStore {
    /// The story of an article; nil where there is no such article, or it was annotated before there were stories.
    ///
    /// - Parameter limit: articles at the most, the newest.
    /// - Complexity: O(limit · log n).
    package func story(of article: ArticleID, limit: Int = 500) throws(StoreError) -> Story? {
        try reading { database in
            let key = try Int64.fetchOne(
                database, sql: "SELECT story FROM article_story WHERE article = ?", arguments: [article.rawValue])
            return try key.flatMap { try Self.story($0, limit: limit, database) }
        }
    }

    /// The stories of two articles or more, the ones with the latest article first.
    ///
    /// - Complexity: O(limit · log n).
    package func stories(limit: Int) throws(StoreError) -> [StorySummary] {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, articles FROM story WHERE articles > 1 ORDER BY last_day DESC, id DESC LIMIT ?
                    """, arguments: [max(0, limit)])
            return try rows.compactMap { row in
                guard let id = row.key(0), let story = try Self.story(id, limit: 1, database),
                    let latest = story.articles.first
                else { return nil }
                return StorySummary(id: StoryID(id), latest: latest.summary, count: row.integer(1) ?? 1)
            }
        }
    }

    /// The events of a story's articles, copies left out, by article and in document order.
    ///
    /// - Parameter limit: events at the most.
    package func events(of story: Story, limit: Int = 20_000) throws(StoreError) -> [ReportedEvent] {
        try reading { database in
            var reader = try ReportReader(database)
            var found: [ReportedEvent] = []
            for member in story.articles where found.count < limit {
                found += try reader.reports(of: member.summary.id.rawValue)
            }
            return Array(found.prefix(max(0, limit)))
        }
    }

    private static func story(_ key: Int64, limit: Int, _ database: Database) throws -> Story? {
        let originals = try summaries(
            """
            FROM article_story m INDEXED BY article_story_by_story CROSS JOIN article a ON a.id = m.article
                CROSS JOIN article_state s ON s.article = a.id CROSS JOIN source ON source.id = a.source
            WHERE m.story = ? AND m.copy_of IS NULL ORDER BY m.day DESC, m.article DESC LIMIT \(max(0, limit))
            """, key, database)
        let articles = try originals.map { summary in
            Story.Member(
                summary: summary,
                copies: try summaries(
                    """
                    FROM article_story m CROSS JOIN article a ON a.id = m.article
                        CROSS JOIN article_state s ON s.article = a.id CROSS JOIN source ON source.id = a.source
                    WHERE m.copy_of = ? ORDER BY m.day DESC, m.article DESC LIMIT 100
                    """, summary.id.rawValue, database))
        }
        return articles.isEmpty ? nil : Story(id: StoryID(key), articles: articles)
    }

    private static func summaries(_ tail: String, _ key: Int64, _ database: Database) throws -> [ArticleSummary] {
        let statement = try database.cachedStatement(sql: "SELECT \(ListReader.columns("s")) \(tail)")
        let rows = try Row.fetchCursor(statement, arguments: [key])
        var found: [ArticleSummary] = []
        while let row = try rows.next() { if let summary = ListReader.summary(row) { found.append(summary) } }
        return found
    }
}
