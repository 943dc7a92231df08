import Articles
import FoundationEssentials
import GRDB

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
        faults += try unreadable()
        var names: Set<Int64> = []
        try visitMissingNameWords { names.insert($0.entity) }
        if !names.isEmpty { faults.append(.names(names.count)) }
        return faults
    }

    /// Articles whose text, document or annotations are not there or can't be unpacked, or whose document is another than
    /// its hash says.
    private func unreadable() throws -> [StoreFault] {
        var (texts, documents, annotations): ([ArticleID], [ArticleID], [ArticleID]) = ([], [], [])
        func note(_ id: Int64, in list: inout [ArticleID]) { if list.count < Self.most { list.append(ArticleID(id)) } }
        let raw = try RawDocumentTable(database)
        try visitArticles { article in
            if article.text == nil {
                note(article.id, in: &texts)
            } else if !article.hasAnnotations {
                note(article.id, in: &annotations)
            }
            let hash = try raw.document(of: article.id).map { ContentHash($0.bytes).data }
            if hash == nil || hash != article.hash { note(article.id, in: &documents) }
        }
        let faults: [(articles: [ArticleID], fault: StoreFault)] = [
            (texts, .texts(texts)), (documents, .documents(documents)), (annotations, .annotations(annotations)),
        ]
        return faults.filter { !$0.articles.isEmpty }.map(\.fault)
    }

    /// Articles whose text can be read but not what the engines found in it.
    func unreadableAnnotations() throws -> [Int64] {
        var found: [Int64] = []
        try visitArticles { if $0.text != nil, !$0.hasAnnotations { found.append($0.id) } }
        return found
    }

    /// What can be read of an article.
    private struct Unpacked {
        let id: Int64
        let text: [UInt8]?
        let hasAnnotations: Bool
        /// What its document should have.
        let hash: Data?
    }

    /// Shows every article to `body`, each text unpacked once.
    private func visitArticles(_ body: (Unpacked) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT a.id, t.bytes, n.bytes, r.hash FROM article a LEFT JOIN article_text t ON t.article = a.id
                    LEFT JOIN annotation n ON n.article = a.id LEFT JOIN raw_document r ON r.article = a.id
                ORDER BY a.id
                """)
        while let row = try rows.next() {
            guard let id = row.key(0) else { continue }
            let text = row.withFrame(1) { Compression.unpacked($0) }
            let hasAnnotations = row.withFrame(2) { Compression.unpacked($0, dictionary: text ?? []) } != nil
            try body(Unpacked(id: id, text: text, hasAnnotations: hasAnnotations, hash: row.hash(3)))
        }
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
