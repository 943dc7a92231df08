import Articles
import Store
import Testing
import Text

@Suite struct ReplacingTests {
    @Test func newAnnotationsLeaveWhatTheUserDid() throws {
        let store = try store([document("A", entities: [entity(.person, "Orla Finn", mentions: 2)])])
        let id = ArticleID(1)
        try store.setRead([id], true)
        try store.setStarred([id], true)
        let annotations = Annotations(
            entities: [entity(.place, "Tallinn")], times: [], events: [event("The pier fell", "2023-06-18")],
            versions: EngineVersions(cleaning: 1, entities: 2, times: 1, timelines: 1))
        #expect(try store.replaceAnnotations(of: id, with: annotations))
        let found = try #require(try store.article(id))
        #expect(found.content.annotations == annotations)
        #expect(found.summary.isRead && found.summary.isStarred)
        #expect(
            try store.entities(kind: nil, matching: nil, limit: 9)
                == [EntityRow(id: EntityID(2), name: "Tallinn", kind: .place, articles: 1, mentions: 1)])
    }

    @Test func aNewTextIsFoundAndTheOldIsNot() throws {
        let store = try store([document("A", ["The pier fell."], published: "2023-06-18"), document("B")])
        try store.setStarred([ArticleID(1)], true)
        let new = document("A2", ["The lighthouse stands."], published: "2020-01-01")
        #expect(try store.replaceAnnotations(of: ArticleID(1), with: new.annotations, cleaned: new.cleaned))
        #expect(try store.search(SearchQuery("pier"), limit: 9).isEmpty)
        #expect(try store.search(SearchQuery("lighthouse"), limit: 9).map(\.summary.title) == ["A2"])
        #expect(try store.page(of: .all, at: .start, limit: 9).rows.map(\.title) == ["B", "A2"])
        #expect(try store.article(ArticleID(1))?.summary.isStarred == true)
    }

    @Test func nothingIsReplacedWhereNothingIs() throws {
        let store = try ArticleStore.inMemory()
        #expect(try store.replaceAnnotations(of: ArticleID(5), with: document("A").annotations) == false)
    }

    @Test func articlesOfAnOlderEngineAreStale() throws {
        func versions(_ cleaning: Int, _ times: Int) -> EngineVersions {
            EngineVersions(cleaning: cleaning, entities: 1, times: times, timelines: 1)
        }
        let store = try store([
            document("A", versions: versions(1, 1)), document("B", versions: versions(2, 1)),
            document("C", versions: versions(2, 2)), document("D", versions: versions(1, 1)),
        ])
        #expect(try store.staleArticles(versions(2, 2), limit: 9) == [4, 2, 1].map { ArticleID($0) })
        #expect(try store.staleArticles(versions(2, 2), limit: 2) == [4, 2].map { ArticleID($0) })
        #expect(try store.staleArticles(versions(2, 1), limit: 9) == [4, 1].map { ArticleID($0) })
        #expect(try store.staleArticles(versions(1, 1), limit: 9).isEmpty)
        #expect(try store.staleArticles(versions(9, 9), limit: -1).isEmpty)
        #expect(
            try store.staleArticles(versions(2, 2), before: ArticleID(4), limit: 9) == [2, 1].map { ArticleID($0) })
        #expect(try store.staleCount(versions(2, 2)) == 3)
        #expect(try store.staleCount(versions(1, 1)) == 0)
    }

    @Test func severalAreReplacedAtOnce() throws {
        let store = try store([document("A"), document("B")])
        let new = [2, 7, 1].map { id in
            NewAnnotations(of: ArticleID(id), document("x", entities: entities("place Tallinn")).annotations)
        }
        #expect(try store.replaceAnnotations(new) == [2, 1].map { ArticleID($0) })
        #expect(try store.entities(kind: nil, matching: nil, limit: 9).map(\.articles) == [2])
    }
}
