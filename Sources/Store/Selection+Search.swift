import Articles
import GRDB
import Text

extension Selection {
    /// The articles that a search finds.
    ///
    /// What the full-text index can say alone leads; the rest are conditions on the articles it yields.
    init(_ query: SearchQuery, in database: Database) throws {
        self.init()
        let index = query.groups.compactMap(Self.indexed)
        let unwanted = query.groups.compactMap(Self.unwanted)
        if !index.isEmpty {
            let wanted = index.map { "(\($0))" }.joined(separator: " AND ")
            lead(by: unwanted.isEmpty ? wanted : "(\(wanted)) NOT (\(unwanted.joined(separator: " OR ")))")
        }
        for group in query.groups where Self.indexed(group) == nil {
            if !index.isEmpty, Self.unwanted(group) != nil { continue }
            if group.count == 1, !group[0].isNegated {
                switch group[0].condition {
                case .unread:
                    requireUnread()
                    continue
                case .starred:
                    requireStarred()
                    continue
                default: break
                }
            }
            var alternatives: [String] = []
            var arguments: [any DatabaseValueConvertible] = []
            for term in group {
                let (sql, values) = try Self.condition(term.condition, key: key, in: database)
                alternatives.append(term.isNegated ? "NOT (\(sql))" : sql)
                arguments += values
            }
            require("(\(alternatives.joined(separator: " OR ")))", arguments)
        }
    }

    /// The group in FTS5's language; nil when the index alone cannot answer it.
    private static func indexed(_ group: [SearchQuery.Term]) -> String? {
        var parts: [String] = []
        for term in group {
            guard !term.isNegated, let match = match(term.condition) else { return nil }
            parts.append(match)
        }
        return parts.joined(separator: " OR ")
    }

    /// A group of one negated term that the index can answer, without the negation.
    private static func unwanted(_ group: [SearchQuery.Term]) -> String? {
        guard group.count == 1, group[0].isNegated else { return nil }
        return match(group[0].condition)
    }

    /// The condition in FTS5's language, every word quoted; nil when the index does not hold it.
    ///
    /// - SeeAlso: sqlite.org/fts5.html, 3.1
    private static func match(_ condition: SearchQuery.Condition) -> String? {
        switch condition {
        case .words(let words): "{title text} : " + quoted(words.text, isPrefix: words.isPrefix)
        case .title(let words): "title : " + quoted(words.text, isPrefix: words.isPrefix)
        case .author(let name): "author : " + quoted(name, isPrefix: true)
        default: nil
        }
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
        _ condition: SearchQuery.Condition, key: String, in database: Database
    ) throws -> (sql: String, arguments: [any DatabaseValueConvertible]) {
        switch condition {
        case .words, .title, .author:
            let match = match(condition) ?? ""
            return ("s.sort_key IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", [match])
        case .source(let name):
            return ("s.source IN (\(try sources(named: name, in: database)))", [])
        case .unread: return ("s.is_read = 0", [])
        case .read: return ("s.is_read = 1", [])
        case .starred: return ("s.is_starred = 1", [])
        case .published(let days):
            var parts = ["s.is_dated = 1"]
            if let first = days.first { parts.append("\(key) >= \(SortKey.first(of: first))") }
            if let last = days.last { parts.append("\(key) <= \(SortKey.last(of: last))") }
            return ("(\(parts.joined(separator: " AND ")))", [])
        case .entity(let kind, let name):
            let names = EntityNames(try IndexWords(database).words(of: name))
            guard let kind else {
                return (
                    "s.article IN (SELECT article FROM article_entity WHERE entity IN (\(names.sql)))", names.arguments
                )
            }
            return (
                """
                s.article IN (SELECT article FROM article_entity WHERE entity IN (
                    SELECT id FROM entity WHERE id IN (\(names.sql)) AND +kind = ?))
                """, names.arguments + [kind.rawValue]
            )
        case .happened(let days):
            let classes = LengthClass.all.map { lengthClass in
                "SELECT article FROM event WHERE \(LengthClass.condition(lengthClass, overlapping: days))"
            }
            return ("s.article IN (\(classes.joined(separator: " UNION ALL ")))", [])
        }
    }

    /// The keys of the sources whose names have a word that begins with each word given.
    private static func sources(named name: String, in database: Database) throws -> String {
        let words = try IndexWords(database)
        let wanted = words.words(of: name)
        let rows = try Row.fetchAll(database, sql: "SELECT id, name FROM source")
        let found = rows.filter { row in
            let present = words.words(of: row.string(1) ?? "")
            return !wanted.isEmpty && wanted.allSatisfy { word in present.contains { $0.hasPrefix(word) } }
        }
        return found.compactMap { $0.key(0).map(String.init) }.joined(separator: ", ")
    }
}
