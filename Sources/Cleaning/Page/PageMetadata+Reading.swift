import Articles
import HTML
import Text

extension PageMetadata {
    /// What a page tells about its article, by the trust that each place earned on pages whose truth is known: a date
    /// in the address, then `article:published_time`, JSON-LD, other `meta`, microdata, `time`; authors from JSON-LD,
    /// `meta`, then bylines.
    ///
    /// - Complexity: O(nodes).
    init(_ document: HTMLDocument, raw: RawDocument) {
        let facts = PageFacts(document)
        site = facts.meta(["og:site_name", "application-name"]) ?? facts.publisher
        language = facts.language
        url = facts.url
        imageURL = facts.image
        title = facts.title(site: site)
        let address = raw.url ?? url
        published =
            address.flatMap(dayInName) ?? facts.day(["article:published_time", "og:article:published_time"])
            ?? facts.article?["datePublished"]?.string.flatMap(day) ?? facts.day(publicationNames)
            ?? facts.microdataDay("datePublished") ?? facts.article?["dateCreated"]?.string.flatMap(day)
        likelyDay = facts.linkedDay ?? facts.timeElementDay
        visibleDay = facts.visibleDay
        modified =
            facts.day(["article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"])
            ?? facts.article?["dateModified"]?.string.flatMap(day) ?? facts.microdataDay("dateModified")
        // A page that names itself as its author names nobody, where another place does.
        let told = [facts.linkedAuthors, facts.metaAuthors, facts.bylineAuthors].filter { !$0.isEmpty }
        let own = [site, facts.publisher].compactMap { $0?.lowercased() }
        authors = told.first { $0.contains { !own.contains($0.lowercased()) } } ?? told.first ?? []
        articleBody = facts.article?["articleBody"]?.string
        captions = facts.captions
    }
}

private let publicationNames = [
    "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dcterms.issued", "parsely-pub-date", "sailthru.date", "article.published",
    "datepublished", "date_published", "cxenseparse:recs:publishtime", "rnews:datepublished", "originalpublicationdate",
    "citation_publication_date", "citation_date", "bt:pubdate", "displaydate", "article_date_original",
    "shareaholic:article_published_time",
]

/// The day that a text begins with in ISO form, else the first day it names.
func day(_ text: String) -> CivilDate? {
    let trimmed = text.drop { $0 == " " || $0 == "\n" || $0 == "\t" }
    if let day = CivilDate(iso: trimmed.prefix(10)) { return day }
    let bytes = Array(trimmed.utf8.prefix(80))
    if bytes.count >= 8, let number = Int(String(decoding: bytes.prefix(8), as: UTF8.self)),
        let day = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100), day.year > 1900
    {
        return day
    }
    return days(in: ByteRange(0, bytes.count), of: bytes.span).first
}

/// A text with every run of white space as one space, and without what only steers layout.
func plain(_ text: String) -> String {
    var bytes: [UInt8] = []
    var endsInSpace = true
    let source = Array(text.utf8)
    appendFolded(source[...], repairs: mojibakeSigns(in: source.span) > 0, to: &bytes, &endsInSpace)
    if bytes.last == .space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}
