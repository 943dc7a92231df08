import Articles
import Library
import Testing
import Text

@Suite struct MarkdownTests {
    @Test func paragraphsAndMarkupBecomeMarks() {
        let text = UTF8Text(
            "Costs *rose*\n\nPiles\n\noak\n\nWe waited\n\na\n b\n\nYear\tCost\n1961\t12\n\n1. is no item, see here")
        let link = ByteRange(text.count - 4, text.count)
        let article = Article(
            title: "Pier", text: text,
            kinds: [
                .heading(level: 2), .item(level: 1, number: nil), .item(level: 2, number: 2), .quote(level: 1), .code,
                .table(headerRows: 1), .text,
            ], markup: [Markup(range: link, kind: .link("https://a.example/x y")), Markup(range: link, kind: .strong)])
        #expect(
            article.markdown == """
                # Pier

                ## Costs \\*rose\\*

                - Piles
                   2. oak

                > We waited

                ```
                a
                 b
                ```

                | Year | Cost |
                | --- | --- |
                | 1961 | 12 |

                1\\. is no item, see [**here**](<https://a.example/xy>)
                """)
    }

    @Test func fragmentsAreReadOnceMoreWhereTagsRemain() throws {
        let html =
            "&lt;p&gt;The harbour council voted.&lt;/p&gt;&lt;p&gt;The post Pier appeared first on Gazette.&lt;/p&gt;"
        let raw = RawDocument(bytes: Array(html.utf8), origin: "feed", form: .htmlFragment)
        let cleaned = try Engines().clean(raw)
        #expect(cleaned.article.text.string == "The harbour council voted.")
        #expect(cleaned.residue.map(\.text) == ["The post Pier appeared first on Gazette."])
    }
}
