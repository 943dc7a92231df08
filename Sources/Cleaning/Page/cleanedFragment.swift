import Articles
import HTML
import Text

/// The article of a piece of HTML, such as a feed's entry holds, and the residue in it.
///
/// All of it is the article but for what says that it is not: there is no page around it to tell it from. Where tags
/// remain as text, it was escaped once too often and is read again.
///
/// - Complexity: O(n).
package func clean(_ raw: RawDocument, fragment text: UTF8Text) -> CleanedDocument {
    var document = htmlDocument(of: text)
    let shown = document.body.map { document.textBytes(of: $0) } ?? []
    if holdsTags(shown) { document = htmlDocument(of: UTF8Text(repairing: shown)) }
    var tree = PageTree(document, body: document.body ?? document.root)
    let title = raw.title ?? ""
    let key = plainKey(title)
    let selection = tree.precleaned()
    var pruned = selection
    tree.prune(&pruned, below: 0)
    tree.pruneLinks(&pruned, below: 0)
    var content = MainContent(PageTextReader(tree, pruned).text(of: [0]), title: key)
    if content.mass == 0 { content = MainContent(PageTextReader(tree, selection).text(of: [0]), title: key) }
    return content.document(of: raw, title: title, page: nil, isCut: document.isCut)
}

/// Whether text that was shown holds the tags of paragraphs, links or line breaks.
private func holdsTags(_ text: [UInt8]) -> Bool {
    let tags = ["<p>", "</p>", "<br", "<a href", "<div", "</a>", "<img "].map { Array($0.utf8) }
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: .lessThan) {
        let rest = text[start...]
        if tags.contains(where: { rest.starts(with: $0) }) { return true }
        index = start + 1
    }
    return false
}
