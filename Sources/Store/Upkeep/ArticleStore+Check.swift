import Articles
import GRDB
import Text

/// What a store contradicts itself in.
package enum StoreFault: Hashable, Sendable {
    /// SQLite's own check of pages and indexes.
    case damage(String)
    /// Rows of a table that belong to rows that are not there.
    case dangling(table: String, rows: Int)
    /// The full-text index does not hold what the texts say.
    case index
    /// Numbers that are kept beside what they count, and are wrong in so many rows.
    case counts(Count, rows: Int)
    /// Articles whose text can't be read.
    case texts([ArticleID])
    /// Articles whose document can't be read, or is not the one that came.
    case documents([ArticleID])

    /// What is counted beside the rows themselves.
    package enum Count: Hashable, Sendable, CaseIterable {
        case sources, entities, stories, days
    }

    /// Whether `repair` mends it: what is wrong can be made anew from the articles.
    package var canBeRepaired: Bool {
        switch self {
        case .index, .counts: true
        case .damage, .dangling, .texts, .documents: false
        }
    }
}

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
                try database.execute(
                    sql: "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
            }
        } catch {
            guard case .damaged = error else { throw error }
            faults.append(.index)
        }
        return faults
    }

    /// Makes the full-text index and all counts anew from the articles.
    ///
    /// - Complexity: O(bytes of the store).
    package func repair() throws(StoreError) {
        try writing { database in
            try database.execute(sql: StoreCheck.recount)
            try database.execute(sql: "INSERT INTO article_search (article_search) VALUES ('rebuild')")
        }
    }
}

private struct StoreCheck {
    /// Articles that are named at the most.
    private static let most = 20

    private let database: Database

    init(_ database: Database) { self.database = database }

    func faults() throws -> [StoreFault] {
        var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(Self.most))")
            .filter { $0 != "ok" }.map(StoreFault.damage)
        var dangling: [String: Int] = [:]
        for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
            dangling[row.string(0) ?? "", default: 0] += 1
        }
        faults += dangling.sorted { $0.key < $1.key }.map { .dangling(table: $0.key, rows: $0.value) }
        for count in StoreFault.Count.allCases {
            let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM (\(Self.wrong(count)))") ?? 0
            if rows > 0 { faults.append(.counts(count, rows: rows)) }
        }
        let (texts, documents) = try unreadable()
        if !texts.isEmpty { faults.append(.texts(texts)) }
        if !documents.isEmpty { faults.append(.documents(documents)) }
        return faults
    }

    /// Articles whose text or document is not there, can't be unpacked or is another than its hash says.
    private func unreadable() throws -> (texts: [ArticleID], documents: [ArticleID]) {
        var (texts, documents): ([ArticleID], [ArticleID]) = ([], [])
        let raw = try RawDocumentTable(database)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT a.id, t.bytes, r.hash FROM article a LEFT JOIN article_text t ON t.article = a.id
                    LEFT JOIN raw_document r ON r.article = a.id ORDER BY a.id
                """)
        while let row = try rows.next() {
            guard let id = row.key(0) else { continue }
            if row.withFrame(1, { Compression.unpacked($0) }) == nil, texts.count < Self.most {
                texts.append(ArticleID(id))
            }
            let isWhole = try raw.document(of: id).map { ContentHash($0.bytes).data == row.hash(2) } ?? false
            if !isWhole, documents.count < Self.most { documents.append(ArticleID(id)) }
        }
        return (texts, documents)
    }

    /// The rows of a count that are wrong.
    private static func wrong(_ count: StoreFault.Count) -> String {
        switch count {
        case .sources:
            """
            SELECT s.id FROM source s LEFT JOIN (
                SELECT source, count(*) AS total, sum(is_read = 0) AS unread, sum(is_starred = 1) AS starred
                FROM article_state GROUP BY source
            ) n ON n.source = s.id
            WHERE s.total <> ifnull(n.total, 0) OR s.unread <> ifnull(n.unread, 0)
                OR s.starred <> ifnull(n.starred, 0)
            """
        case .entities:
            """
            SELECT e.id FROM entity e LEFT JOIN (
                SELECT entity, count(DISTINCT article) AS articles, sum(mentions) AS mentions
                FROM article_entity GROUP BY entity
            ) n ON n.entity = e.id
            WHERE e.articles <> ifnull(n.articles, 0) OR e.mentions <> ifnull(n.mentions, 0)
            """
        case .stories:
            """
            SELECT s.id FROM story s LEFT JOIN (
                SELECT story, count(*) AS articles, max(day) AS last_day FROM article_story GROUP BY story
            ) n ON n.story = s.id
            WHERE s.articles <> ifnull(n.articles, 0) OR s.last_day IS NOT n.last_day
            """
        case .days:
            """
            SELECT d.day FROM (SELECT day FROM event_day UNION SELECT sort_day FROM event) d
                LEFT JOIN event_day e ON e.day = d.day
                LEFT JOIN (SELECT sort_day, count(*) AS events FROM event GROUP BY sort_day) n ON n.sort_day = d.day
            WHERE ifnull(e.events, 0) <> ifnull(n.events, 0)
            """
        }
    }

    static let recount = """
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
