import Articles
import Screen
import Text

/// What is known about the open article, and what cleaning took out of it, by reason.
func aboutLines(_ article: ArticleState, width: Int) -> [OverlayLine] {
    let metadata = article.article.metadata
    var lines: [OverlayLine] = [.heading("About this article")]
    func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        let text = UTF8Text(value)
        for (index, line) in wrap(text.bytes.span, text.range, width: max(8, width - 13)).enumerated() {
            lines.append(.row(index == 0 ? name : "", line.words(of: text)))
        }
    }
    add("Title", article.article.title)
    add("By", metadata.authors.joined(separator: ", "))
    add(
        "Published",
        metadata.published.map { published in
            published.day.inFull + (words(for: published.evidence).map { ", \($0)" } ?? "")
        })
    add("Changed", metadata.modified?.inFull)
    add("Filed", metadata.dateline?.words)
    add("Site", metadata.site)
    add("Address", metadata.url)
    add("Picture", metadata.imageURL)
    for caption in metadata.captions { add("Caption", caption) }
    add("Tags", article.tags.joined(separator: ", "))
    add("To read", readingTime(minutes: article.minutes))
    add("Names", "\(article.entities.count)")
    add("Dated", "\(article.events.count)")
    for flag in article.article.flags {
        switch flag.reason {
        case .truncated: add("Note", "A sentence came without its beginning: “\(article.article.text[flag.range])”")
        case .cutAtBound: add("Note", "The document was longer than the bound; the rest is not shown.")
        }
    }
    add("Credits", metadata.credits)
    add("Author", metadata.authorBio)
    for title in metadata.related { add("Related", title) }
    guard !article.annotated.residue.isEmpty else { return lines }
    lines += [.row("", ""), .heading("Taken out of the page")]
    for reason in Residue.Reason.allCases {
        let count = article.annotated.residue.count { $0.reason == reason }
        if count > 0 { lines.append(.row("\(count)", name(of: reason))) }
    }
    return lines
}
