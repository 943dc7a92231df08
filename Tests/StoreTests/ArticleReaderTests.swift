import Articles
import GRDB
import Store
import Testing
import Text

@testable import class Store.ArticleStore

/// What the file holds is not trusted: a value that cannot be is left out, whatever it is.
@Suite struct ArticleReaderTests {
    private func sample() throws -> ArticleStore {
        try store([
            document(
                "A", ["Finn said the pier fell."], published: "2023-06-18",
                entities: [entity(.person, "Finn", aliases: ["F"]), entity(.place, "Pier", mentions: 2)],
                events: [event("fell", "2023-06-18")])
        ])
    }

    @Test(arguments: [
        "UPDATE annotation SET bytes = x''", "UPDATE annotation SET bytes = x'28b52ffd'",
        "UPDATE annotation SET bytes = x'28b52ffde0ffffffffffffffff010000'", "DELETE FROM annotation",
        "UPDATE annotation SET bytes = (SELECT bytes FROM article_text)", "DELETE FROM article_text",
        "UPDATE article_text SET bytes = (SELECT bytes FROM annotation)", "UPDATE article_text SET bytes = x'28b52f'",
        "UPDATE entity SET kind = 'dragon'", "UPDATE article_entity SET ordinal = 1 << 62 WHERE ordinal = 0",
        "UPDATE article_entity SET ordinal = -9 WHERE ordinal = 1", "UPDATE article_entity SET roles = '[1, null]'",
        "UPDATE event SET ordinal = 9", "UPDATE event SET ordinal = -9223372036854775807, last_day = 1 << 62",
        "UPDATE event SET sort_day = 9223372036854775807, length_class = -1", "UPDATE article SET metadata = '[]'",
        "UPDATE article SET metadata = '{\"authors\":7}'", "UPDATE article SET published_day = 1 << 62",
        "UPDATE article SET published_evidence = 'x', minutes = -9223372036854775807",
        "UPDATE article SET flags = '[{\"lower\":9,\"upper\":1,\"reason\":\"truncated\"}]'",
        "UPDATE article SET flags = '[{\"lower\":0,\"upper\":9999,\"reason\":\"truncated\"}]'",
        "UPDATE article SET structure = '{'", "UPDATE article SET structure = '[]'",
        "UPDATE article SET structure = '{\"kinds\":[\"heading 9223372036854775807\"]}'",
        "UPDATE article SET structure = '{\"kinds\":[\"dragon\"],\"markup\":7}'",
        "UPDATE article SET structure = '{\"markup\":[{\"lower\":-1,\"upper\":1 << 62,\"kind\":\"strong\"}]}'",
        "UPDATE article SET title = CAST(x'ff00fe80' AS TEXT)",
        "UPDATE article_state SET sort_key = 9223372036854775807, is_read = 7, is_starred = -1",
        "UPDATE article_state SET sort_key = -9223372036854775807", "UPDATE source SET unread = -5, total = -9",
        "UPDATE raw_document SET form = 'x', stated_day = 1 << 62, hash = x''", "DELETE FROM raw_document",
        "INSERT INTO residue VALUES (1, 0, 'x', 0, 't'), (1, 1, 'share', -9, 't'), (1, 2, 'share', 1 << 62, 't')",
        "UPDATE raw_document SET packing = 9", "UPDATE raw_document SET packing = 1, bytes = zeroblob(40)",
        "PRAGMA foreign_keys = OFF; DELETE FROM entity", "PRAGMA foreign_keys = OFF; DELETE FROM source",
        "PRAGMA foreign_keys = OFF; DELETE FROM engine_versions",
        "PRAGMA foreign_keys = OFF; DELETE FROM article_state",
        "PRAGMA foreign_keys = OFF; DELETE FROM article",
    ])
    func aValueThatCannotBeIsNoTrap(damage: String) throws {
        let store = try sample()
        try store.outsideTransaction { try $0.execute(sql: damage) }
        let id = ArticleID(1)
        let found = try store.article(id)
        let content = found?.content
        let length = content?.article.text.count ?? 0
        for entity in content?.annotations.entities ?? [] {
            #expect(entity.mentions.allSatisfy { !$0.isEmpty && $0.upper <= length })
        }
        for event in content?.annotations.events ?? [] {
            #expect(event.sentence.upper <= length && event.time == nil)
            #expect(event.entities.allSatisfy { content?.annotations.entities.indices.contains($0) == true })
        }
        _ = try store.rawDocument(of: id)
        _ = try (store.counts(), store.sources(), store.page(of: .all, at: .end, limit: 9))
        _ = try store.page(of: .all, at: .after(id), limit: 9)
        _ = try (store.search(SearchQuery("pier"), limit: 9), store.search(SearchQuery("about:finn"), limit: 9))
        _ = try (store.events(in: nil, limit: 9), store.entities(kind: nil, matching: "f", limit: 9))
        _ = try store.replaceAnnotations(of: id, with: document("A").annotations, cleaned: document("A").cleaned)
    }

    /// Tables that hold anything at all, as only another hand could make them.
    @Test(arguments: [
        "source (id, name, total, unread, starred)", "engine_versions (id, cleaning, entities, times, timelines)",
        "article (id, source, guid, versions, added_day, published_day, published_evidence, minutes, title, author, "
            + "site, metadata, flags, structure)",
        "raw_document (article, hash, form, charset, origin, title, url, stated_day, modification_day, bytes, packing)",
        "entity (id, kind, subtype, name, articles, mentions)", "annotation (article, bytes)",
        "article_text (article, bytes)", "article_state (article, source, sort_key, is_dated, is_read, is_starred)",
        "entity_word (word, entity)",
        "entity_name (key, entity, named, articles)", "entity_rule (id, decision, entity, key, source, guid, target)",
    ])
    func aTableOfAnythingIsNoTrap(table: String) throws {
        let name = table.prefix { $0 != " " }
        let columns = table.split(separator: ",").count
        for value in ["'text'", "x'ff'", "NULL", "1.5", "9e99", "1"] {
            let store = try sample()
            let values = ["1"] + Array(repeating: value, count: columns - 1)
            try store.outsideTransaction { database in
                try database.execute(
                    sql: """
                        PRAGMA foreign_keys = OFF; DROP VIEW searched_text; DROP TABLE \(name); CREATE TABLE \(table);
                        INSERT INTO \(name) VALUES (\(values.joined(separator: ", ")));
                        INSERT INTO \(name) VALUES (\(values.reversed().joined(separator: ", ")));
                        """)
                if name == "article_state" {
                    try database.execute(sql: "CREATE INDEX list_all ON article_state (sort_key)")
                }
            }
            let id = ArticleID(1)
            _ = (try? store.article(id), try? store.rawDocument(of: id), try? store.counts(), try? store.sources())
            _ = (try? store.page(of: .all, at: .end, limit: 9), try? store.page(of: .all, at: .before(id), limit: 9))
            _ = (try? store.search(SearchQuery("feed:i about:f"), limit: 9), try? store.markAllRead(.all))
            _ = (try? store.entities(kind: nil, matching: "f", limit: 9), try? store.position(of: id, in: .all))
            _ = (
                try? store.staleArticles(document("A").annotations.versions, limit: 9), try? store.add([document("B")])
            )
            _ = try? store.replaceAnnotations(of: id, with: document("A").annotations, cleaned: document("A").cleaned)
        }
    }
}
