import HTML
import Text

extension PageFacts {
    /// The heading that says what the page's own title says, else that title without the site's name.
    func title(site: String?) -> String {
        let told =
            meta(["og:title", "twitter:title", "headline", "dc.title"]) ?? article?["headline"]?.string.map(plain)
        let page = withoutSite(told ?? titleText, site)
        let wanted = titleWords(page)
        guard !wanted.isEmpty else { return headings.first?.text ?? page }
        var best: (score: Double, heading: String)?
        for (level, heading) in headings {
            let words = titleWords(heading)
            guard !words.isEmpty else { continue }
            let shared = Double(words.intersection(wanted).count)
            let share = shared / Double(words.union(wanted).count)
            let part = shared / Double(min(words.count, wanted.count))
            // The page's main heading need only be about the same thing; another must say the same.
            let isLike = level == 1 ? share >= 0.2 && part >= 0.4 : share >= 0.5 && part >= 0.8
            if isLike, share > best?.score ?? 0 { best = (share, heading) }
        }
        return best?.heading ?? page
    }

    private func titleWords(_ text: String) -> Set<Substring> { Set(plainKey(text).split(separator: " ")) }
}

/// A page's title without the name of its site before or after a mark.
func withoutSite(_ title: String, _ site: String?) -> String {
    var title = title
    while let shorter = withoutOneTail(title, site) { title = shorter }
    return title
}

/// The title without what stands after its last mark, or before its first, where that is the site's name; nil where it
/// is not.
private func withoutOneTail(_ title: String, _ site: String?) -> String? {
    let bytes = Array(title.utf8)
    var marks: [(start: Int, end: Int, isBar: Bool)] = []
    for (mark, isBar) in titleMarks {
        guard bytes.count > mark.count else { continue }
        for start in 0...(bytes.count - mark.count) where bytes[start..<(start + mark.count)].elementsEqual(mark) {
            marks.append((start, start + mark.count, isBar))
        }
    }
    marks.sort { $0.start < $1.start }
    guard let first = marks.first, let last = marks.last else { return nil }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let (head, tail) = (text(0..<first.start), text(last.end..<bytes.count))
    if let name = site?.lowercased() {
        let lower = tail.lowercased()
        if lower == name || name.hasPrefix(lower) || lower.hasPrefix(name) { return text(0..<last.start) }
        if head.lowercased() == name { return text(first.end..<bytes.count) }
    }
    // Without a name to know, a short tail is the site's where enough stands before it.
    let words = tail.split(separator: " ").count
    let isSite =
        last.isBar ? words <= 8 && last.start >= 12 : words <= 4 && last.start >= 20 && last.start > tail.utf8.count
    return isSite ? text(0..<last.start) : nil
}

private let titleMarks: [(bytes: [UInt8], isBar: Bool)] = [
    (" | ", true), (" :: ", true), (" » ", true), (" - ", false), (" – ", false), (" — ", false), (" · ", false),
    (" • ", false),
].map { (Array($0.0.utf8), $0.1) }
