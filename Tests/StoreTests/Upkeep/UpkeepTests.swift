import Articles
import GRDB
import Glibc
import Store
import Testing
import Text

@testable import class Store.ArticleStore

@Suite struct UpkeepTests {
    private let folder = Folder()

    /// Five articles of two sources, a year apart each; the first is starred, the second read.
    private func sample() throws -> ArticleStore {
        let store = try ArticleStore(path: "\(folder.path)/s.sqlite")
        _ = try store.add(
            (0..<5).map { index in
                document(
                    "A\(index)", ["Tide \(index) in Oslo."], published: "202\(index)-01-01",
                    source: index < 3 ? "one" : "two",
                    entities: [entity(.place, "Oslo"), entity(.person, "P\(index)")],
                    events: [event("tide", "202\(index)-01-01")])
            })
        try store.setStarred([ArticleID(1)], true)
        try store.setRead([ArticleID(2)], true)
        return store
    }

    private func rule(_ change: (inout PruneRule) -> Void) -> PruneRule {
        var rule = PruneRule()
        change(&rule)
        return rule
    }

    private func titles(_ store: ArticleStore) throws -> [String] {
        try store.page(of: .all, at: .start, limit: 99).rows.map(\.title).sorted()
    }

    @Test func pruningTakesWhatEveryRuleNames() throws {
        let cases: [((inout PruneRule) -> Void, [String])] = [
            ({ _ in }, ["A0", "A1", "A2", "A3", "A4"]), ({ $0.before = day("2022-01-01") }, ["A0", "A2", "A3", "A4"]),
            ({ $0.isRead = true }, ["A0", "A2", "A3", "A4"]), ({ $0.query = "feed:two" }, ["A0", "A1", "A2"]),
            ({ $0.query = "tide -3" }, ["A0", "A3"]), ({ $0.keep = 1 }, ["A0", "A2", "A4"]),
            ({ $0.keep = 0 }, ["A0"]),
            (
                {
                    $0.query = "feed:one"
                    $0.before = day("2022-01-01")
                    $0.isRead = true
                }, ["A0", "A2", "A3", "A4"]
            ),
        ]
        for (change, left) in cases {
            for name in folder.names { unlink("\(folder.path)/\(name)") }
            let store = try sample()
            let rule = rule(change)
            let amount = try store.prunable(rule, today: day("2024-06-01"))
            #expect(amount.articles == 5 - left.count)
            #expect(try store.prune(rule, today: day("2024-06-01")) == amount.articles)
            #expect(try titles(store) == left)
            #expect(try store.check() == [])
        }
    }

    @Test func whatIsStarredOrTaggedStays() throws {
        let store = try sample()
        try store.writing { try $0.execute(sql: "INSERT INTO article_tag (tag, article) VALUES ('tides', 4)") }
        let amount = try store.prunable(rule { $0.keep = 0 }, today: day("2024-06-01"))
        #expect((amount.articles, amount.kept) == (3, 2))
        _ = try store.prune(rule { $0.keep = 0 }, today: day("2024-06-01"))
        #expect(try titles(store) == ["A0", "A3"])
    }

    @Test func whatWasPrunedLeavesNothingAndComesBack() throws {
        let store = try sample()
        _ = try store.prune(rule { $0.query = "title:A2" }, today: day("2024-06-01"))
        #expect(try store.search(SearchQuery("tide"), limit: 9).count == 4)
        #expect(try store.entities(kind: nil, matching: "P2", limit: 9).isEmpty)
        #expect(try store.entities(kind: nil, matching: "Oslo", limit: 9).map(\.articles) == [4])
        #expect(try store.dayCounts(of: .list(.all)).count == 4)
        let again = document("A2", ["Tide 2 in Oslo."], published: "2022-01-01", source: "one")
        guard case .added = try store.add([again])[0] else {
            Issue.record("it did not come back")
            return
        }
        #expect(try store.check() == [])
    }

    @Test(
        arguments: [
            ("UPDATE source SET total = 9", [StoreFault.counts(.sources, rows: 2)], true),
            ("UPDATE entity SET mentions = 7 WHERE name = 'P1'", [.counts(.entities, rows: 1)], true),
            ("UPDATE event_day SET events = events + 1", [.counts(.days, rows: 5)], true),
            ("DELETE FROM event_day", [.counts(.days, rows: 5)], true),
            ("UPDATE article SET title = 'Other' WHERE id = 3", [.index], true),
            ("UPDATE annotation SET bytes = x'00' WHERE article = 2", [.annotations([ArticleID(2)])], true),
            ("DELETE FROM annotation WHERE article > 3", [.annotations([ArticleID(4), ArticleID(5)])], true),
            ("DELETE FROM entity_word WHERE word = 'oslo'", [.names(1)], true),
            ("DELETE FROM search_word WHERE word IN ('tide', '2')", [.words(2)], true),
            (
                "UPDATE article_text SET bytes = x'00' WHERE article = 2",
                [.texts([ArticleID(2)]), .documents([ArticleID(2)]), .index], false
            ),
            ("UPDATE raw_document SET hash = x'00' WHERE article = 2", [.documents([ArticleID(2)])], false),
            ("DELETE FROM raw_document WHERE article = 5", [.documents([ArticleID(5)])], false),
            (
                "PRAGMA foreign_keys = OFF; DELETE FROM source WHERE id = 2",
                [.dangling(table: "article", rows: 2), .dangling(table: "article_state", rows: 2)], false
            ),
        ] as [(String, [StoreFault], Bool)])
    func checkingFindsWhatIsWrong(damage: String, faults: [StoreFault], isRepaired: Bool) throws {
        let store = try sample()
        #expect(try store.check() == [])
        try store.outsideTransaction { try $0.execute(sql: damage) }
        #expect(try store.check() == faults)
        #expect(faults.allSatisfy(\.canBeRepaired) == isRepaired)
        guard isRepaired else { return }
        try store.repair()
        #expect(try store.check() == [])
    }

    @Test func whatRepairMadeAnewIsFoundAgain() throws {
        let store = try sample()
        try store.outsideTransaction {
            try $0.execute(sql: "UPDATE annotation SET bytes = x'00' WHERE article = 2")
            try $0.execute(sql: "DELETE FROM entity_word")
            try $0.execute(sql: "DELETE FROM search_word")
        }
        try store.repair()
        #expect(try store.search(SearchQuery("tid*"), limit: 9).count == 5)
        #expect(try store.entities(kind: nil, matching: "os", limit: 9).map(\.name) == ["Oslo"])
        let oldest = EngineVersions(cleaning: 1, entities: 1, times: 1, timelines: 1)
        #expect(try store.staleArticles(oldest, limit: 9) == [ArticleID(2)])
        let found = try #require(try store.article(ArticleID(1))).content.annotations
        try store.replaceAnnotations(of: ArticleID(2), with: found)
        #expect(try store.staleArticles(oldest, limit: 9).isEmpty)
        #expect(try store.article(ArticleID(2))?.content.annotations.entities.map(\.name) == ["Oslo", "P0"])
        #expect(try store.check() == [])
    }

    @Test func aBackupIsTheStoreOfThatMoment() throws {
        let store = try sample()
        let path = "\(folder.path)/copy.sqlite"
        let (articles, bytes) = try store.backup(to: path)
        #expect(articles == 5 && bytes == folder.bytes("copy.sqlite").count)
        #expect(folder.mode("copy.sqlite") == 0o600)
        try store.setStarred([ArticleID(1)], false)
        do {
            let copy = try ArticleStore(path: path)
            #expect(try copy.counts() == ArticleCounts(total: 5, unread: 4, starred: 1))
            #expect(try copy.check() == [])
        }
        #expect(throws: StoreError.cannotOpen(path: path, code: EEXIST)) { try store.backup(to: path) }
        let nowhere = "\(folder.path)/none/copy.sqlite"
        #expect(throws: StoreError.cannotOpen(path: nowhere, code: ENOENT)) { try store.backup(to: nowhere) }
        #expect(folder.names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    }

    @Test func vacuumGivesSpaceBackAndKeepsAll() throws {
        let store = try ArticleStore(path: "\(folder.path)/s.sqlite")
        _ = try store.add(
            (0..<300).map { document("A\($0)", (0..<9).map { "Paragraph \($0) of the tide." }, guid: "\($0)") })
        _ = try store.prune(rule { $0.keep = 20 }, today: day("2024-06-01"))
        let (before, after) = try store.vacuum()
        #expect(after < before)
        #expect(try store.search(SearchQuery("tide"), limit: 99).count == 20)
        #expect(try store.check() == [])
    }
}
