import Articles
import HTML
import Text

/// The article of an HTML page, and the residue around it.
///
/// Total: any page gives an article; its text is empty only where the page's is.
///
/// - Parameter document: the page of `raw.bytes`, as `htmlDocument(ofPage:charset:limits:)` gives it.
/// - Complexity: O(n), about six walks over the page's nodes.
package func clean(_ raw: RawDocument, page document: HTMLDocument) -> CleanedDocument {
    let root = document.body ?? document.root
    var tree = PageTree(document, body: root)
    var metadata = PageMetadata(document, raw: raw)
    let title = raw.title ?? metadata.title
    let key = plainKey(title)
    let selection = tree.precleaned()
    let (found, page) = mainContent(of: tree, selection, title: key)
    let content = told(metadata.articleBody, besides: found, title: key) ?? found
    if metadata.published == nil {
        let monthFirst = ["en", "en-US", "en-us"].contains(metadata.language ?? "en")
        let line = lineDay(in: page, before: content.kept.first?.start ?? 0, monthFirst: monthFirst)
        metadata.published =
            line?.isLabelled == true ? line?.day : metadata.likelyDay ?? line?.day ?? metadata.visibleDay
    }
    return content.document(of: raw, title: title, page: metadata, isCut: document.isCut)
}

/// The article as the page tells it to machines, where what it shows is next to nothing.
private func told(_ body: String?, besides content: MainContent, title: String) -> MainContent? {
    guard let body, content.mass < 250, body.utf8.count > 2 * content.mass else { return nil }
    let paragraphs = body.split(whereSeparator: \.isNewline).map { "<p>\($0)" }.joined(separator: "\n")
    let document = htmlDocument(of: UTF8Text(paragraphs))
    let tree = PageTree(document, body: document.body ?? document.root)
    return MainContent(PageTextReader(tree, Selection(all: tree)).text(of: [0]), title: title)
}

extension MainContent {
    /// The cleaned document whose text this is.
    func document(of raw: RawDocument, title: String, page: PageMetadata?, isCut: Bool) -> CleanedDocument {
        let outline = Outline(
            draft: draft, body: draft.blocks.indices, title: title, titleBlock: nil, site: page?.site)
        var assembly = Assembly(outline, blocks: text.blocks)
        assembly.append(outline)
        return assembly.document(of: raw, outline, page: page, isCut: isCut)
    }
}

extension HTMLDocument {
    /// Whether something of the source was not read, since it was over a bound.
    var isCut: Bool { !excess.isDisjoint(with: [.bytes, .nodes]) }
}
