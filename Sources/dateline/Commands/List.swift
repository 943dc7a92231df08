import ArgumentParser
import Articles
import Library
import Store
import Text

/// `dateline list`
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the articles, newest first.")

    @OptionGroup var place: StorePlace
    @Flag(help: "Only what is not read yet.") var unread = false
    @Flag(help: "Only what is starred.") var starred = false
    @Option(help: "Only what has this tag.") var tag: String?
    @Flag(help: "Oldest first, in place of newest first.") var oldest = false
    @Option(help: "Articles at the most.") var limit = 100
    @Flag(help: "A line of JSON an article.") var json = false

    func run() throws {
        let store = try place.open()
        let list = try list()
        var anchor = ListAnchor.start
        var left = max(0, limit)
        while left > 0 {
            let page = try withStore { () throws(StoreError) in
                try store.page(
                    of: list, at: anchor, limit: min(left, 1000), order: oldest ? .oldest : .newest, today: today())
            }
            page.rows.forEach { print($0, json: json) }
            left -= page.rows.count
            guard page.hasAfter, let last = page.rows.last else { return }
            anchor = .after(last.id)
        }
    }

    private func list() throws -> ArticleList {
        if tag == nil, !(starred && unread) { return starred ? .starred : (unread ? .unread : .all) }
        guard tag?.contains("\"") != true else { throw ProgramEnd.usage("\(tag ?? ""): a tag has no quotation mark.") }
        let terms = [tag.map { "tag:\"\($0)\"" }, unread ? "is:unread" : nil, starred ? "is:starred" : nil]
        return .search(terms.compactMap(\.self).joined(separator: " "))
    }
}

/// Prints a row of a list.
func print(_ row: ArticleSummary, json: Bool) {
    if json {
        printJSON(jsonLine(SummaryAnswer(row)))
    } else {
        let marks = (row.isRead ? " " : "•") + (row.isStarred ? "★" : " ")
        let day = row.published?.description ?? "undated   "
        printOutput("\(row.id.rawValue)\t\(day)\t\(marks)\t\(row.title)")
    }
}

/// "2023-06-18", "2023-02-01..2023-02-28", "2023-06-18..": an interval as the search language writes it.
func intervalWords(_ span: DaySpan) -> String {
    if let first = span.first, first == span.last { return first.description }
    return "\(span.first?.description ?? "")..\(span.last?.description ?? "")"
}
