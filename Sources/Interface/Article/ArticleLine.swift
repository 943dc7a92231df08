import Articles
import Screen
import Text

/// One line of the article pane.
struct ArticleLine: Hashable, Sendable {
    let kind: Kind
    /// The line's own words; empty for `body`, whose words are the article's.
    let words: String
    /// The bytes of the article's text that the line shows; nil when it shows none.
    let body: ByteRange?

    /// What a line shows.
    enum Kind: Hashable, Sendable {
        case blank, title, byline, body
        /// A piece of residue, shown in place.
        case residue
        /// A word of the reader's own, such as how much was removed.
        case note
    }

    static let blank = ArticleLine(kind: .blank, words: "", body: nil)

    init(kind: Kind, words: String, body: ByteRange? = nil) {
        (self.kind, self.words, self.body) = (kind, words, body)
    }
}

/// The lines of an article, wrapped to `width` columns.
///
/// - Complexity: O(length of text and residue).
func articleLines(_ annotated: AnnotatedArticle, width: Int, showsResidue: Bool) -> [ArticleLine] {
    let article = annotated.article
    var lines = wrapped(article.title, .title, width: width)
    let byline = bylineWords(article.metadata)
    if !byline.isEmpty { lines += wrapped(byline, .byline, width: width) }
    lines.append(.blank)
    var residue = annotated.residue[...]
    for (index, paragraph) in article.paragraphs.enumerated() {
        let pieces = residue.prefix { $0.position <= paragraph.lower }
        residue = residue.dropFirst(pieces.count)
        lines += residueLines(Array(pieces), showsResidue: showsResidue, isInside: index > 0, width: width)
        for line in wrap(article.text.bytes.span, paragraph, width: width) {
            lines.append(ArticleLine(kind: .body, words: "", body: line.range))
        }
        lines.append(.blank)
    }
    if showsResidue {
        lines += residueLines(Array(residue), showsResidue: true, isInside: false, width: width)
    }
    if let credits = article.metadata.credits, !showsResidue {
        lines += wrapped(credits, .byline, width: width) + [.blank]
    }
    if !annotated.residue.isEmpty {
        let count = annotated.residue.count
        let pieces = count == 1 ? "1 piece of the page" : "\(count) pieces of the page"
        let note = showsResidue ? "\(pieces) shown · x hides" : "\(pieces) taken out · x shows"
        lines += wrapped("┄ \(note) ┄", .note, width: width)
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

/// Residue at one place: the pieces themselves, or one line that says what is missing there.
private func residueLines(
    _ pieces: [Residue], showsResidue: Bool, isInside: Bool, width: Int
) -> [ArticleLine] {
    guard !pieces.isEmpty else { return [] }
    if showsResidue {
        return pieces.flatMap { wrapped("┄ \(name(of: $0.reason)): \($0.text)", .residue, width: width) } + [.blank]
    }
    // A dateline is in the byline already; what stood around the article is counted at its foot.
    let told = pieces.filter { $0.reason != .dateline }
    guard isInside, let first = told.first else { return [] }
    let words = told.count == 1 ? "\(name(of: first.reason)) taken out" : "\(told.count) pieces taken out"
    return wrapped("┄ \(words) · x shows ┄", .note, width: width) + [.blank]
}

/// What a piece of residue is, in words.
func name(of reason: Residue.Reason) -> String {
    switch reason {
    case .related: "related link"
    case .newsletter: "newsletter"
    case .advertisement: "advertisement"
    case .share: "share buttons"
    case .comment: "comments"
    case .cookie: "privacy notice"
    case .copyright: "copyright notice"
    case .standards: "standards note"
    case .credit: "credit"
    case .caption: "caption"
    case .byline: "byline"
    case .dateline: "dateline"
    case .time: "time line"
    case .tags: "tags"
    case .tip: "request for tips"
    case .navigation: "part of the page"
    case .authorBio: "about the author"
    case .title: "title again"
    case .repeated: "repeated paragraph"
    case .punctuation: "line without words"
    case .beforeArticle: "before the article"
    case .afterArticle: "after the article"
    }
}

private func wrapped(_ words: String, _ kind: ArticleLine.Kind, width: Int) -> [ArticleLine] {
    let text = UTF8Text(words)
    return wrap(text.bytes.span, text.range, width: width).map { ArticleLine(kind: kind, words: text[$0.range]) }
}
