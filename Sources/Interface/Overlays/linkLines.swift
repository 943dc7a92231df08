import Articles
import Screen
import Text

/// The links of the open article: the letter of each, its words in the text, and where it leads.
func linkLines(_ article: ArticleState, typed: String, width: Int) -> [OverlayLine] {
    let links = LinkList(article.article)
    let hints = LinkHints.hints(links.addresses.count)
    let words = links.words(in: article.article)
    var lines: [OverlayLine] = []
    for (index, address) in links.addresses.enumerated() where hints[index].hasPrefix(typed) {
        lines.append(.row(hints[index], words[index].isEmpty ? address : words[index]))
        if !words[index].isEmpty { lines.append(.row("", "  " + address)) }
    }
    return lines
}

extension LinkList {
    /// The words of each address's first link in the text, on one line.
    func words(in article: Article) -> [String] {
        var words = [String](repeating: "", count: addresses.count)
        for markup in article.markup {
            guard case .link(let address) = markup.kind, let index = addresses.firstIndex(of: address),
                words[index].isEmpty
            else { continue }
            words[index] = article.text[markup.range].split { $0.isWhitespace }.joined(separator: " ")
        }
        return words
    }
}

/// Applies a key to the list of links: a letter opens, with Control or as a capital it copies.
///
/// - Returns: nil where the key is no letter of a link: it scrolls or closes.
func reduceLinks(_ state: inout ReaderState, _ links: LinkOverlay, _ key: Key) -> [Effect]? {
    guard case .character(let scalar) = key, let article = state.article else { return nil }
    let addresses = LinkList(article.article).addresses
    let isCapital = "A"..."Z" ~= scalar
    let letter = isCapital ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar
    switch LinkHints.step(links.typed, letter, among: addresses.count) {
    case .link(let index):
        state.overlay = nil
        return [isCapital ? .copy(addresses[index]) : .browse(addresses[index])]
    case .typed(let typed):
        state.overlay = .links(LinkOverlay(typed: typed))
        return []
    case .none: return nil
    }
}

/// The list of links that lies over the panes.
package struct LinkOverlay: Hashable, Sendable {
    /// The first line shown.
    var top = 0
    /// The first letter of a hint of two.
    var typed = ""
}
