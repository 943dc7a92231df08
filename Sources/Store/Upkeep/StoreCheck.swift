import Articles
import GRDB
import Text

/// Finds what a store contradicts itself in.
struct StoreCheck {
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
        let annotations = try unreadableAnnotations(limit: Self.most)
        if !annotations.isEmpty { faults.append(.annotations(annotations.map(ArticleID.init))) }
        var names: Set<Int64> = []
        try visitMissingNameWords { names.insert($0.entity) }
        if !names.isEmpty { faults.append(.names(names.count)) }
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

    /// Articles whose text can be read but not what the engines found in it.
    func unreadableAnnotations(limit: Int = .max) throws -> [Int64] {
        var found: [Int64] = []
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT t.article, t.bytes, n.bytes FROM article_text t LEFT JOIN annotation n ON n.article = t.article
                ORDER BY t.article
                """)
        while found.count < limit, let row = try rows.next() {
            guard let id = row.key(0), let text = row.withFrame(1, { Compression.unpacked($0) }) else { continue }
            if row.withFrame(2, { Compression.unpacked($0, dictionary: text) }) == nil { found.append(id) }
        }
        return found
    }

    /// Shows the words of entities' names that they are not found by.
    func visitMissingNameWords(_ body: ((word: String, entity: Int64)) throws -> Void) throws {
        let index = try IndexWords()
        let entry = try database.cachedStatement(sql: "SELECT 1 FROM entity_word WHERE word = ? AND entity = ?")
        let rows = try Row.fetchCursor(database, sql: "SELECT id, name FROM entity WHERE articles > 0")
        while let row = try rows.next() {
            guard let entity = row.key(0), let name = row.string(1) else { continue }
            for word in Set(index.words(of: name)) where try Int.fetchOne(entry, arguments: [word, entity]) == nil {
                try body((word, entity))
            }
        }
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
}
