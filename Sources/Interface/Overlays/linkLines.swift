import Articles
import Screen
import Text

/// The links of the open article: the letter of each, its number and words in the text, and where it leads.
func linkLines(_ article: ArticleState, _ overlay: LinkOverlay, width: Int) -> [OverlayLine] {
    let links = LinkList(article.article)
    let hints = LinkHints.hints(links.addresses.count)
    let words = links.words(in: article.article)
    var lines: [OverlayLine] = []
    for (index, address) in links.addresses.enumerated() where hints[index].hasPrefix(overlay.typed) {
        let number = "\(index + 1)"
        guard number.hasPrefix(overlay.number) else { continue }
        lines.append(.row(hints[index], "[\(number)] " + (words[index].isEmpty ? address : words[index])))
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

/// Opens the link of the open article whose number stands in the text; without a number, shows them all.
func openLink(number: Int?, _ state: inout ReaderState) -> [Effect] {
    guard let article = state.article else { return needArticle(&state) }
    guard let number else { return showLinks(&state) }
    let addresses = LinkList(article.article).addresses
    guard let address = addresses[safely: number - 1] else {
        let count = addresses.count == 1 ? "1 link" : "\(addresses.count == 0 ? "no" : "\(addresses.count)") links"
        state.notice = Notice("There is no link \(number): this article has \(count).", isError: true)
        return []
    }
    return [.browse(address)]
}

/// Opens the link that a line of the list of links is of.
func openLink(atLine line: Int, _ state: inout ReaderState) -> [Effect] {
    guard let article = state.article, let lines = overlayLines(state)?.lines, lines.indices.contains(line),
        let hint = lines[...line].last(where: { !$0.left.isEmpty })?.left
    else { return [] }
    let addresses = LinkList(article.article).addresses
    guard let index = LinkHints.hints(addresses.count).firstIndex(of: hint) else { return [] }
    state.overlay = nil
    return [.browse(addresses[index])]
}

/// Applies a key to the list of links: a letter opens, as a capital it copies; a number opens with Enter, or as soon as it
/// can be no longer one.
///
/// - Returns: nil where the key is no letter or number of a link: it scrolls or closes.
func reduceLinks(_ state: inout ReaderState, _ links: LinkOverlay, _ key: Key) -> [Effect]? {
    guard let article = state.article else { return nil }
    let addresses = LinkList(article.article).addresses
    func open(_ number: String) -> [Effect] {
        state.overlay = nil
        return openLink(number: Int(number), &state)
    }
    switch key {
    case .enter where !links.number.isEmpty: return open(links.number)
    case .backspace where !links.number.isEmpty:
        state.overlay = .links(LinkOverlay(number: String(links.number.dropLast())))
        return []
    case .character(let scalar) where "0"..."9" ~= scalar:
        let number = links.number + String(Character(scalar))
        // Nobody's article has a million links.
        guard let value = Int(number), value > 0, number.utf8.count < 7 else { return [] }
        if value > addresses.count || value * 10 > addresses.count { return open(number) }
        state.overlay = .links(LinkOverlay(number: number))
        return []
    case .character(let scalar):
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
    default: return nil
    }
}

/// The list of links that lies over the panes.
package struct LinkOverlay: Hashable, Sendable {
    /// The first line shown.
    var top = 0
    /// The first letter of a hint of two.
    var typed = ""
    /// The beginning of a number.
    var number = ""
}
