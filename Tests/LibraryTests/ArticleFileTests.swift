import Articles
import Library
import Store
import Testing
import Text

@Suite struct ArticleFileTests {
    private let stored: StoredArticle = {
        var metadata = Metadata()
        metadata.authors = ["Ida Holm"]
        metadata.url = "https://gazette.example/?a=1&b=2"
        let text = UTF8Text("A <b> & \"c\".\n\nTwo links.")
        let article = Article(
            title: "Tide & <time>", text: text, kinds: [.text, .quote(level: 1)],
            markup: [
                Markup(range: ByteRange(14, 17), kind: .link("https://a.example/")),
                Markup(range: ByteRange(14, 23), kind: .strong),
                Markup(range: ByteRange(18, 23), kind: .link("javascript:x")),
            ], metadata: metadata)
        return StoredArticle(
            summary: ArticleSummary(
                id: ArticleID(4), title: article.title, source: "Gazette", published: nil, minutes: 1, isRead: false,
                isStarred: false),
            content: AnnotatedArticle(
                article: article, residue: [],
                annotations: Annotations(
                    entities: [], times: [], events: [],
                    versions: EngineVersions(cleaning: 1, entities: 1, times: 1, timelines: 1))),
            dayAdded: CivilDate(daysSinceEpoch: 0))
    }()

    @Test(arguments: [
        ("a/b.txt", ArticleForm.text), ("x.MD", .markdown), ("x.json", .json), ("x.htm", .html), ("x.pdf", nil),
        ("x", nil),
        ("a.txt/b", nil),
    ])
    func theNameTellsTheForm(path: String, form: ArticleForm?) { #expect(ArticleForm(path: path) == form) }

    @Test func textHasTitleBylineAndBody() {
        #expect(stored.file(.text) == "Tide & <time>\nBy Ida Holm\n\nA <b> & \"c\".\n\nTwo links.\n")
    }

    @Test func aPageHoldsNothingButTheArticleAndEscapesIt() {
        #expect(
            stored.file(.html) == """
                <!doctype html>
                <html>
                <meta charset="utf-8">
                <title>Tide &amp; &lt;time&gt;</title>
                <article>
                <h1>Tide &amp; &lt;time&gt;</h1>
                <p><small>By Ida Holm</small></p>
                <p>A &lt;b&gt; &amp; &quot;c&quot;.</p>
                <blockquote><strong><a href="https://a.example/">Two</a> links</strong>.</blockquote>
                <p><small><a href="https://gazette.example/?a=1&amp;b=2">https://gazette.example/?a=1&amp;b=2</a></small></p>
                </article>
                </html>

                """)
    }

    @Test func markdownNamesItsAuthorsUnderTheTitle() {
        #expect(
            stored.file(.markdown).hasPrefix("# Tide & <time>\n\n*By Ida Holm*\n\n")
                || stored.file(.markdown).contains("*By Ida Holm*"))
    }

    @Test func jsonIsOneLine() {
        let line = stored.file(.json)
        #expect(line.hasSuffix("}\n") && line.contains("\"text\":\"A <b> & \\\"c\\\""))
    }
}
