import Articles
import Text

/// A day that a short line around an article tells.
struct LineDay {
    let day: CivilDate
    /// Whether the line says that this is when the article came out.
    let isLabelled: Bool
}

/// The day that a short line around an article tells: "Published on Oct 21, 2025", "By Ann Lee - Mar 27, 2024".
///
/// Of the lines over the text, the first few of it among them, one that says what its day is goes before others, and
/// then the nearest; of those under it only one that says so counts. Lines that tell a last change are passed over.
///
/// - Parameters:
///   - page: all of the page's blocks, in order.
///   - start: the tree's place where the article's text begins.
///   - monthFirst: whether "3/4/2025" is in March.
func lineDay(in page: PageText, before start: Int, monthFirst: Bool) -> LineDay? {
    let span = page.bytes.span
    let first = page.blocks.firstIndex { $0.start >= start } ?? page.blocks.count
    var found: LineDay?
    for (index, block) in page.blocks.enumerated() where block.length <= 120 {
        let isOver = index <= first + 3
        if !isOver, found != nil { break }
        guard let day = days(in: block.range, of: span, monthFirst: monthFirst).first,
            Block(block.range, in: span).words <= 12
        else { continue }
        let text = string(block.range, in: span).lowercased()
        if notPublication.contains(where: text.contains) { continue }
        let says = labels.contains { text.hasPrefix($0) }
        if isOver ? says || !(found?.isLabelled ?? false) : says { found = LineDay(day: day, isLabelled: says) }
    }
    return found
}

private let notPublication = ["updated", "modified", "copyright", "©", "reviewed", "expires"]
private let labels = ["published", "posted", "by ", "written", "released", "first published"]
