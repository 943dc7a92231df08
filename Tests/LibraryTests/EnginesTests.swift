import Articles
import Library
import Testing
import Text

@Suite struct EnginesTests {
    @Test func textBehindMoreTagsThanCleaningTakesIsRead() throws {
        let page = "<html><body>" + String(repeating: "<i>", count: 140_000) + "<p>The pier will close."
        let raw = RawDocument(bytes: Array(page.utf8), origin: "tags.html", form: .html)
        #expect(try Engines().clean(raw).article.text.string == "The pier will close.")
    }

    @Test func noSentenceGoesOnFromCellToCell() {
        let table = "Round\tPlace\nfirst talks\tOslo\nmarch meeting\tGeneva"
        let article = Article(
            title: "Talks", text: UTF8Text("The talks go on.\n\n\(table)"), kinds: [.text, .table(headerRows: 1)])
        let names = Engines().annotate(article).entities.map(\.name)
        #expect(names.contains("Oslo") && names.contains("Geneva"))
        #expect(!names.contains { $0.contains("Place") })
    }
}
