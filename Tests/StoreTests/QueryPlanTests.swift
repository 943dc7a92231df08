import Articles
import GRDB
import Store
import Synchronization
import Testing
import Text

@testable import class Store.ArticleStore

/// How SQLite goes about what the screen asks: never through a whole table, never sorting.
@Suite struct QueryPlanTests {
    /// The few tables that may be read whole: a row a feed, a row a set of engine versions, the 65 rows of counted terms,
    /// a row a day that something happened on, a row a numbered table; the few latest articles of an entity, and no table at all;
    /// and the page itself, for which the rest is looked up.
    private static let small = [
        "SCAN source", "SCAN engine_versions", "SCAN term_count", "SCAN event_day", "SCAN recent", "SCAN CONSTANT ROW",
        "SCAN sqlite_sequence", "SCAN page",
    ]

    private func sample() throws -> ArticleStore {
        try store(
            (0..<300).map { index in
                document(
                    "Article \(index)", ["The pier fell."], published: "2023-06-18", source: "source \(index % 7)",
                    entities: [entity(.person, "Finn \(index % 50)")],
                    events: [event("fell", "2023-06-18", naming: [0])])
            })
    }

    /// The steps of every statement that `body` has run.
    private func steps(_ store: ArticleStore, _ body: (ArticleStore) throws -> Void) throws -> [String] {
        let run = Mutex<[String]>([])
        try store.reading { database in
            database.trace { event in run.withLock { $0.append(event.description) } }
        }
        try body(store)
        let statements = run.withLock { $0 }
        return try store.reading { database in
            database.trace(options: [])
            return try Set(statements).sorted().filter { $0.hasPrefix("SELECT") }
                // The words that begin so are sorted by how many articles have them: a few thousand at the most.
                .filter { !$0.contains("FROM search_word") }
                .flatMap { sql in
                    let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
                    statement.setUncheckedArguments(StatementArguments())
                    return try Row.fetchAll(statement).map { $0["detail"] as String }
                }
        }
    }

    private func expectQuick(_ steps: [String]) {
        #expect(!steps.isEmpty)
        for step in steps where !Self.small.contains(where: step.hasPrefix) {
            #expect(!step.hasPrefix("SCAN") || step.contains("INDEX"), "\(step)")
            #expect(!step.contains("TEMP B-TREE"), "\(step)")
            #expect(!step.contains("AUTOMATIC"), "\(step)")
        }
    }

    @Test(arguments: [false, true])
    func everyListIsReadInTheOrderOfItsIndex(isAnalyzed: Bool) throws {
        let store = try sample()
        if isAnalyzed { try store.writing { try $0.execute(sql: "ANALYZE") } }
        let lists: [ArticleList] = [
            .all, .unread, .starred, .source(SourceID(1)), .search("pier"), .search("pier* -gale is:unread"),
            .search("-gale"), .search("is:unread after:2023"), .search("by:quill on:2023"),
        ]
        for list in lists {
            expectQuick(
                try steps(store) { store in
                    for anchor in [ListAnchor.start, .end, .after(ArticleID(9)), .before(ArticleID(9))] {
                        _ = try store.page(of: list, at: anchor, limit: 5)
                        _ = try store.page(of: list, at: anchor, limit: 5, order: .oldest)
                    }
                    _ = try store.position(of: ArticleID(9), in: list)
                    _ = try store.unread(in: list, from: ArticleID(9), older: true)
                    _ = try store.unread(in: list, from: ArticleID(9), older: false)
                })
        }
    }

    @Test(arguments: [
        (ArticleList.all, "list_all"), (.unread, "list_unread"), (.starred, "list_starred"),
        (.source(SourceID(1)), "list_source"), (.search("is:unread feed:source"), "list_unread"),
    ])
    func everyListHasAnIndexThatHoldsIt(list: ArticleList, index: String) throws {
        let steps = try steps(try sample()) { _ = try $0.page(of: list, at: .start, limit: 5) }
        #expect(steps.first { $0.contains(" s ") }?.contains("USING COVERING INDEX \(index)") == true, "\(steps)")
    }

    @Test(arguments: [false, true])
    func whatElseTheScreenAsksIsQuickToo(isAnalyzed: Bool) throws {
        let store = try sample()
        if isAnalyzed { try store.writing { try $0.execute(sql: "ANALYZE") } }
        expectQuick(
            try steps(store) { store in
                _ = try store.counts()
                _ = try store.sources()
                _ = try store.article(ArticleID(9))
                _ = try store.rawDocument(of: ArticleID(9))
                _ = try store.readingPlace(of: ArticleID(9))
                _ = try store.readerSetting("place")
                _ = try store.staleArticles(EngineVersions(cleaning: 9, entities: 9, times: 9, timelines: 9), limit: 5)
                _ = try store.staleCount(EngineVersions(cleaning: 9, entities: 9, times: 9, timelines: 9))
                _ = try store.entities(called: "Finn 3", limit: 5)
                _ = try store.search(SearchQuery("pier feed:source"), limit: 5)
                _ = try store.events(in: DaySpan(day: day("2023-06-18")), limit: 5)
                let first = try store.events(in: nil, limit: 5)
                _ = try store.events(in: nil, after: first.last?.position, limit: 5)
                for source in [EventSource.list(.all), .list(.unread), .story(StoryID(1)), .entity(EntityID(1))] {
                    _ = try store.dayCounts(of: source)
                    _ = try store.events(of: source, from: day("2023-06-01"), through: day("2023-06-30"), limit: 5)
                    _ = try store.events(of: source, in: [DaySpan(day: day("2023-06-18"))], limit: 5)
                }
                _ = try store.stories(limit: 5)
                _ = try store.entityCard(EntityID(1), limit: 5)
                _ = try store.articles(naming: EntityID(1), after: ArticleID(9), limit: 5)
                _ = try store.quotes(of: store.events(naming: EntityID(1), inLatest: 5))
                if let story = try store.story(of: ArticleID(9)) { _ = try store.events(of: story) }
                _ = try store.entities(kind: nil, matching: nil, limit: 5)
                _ = try store.entities(kind: .person, matching: "finn", limit: 5)
            })
    }

    /// What few articles have is looked up one by one, and these are sorted; what many have is a test of each in turn.
    @Test(arguments: [false, true])
    func whatArticlesHaveLeadsWhereItIsRare(isAnalyzed: Bool) throws {
        let store = try store(
            (0..<300).map { index in
                let rare = index % 100 == 7 ? [entity(.person, "Ada Rare")] : []
                return document(
                    "Article \(index)", ["The pier fell."], published: "2023-06-18",
                    entities: [entity(.place, "Oslo")] + rare)
            })
        try store.writing { try $0.execute(sql: "UPDATE entity SET articles = 100000 WHERE name = 'Oslo'") }
        if isAnalyzed { try store.writing { try $0.execute(sql: "ANALYZE") } }
        let rare = try steps(store) { _ = try $0.search(SearchQuery("person:rare"), limit: 5) }
        #expect(rare.contains { $0.hasPrefix("SEARCH s USING INTEGER PRIMARY KEY") }, "\(rare)")
        let scans = rare.filter { $0.hasPrefix("SCAN") && !$0.hasPrefix("SCAN (subquery") }
        #expect(scans.allSatisfy { step in Self.small.contains { step.hasPrefix($0) } }, "\(rare)")
        let common = try steps(store) { _ = try $0.search(SearchQuery("place:oslo"), limit: 5) }
        #expect(common.contains { $0.hasPrefix("SCAN s USING COVERING INDEX list_all") }, "\(common)")
        #expect(!common.contains { $0.contains("TEMP B-TREE") }, "\(common)")
        for query in ["person:rare", "place:oslo", "-person:rare place:oslo", "person:rare OR pier"] {
            let list = ArticleList.search(query)
            let (page, count) = (try store.page(of: list, at: .start, limit: 400), try store.count(of: list))
            #expect(page.rows.count == count, "\(query)")
        }
    }

    /// Whom an article names is found by look-ups, however many the store has.
    @Test(arguments: [false, true])
    func whoIsWhoIsLookedUp(isAnalyzed: Bool) throws {
        let store = try sample()
        if isAnalyzed { try store.writing { try $0.execute(sql: "ANALYZE") } }
        let named = entities(
            "person Finn; person Finn 3 / pilot; person Ada F. Quill = Ada Quill; organization ABC; organization Court")
        expectQuick(
            try steps(store) { store in
                _ = try store.add([document("New", entities: named), document("Newer", entities: named)])
                _ = try store.replaceAnnotations(of: ArticleID(9), with: document("x", entities: named).annotations)
            })
    }
}
