import Articles
import Store
import Testing
import Text

@Suite struct SearchTests {
    private func sample() throws -> ArticleStore {
        let store = try store([
            document(
                "Gale", ["The old pier fell into the sea.", "Nobody was hurt."], published: "2023-06-18",
                source: "Evening Ledger", authors: ["Ada Quill"],
                entities: [entity(.place, "Łódź", aliases: ["Lodz"]), entity(.person, "Joe Birk")],
                events: [event("fell", "2023-06-17")]),
            document(
                "Pier", ["A café opens on the quay; the gale is past."], published: "2023-07-02",
                authors: ["Ben Øre", "Ada Lamp"], entities: [entity(.organization, "Birk & Sons")],
                events: [event("winter", "2022-12-01..2023-02-28")]),
            document(
                "Tax", ["Old rules, new rules."], published: "2021-03-04", entities: [entity(.person, "Joe Birk")]),
            document("Quay", ["Pierre came to the sea."], added: "2023-06-20"),
        ])
        try store.setRead([ArticleID(1)], true)
        try store.setStarred([ArticleID(3)], true)
        return store
    }

    @Test(arguments: [
        ("", "Pier Quay Gale Tax"), ("pier", "Pier Gale"), ("PIER", "Pier Gale"), ("pier*", "Pier Quay Gale"),
        ("old", "Gale Tax"), ("\"old pier\"", "Gale"), ("\"pier old\"", ""), ("\"old pi\"*", "Gale"), ("cafe", "Pier"),
        ("sea -pier", "Quay"), ("-pier", "Quay Tax"), ("-pier -tax", "Quay"), ("fell OR rules", "Gale Tax"),
        ("sea fell OR came", "Quay Gale"), ("-fell OR hurt", "Pier Quay Gale Tax"), ("title:gale", "Gale"),
        ("gale -title:gale", "Pier"), ("by:ada", "Pier Gale"), ("by:\"ada la\"", "Pier"), ("-by:ada", "Quay Tax"),
        ("quill", ""), ("feed:ledger", "Gale"), ("feed:\"led even\"", "Gale"), ("feed:none", ""),
        ("-feed:led", "Pier Quay Tax"),
        ("is:unread", "Pier Quay Tax"), ("is:read", "Gale"), ("is:starred", "Tax"), ("-is:starred pier", "Pier Gale"),
        ("after:2022", "Pier Gale"), ("before:2023", "Tax"), ("on:2023-06", "Gale"), ("-on:2023-06", "Pier Quay Tax"),
        ("gale on:2023-07", "Pier"), ("after:2021-03-04", "Pier Gale"), ("before:2021-03-05", "Tax"),
        ("person:birk", "Gale Tax"), ("about:birk", "Pier Gale Tax"), ("org:birk", "Pier"), ("place:lodz", "Gale"),
        ("person:\"bi jo\"", "Gale Tax"), ("person:irk", ""), ("about:birk -old", "Pier"), ("-about:birk", "Quay"),
        ("happened:2023-06", "Gale"), ("happened:2023-01-15", "Pier"), ("happened:2022..2023", "Pier Gale"),
        ("happened:..2022-11", ""), ("-happened:2023", "Quay Tax"), ("is:starred OR cafe", "Pier Tax"),
        ("on:2021 OR fell", "Gale Tax"), ("the-sea", "Quay Gale"), ("\"old*pier\"", "Gale"), ("NEAR", ""), ("AND", ""),
    ])
    func aSearchFindsNewestFirst(typed: String, titles: String) throws {
        let found = try sample().search(SearchQuery(typed), limit: 9)
        #expect(found.map(\.summary.title).joined(separator: " ") == titles)
    }

    @Test(arguments: ["", "pier", "-tax", "is:unread sea", "about:birk"])
    func aListOfASearchIsItsHits(typed: String) throws {
        let store = try sample()
        let hits = try store.search(SearchQuery(typed), limit: 9).map(\.summary)
        #expect(try store.page(of: .search(typed), at: .start, limit: 9).rows == hits)
        #expect(try store.page(of: .search(typed), at: .end, limit: 9).rows == hits)
        #expect(try store.search(SearchQuery(typed), order: .best, limit: 9).count == hits.count)
    }

    @Test func searchesGoOnAfterAHit() throws {
        let store = try sample()
        let query = try SearchQuery("pier*")
        let first = try #require(try store.search(query, limit: 1).first)
        #expect(try store.search(query, after: first.summary.id, limit: 1).map(\.summary.title) == ["Quay"])
    }

    @Test func theBestMatchHasTheWordInItsTitle() throws {
        let found = try sample().search(SearchQuery("gale"), order: .best, limit: 9)
        #expect(found.map(\.summary.title) == ["Gale", "Pier"])
    }

    @Test func noThreeMarksAreAnSQLError() throws {
        let store = try sample()
        let marks = Array("\"*():^-+{}a")
        for first in marks {
            for second in marks {
                for third in marks {
                    for typed in ["\(first)\(second)\(third)", "old \(first)\(second)\(third)"] {
                        guard let query = try? SearchQuery(typed) else { continue }
                        #expect(throws: Never.self) { try store.search(query, limit: 1) }
                    }
                }
            }
        }
    }

    @Test(arguments: ["title", "by", "feed", "person", "about"])
    func noMarkInAFieldIsAnSQLError(field: String) throws {
        let store = try sample()
        for value in ["'", "a'b", "a''", "\"a'; --\"", "a)", "%", "a%", "a\\", "NEAR(a", "\"a\" *", "{a}", "a:b", "^a"]
        {
            guard let query = try? SearchQuery("\(field):\(value) -\(field):\(value)") else { continue }
            #expect(throws: Never.self) { try store.search(query, order: .best, limit: 1) }
        }
    }
}
