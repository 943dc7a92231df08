import Articles
import Library
import Testing

@Suite struct EnginesTests {
    @Test func textBehindMoreTagsThanCleaningTakesIsRead() throws {
        let page = "<html><body>" + String(repeating: "<i>", count: 140_000) + "<p>The pier will close."
        let raw = RawDocument(bytes: Array(page.utf8), origin: "tags.html", form: .html)
        #expect(try Engines().clean(raw).article.text.string == "The pier will close.")
    }
}
