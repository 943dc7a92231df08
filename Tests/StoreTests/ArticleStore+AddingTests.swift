import Articles
import GRDB
import Store
import Testing
import Text

@testable import class Store.ArticleStore

@Suite struct AddingTests {
    /// Every field of every value holds something.
    private var full: NewDocument {
        var metadata = Metadata()
        metadata.authors = ["Ada Quill", "Ben \"Ink\" Øre"]
        metadata.dateline = Dateline(place: "TALLINN", agency: "Nordpress")
        metadata.published = PublicationDay(day: day("2023-06-18"), evidence: .fileName)
        metadata.site = "The Evening Ledger"
        metadata.url = "https://ledger.example/a?b=1"
        metadata.language = "en-GB"
        metadata.credits = "Reporting by Ada Quill; editing by Someone"
        metadata.authorBio = "Ada writes about tides."
        metadata.related = ["Another tide", "A third"]
        let article = Article(
            title: "Tide takes the pier — again",
            paragraphs: ["Mayor Orla Finn said on Sunday it fell.", "é\u{0}ù 漢字"],
            metadata: metadata, flags: [(1, ByteRange(0, 2), .truncated), (0, ByteRange(0, 5), .cutAtBound)])
        let span = DaySpan(day: day("2023-06-18"))
        let annotations = Annotations(
            entities: [
                Entity(
                    kind: .person, name: "Orla Finn", aliases: ["Finn", "O. Finn"], roles: ["Mayor"],
                    mentions: [ByteRange(6, 15), ByteRange(41, 43)]),
                Entity(kind: .place, subtype: .city, name: "漢字", aliases: [], roles: [], mentions: [ByteRange(46, 52)]),
            ],
            times: [
                TimeExpression(
                    range: ByteRange(24, 30), type: .date, value: "2023-06-18", modifier: .approximate, span: span,
                    precision: .day),
                TimeExpression(range: ByteRange(31, 33), type: .set, value: "XXXX-WXX-7", precision: .week),
            ],
            events: [
                Event(
                    sentence: ByteRange(0, 39), label: "The pier fell", span: span, precision: .day,
                    certainty: .approximate, time: 0, entities: [1, 0]),
                Event(
                    sentence: ByteRange(0, 39), label: "Before",
                    span: DaySpan(from: nil, to: day("2020-01-01")) ?? span,
                    precision: .decade, certainty: .expected, time: nil, entities: []),
            ],
            versions: EngineVersions(cleaning: 1, entities: 2, times: 3, timelines: 4))
        let raw = RawDocument(
            bytes: [0, 255, 13, 10] + Array("raw".utf8), origin: "/in/tide.txt", charset: "windows-1252",
            title: "A title", url: "https://ledger.example", statedDay: day("2023-06-17"),
            modificationDay: day("2023-06-19"))
        let residue = [
            Residue(reason: .share, text: "Share this", position: 0),
            Residue(reason: .afterArticle, text: "The end\nof it", position: article.text.count),
        ]
        return NewDocument(
            raw: raw, cleaned: CleanedDocument(article: article, residue: residue), annotations: annotations,
            source: "Ledger", guid: "tide-1", dayAdded: day("2024-01-02"))
    }

    @Test func everyValueComesBackAsItWent() throws {
        let wanted = full
        let store = try ArticleStore.inMemory()
        let id = try #require(try store.add([wanted]).first).id
        let found = try #require(try store.article(id))
        #expect(found.content.article == wanted.cleaned.article)
        #expect(found.content.residue == wanted.cleaned.residue)
        #expect(found.content.annotations == wanted.annotations)
        #expect(found.dayAdded == wanted.dayAdded)
        #expect(
            found.summary
                == ArticleSummary(
                    id: id, title: wanted.cleaned.article.title, source: "Ledger", published: day("2023-06-18"),
                    minutes: 1, isRead: false, isStarred: false))
        #expect(try store.rawDocument(of: id) == wanted.raw)
    }

    @Test func anEmptyDocumentIsStoredToo() throws {
        let store = try store([document("", [])])
        let row = try #require(try store.page(of: .all, at: .start, limit: 9).rows.first)
        #expect(try store.article(row.id)?.content.article.text.isEmpty == true)
        #expect(try store.rawDocument(of: row.id)?.bytes == [10])
    }

    @Test func theSameBytesAreOneArticleWhateverTheSource() throws {
        let store = try ArticleStore.inMemory()
        let first = try store.add([document("A"), document("A"), document("B")])
        #expect(first == [.added(ArticleID(1)), .present(ArticleID(1)), .added(ArticleID(2))])
        #expect(try store.add([document("A", source: "elsewhere")]) == [.present(ArticleID(1))])
        #expect(try store.counts().total == 2)
    }

    @Test func aGuidCountsOnlyWithinItsSource() throws {
        let store = try ArticleStore.inMemory()
        let results = try store.add([
            document("A", source: "one", guid: "7"), document("B", source: "one", guid: "7"),
            document("C", source: "two", guid: "7"),
        ])
        #expect(results == [.added(ArticleID(1)), .present(ArticleID(1)), .added(ArticleID(2))])
    }

    @Test func aZeroCharacterLosesNothing() throws {
        let store = try ArticleStore.inMemory()
        let results = try store.add([
            document("A\u{0}1", ["x\u{0}y"], guid: "a\u{0}b"), document("A\u{0}2", guid: "a\u{0}c"),
        ])
        #expect(results == [.added(ArticleID(1)), .added(ArticleID(2))])
        let found = try #require(try store.article(ArticleID(1)))
        #expect(found.content.article.text.string == "x\u{0}y")
        #expect(found.summary.title == "A\u{FFFD}1")
    }

    @Test func whatIsNotThereIsNil() throws {
        let store = try ArticleStore.inMemory()
        #expect(try store.article(ArticleID(1)) == nil)
        #expect(try store.rawDocument(of: ArticleID(.max)) == nil)
        #expect(try store.events(of: ArticleID(-1)).isEmpty)
    }

    /// Pieces of the full-text index, each of which a word is looked up in.
    private func pieces(of store: ArticleStore) throws -> Int? {
        try store.reading { try Int.fetchOne($0, sql: "SELECT count(DISTINCT segid) FROM article_search_idx") }
    }

    @Test func theEndOfALargeImportJoinsTheIndex() throws {
        let store = try ArticleStore.inMemory()
        func add(_ batch: Int) throws {
            _ = try store.add(
                (0..<260).map { document("A\($0)", ["Tide \($0) of \(batch)."], guid: "\(batch)-\($0)") })
        }
        for batch in 0..<3 { try add(batch) }
        #expect(try pieces(of: store) ?? 0 > 1)
        // What is stopped is left as it is.
        try store.finishImport { true }
        #expect(try pieces(of: store) ?? 0 > 1)
        try add(3)
        try store.finishImport()
        #expect(try pieces(of: store) == 1)
        #expect(try store.search(SearchQuery("tid*"), limit: 9999).count == 4 * 260)
        #expect(try store.check() == [])
        // A few more are not worth it.
        _ = try store.add([document("B", ["Tide."], guid: "b")])
        try store.finishImport()
        #expect(try pieces(of: store) == 2)
    }
}
