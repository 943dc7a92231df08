import Articles
import GRDB
import Testing
import Text

@testable import Store

@Suite struct StoredStructureTests {
    private static let text = """
        Tides

        Köln, Bonn

        One

        Two

        "Never."

        if wet {
          run()
        }

        Day	Height
        Mon	3
        """
    private static let kinds: [ParagraphKind] = [
        .heading(level: 2), .text, .item(level: 1, number: nil), .item(level: 2, number: -7), .quote(level: 3), .code,
        .table(headerRows: 1),
    ]

    private func article(_ markup: [Markup] = [], kinds: [ParagraphKind] = kinds) -> Article {
        Article(title: "Tides", text: UTF8Text(Self.text), kinds: kinds, markup: markup)
    }

    private func stored(_ article: Article, changed: (Database) throws -> Void = { _ in }) throws -> Article {
        var new = document("Tides")
        new = NewDocument(
            raw: new.raw, cleaned: CleanedDocument(article: article, residue: []), annotations: new.annotations,
            source: "imported", guid: nil, dayAdded: day("2024-01-01"))
        let store = try store([new])
        try store.outsideTransaction(changed)
        return try #require(try store.article(ArticleID(1))).content.article
    }

    @Test func whatParagraphsAreAndWhatIsSetApartComesBack() throws {
        let markup = [
            Markup(range: ByteRange(7, 12), kind: .link("https://köln.example/?a=\"b\"\u{0}")),
            Markup(range: ByteRange(7, 18), kind: .emphasis), Markup(range: ByteRange(14, 18), kind: .strong),
            Markup(range: ByteRange(20, 23), kind: .code),
        ]
        let before = article(markup)
        #expect(before.kinds == Self.kinds)
        #expect(try stored(before) == before)
    }

    @Test func newMetadataComeBack() throws {
        var metadata = Metadata()
        metadata.modified = day("2024-05-03")
        metadata.imageURL = "https://a.example/tide.jpg"
        metadata.captions = ["The pier, before.", "And after."]
        let found = try stored(Article(title: "A", paragraphs: ["One."], metadata: metadata))
        #expect(found.metadata == metadata)
    }

    @Test func runningTextKeepsAnEmptyColumn() throws {
        let plain = article(kinds: [])
        #expect(StoredStructure(plain) == nil)
        let found = try stored(plain) { database in
            let kept = try String.fetchOne(database, sql: "SELECT structure FROM article")
            #expect(kept == "")
        }
        #expect(found == plain)
    }

    @Test func aTextCleanedAnewBringsItsStructure() throws {
        let store = try store([document("A")])
        let new = article([Markup(range: ByteRange(0, 5), kind: .strong)])
        let annotations = document("A").annotations
        try store.replaceAnnotations(
            of: ArticleID(1), with: annotations, cleaned: CleanedDocument(article: new, residue: []))
        #expect(try store.article(ArticleID(1))?.content.article == new)
        try store.replaceAnnotations(of: ArticleID(1), with: annotations, cleaned: document("A").cleaned)
        #expect(try store.article(ArticleID(1))?.content.article.kinds == [.text])
    }

    @Test(arguments: [
        "", "{", "null", "[]", "7", #"{"kinds":7}"#, #"{"kinds":["text",null]}"#, #"{"kinds":["heading 2"]}"#,
        #"{"kinds":[],"markup":{}}"#, #"{"markup":[{"lower":0,"upper":5}]}"#,
    ])
    func whatIsNoStructureIsRunningText(json: String) throws {
        let found = try stored(article()) { try $0.execute(sql: "UPDATE article SET structure = ?", arguments: [json]) }
        #expect((found.kinds, found.markup) == (Array(repeating: .text, count: 7), []))
        #expect(found.text.string == Self.text)
    }

    @Test(
        arguments: [
            ("heading", .text), ("heading x", .text), ("heading 0", .heading(level: 1)),
            ("heading 99", .heading(level: 6)),
            ("item 2 x", .item(level: 2, number: nil)), ("item -3 4", .item(level: 1, number: 4)),
            ("item 1 2 3", .item(level: 1, number: nil)), ("quote -1", .quote(level: 1)), ("code 7", .code),
            ("table -2", .table(headerRows: 0)), ("dragon", .text), ("", .text), ("   ", .text),
            ("item 99999999999999999999", .text),
        ] as [(String, ParagraphKind)])
    func aKindThatCannotBeIsMended(words: String, expected: ParagraphKind) throws {
        var structure = try #require(StoredStructure(article()))
        structure.kinds = [words]
        #expect(structure.paragraphKinds == [expected])
    }

    @Test(arguments: [
        (-1, 4, "strong"), (4, 4, "strong"), (5, 4, "strong"), (0, 9999, "strong"), (0, 1 << 62, "strong"),
        (8, 9, "strong"), (9, 12, "strong"), (0, 5, "dragon"), (0, 5, "link"),
    ])
    func markupThatCannotBeIsLeftOut(lower: Int, upper: Int, kind: String) throws {
        let json = #"{"markup":[{"lower":\#(lower),"upper":\#(upper),"kind":"\#(kind)"}]}"#
        let found = try stored(article()) { try $0.execute(sql: "UPDATE article SET structure = ?", arguments: [json]) }
        #expect(found.markup == [])
    }
}
