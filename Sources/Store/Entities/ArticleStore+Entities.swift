import Articles
import GRDB

extension ArticleStore {
    /// The entities of all articles, those in the most articles first.
    ///
    /// - Parameters:
    ///   - kind: nil for every kind.
    ///   - matching: beginnings of words of the name or of an alias; nil or without a word for all.
    package func entities(
        kind: EntityKind?, matching: String?, limit: Int
    ) throws(StoreError) -> [EntityRow] {
        try searching { database in
            let words = try matching.map { try IndexWords().words(of: $0) } ?? []
            let limit = max(limit, 0)
            var found: [EntityRow] = []
            for kind in kind.map({ [$0] }) ?? EntityKind.allCases {
                found += try Self.entities(kind, words: words, limit: limit, database)
            }
            let sorted = found.sorted { left, right in
                if left.articles != right.articles { return left.articles > right.articles }
                if left.mentions != right.mentions { return left.mentions > right.mentions }
                return left.name < right.name
            }
            return Array(sorted.prefix(limit))
        }
    }

    /// The entities of one kind: a stretch of the index by use.
    private static func entities(
        _ kind: EntityKind, words: [String], limit: Int, _ database: Database
    ) throws -> [EntityRow] {
        let names = EntityNames(words)
        // The plus keeps the planner on the index by use, which is in the order wanted.
        let condition = words.isEmpty ? "" : "AND +id IN (\(names.sql))"
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, name, articles, mentions, subtype FROM entity WHERE kind = ? AND articles > 0 \(condition)
                ORDER BY articles DESC, mentions DESC, id DESC LIMIT \(limit)
                """, arguments: [kind.rawValue] + StatementArguments(names.arguments))
        var found: [EntityRow] = []
        while let row = try rows.next() {
            guard let id = row.key(0), let name = row.string(1) else { continue }
            found.append(
                EntityRow(
                    id: EntityID(id), name: name, kind: kind, subtype: row.subtype(4, of: kind),
                    articles: row.integer(2) ?? 0,
                    mentions: row.integer(3) ?? 0))
        }
        return found
    }
}

/// The entities of which every word given begins a word of the name or of an alias, as an SQL statement.
struct EntityNames {
    let sql: String
    let arguments: [String]

    /// - Parameter words: folded.
    init(_ words: [String]) {
        let one = "SELECT entity FROM entity_word WHERE word >= ? AND word < ?"
        sql = words.isEmpty ? "SELECT 0 AS entity WHERE 0" : words.map { _ in one }.joined(separator: " INTERSECT ")
        // No word holds the last code point there is.
        arguments = words.flatMap { [$0, $0 + "\u{10FFFF}"] }
    }
}
