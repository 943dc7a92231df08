import Testing
import Text

@testable import HTML

@Suite struct LimitsTests {
    private func document(_ html: String, _ change: (inout ParsingLimits) -> Void = { _ in }) -> HTMLDocument {
        var limits = ParsingLimits()
        change(&limits)
        return htmlDocument(of: UTF8Text(html), limits: limits)
    }

    private func depth(_ document: HTMLDocument) -> Int {
        document.descendants(of: document.root).map { node in document.ancestors(of: node).reduce(0) { n, _ in n + 1 } }
            .max() ?? 0
    }

    @Test func whatIsTooDeepBecomesASiblingAndKeepsItsText() {
        let html = (0..<600).map { "<div>\($0) " }.joined() + String(repeating: "</div>", count: 600) + "end"
        let page = document(html)
        #expect(page.excess == .depth)
        #expect(depth(page) <= 514)
        let numbers = page.text(of: page.root).split(separator: " ")
        #expect(numbers.count == 601)
        #expect(numbers.first == "0" && numbers.last == "end")
        // The end tags of what was too deep close nothing else: the last text is the body's.
        let last = page.body.flatMap { page.lastChild(of: $0) }
        #expect(last.map { page.text(of: $0) } == "end")
    }

    @Test func tablesAndTemplatesTooDeepLeaveTheTreeWhole() {
        for unit in [
            "<table><tr><td>x", "<template><td>x", "<svg><g>", "<select><option>", "<object><p>", "<frameset>",
            "<math><mi><p>", "<a><div>", "<svg><foreignObject>",
        ] {
            let page = document(String(repeating: unit, count: 400)) { $0.depth = 40 }
            #expect(page.isWhole, "\(unit)")
            #expect(depth(page) <= 40 + 64 + 8, "\(unit)")
        }
    }

    @Test func furtherAttributesAreLeftOut() {
        let page = document("<p" + (0..<300).map { " a\($0)=\($0)" }.joined() + ">x")
        let paragraph = page.first(Selector("p")!)!
        #expect(page.excess == .attributes)
        #expect(page.attributes(of: paragraph).count == 256)
        #expect(page.attribute("a255", of: paragraph) == "255")
        #expect(page.attribute("a256", of: paragraph) == nil)
        #expect(page.text(of: paragraph) == "x")
    }

    @Test func readingEndsWhereTheNodesAreFull() {
        let page = document(String(repeating: "<p>x", count: 500)) { $0.nodes = 100 }
        #expect(page.excess == .nodes)
        #expect(page.nodeCount <= 110)
        #expect(page.text(of: page.root).hasPrefix("xxxx"))
    }

    @Test func aLongTextIsCutBetweenCharacters() {
        let page = document(String(repeating: "ä", count: 50)) { $0.bytes = 21 }
        #expect(page.excess == .bytes)
        #expect(page.text(of: page.root) == String(repeating: "ä", count: 10))
    }

    @Test func formattingElementsAreForgottenBeforeTheyMultiply() {
        let html = (0..<200).map { "<font size=\($0)><p>" }.joined()
        let page = document(html + "x")
        #expect(page.excess == .formattingElements)
        #expect(page.nodeCount < 200 * 68)
    }

    @Test func alikeFormattingElementsAreOpenedAnewThreeTimesAtMost() {
        let page = document(
            "<!doctype html><p>" + String(repeating: "<b class=x id=y>", count: 4)
                + "<b id=y class=x></p>a")
        let text = page.descendants(of: page.root).first { page.kind(of: $0) == .text }!
        #expect(page.ancestors(of: text).filter { page.tag(of: $0) == .b }.count == 3)
        #expect(page.excess.isEmpty)
    }

    @Test func limitsThatMakeNoSenseAreMended() {
        let page = document("<p>a") {
            $0.bytes = -1
            $0.depth = 0
            $0.nodes = 0
            $0.formattingElements = 0
            $0.attributesPerElement = -5
        }
        #expect(page.isWhole)
    }
}
