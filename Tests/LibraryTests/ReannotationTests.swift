import Articles
import Library
import Store
import Testing
import Text

@Suite struct ReannotationTests {
    private let old = EngineVersions(cleaning: 0, entities: 0, times: 0, timelines: 0)

    /// A document that an older engine found nothing in, and cleaned to another text.
    private func document(_ raw: String, cleaned: String, _ versions: EngineVersions) throws -> NewDocument {
        let article = Article(title: "Old title", text: UTF8Text(cleaned))
        return NewDocument(
            raw: RawDocument(bytes: Array(raw.utf8), origin: "a.txt"),
            cleaned: CleanedDocument(article: article, residue: []),
            annotations: Annotations(entities: [], times: [], events: [], versions: versions),
            dayAdded: try #require(CivilDate(iso: "2024-05-03")))
    }

    private let raw = """
        Talks open in Oslo

        Finance Minister Anna Lindqvist met Prime Minister Erik Solberg in Oslo on Monday.
        """

    private func names(_ store: ArticleStore, _ id: ArticleID) throws -> [String] {
        try #require(try store.article(id)).content.annotations.entities.map(\.name)
    }

    @Test func theNewestComeFirstAndWhatTheUserDidStays() throws {
        let store = try ArticleStore.inMemory()
        let documents = try (0..<5).map { try document(raw + "\n\nReport \($0) ends here.", cleaned: "Old.", old) }
        let ids = try store.add(documents).map(\.id)
        try store.setRead([ids[1]], true)
        try store.setStarred([ids[2]], true)
        var work = Reannotation(of: store, engines: Engines())
        #expect(try work.remaining() == 5)
        #expect(try work.next(most: 2) == [ids[4], ids[3]])
        #expect(try work.remaining() == 3)
        // Another one goes on where the first stopped.
        var rest = Reannotation(of: store, engines: Engines())
        #expect(try rest.next(most: 9) == [ids[2], ids[1], ids[0]])
        #expect(try rest.next(most: 9).isEmpty && work.remaining() == 0)
        for id in ids {
            let found = try #require(try store.article(id))
            #expect(found.content.article.title == "Talks open in Oslo")
            #expect(found.content.annotations.versions == Engines.versions)
            #expect(try names(store, id).contains("Anna Lindqvist"))
            #expect(found.summary.isRead == (id == ids[1]) && found.summary.isStarred == (id == ids[2]))
        }
        #expect(try store.search(SearchQuery("ends"), limit: 9).count == 5)
    }

    @Test func aTextThatWasCleanedByThisCleanerStays() throws {
        let store = try ArticleStore.inMemory()
        let current = EngineVersions(
            cleaning: Engines.versions.cleaning, entities: 0, times: Engines.versions.times,
            timelines: Engines.versions.timelines)
        let text = "Prime Minister Erik Solberg left for Bergen on Friday."
        let id = try store.add([try document(raw, cleaned: text, current)])[0].id
        var work = Reannotation(of: store, engines: Engines())
        #expect(try work.next(most: 9) == [id])
        #expect(try store.article(id)?.content.article.text.string == text)
        #expect(try names(store, id).contains("Erik Solberg"))
    }

    @Test func whatCannotBeCleanedAnyMoreKeepsItsText() throws {
        let store = try ArticleStore.inMemory()
        let text = "Prime Minister Erik Solberg left for Bergen on Friday."
        let id = try store.add([try document("<?xml version='1.0'?><rss></rss>", cleaned: text, old)])[0].id
        var work = Reannotation(of: store, engines: Engines())
        #expect(try work.next(most: 9) == [id] && work.next(most: 9).isEmpty)
        #expect(try store.article(id)?.content.article.text.string == text)
        #expect(try names(store, id).contains("Erik Solberg") && work.remaining() == 0)
    }

    @Test func mergedEntitiesStayMerged() throws {
        let store = try ArticleStore.inMemory()
        let other = raw.replacing("Anna", with: "Annie")
        _ = try store.add([try document(raw, cleaned: "Old.", old), try document(other, cleaned: "Old.", old)])
        var work = Reannotation(of: store, engines: Engines())
        _ = try work.next(most: 9)
        let apart = try store.entities(kind: .person, matching: "lindqvist", limit: 9)
        try #require(apart.count == 2)
        _ = try store.mergeEntities(apart.map(\.id))
        for id in [ArticleID(1), ArticleID(2)] {
            let content = try #require(try store.article(id)).content
            let stale = Annotations(
                entities: content.annotations.entities, times: [], events: [], versions: old)
            try store.replaceAnnotations(of: id, with: stale)
        }
        var again = Reannotation(of: store, engines: Engines())
        #expect(try again.next(most: 9).count == 2)
        #expect(try store.entities(kind: .person, matching: "lindqvist", limit: 9).map(\.articles) == [2])
    }
}
