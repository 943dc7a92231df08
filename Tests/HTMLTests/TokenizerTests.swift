import Testing
import Text

@testable import HTML

@Suite struct TokenizerTests {
    private func start(_ name: String, _ attributes: [(String, String)] = [], isSelfClosing: Bool = false) -> HTMLToken
    {
        .startTag(
            name: name, attributes: attributes.map { (name: $0.0, value: $0.1) }, isSelfClosing: isSelfClosing)
    }

    @Test func tagsHaveLowerCaseNamesAndEachAttributeOnce() {
        #expect(
            tokens(of: UTF8Text("<A HREF='x' Title=\"a b\" async id=1 ID=2 / class=c/>t</a x>"))
                == [
                    start(
                        "a", [("href", "x"), ("title", "a b"), ("async", ""), ("id", "1"), ("class", "c/")]),
                    .characters("t"), .endTag(name: "a"),
                ])
        #expect(
            tokens(of: UTF8Text("<br/><p =a=b c==>")) == [
                start("br", isSelfClosing: true), start("p", [("=a", "b"), ("c", "=")]),
            ])
    }

    @Test(arguments: [
        ("a < b <3 </ c", "a < b <3 "), ("&", "&"), ("&amp", "&"), ("&notit;", "¬it;"), ("&notin;", "∉"),
        ("&#65;&#x42;&#X43", "ABC"), ("&#;&#x;", "&#;&#x;"),
        ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&#150;&#x99;", "–™"), ("&NotEqualTilde;", "≂̸"), ("&nosuch;", "&nosuch;"), ("a\r\nb\rc", "a\nb\nc"),
    ])
    func textIsDecoded(html: String, text: String) {
        guard case .characters(let found) = tokens(of: UTF8Text(html)).first else {
            Issue.record("no characters")
            return
        }
        #expect(found == text)
    }

    @Test(arguments: [
        ("?a=b&copy=1", "?a=b&copy=1"), ("?a=b&copy;=1", "?a=b©=1"), ("&ampx", "&ampx"), ("&amp", "&"),
        ("&lt;&gt", "<>"),
        ("a\0b", "a\u{FFFD}b"),
    ])
    func addressesKeepTheirAmpersands(value: String, decoded: String) {
        for quote in ["'", "\""] {
            #expect(tokens(of: UTF8Text("<a href=\(quote)\(value)\(quote)>")) == [start("a", [("href", decoded)])])
        }
        #expect(tokens(of: UTF8Text("<a href=\(value)>")) == [start("a", [("href", decoded)])])
    }

    @Test(arguments: [
        ("<!-- a -->", " a "), ("<!---->", ""), ("<!-->", ""), ("<!--->", ""), ("<!-- a --!>", " a "),
        ("<!-- a", " a"),
        ("<!-- a --", " a "), ("<!-- a -- b -->", " a -- b "), ("<!--->-->", ""), ("<!-a>", "-a"),
        ("<?xml a?>", "?xml a?"),
        ("</ a>", " a"), ("<![CDATA[a]]>", "[CDATA[a]]"),
    ])
    func commentsEndWhereTheyShould(html: String, text: String) {
        #expect(tokens(of: UTF8Text(html)).first == .comment(text))
    }

    @Test func aTagThatTheEndCutsIsNone() {
        for html in ["a<b", "a<b c", "a<b c=", "a<b c='d", "a<b c=d", "a</b", "a<b/"] {
            #expect(tokens(of: UTF8Text(html)) == [.characters("a")])
        }
    }

    @Test(arguments: [
        (
            TokenizerState.rcdata, "a&lt;</b></TITLE >c", "title",
            [HTMLToken.characters("a<</b>"), .endTag(name: "title"), .characters("c")]
        ),
        (.rawText, "a&lt;</styles></style>", "style", [.characters("a&lt;</styles>"), .endTag(name: "style")]),
        (
            .script, "<!--<script></script>--></script>", "script",
            [.characters("<!--<script></script>-->"), .endTag(name: "script")]
        ),
        (.script, "<!--</script>", "script", [.characters("<!--"), .endTag(name: "script")]),
        (.plaintext, "a</plaintext>&lt;", "plaintext", [.characters("a</plaintext>&lt;")]),
        (.cdata, "a<b>&lt;]]]>c", "", [.characters("a<b>&lt;]c")]),
    ])
    func rawTextEndsAtItsOwnEndTag(state: TokenizerState, html: String, lastStartTag: String, wanted: [HTMLToken]) {
        #expect(tokens(of: UTF8Text(html), from: state, lastStartTag: lastStartTag) == wanted)
    }

    @Test(arguments: [
        ("<!DOCTYPE html>", HTMLToken.doctype(name: "html", publicID: nil, systemID: nil, forcesQuirks: false)),
        ("<!doctype>", .doctype(name: nil, publicID: nil, systemID: nil, forcesQuirks: true)),
        (
            "<!DOCTYPE HTML PUBLIC \"a\" 'b' >",
            .doctype(name: "html", publicID: "a", systemID: "b", forcesQuirks: false)
        ),
        ("<!DOCTYPE html SYSTEM 'b'", .doctype(name: "html", publicID: nil, systemID: "b", forcesQuirks: true)),
        ("<!DOCTYPE html PUBLIC a>", .doctype(name: "html", publicID: nil, systemID: nil, forcesQuirks: true)),
    ])
    func documentTypesAreRead(html: String, wanted: HTMLToken) {
        #expect(tokens(of: UTF8Text(html)) == [wanted])
    }

    @Test func everyReferenceOfTheStandardIsKnown() {
        // The counts and a few of the longest and shortest; html5lib's suite has them all.
        #expect(ReferenceTrie.shared.count == 2231)
        #expect(tokens(of: UTF8Text("&CounterClockwiseContourIntegral;")) == [.characters("∳")])
        #expect(tokens(of: UTF8Text("&gt&GT")) == [.characters(">>")])
    }
}
