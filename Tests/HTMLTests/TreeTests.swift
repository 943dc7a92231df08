import Testing
import Text

@testable import HTML

/// The outline of a page's tree.
func outline(_ html: String) -> String { htmlDocument(of: UTF8Text(html)).outline }

/// The outline of what stands in the body of a page with a document type.
func bodyOutline(_ html: String) -> String {
    let lines = outline("<!doctype html><body>" + html).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0 != "|   <body>" }.dropFirst().map { "| " + $0.dropFirst(6) }.joined(separator: "\n")
}

@Suite struct TreeTests {
    @Test func anyTextGetsAHeadAndABody() {
        #expect(
            outline("News") == """
                | <html>
                |   <head>
                |   <body>
                |     "News"
                """)
        #expect(
            outline("") == """
                | <html>
                |   <head>
                |   <body>
                """)
    }

    @Test func aPageKeepsItsTypeItsTitleAndItsComments() {
        #expect(
            outline("<!DOCTYPE html><!-- a --><title>Storm &amp; flood</title><p class=lead id='x'>One<p>Two</p>")
                == """
                | <!DOCTYPE html>
                | <!--  a  -->
                | <html>
                |   <head>
                |     <title>
                |       "Storm & flood"
                |   <body>
                |     <p>
                |       class="lead"
                |       id="x"
                |       "One"
                |     <p>
                |       "Two"
                """)
    }

    @Test(arguments: [
        ("<p>a<div>b</div>c", "| <p>\n|   \"a\"\n| <div>\n|   \"b\"\n| \"c\""),
        ("<ul><li>a<li>b</ul>", "| <ul>\n|   <li>\n|     \"a\"\n|   <li>\n|     \"b\""),
        ("<dl><dt>a<dd>b</dl>", "| <dl>\n|   <dt>\n|     \"a\"\n|   <dd>\n|     \"b\""),
        ("<h1>a<h2>b", "| <h1>\n|   \"a\"\n| <h2>\n|   \"b\""),
        ("</p>a</br>b", "| <p>\n| \"a\"\n| <br>\n| \"b\""),
        ("<pre>\na</pre>", "| <pre>\n|   \"a\""),
        ("<b>a<p>b</b>c", "| <b>\n|   \"a\"\n| <p>\n|   <b>\n|     \"b\"\n|   \"c\""),
        ("<a href=1>x<a href=2>y", "| <a>\n|   href=\"1\"\n|   \"x\"\n| <a>\n|   href=\"2\"\n|   \"y\""),
        ("<p><i>a</p>b", "| <p>\n|   <i>\n|     \"a\"\n| <i>\n|   \"b\""),
        ("<image src=a>", "| <img>\n|   src=\"a\""),
        ("<ruby>a<rt>b</ruby>", "| <ruby>\n|   \"a\"\n|   <rt>\n|     \"b\""),
        ("<noscript><p>a</noscript>", "| <noscript>\n|   <p>\n|     \"a\""),
        ("<textarea>\n<p>a</textarea>", "| <textarea>\n|   \"<p>a\""),
        ("<select><option>a<option>b</select>", "| <select>\n|   <option>\n|     \"a\"\n|   <option>\n|     \"b\""),
    ])
    func endTagsAreImpliedAndFormattingGoesOn(html: String, tree: String) {
        #expect(bodyOutline(html) == tree)
    }

    @Test func aTableGetsItsPartsAndWhatItCannotHoldGoesBeforeIt() {
        #expect(
            bodyOutline("<table>a<td>b<tr><th>c</table>d") == """
                | "a"
                | <table>
                |   <tbody>
                |     <tr>
                |       <td>
                |         "b"
                |     <tr>
                |       <th>
                |         "c"
                | "d"
                """)
    }

    @Test func textTakenInTurnsByTwoPlacesReadsAsOneInEach() {
        #expect(
            bodyOutline("<table>a<td>b<tr>c&amp;<td>d<tr>e") == """
                | "ac&e"
                | <table>
                |   <tbody>
                |     <tr>
                |       <td>
                |         "b"
                |     <tr>
                |       <td>
                |         "d"
                |     <tr>
                """)
    }

    @Test func foreignContentIsSpelledAsItsStandardSpellsIt() {
        #expect(
            bodyOutline("<svg viewbox='0' xlink:href=a><foreignobject><p>a</p></foreignobject><path/></svg><math><mi>x")
                == """
                | <svg svg>
                |   viewBox="0"
                |   xlink href="a"
                |   <svg foreignObject>
                |     <p>
                |       "a"
                |   <svg path>
                | <math math>
                |   <math mi>
                |     "x"
                """)
    }

    @Test func aTemplateHoldsItsContentsApart() {
        let page = htmlDocument(of: UTF8Text("<body><template><td>a</template>b"))
        #expect(
            page.outline == """
                | <html>
                |   <head>
                |   <body>
                |     <template>
                |       content
                |         <td>
                |           "a"
                |     "b"
                """)
        #expect(page.text(of: page.root) == "b")
    }

    @Test func laterHTMLAndBodyTagsAddTheirAttributes() {
        #expect(
            outline("<html a=1><body b=1><html a=2 c=3><body b=2 d=4>") == """
                | <html>
                |   a="1"
                |   c="3"
                |   <head>
                |   <body>
                |     b="1"
                |     d="4"
                """)
    }

    @Test(arguments: [
        ("<!DOCTYPE html>", QuirksMode.noQuirks), ("", .quirks), ("<!DOCTYPE news>", .quirks),
        ("<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">", .quirks),
        ("<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"x\">", .limitedQuirks),
        ("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x\">", .limitedQuirks),
        ("<!DOCTYPE html PUBLIC \"-//IETF//DTD HTML 2.0//EN\">", .quirks),
    ])
    func theTypeTellsTheQuirks(html: String, quirks: QuirksMode) {
        #expect(htmlDocument(of: UTF8Text(html)).quirks == quirks)
    }

    @Test(arguments: [
        ("<p>a</p>b", "body", "| <p>\n|   \"a\"\n| \"b\""),
        ("<td>a", "tr", "| <td>\n|   \"a\""),
        ("<td>a", "div", "| \"a\""),
        ("a<b>", "title", "| \"a<b>\""),
        ("<li>a", "ul", "| <li>\n|   \"a\""),
        ("a</form><b>c", "form", "| \"a\"\n| <b>\n|   \"c\""),
    ])
    func aFragmentIsReadAsContentOfItsContext(html: String, context: String, tree: String) {
        #expect(htmlFragment(of: UTF8Text(html), in: FragmentContext(context)).outline == tree)
    }
}
