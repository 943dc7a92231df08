import Articles
import HTML
import Text

/// What a page tells about its article.
func pageMetadata(of document: HTMLDocument, raw: RawDocument) -> PageMetadata {
    var metadata = PageMetadata()
    for meta in document.all(metaSelector) {
        let name = (document.attribute("property", of: meta) ?? document.attribute("name", of: meta) ?? "").lowercased()
        guard let content = document.attribute("content", of: meta), !content.isEmpty else { continue }
        if ["og:title", "twitter:title", "headline"].contains(name), metadata.title.isEmpty { metadata.title = content }
    }
    if metadata.title.isEmpty, let title = document.first(titleSelector) { metadata.title = document.text(of: title) }
    return metadata
}

/// A selector that is known to be one.
func selector(_ text: String) -> Selector {
    guard let selector = Selector(text) else { preconditionFailure("\(text) is no selector") }
    return selector
}

private let metaSelector = selector("meta[content]")
private let titleSelector = selector("title")
