import Articles
import HTML
import Text

/// What a page tells about its article outside the text.
struct PageMetadata {
    /// The article's title, without the site's name; empty where the page tells none.
    var title = ""
    var authors: [String] = []
    var published: CivilDate?
    var modified: CivilDate?
    /// The day of something on the page, most likely of the article.
    var likelyDay: CivilDate?
    /// The day that an element tells whose class says so, for want of a better one.
    var visibleDay: CivilDate?
    var site: String?
    var language: String?
    var url: String?
    var imageURL: String?
    var captions: [String] = []
    /// The article's text as the page tells it to machines.
    var articleBody: String?

    /// Adds what the page tells to what its text tells.
    func complete(_ metadata: inout Metadata, of raw: RawDocument) {
        if !authors.isEmpty { metadata.authors = authors }
        if let published, raw.statedDay == nil { metadata.published = PublicationDay(day: published, evidence: .page) }
        metadata.modified = modified
        metadata.site = site ?? metadata.site
        metadata.language = language
        metadata.url = url ?? raw.url
        metadata.imageURL = imageURL
        metadata.captions = captions
    }
}
