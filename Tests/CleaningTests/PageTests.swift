import Articles
import HTML
import Testing
import Text

@testable import Cleaning

/// What cleaning makes of an HTML page.
func cleanedPage(_ html: String, url: String? = nil, limits: ParsingLimits = ParsingLimits()) -> CleanedDocument {
    let raw = RawDocument(bytes: Array(html.utf8), origin: "page.html", form: .html, url: url)
    return clean(raw, page: htmlDocument(of: UTF8Text(html), limits: limits))
}

/// A page with the report in it, as sites build them: `inner` stands in the middle of the article.
func page(head: String = "", top: String = "", inner: String = "", below: String = "") -> String {
    """
    <!doctype html><html lang="en-GB"><head><title>Pier to close after council vote | The Harbour Gazette</title>\(head)</head>
    <body><header><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav></header>
    <main><h1>Pier to close after council vote</h1>\(top)
    <div class="article-body"><p>\(report[0])</p><p>\(report[1])</p>\(inner)<p>\(report[2])</p><p>\(report[3])</p></div>
    \(below)</main>
    <footer><p>© 2024 The Harbour Gazette. All rights reserved.</p></footer></body></html>
    """
}

@Suite struct PageTests {
    private func paragraphs(_ document: CleanedDocument) -> [String] {
        document.article.paragraphs.map { document.article.text[$0] }
    }

    @Test func aPagesArticleIsItsTextAndNothingElse() {
        let document = cleanedPage(
            page(
                top: "<p class=byline>By Ann Lee</p>",
                inner:
                    "<div class=newsletter-signup><p>Sign up for our newsletter</p></div><script>var a = '<p>no</p>'</script>",
                below:
                    "<aside class=related><h2>Related stories</h2><ul><li><a href=/a>Storm closes port</a></ul></aside>"
            ))
        #expect(paragraphs(document) == report)
        #expect(document.article.title == "Pier to close after council vote")
        #expect(document.article.metadata.authors == ["Ann Lee"])
        #expect(document.article.metadata.language == "en-GB")
    }

    @Test func paragraphsAreWhatThePageSaysTheyAre() {
        let document = cleanedPage(
            page(
                inner: """
                    <h2>What it costs</h2><ul><li>Piles<li>Planks<ol><li>oak<li>ash</ol></ul>
                    <blockquote>We <em>waited</em> for nine years, and <a href="https://a.example/x">nobody</a> came.</blockquote>
                    <pre>if a:\n    b\n\nc</pre>
                    <table><tr><th>Year<th>Cost<tr><td>1961<td>12<tr><td>2023<td>340</table>
                    """))
        let article = document.article
        let kinds = Dictionary(
            zip(article.paragraphs.map { article.text[$0] }, article.kinds)
        ) { first, _ in first }
        #expect(kinds["What it costs"] == .heading(level: 2))
        #expect(kinds["Piles"] == .item(level: 1, number: nil))
        #expect(kinds["ash"] == .item(level: 2, number: 2))
        #expect(kinds["We waited for nine years, and nobody came."] == .quote(level: 1))
        #expect(kinds["if a:\n    b\n \nc"] == .code)
        #expect(kinds["Year\tCost\n1961\t12\n2023\t340"] == .table(headerRows: 1))
        let marks = article.markup.map { (article.text[$0.range], $0.kind) }
        #expect(marks.contains { $0 == ("waited", .emphasis) })
        #expect(marks.contains { $0 == ("nobody", .link("https://a.example/x")) })
    }

    @Test func theBodyIsFoundByItsTextWhereNothingMarksIt() {
        let text = report.map { "<div>\($0)</div>" }.joined()
        let document = cleanedPage(
            "<body><div><a href=/1>Sport</a> <a href=/2>Weather</a> <a href=/3>Politics</a></div><div><div>\(text)</div></div>"
        )
        #expect(paragraphs(document) == report)
    }

    @Test(arguments: [
        ("<meta property=article:published_time content=2024-03-05T10:00:00Z>", "", nil, "2024-03-05"),
        (
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-05\"}</script>",
            "", nil, "2024-03-05"
        ),
        ("", "<p>Published on 5 March 2024</p>", nil, "2024-03-05"),
        ("", "<time datetime=2024-03-05>Tuesday</time>", nil, "2024-03-05"),
        (
            "<meta property=article:published_time content=2024-03-07>", "", "https://a.example/2024/03/05/pier",
            "2024-03-05"
        ),
        ("<meta property=article:modified_time content=2024-03-07>", "<p>Updated 7 March 2024</p>", nil, ""),
    ])
    func theDayIsTakenFromWhereItIsTrusted(head: String, top: String, url: String?, day: String) {
        let published = cleanedPage(page(head: head, top: top), url: url).article.metadata.published
        #expect(published.map { $0.day.description } ?? "" == day)
        if !day.isEmpty { #expect(published?.evidence == .page) }
    }

    @Test(arguments: [
        ("<meta name=author content='Ann Lee and Bo Roe'>", "", ["Ann Lee", "Bo Roe"]),
        (
            "<meta name=author content='Center for Drug Evaluation and Research'>", "",
            ["Center for Drug Evaluation and Research"]
        ),
        (
            "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Lee\"},"
                + "{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"}}]}</script>", "", ["Ann Lee"]
        ),
        ("", "<span class=author-name>Krystyna</span>", []),
        ("", "<a rel=author href=/u/k>Krystyna</a>", ["Krystyna"]),
        ("<meta name=author content=admin>", "", []),
        ("<meta property=article:author content=https://a.example/ann>", "", []),
    ])
    func authorsAreNamesOfPeople(head: String, top: String, authors: [String]) {
        #expect(cleanedPage(page(head: head, top: top)).article.metadata.authors == authors)
    }

    @Test func whatAPageTellsOfItselfIsKept() {
        let metadata = cleanedPage(
            page(
                head: """
                    <meta property=og:site_name content="The Harbour Gazette"><link rel=canonical href=https://a.example/pier>
                    <meta property=og:image content=https://a.example/pier.jpg>
                    <meta property=article:modified_time content=2024-03-07>
                    """, inner: "<figure><img src=a><figcaption>The pier in 1961</figcaption></figure>")
        ).article.metadata
        #expect(metadata.site == "The Harbour Gazette")
        #expect(metadata.url == "https://a.example/pier")
        #expect(metadata.imageURL == "https://a.example/pier.jpg")
        #expect(metadata.modified == CivilDate(year: 2024, month: 3, day: 7))
        #expect(metadata.captions == ["The pier in 1961"])
    }

    @Test func aPageCutAtABoundSaysSo() {
        var limits = ParsingLimits()
        limits.nodes = 40
        let document = cleanedPage(page(below: String(repeating: "<p>\(report[0])</p>", count: 60)), limits: limits)
        #expect(document.article.flags.contains { $0.reason == .cutAtBound })
        #expect(!document.article.text.isEmpty)
    }

    @Test(arguments: [
        "", "<", "<p>", "<body><script>x</script>", "<frameset><frame>", "<table>", "<title>Only a title</title>",
        "<p>Short.</p>", String(repeating: "<div>", count: 3000) + "Deep down stands a sentence.",
        "<p hidden>nothing to see</p>", "<template><p>a</p></template>",
    ])
    func anyPageGivesAnArticle(html: String) {
        let document = cleanedPage(html)
        #expect(document.article.kinds.count == document.article.paragraphs.count)
    }

    @Test func controlCharactersNeverComeThrough() {
        let document = cleanedPage(
            page(inner: "<p>A line with &#27;[31m and \u{9B}2J and \u{202E}turned text, as long as it is.</p>"))
        #expect(document.article.text.bytes.allSatisfy { $0 >= 0x20 || $0 == .newline || $0 == .tab })
        #expect(
            !document.article.text.string.unicodeScalars.contains {
                (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
            })
    }

    @Test func textReadWronglyIsRepairedThoughTagsPartIt() {
        let document = cleanedPage(
            "<article><p>The council\u{E2}\u{80}\u{99}s <b>vote</b> was close, and the pier will go by the end of May.</p>"
                + "<p>Nobody on the shore was surprised\u{C2}\u{A0}\u{E2}\u{80}\u{93} it had leaned since 1961.</p></article>"
        )
        #expect(
            paragraphs(document) == [
                "The council’s vote was close, and the pier will go by the end of May.",
                "Nobody on the shore was surprised – it had leaned since 1961.",
            ])
    }

    @Test func aNameWithACardBehindItStaysInItsSentence() {
        let name =
            "<span class=rollover-people><a href=/people/lee>Ann Lee</a><span class=rollover-people-block>Ann Lee, 54, Mayor"
            + "</span></span>"
        let document = cleanedPage(
            page(inner: "<p>The mayor, \(name), said that the pier had served the town well.</p>"))
        #expect(paragraphs(document).contains("The mayor, Ann Lee, said that the pier had served the town well."))
    }

    @Test func whatThePublisherEarnsIsNoPartOfTheArticle() {
        let line = "Some of the links below are affiliate links, and we may earn a small commission when you buy."
        let document = cleanedPage(page(inner: "<p>\(line)</p>"))
        #expect(document.residue.contains { $0.reason == .standards && $0.text == line })
        #expect(!document.article.text.string.contains("commission"))
    }
}
