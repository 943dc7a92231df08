import Testing
import Text

@testable import HTML

@Suite struct QueryTests {
    private let page = htmlDocument(
        of: UTF8Text(
            """
            <!doctype html><html lang=en><title>Harbour closes</title>
            <body><div id=main class="story  lead"><h1>Storm</h1>
            <p class=by>By <a href="/u?a=1&amp;b=2" rel="author me">Ada&nbsp;Lind</a></p>
            <ul><li>One <b>two</b><li data-n='3'>three</ul><template><p>hidden</template></div>
            <p>After</p><svg><title>drawing</title></svg>
            """))

    private func texts(_ selector: String, below root: Node? = nil) -> [String] {
        page.all(Selector(selector)!, below: root).map { page.text(of: $0) }
    }

    @Test(arguments: [
        ("p", ["By Ada\u{A0}Lind", "After"]), (".by", ["By Ada\u{A0}Lind"]), ("div p", ["By Ada\u{A0}Lind"]),
        ("body > p", ["After"]), ("html > p", []), ("#main li", ["One two", "three"]), ("li[data-n]", ["three"]),
        ("li[data-n=3]", ["three"]), ("li[data-n=\"4\"]", []), ("a[rel='author me']", ["Ada\u{A0}Lind"]),
        ("div.story.lead > ul > li b", ["two"]), ("h1, b", ["Storm", "two"]), ("ul > b", []), ("* > b", ["two"]),
        ("LI B", ["two"]), ("body li, ul li", ["One two", "three"]), ("nosuch", []),
    ])
    func selectorsFindElementsInOrder(selector: String, wanted: [String]) {
        #expect(texts(selector) == wanted)
        for node in page.descendants(of: page.root) where page.isElement(node) {
            #expect(page.matches(Selector(selector)!, node) == page.all(Selector(selector)!).contains(node))
        }
    }

    @Test(arguments: ["", " ", ">", "> p", "p >", "p,", "p[", "p[a=", "p..x", "p:hover", "a + b", "[a='x]", "p{"])
    func whatIsNoSelectorIsNil(text: String) { #expect(Selector(text) == nil) }

    @Test func searchingBelowANodeSeesWhatStandsAround() {
        let list = page.first(Selector("ul")!)!
        #expect(texts("body li", below: list) == ["One two", "three"])
        #expect(texts("ul > li", below: list) == ["One two", "three"])
        #expect(texts("p", below: list) == [])
    }

    @Test func attributesAreDecodedAndInOrder() {
        let link = page.first(Selector("a")!)!
        #expect(page.attribute("href", of: link) == "/u?a=1&b=2")
        #expect(page.attributes(of: link).map(\.name) == ["href", "rel"])
        #expect(page.attribute("class", of: link) == nil)
        #expect(page.attribute("no such name", of: link) == nil)
        let main = page.first(Selector("#main")!)!
        #expect(page.classes(of: main) == ["story", "lead"])
        #expect(page.hasClass("lead", of: main) && !page.hasClass("lea", of: main) && !page.hasClass("", of: main))
    }

    @Test func nodesKnowWhatStandsAroundThem() throws {
        let body = try #require(page.body)
        let children = page.children(of: body).filter { page.isElement($0) }.map { page.name(of: $0) }
        #expect(children == ["div", "p", "svg"])
        #expect(page.parent(of: body) == page.html)
        #expect(page.head.map { page.text(of: $0) } == "Harbour closes\n")
        #expect(page.parent(of: page.root) == nil)
        #expect(page.previousSibling(of: page.firstChild(of: body)!) == nil)
        #expect(page.documentType?.name == "html")
        let item = page.first(Selector("b")!)!
        #expect(page.ancestors(of: item).map { page.name(of: $0) } == ["li", "ul", "div", "body", "html", ""])
        #expect(page.namespace(of: page.first(Selector("svg")!)!) == .svg)
        #expect(page.tag(of: page.first(Selector("svg title")!)!) == .other)
        #expect(page.tag(of: item) == .b)
    }

    @Test func whatIsInATemplateIsNoPartOfThePage() {
        #expect(!page.text(of: page.root).contains("hidden"))
        #expect(page.all(Selector("template p")!).isEmpty)
    }

    @Test func knownNamesAreSpelledAsElementsAre() {
        #expect(Tag.annotationXML.name == "annotation-xml")
        #expect(Tag.var.name == "var")
        #expect(Tag.h1.name == "h1")
        #expect(Tag.allCases.count < 255)
        #expect(Tag.br.isVoid && !Tag.p.isVoid && Tag.b.isFormatting && !Tag.div.isFormatting)
    }
}
