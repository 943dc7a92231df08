import Articles
import GRDB
import Text

extension Selection {
    /// The articles that a search finds.
    ///
    /// What the full-text index can say alone leads; the rest are conditions on the articles it yields.
    init(_ query: SearchQuery, in database: Database) throws {
        self.init()
        let query = try query.withInflections(in: database)
        let words = try SearchWords(database)
        let index = try query.groups.compactMap { try Self.indexed($0, words) }
        let unwanted = try query.groups.compactMap { try Self.unwanted($0, words) }
        if !index.isEmpty {
            let wanted = index.map { "(\($0))" }.joined(separator: " AND ")
            lead(by: unwanted.isEmpty ? wanted : "(\(wanted)) NOT (\(unwanted.joined(separator: " OR ")))")
        }
        for group in query.groups where !Self.isIndexed(group) {
            if !index.isEmpty, Self.isUnwanted(group) { continue }
            if group.count == 1, !group[0].isNegated {
                switch group[0].condition {
                case .unread:
                    requireUnread()
                    continue
                case .starred:
                    requireStarred()
                    continue
                case .source(let name):
                    require(try Self.sources(named: name, in: database))
                    continue
                default:
                    guard let set = try Self.articleSet(group[0].condition, in: database) else { break }
                    require(set, of: try Int.fetchOne(database, sql: "SELECT sum(total) FROM source") ?? 0)
                    continue
                }
            }
            var alternatives: [String] = []
            var arguments: [any DatabaseValueConvertible] = []
            for term in group {
                let (sql, values) = try Self.condition(term.condition, key: key, words, in: database)
                alternatives.append(term.isNegated ? "NOT (\(sql))" : sql)
                arguments += values
            }
            require("(\(alternatives.joined(separator: " OR ")))", arguments)
        }
    }

    /// Whether the index alone can answer the group.
    private static func isIndexed(_ group: [SearchQuery.Term]) -> Bool {
        group.allSatisfy { !$0.isNegated && $0.condition.isIndexed }
    }

    /// Whether it is one negated term that the index can answer.
    private static func isUnwanted(_ group: [SearchQuery.Term]) -> Bool {
        group.count == 1 && group[0].isNegated && group[0].condition.isIndexed
    }

    /// The group in FTS5's language; nil when the index alone cannot answer it.
    private static func indexed(_ group: [SearchQuery.Term], _ words: SearchWords) throws -> String? {
        guard isIndexed(group) else { return nil }
        return try group.compactMap { try match($0.condition, words) }.joined(separator: " OR ")
    }

    /// A group of one negated term that the index can answer, without the negation.
    private static func unwanted(_ group: [SearchQuery.Term], _ words: SearchWords) throws -> String? {
        isUnwanted(group) ? try match(group[0].condition, words) : nil
    }

    /// The condition in FTS5's language, every word quoted; nil when the index does not hold it.
    ///
    /// - SeeAlso: sqlite.org/fts5.html, 3.1
    private static func match(_ condition: SearchQuery.Condition, _ words: SearchWords) throws -> String? {
        switch condition {
        case .words(let phrase): "{title text} : " + (try quoted(phrase, words))
        case .title(let phrase): "title : " + (try quoted(phrase, words))
        case .author(let name): "author : " + quoted(name, isPrefix: true)
        default: nil
        }
    }

    private static func quoted(_ phrase: SearchQuery.Words, _ words: SearchWords) throws -> String {
        guard phrase.isPrefix else { return quoted(phrase.text, isPrefix: false) }
        let phrases = try words.phrases(beginning: phrase.text)
        if phrases == [phrase.text] { return quoted(phrase.text, isPrefix: true) }
        return "(" + phrases.map { quoted($0, isPrefix: false) }.joined(separator: " OR ") + ")"
    }

    private static func quoted(_ text: String, isPrefix: Bool) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + (isPrefix ? "\" *" : "\"")
    }

    /// The condition in SQL.
    private static func condition(
        _ condition: SearchQuery.Condition, key: String, _ words: SearchWords, in database: Database
    ) throws -> (sql: String, arguments: [any DatabaseValueConvertible]) {
        switch condition {
        case .words, .title, .author:
            let match = try match(condition, words) ?? ""
            return ("s.sort_key IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", [match])
        case .source(let name):
            let found = try sources(named: name, in: database)
            return ("s.source IN (\(found.map(String.init).joined(separator: ", ")))", [])
        case .unread: return ("s.is_read = 0", [])
        case .read: return ("s.is_read = 1", [])
        case .starred: return ("s.is_starred = 1", [])
        case .published(let days):
            var parts = ["s.is_dated = 1"]
            if let first = days.first { parts.append("\(key) >= \(SortKey.first(of: first))") }
            if let last = days.last { parts.append("\(key) <= \(SortKey.last(of: last))") }
            return ("(\(parts.joined(separator: " AND ")))", [])
        case .tag, .entity, .happened:
            guard let set = try articleSet(condition, in: database) else { return ("0", []) }
            return (set.condition, set.arguments)
        }
    }

    /// The articles of a condition on what articles have; nil for any other.
    private static func articleSet(
        _ condition: SearchQuery.Condition, in database: Database
    ) throws -> ArticleSet? {
        switch condition {
        case .tag(let tag): try ArticleSet(tagged: tag, in: database)
        case .entity(let kind, let name): try ArticleSet(naming: name, kind: kind, in: database)
        case .happened(let days): try ArticleSet(happenedIn: days, in: database)
        default: nil
        }
    }

    /// The keys of the sources whose names have a word that begins with each word given.
    private static func sources(named name: String, in database: Database) throws -> [Int64] {
        let words = try IndexWords()
        let wanted = words.words(of: name)
        let rows = try Row.fetchAll(database, sql: "SELECT id, name FROM source")
        let found = rows.filter { row in
            let present = words.words(of: row.string(1) ?? "")
            return !wanted.isEmpty && wanted.allSatisfy { word in present.contains { $0.hasPrefix(word) } }
        }
        return found.compactMap { $0.key(0) }
    }
}

extension SearchQuery.Condition {
    /// Whether the full-text index holds what it asks for.
    fileprivate var isIndexed: Bool {
        switch self {
        case .words, .title, .author: true
        default: false
        }
    }
}
