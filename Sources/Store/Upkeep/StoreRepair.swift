import Articles
import GRDB

/// Makes anew what can be made of the articles.
struct StoreRepair {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func run() throws {
        try removeUnreadableAnnotations()
        try enterNameWords()
        try database.execute(sql: Self.recount)
        try database.execute(sql: "INSERT INTO article_search (article_search) VALUES ('rebuild')")
        try IndexVocabulary(database).enterWords()
    }

    private func removeUnreadableAnnotations() throws {
        let unreadable = try StoreCheck(database).unreadableAnnotations()
        guard !unreadable.isEmpty else { return }
        let texts = try TextTable(database)
        var annotations = try AnnotationTables(database)
        let versions = try annotations.versions(
            EngineVersions(cleaning: 0, entities: 0, times: 0, timelines: 0))
        for id in unreadable {
            let empty = PackedAnnotations().packed(with: try texts.text(of: id))
            try database.execute(sql: "DELETE FROM event WHERE article = ?", arguments: [id])
            try database.execute(
                sql: "INSERT OR REPLACE INTO annotation (article, bytes) VALUES (?, ?)", arguments: [id, empty])
            try database.execute(sql: "UPDATE article SET versions = ? WHERE id = ?", arguments: [versions, id])
        }
    }

    private func enterNameWords() throws {
        var missing: [(word: String, entity: Int64)] = []
        try StoreCheck(database).visitMissingNameWords { missing.append($0) }
        let insert = try database.cachedStatement(sql: "INSERT OR IGNORE INTO entity_word (word, entity) VALUES (?, ?)")
        for (word, entity) in missing { try insert.execute(arguments: [word, entity]) }
    }

    private static let recount = """
        UPDATE source SET
            total = (SELECT count(*) FROM article_state a WHERE a.source = source.id),
            unread = (SELECT count(*) FROM article_state a WHERE a.source = source.id AND a.is_read = 0),
            starred = (SELECT count(*) FROM article_state a WHERE a.source = source.id AND a.is_starred = 1);
        UPDATE entity SET
            articles = (SELECT count(DISTINCT article) FROM article_entity a WHERE a.entity = entity.id),
            mentions = (SELECT ifnull(sum(mentions), 0) FROM article_entity a WHERE a.entity = entity.id);
        UPDATE story SET
            articles = (SELECT count(*) FROM article_story a WHERE a.story = story.id),
            last_day = (SELECT max(day) FROM article_story a WHERE a.story = story.id);
        DELETE FROM event_day;
        INSERT INTO event_day (day, events) SELECT sort_day, count(*) FROM event GROUP BY sort_day;
        """
}
