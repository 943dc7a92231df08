import Articles
import GRDB
import Store
import Testing
import Text

@testable import class Store.ArticleStore
@testable import enum Store.Compression
@testable import enum Store.Schema

@Suite struct SchemaTests {
    /// Tables, indexes and triggers as SQLite has them.
    private func schema(_ queue: DatabaseQueue) throws -> [String] {
        try queue.read { database in
            try String.fetchAll(database, sql: "SELECT name || ': ' || ifnull(sql, '') FROM sqlite_master ORDER BY 1")
        }
    }

    /// A store as that version of the program left it.
    private func makeStore(at path: String, version: Int) throws {
        let queue = try DatabaseQueue(path: path)
        try Schema.migrate(queue, to: version)
        try queue.write { database in
            // Only what every version has: a source, and an article in it.
            try database.execute(
                sql: """
                    INSERT INTO source (name) VALUES ('imported');
                    INSERT INTO engine_versions (cleaning, entities, times, timelines) VALUES (1, 1, 1, 1);
                    INSERT INTO article (source, guid, versions, added_day, minutes, title, author, metadata, flags\(
                        version < 6 ? ", text" : ""))
                    VALUES (1, 'g', 1, 19000, 1, 'Old', '', '{}', '[]'\(version < 6 ? ", 'A tide.'" : ""));
                    INSERT INTO article_state (article, source, sort_key, is_dated, is_read)
                    VALUES (1, 1, (19000 << \(version < 6 ? 32 : 22)) + 1, 0, 1);
                    """)
            if version >= 6 {
                try database.execute(
                    sql: "INSERT INTO article_text (article, bytes) VALUES (1, ?)",
                    arguments: [Compression.packed(Array("A tide.".utf8))])
            }
        }
        try queue.close()
    }

    @Test(arguments: 1...Schema.version)
    func everyOlderStoreIsBroughtUpToDate(version: Int) throws {
        let folder = Folder()
        let path = "\(folder.path)/s.sqlite"
        try makeStore(at: path, version: version)
        do {
            let store = try ArticleStore(path: path)
            let row = try #require(try store.page(of: .all, at: .start, limit: 9).rows.first)
            #expect((row.title, row.isRead) == ("Old", true))
            let old = try #require(try store.article(row.id)).content.article
            #expect((old.text.string, old.kinds, old.markup) == ("A tide.", [.text], []))
            _ = try store.add([document("New")])
        }
        let fresh = try DatabaseQueue()
        try Schema.migrate(fresh)
        #expect(try schema(DatabaseQueue(path: path)) == schema(fresh))
    }

    /// What version 2 had of entities: names, aliases, roles, mentions and counts, under their numbers.
    @Test func entitiesOfVersionTwoKeepTheirNumbersAndNames() throws {
        let folder = Folder()
        let path = "\(folder.path)/s.sqlite"
        try makeStore(at: path, version: 2)
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO entity (id, kind, folded, name, articles, mentions) VALUES
                        (7, 'person', 'orla finn', 'Orla Finn', 1, 1), (9, 'organization', 'european union', 'European Union', 1, 1),
                        (12, 'place', 'tallinn', 'Tallinn', 0, 0);
                    INSERT INTO entity_word (word, entity) VALUES ('orla', 7), ('finn', 7), ('european', 9), ('union', 9), ('eu', 9);
                    INSERT INTO article_entity (article, ordinal, entity, name, aliases, roles, mentions) VALUES
                        (1, 0, 7, 'Orla Finn', '["Finn"]', '["Mayor"]', 1), (1, 1, 9, 'European Union', '["EU"]', '[]', 1);
                    INSERT INTO mention (article, entity_ordinal, lower, upper) VALUES (1, 0, 0, 1), (1, 1, 2, 6);
                    """)
        }
        try queue.close()
        let store = try ArticleStore(path: path)
        let content = try #require(try store.article(ArticleID(1))).content
        #expect(content.entityIDs == [EntityID(7), EntityID(9)])
        #expect(content.annotations.entities.map(\.name) == ["Orla Finn", "European Union"])
        #expect(content.annotations.entities[0].roles == ["Mayor"])
        #expect(content.annotations.entities[1].mentions.map(\.lower) == [2])
        _ = try store.add([
            document("New", entities: entities("person Orla Finn; organization EU; place Tallinn; person Finn"))
        ])
        let ids = try #require(try store.article(ArticleID(2))).content.entityIDs
        #expect(ids.map(\.rawValue) == [7, 9, 12, 13])
        let found = try store.entities(kind: nil, matching: nil, limit: 9)
        #expect(found.map { [$0.id.rawValue, Int64($0.articles)] } == [[9, 2], [7, 2], [13, 1], [12, 1]])
        #expect(try store.entities(kind: nil, matching: "eu", limit: 9).map(\.name) == ["European Union"])
        try store.writing { database in
            let (dangling, isEnforced) = (
                try Row.fetchAll(database, sql: "PRAGMA foreign_key_check"),
                try Bool.fetchOne(database, sql: "PRAGMA foreign_keys")
            )
            #expect(dangling.isEmpty && isEnforced == true)
        }
    }

    /// What version 5 had in rows, packed: documents, times, events, and where each name stands.
    @Test func versionFiveIsPackedWithoutLoss() throws {
        let folder = Folder()
        let path = "\(folder.path)/s.sqlite"
        try makeStore(at: path, version: 5)
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(
                sql: """
                    UPDATE article SET text = 'Orla Finn left on Sunday. The EU stays.';
                    INSERT INTO raw_document (article, hash, form, origin, stated_day, bytes)
                        SELECT 1, x'00', 'text', 'a.txt', 19500, CAST('T' || text AS BLOB) FROM article;
                    INSERT INTO entity (id, kind, name, articles, mentions) VALUES
                        (7, 'person', 'Orla Finn', 0, 0), (9, 'organization', 'EU', 0, 0);
                    INSERT INTO article_entity (article, ordinal, entity, name, aliases, roles, mentions, subtype) VALUES
                        (1, 0, 7, 'Orla Finn', '["Finn"]', '["Mayor"]', 2, NULL), (1, 2, 9, 'EU', '[]', '[]', 1, NULL);
                    INSERT INTO mention (article, entity_ordinal, lower, upper)
                        VALUES (1, 0, 0, 9), (1, 0, 5, 9), (1, 2, 30, 32);
                    INSERT INTO time_expression VALUES (1, 0, 18, 24, 'DATE', '2023-06-18', NULL, 19526, 19526, 'day');
                    INSERT INTO event VALUES
                        (1, 0, 'Finn left', 0, 25, 19526, 19526, 0, 19526, 'day', 'stated', 0, '0'),
                        (1, 1, 'EU stays', 26, 39, NULL, 19530, 15, 19530, 'week', 'expected', NULL, '2');
                    """)
        }
        try queue.close()
        let store = try ArticleStore(path: path)
        let content = try #require(try store.article(ArticleID(1))).content
        let entities = content.annotations.entities
        #expect(content.entityIDs == [EntityID(7), EntityID(9)])
        #expect(entities.map { ($0.aliases + $0.roles).joined(separator: "|") } == ["Finn|Mayor", ""])
        #expect(entities.map { $0.mentions } == [[ByteRange(0, 9)], [ByteRange(30, 32)]])
        #expect(content.annotations.times.map(\.value) == ["2023-06-18"])
        let events = content.annotations.events
        #expect(events.map(\.label) == ["Finn left", "EU stays"])
        #expect(events.map(\.entities) == [[0], [1]])
        #expect(events.map { $0.span.first?.daysSinceEpoch } == [19526, nil])
        #expect(events.map(\.precision) == [.day, .week] && events.map(\.certainty) == [.stated, .expected])
        #expect(try store.events(in: nil, limit: 9).map(\.report.event.label) == ["Finn left", "EU stays"])
        let raw = try #require(try store.rawDocument(of: ArticleID(1)))
        #expect(String(decoding: raw.bytes, as: UTF8.self) == "TOrla Finn left on Sunday. The EU stays.")
        #expect((raw.origin, raw.statedDay?.daysSinceEpoch) == ("a.txt", 19500))
        #expect(try store.search(SearchQuery("sunday"), limit: 9).map(\.snippet.text).count == 1)
        #expect(try store.entities(kind: nil, matching: nil, limit: 9).map(\.mentions) == [2, 1])
    }

    @Test func migratingTwiceChangesNothing() throws {
        let queue = try DatabaseQueue()
        try Schema.migrate(queue)
        let before = try schema(queue)
        try Schema.migrate(queue)
        #expect(try schema(queue) == before)
    }

    /// SQLite's own checks, and the counts that triggers keep, after every kind of change.
    @Test func theStoreAgreesWithItselfAfterEveryChange() throws {
        let store = try store([
            document("A", ["The pier fell."], published: "2023-06-18", entities: [entity(.person, "Finn")]),
            document("B", source: "other"), document("C", authors: ["Ada", "Ben"]),
        ])
        try store.setRead([ArticleID(1)], true)
        try store.setStarred([ArticleID(1), ArticleID(2)], true)
        let new = document("A2", ["It stands."], authors: ["Cy"], entities: [entity(.person, "Quill")])
        try store.replaceAnnotations(of: ArticleID(1), with: new.annotations, cleaned: new.cleaned)
        try store.finishImport()
        try store.writing { database in
            #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
            #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
            // Throws SQLITE_CORRUPT_VTAB when the index is not what the view holds.
            try database.execute(sql: "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
            let counted = try Row.fetchAll(
                database,
                sql: """
                    SELECT source.id FROM source WHERE
                        total <> (SELECT count(*) FROM article_state s WHERE s.source = source.id) OR
                        unread <> (SELECT count(*) FROM article_state s WHERE s.source = source.id AND is_read = 0) OR
                        starred <> (SELECT count(*) FROM article_state s WHERE s.source = source.id AND is_starred = 1)
                    """)
            #expect(counted.isEmpty)
            try database.execute(sql: "DELETE FROM article_state WHERE article = 2")
        }
        #expect(try store.counts() == ArticleCounts(total: 2, unread: 1, starred: 1))
    }
}
