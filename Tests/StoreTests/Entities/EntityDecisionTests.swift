import Articles
import GRDB
import Store
import Testing

@testable import class Store.ArticleStore

@Suite struct EntityDecisionTests {
    /// Two who may be one, "Chen Gang" (1) of articles 1 and 2 and "Chen" (3) of article 3, with Oslo (2) in two.
    private static let texts = [
        "person Chen Gang = Chen; place Oslo", "person Chen Gang; place Oslo", "person Chen / premier; place Oslo",
    ]
    private let store: ArticleStore

    init() throws {
        store = try StoreTests.store(
            Self.texts.enumerated().map { document("Document \($0)", entities: entities($1)) })
    }

    /// Number and articles of the persons.
    private func persons() throws -> [[Int64]] {
        try store.entities(kind: .person, matching: nil, limit: 9).map { [$0.id.rawValue, Int64($0.articles)] }
    }

    private func numbers(_ article: Int64) throws -> [Int64] {
        try #require(try store.article(ArticleID(article))).content.entityIDs.map(\.rawValue)
    }

    private func annotateAnew() throws {
        for (index, text) in Self.texts.enumerated() {
            let annotations = document("x", entities: entities(text)).annotations
            try store.replaceAnnotations(of: ArticleID(Int64(index + 1)), with: annotations)
        }
    }

    @Test func ofMergedEntitiesTheFirstStays() throws {
        #expect(try persons() == [[1, 2], [3, 1]])
        let decision = try store.mergeEntities([EntityID(1), EntityID(3)])
        #expect(decision.entities.map(\.id) == [EntityID(1)])
        #expect(try persons() == [[1, 3]])
        #expect(try numbers(3) == [1, 2])
    }

    @Test func aMergeIsKeptWhenArticlesAreAnnotatedAnewAndForThoseToCome() throws {
        _ = try store.mergeEntities([EntityID(1), EntityID(3)])
        try annotateAnew()
        #expect(try persons() == [[1, 3]])
        _ = try store.add([document("New", entities: entities("person Chen / premier; place Oslo"))])
        #expect(try persons() == [[1, 4]])
        try store.undoEntityDecision()
        #expect(try persons() == [[3, 2], [1, 2]] || persons() == [[1, 2], [3, 2]])
    }

    @Test func undoPutsApartWhatCameSince() throws {
        let before = try store.entities(kind: nil, matching: nil, limit: 9)
        let decision = try store.mergeEntities([EntityID(1), EntityID(3)])
        try annotateAnew()
        let undone = try store.undoEntityDecision(decision.number)
        #expect(undone.entities.map(\.id.rawValue) == [1, 3])
        #expect(try store.entities(kind: nil, matching: nil, limit: 9) == before)
        #expect(throws: StoreError.badDecision(.nothingToUndo)) { try store.undoEntityDecision() }
    }

    @Test func mergedNamesAreFoundUnderTheOneThatStays() throws {
        _ = try store.mergeEntities([EntityID(2), EntityID(1)])
        #expect(try store.entities(kind: .place, matching: "gang", limit: 9).map(\.name) == ["Oslo"])
        #expect(try store.search(SearchQuery("place:gang"), limit: 9).count == 3)
        try store.undoEntityDecision()
        #expect(try store.entities(kind: .place, matching: "gang", limit: 9).isEmpty)
        #expect(try store.search(SearchQuery("person:gang"), limit: 9).count == 2)
    }

    @Test func inAnArticleMergedEntitiesAreOne() throws {
        _ = try store.mergeEntities([EntityID(1), EntityID(2)])
        let content = try #require(try store.article(ArticleID(1))).content
        #expect(content.annotations.entities.map(\.name) == ["Chen Gang"])
        #expect(content.annotations.entities[0].aliases == ["Chen", "Oslo"])
        #expect(content.annotations.entities[0].mentions.map(\.lower) == [0, 2])
    }

    @Test func anArticleSplitOffStaysSo() throws {
        let decision = try store.splitEntity(EntityID(1), articles: [ArticleID(2)])
        #expect(decision.entities.map(\.articles) == [1, 1])
        let other = try numbers(2)[0]
        #expect(other == decision.entities[1].id.rawValue && other != 1)
        try annotateAnew()
        #expect(try numbers(2) == [other, 2] && numbers(1) == [1, 2])
        try store.undoEntityDecision()
        #expect(try numbers(2) == [1, 2])
    }

    @Test func aNameSplitOffTakesItsArticlesWithIt() throws {
        _ = try store.mergeEntities([EntityID(3), EntityID(1)])
        #expect(try persons() == [[3, 3]])
        let decision = try store.splitEntity(EntityID(3), name: "chen gang")
        #expect(decision.entities.map(\.id.rawValue) == [3, 1])
        #expect(try persons() == [[1, 2], [3, 1]])
        _ = try store.add([document("New", entities: entities("person Chen Gang; place Oslo"))])
        #expect(try persons() == [[1, 3], [3, 1]])
        try store.undoEntityDecision()
        #expect(try persons() == [[3, 4]])
        try store.undoEntityDecision()
        #expect(try persons() == [[1, 3], [3, 1]])
    }

    @Test func decisionsAreFollowedInTheirOrder() throws {
        let split = try store.splitEntity(EntityID(1), articles: [ArticleID(1)])
        let other = split.entities[1].id
        _ = try store.mergeEntities([EntityID(1), other])
        #expect(try numbers(1) == [1, 2] && numbers(2) == [1, 2])
        try annotateAnew()
        #expect(try numbers(1) == [1, 2] && numbers(2) == [1, 2])
        // A number from before still stands for whom it became.
        _ = try store.mergeEntities([EntityID(3), other])
        #expect(try persons() == [[3, 3]])
        for _ in 0..<3 { try store.undoEntityDecision() }
        #expect(try persons() == [[1, 2], [3, 1]])
    }

    @Test func aDecisionOutlivesTheArticle() throws {
        _ = try store.splitEntity(EntityID(1), articles: [ArticleID(2)])
        let other = try numbers(2)
        try store.writing { try $0.execute(sql: "DELETE FROM article WHERE id = 2") }
        let added = try store.add([document("Document 1", entities: entities(Self.texts[1]))])
        #expect(try numbers(added[0].id.rawValue) == other)
    }

    @Test func whatCannotBeIsNamed() throws {
        func fault(_ body: () throws(StoreError) -> EntityDecision) -> EntityFault? {
            do throws(StoreError) { _ = try body() } catch {
                if case .badDecision(let fault) = error { return fault }
            }
            return nil
        }
        let row = try #require(try store.entities(called: "Chen Gang", limit: 1).first)
        let (one, two, none) = (EntityID(1), EntityID(2), EntityID(99))
        #expect(fault { () throws(StoreError) in try store.mergeEntities([one, none]) } == .unknown(none))
        #expect(fault { () throws(StoreError) in try store.mergeEntities([one]) } == .fewerThanTwo)
        #expect(fault { () throws(StoreError) in try store.mergeEntities([one, one]) } == .oneAlready(one, one))
        #expect(
            fault { () throws(StoreError) in try store.splitEntity(one, name: "Chen") }
                == .notCalled(row, name: "Chen"))
        #expect(fault { () throws(StoreError) in try store.splitEntity(one, name: "CHEN GANG") } == .nothingLeft(row))
        #expect(
            fault { () throws(StoreError) in try store.splitEntity(one, articles: [ArticleID(3)]) }
                == .notNamed(row, in: ArticleID(3)))
        #expect(
            fault { () throws(StoreError) in try store.splitEntity(one, articles: [ArticleID(1), ArticleID(2)]) }
                == .nothingLeft(row))
        let first = try store.mergeEntities([one, two])
        _ = try store.mergeEntities([one, EntityID(3)])
        #expect(fault { () throws(StoreError) in try store.undoEntityDecision(first.number) } == .notTheLast)
        #expect(fault { () throws(StoreError) in try store.mergeEntities([one, two]) } == .oneAlready(one, two))
    }

    @Test(arguments: [("Chen", "Chen"), ("che", "Chen Gang,Chen"), ("1", "Chen Gang"), ("OSLO", "Oslo"), ("7", "")])
    func anEntityIsFoundByNumberOrName(typed: String, names: String) throws {
        #expect(try store.entities(called: typed, limit: 9).map(\.name).joined(separator: ",") == names)
    }

    @Test func countsAgreeAfterEveryDecision() throws {
        _ = try store.mergeEntities([EntityID(3), EntityID(1), EntityID(2)])
        try annotateAnew()
        _ = try store.splitEntity(EntityID(3), name: "Oslo")
        try store.undoEntityDecision()
        _ = try store.splitEntity(EntityID(3), articles: [ArticleID(1)])
        try store.writing { database in
            let wrong = try Row.fetchAll(
                database,
                sql: """
                    SELECT id FROM entity e WHERE
                        articles <> (SELECT count(DISTINCT article) FROM article_entity WHERE entity = e.id)
                        OR mentions <> (SELECT ifnull(sum(mentions), 0) FROM article_entity WHERE entity = e.id)
                    """)
            #expect(wrong.isEmpty)
        }
    }
}
