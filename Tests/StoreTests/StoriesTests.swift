import Articles
import GRDB
import Store
import Testing
import Text

@testable import class Store.ArticleStore
@testable import enum Store.Migration

/// A document whose signature has the words of its text as terms, each weighing the same.
private func report(
    _ title: String, _ words: String, on published: String, source: String = "imported", sketch: [UInt32] = []
) -> NewDocument {
    let terms = words.split(separator: " ").map { word in
        ArticleSignature.Term(hash: UInt32(truncatingIfNeeded: StableHash(word.utf8).value), weight: 4)
    }
    let plain = document(title, [words], published: published, source: source, guid: title)
    let annotations = Annotations(
        entities: [], times: [], events: [event("\(title) happened", published)],
        signature: ArticleSignature(terms: terms, sketch: sketch), versions: versions)
    return NewDocument(
        raw: plain.raw, cleaned: plain.cleaned, annotations: annotations, source: source, guid: title,
        dayAdded: plain.dayAdded)
}

private let bridge = "bridge river harbour collapse divers mayor engineer lorry"

struct StoriesTests {
    private func titles(of id: Int64, in store: ArticleStore) throws -> [String] {
        try store.story(of: ArticleID(id))?.articles.map(\.summary.title) ?? []
    }

    @Test func articlesOfOneHappeningShareAStory() throws {
        let store = try store([
            report("A", bridge, on: "2023-06-10"), report("B", "election vote party poll candidate", on: "2023-06-10"),
            report("C", "\(bridge) inquiry", on: "2023-06-12"),
        ])
        #expect(try titles(of: 1, in: store) == ["C", "A"])
        #expect(try titles(of: 3, in: store) == ["C", "A"])
        #expect(try titles(of: 2, in: store) == ["B"])
        #expect(try store.story(of: ArticleID(9)) == nil)
        #expect(try store.stories(limit: 9).map { "\($0.latest.title) \($0.count)" } == ["C 2"])
        #expect(try store.stories(limit: 0).isEmpty)
    }

    @Test func whatIsFarApartInTimeIsAnotherStory() throws {
        let store = try store([report("A", bridge, on: "2023-06-10"), report("B", bridge, on: "2023-06-18")])
        #expect(try titles(of: 1, in: store) == ["A"])
    }

    @Test func articlesMayComeInAnyOrderAndOneByOne() throws {
        let store = try store([report("C", bridge, on: "2023-06-12")])
        _ = try store.add([report("A", bridge, on: "2023-06-10")])
        _ = try store.add([report("Z", "vote poll", on: "2023-06-11"), report("B", bridge, on: "2023-06-11")])
        #expect(try titles(of: 1, in: store) == ["C", "B", "A"])
    }

    @Test func aTransactionMayHaveArticlesOfManyWeeks() throws {
        let weeks = (1...9).flatMap { ["2023-0\($0)-05", "1969-12-30", "2024-01-02"] }
        let store = try store(weeks.enumerated().map { report("A\($0)", "\(bridge) \($1)", on: $1) })
        _ = try store.add(weeks.enumerated().reversed().map { report("B\($0)", "\(bridge) \($1)", on: $1) })
        for id in Int64(1)...Int64(weeks.count) {
            let day = weeks[Int(id) - 1]
            let count = weeks.count { $0 == day } * 2
            #expect(try titles(of: id, in: store).count == count, "\(day)")
        }
    }

    @Test func vacuumJoinsTheRowsOfAWeekAndForgetsDeletedArticles() throws {
        let folder = Folder()
        let store = try ArticleStore(path: "\(folder.path)/s.sqlite")
        for (title, day) in [("A", "2023-06-12"), ("B", "2023-06-13"), ("C", "2023-06-14"), ("D", "2023-07-12")] {
            _ = try store.add([report(title, title == "D" ? "vote poll" : bridge, on: day)])
        }
        func sizes() throws -> [Int] {
            try store.writing { try Int.fetchAll($0, sql: "SELECT length(terms) FROM story_week ORDER BY week, part") }
        }
        #expect(try sizes() == [34, 34, 34, 10])
        try store.writing {
            try $0.execute(
                sql: "DELETE FROM article_state WHERE article IN (2, 4); DELETE FROM article WHERE id IN (2, 4)")
        }
        _ = try store.vacuum()
        #expect(try sizes() == [68])
        _ = try store.add([report("E", bridge, on: "2023-06-15")])
        #expect(try titles(of: 1, in: store) == ["E", "C", "A"])
        #expect(try sizes() == [68, 34])
    }

    @Test func termsOfVersionEightAreTakenOver() throws {
        let folder = Folder()
        let path = "\(folder.path)/s.sqlite"
        let first = try ArticleStore(path: path)
        _ = try first.add([report("A", bridge, on: "2023-06-10"), report("V", "vote poll", on: "2023-06-10")])
        let hashes = bridge.split(separator: " ").map { UInt32(truncatingIfNeeded: StableHash($0.utf8).value) }
        try first.writing { database in
            try database.execute(
                sql: """
                    DROP TABLE story_week;
                    \(Migration.storyTerms)
                    PRAGMA user_version = 8;
                    """)
            for hash in hashes {
                // 2023-06-10 is day 19518.
                try database.execute(
                    sql: "INSERT INTO story_term VALUES (?, ?, 1)", arguments: [19518 / 7, Int64(hash)])
            }
        }
        let store = try ArticleStore(path: path)
        _ = try store.add([report("B", bridge, on: "2023-06-12"), report("W", "vote poll", on: "2023-06-11")])
        #expect(try titles(of: 1, in: store) == ["B", "A"])
        // Whose terms were not there is not found by them.
        #expect(try titles(of: 2, in: store) == ["V"])
    }

    @Test func damagedTermsAreReadAsFarAsTheyGo() throws {
        for blob in ["x''", "x'ff'", "x'02ffffffff07'", "x'020801'", "x'808080808080808080808080'"] {
            let store = try store([report("A", bridge, on: "2023-06-10")])
            try store.writing { try $0.execute(sql: "UPDATE story_week SET terms = \(blob)") }
            _ = try store.add([report("B", bridge, on: "2023-06-10")])
            #expect(try titles(of: 2, in: store) == ["B"], "\(blob)")
            _ = try store.add([report("C", bridge, on: "2023-06-10")])
            #expect(try titles(of: 2, in: store) == ["C", "B"], "\(blob)")
        }
    }

    @Test func copiesOfOneTextAreOneRow() throws {
        let sketch = (0..<UInt32(ArticleSignature.sketchSize)).map { $0 * 1000 }
        let store = try store([
            report("A", bridge, on: "2023-06-10", source: "Gazette", sketch: sketch),
            report("B", bridge, on: "2023-06-11", source: "Herald", sketch: sketch),
            report("C", bridge, on: "2023-06-11", source: "Courier"),
        ])
        let story = try #require(try store.story(of: ArticleID(2)))
        #expect(story.articles.map(\.summary.title) == ["C", "A"])
        #expect(story.articles.last?.copies.map(\.source) == ["Herald"])
        #expect(story.count == 3)
        #expect(try store.events(of: story).map(\.event.label) == ["C happened", "A happened"])
        #expect(try store.events(of: story, limit: 1).count == 1)
    }

    @Test func anArticleAnnotatedAnewStaysInItsStory() throws {
        let store = try store([report("A", bridge, on: "2023-06-10"), report("B", bridge, on: "2023-06-11")])
        let id = try #require(try store.story(of: ArticleID(1))).id
        let new = report("A", "vote poll party", on: "2023-06-10")
        try store.replaceAnnotations(of: ArticleID(1), with: new.annotations)
        #expect(try store.story(of: ArticleID(1))?.id == id)
        #expect(try titles(of: 2, in: store) == ["B", "A"])
    }

    @Test func anArticleWithoutASignatureGetsItsStoryWhenItIsAnnotated() throws {
        let store = try store([document("Old", published: "2023-06-10", guid: "Old")])
        #expect(try store.story(of: ArticleID(1)) == nil)
        try store.replaceAnnotations(
            of: ArticleID(1), with: report("Old", bridge, on: "2023-06-10").annotations)
        #expect(try titles(of: 1, in: store) == ["Old"])
    }

    @Test func theStoryOfADeletedArticleForgetsIt() throws {
        let sketch = (0..<UInt32(ArticleSignature.sketchSize)).map { $0 * 1000 }
        let store = try store([
            report("A", bridge, on: "2023-06-10", sketch: sketch),
            report("B", bridge, on: "2023-06-11", sketch: sketch),
        ])
        try store.writing { database in
            try database.execute(sql: "DELETE FROM article_state; DELETE FROM article WHERE id = 1")
            let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            #expect(dangling.isEmpty)
            let (left, originals) = (
                try Int.fetchOne(database, sql: "SELECT articles FROM story"),
                try Int.fetchOne(database, sql: "SELECT count(*) FROM article_story WHERE copy_of IS NULL")
            )
            #expect((left, originals) == (1, 1))
        }
    }

    @Test func damagedSignaturesAndCountsAreReadAsFarAsTheyGo() throws {
        let store = try store([report("A", bridge, on: "2023-06-10")])
        for blob in ["x'ff00'", "x''", "x'30'"] {
            try store.writing {
                try $0.execute(
                    sql: "UPDATE article_story SET signature = \(blob); UPDATE term_count SET counts = \(blob)")
            }
            _ = try store.add([report("B\(blob)", bridge, on: "2023-06-10")])
        }
        #expect(try store.page(of: .all, at: .start, limit: 9).rows.count == 4)
    }
}

struct SignatureTests {
    @Test func halfOfOneSketchIsHalfTheText() {
        func signature(_ hashes: [UInt32]) -> ArticleSignature { ArticleSignature(terms: [], sketch: hashes) }
        let size = UInt32(ArticleSignature.sketchSize)
        let all = signature((0..<size).map { 2 * $0 })
        #expect(all.resemblance(to: all) == 1)
        #expect(all.resemblance(to: signature((0..<size).map { 2 * $0 + 1 })) == 0)
        let half = signature((0..<size).map { $0 < size / 2 ? 2 * $0 : 2 * $0 + 1 })
        #expect((0.3...0.6).contains(all.resemblance(to: half)))
        #expect(signature([]).resemblance(to: signature([])) == 0)
    }

    @Test func rareTermsMakeArticlesAlike() {
        func vector(_ hashes: [UInt32]) -> TermVector {
            TermVector(
                ArticleSignature(terms: hashes.map { .init(hash: $0, weight: 3) }, sketch: []), articles: 1000,
                count: { $0 < 100 ? 900 : 2 })
        }
        let common = vector([1, 2, 3, 200]).similarity(to: vector([1, 2, 3, 300]))
        let rare = vector([1, 2, 3, 200]).similarity(to: vector([4, 5, 6, 200]))
        #expect(rare > common)
        #expect(abs(vector([1, 200]).similarity(to: vector([200, 1])) - 1) < 1e-5)
        #expect(vector([]).similarity(to: vector([1])) == 0)
        #expect(vector([1, 200]).heaviest.map(\.hash) == [200, 1])
    }
}
