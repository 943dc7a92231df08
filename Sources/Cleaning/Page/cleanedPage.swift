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
    let metadata = pageMetadata(of: document, raw: raw)
    let bytes = Array(metadata.title.utf8)
    let key = plainKey(ByteRange(0, bytes.count), in: bytes.span)
    let selection = tree.precleaned()
    let content = mainContent(of: tree, selection, title: key)
    let outline = Outline(
        draft: content.draft, body: content.draft.blocks.indices, title: metadata.title, titleBlock: nil,
        site: metadata.site)
    var assembly = Assembly(outline, blocks: content.text.blocks)
    assembly.append(outline)
    return assembly.document(of: raw, outline, page: metadata)
}
