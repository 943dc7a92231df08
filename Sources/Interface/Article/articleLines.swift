import Articles
import Screen
import Text

/// The lines of an article, wrapped to `width` columns: title and byline, the text, where its links lead, and what was
/// taken out.
///
/// - Complexity: O(length of text and residue), and the sorting of markup.
func articleLines(
    _ annotated: AnnotatedArticle, width: Int, showsResidue: Bool, isJustified: Bool = false
) -> [ArticleLine] {
    let article = annotated.article
    let setting = TextSetting(article, width: width, isJustified: isJustified)
    var lines = wrapped(article.title, .heading, .title, width: width)
    let byline = bylineWords(article.metadata)
    if !byline.isEmpty { lines += wrapped(byline, .heading, .secondary, width: width) }
    lines.append(.blank)
    var residue = annotated.residue[...]
    for (index, paragraph) in article.paragraphs.enumerated() {
        let pieces = residue.prefix { $0.position <= paragraph.lower }
        residue = residue.dropFirst(pieces.count)
        let removed = residueLines(Array(pieces), showsResidue: showsResidue, isInside: index > 0, width: width)
        if removed.isEmpty {
            lines += setting.gap(before: index)
        } else {
            if index > 0 { lines.append(.blank) }
            lines += removed + [.blank]
        }
        lines += setting.lines(of: index)
    }
    lines.append(.blank)
    let rest = residueLines(Array(residue), showsResidue: showsResidue, isInside: false, width: width)
    if !rest.isEmpty { lines += rest + [.blank] }
    if let credits = article.metadata.credits, !showsResidue {
        lines += wrapped(credits, .heading, .secondary, width: width) + [.blank]
    }
    lines += linkLines(setting.links, width: width)
    if !annotated.residue.isEmpty {
        let count = annotated.residue.count
        let pieces = count == 1 ? "1 piece of the page" : "\(count) pieces of the page"
        let done = showsResidue ? "shown · x hides" : "taken out · x shows"
        let long = "┄ \(pieces) \(done) ┄"
        lines += wrapped(displayWidth(long) <= width ? long : "┄ \(count) \(done) ┄", .note, .note, width: width)
    }
    while lines.last == .blank { lines.removeLast() }
    return lines
}

/// "By Humera Pamuk · BEIJING (Reuters)".
private func bylineWords(_ metadata: Metadata) -> String {
    var parts: [String] = []
    if !metadata.authors.isEmpty { parts.append("By " + metadata.authors.joined(separator: ", ")) }
    if let dateline = metadata.dateline { parts.append(dateline.words) }
    return parts.joined(separator: " · ")
}

/// Where the links of the text lead, an address a line, cut where it is too long; nothing when there are none.
private func linkLines(_ links: LinkList, width: Int) -> [ArticleLine] {
    guard !links.addresses.isEmpty else { return [] }
    let numberWidth = "[\(links.addresses.count)]".utf8.count
    var lines = wrapped("Links", .heading, .heading, width: width)
    for (index, address) in links.addresses.enumerated() {
        let number = "[\(index + 1)]"
        let padding = String(repeating: " ", count: width < 20 ? 0 : numberWidth - number.utf8.count)
        let words = truncated("\(padding)\(number) \(address)", toWidth: width)
        lines.append(ArticleLine(kind: .link, words: words, role: .secondary))
    }
    return lines + [.blank]
}

/// Residue at one place: the pieces themselves, or one line that says what is missing there.
private func residueLines(
    _ pieces: [Residue], showsResidue: Bool, isInside: Bool, width: Int
) -> [ArticleLine] {
    guard !pieces.isEmpty else { return [] }
    if showsResidue {
        return pieces.flatMap { wrapped("┄ \(name(of: $0.reason)): \($0.text)", .residue, .residue, width: width) }
    }
    // A dateline is in the byline already; what stood around the article is counted at its foot.
    let told = pieces.filter { $0.reason != .dateline }
    guard isInside, let first = told.first else { return [] }
    let words = told.count == 1 ? "\(name(of: first.reason)) taken out" : "\(told.count) pieces taken out"
    return wrapped("┄ \(words) · x shows ┄", .note, .note, width: width)
}

private func wrapped(_ words: String, _ kind: ArticleLine.Kind, _ role: Role, width: Int) -> [ArticleLine] {
    let text = UTF8Text(words)
    return wrap(text.bytes.span, text.range, width: width).map {
        ArticleLine(kind: kind, words: $0.words(of: text), role: role)
    }
}

/// The lines of an article for what a layout depends on.
func articleLines(_ annotated: AnnotatedArticle, _ key: ArticleState.LinesKey) -> [ArticleLine] {
    articleLines(annotated, width: key.width, showsResidue: key.showsResidue, isJustified: key.isJustified)
}
