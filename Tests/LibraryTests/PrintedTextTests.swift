import Articles
import Library
import Testing
import Text

@Suite struct PrintedTextTests {
    @Test func itemsOfOrderedListsAreNumbered() {
        let article = Article(
            title: "", text: UTF8Text("Do this:\n\ndrain it\n\nany pump will do\n\ndry it\n\nThen wait."),
            kinds: [.text, .item(level: 1, number: 1), .item(level: 2, number: nil), .item(level: 1, number: 2), .text])
        #expect(article.printed == "Do this:\n\n1. drain it\n\nany pump will do\n\n2. dry it\n\nThen wait.")
    }

    @Test func otherTextStaysAsItIs() {
        let article = Article(title: "", paragraphs: ["One.", "Two."])
        #expect(article.printed == article.text.string)
    }
}
