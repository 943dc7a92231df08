import ArgumentParser
import Articles
import Library
import Store
import Text

/// `dateline timeline [ID]`
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Prints what happened when, in one article or in all.")

    @OptionGroup var place: StorePlace
    @Option(help: "Only events on or after this day (YYYY-MM-DD).") var after: String?
    @Option(help: "Only events on or before this day (YYYY-MM-DD).") var before: String?
    @Option(help: "Events at the most.") var limit = 1000
    @Flag(help: "A line of JSON an event.") var json = false
    @Argument(help: "The article's number; all articles without it.") var id: Int64?

    func run() throws {
        let days = try span()
        let store = try place.open()
        if let id {
            let found = try storedArticle(id, in: store)
            let published = found.content.article.metadata.published?.day
            let events = Timeline(found.content.annotations.events, published: published).events
            for event in events where days?.overlaps(event.span) ?? true {
                print(event, article: found.summary.id, title: found.summary.title, isOne: true)
            }
            return
        }
        var after: EventPosition?
        var left = max(0, limit)
        while left > 0 {
            let page = try withStore { () throws(StoreError) in
                try store.events(in: days, after: after, limit: min(left, 500))
            }
            page.forEach { print($0.report.event, article: $0.report.article, title: $0.report.title, isOne: false) }
            left -= page.count
            guard let last = page.last else { return }
            after = last.position
        }
    }

    private func print(_ event: Event, article: ArticleID, title: String, isOne: Bool) {
        if json {
            printJSON(jsonLine(TimelineAnswer(event, article: article, title: title)))
        } else {
            let tail = isOne ? "" : "\t[\(article.rawValue)] \(title)"
            printOutput("\(intervalWords(event.span))\t\(certaintySign(event.certainty))\t\(event.label)\(tail)")
        }
    }

    private func span() throws -> DaySpan? {
        let (first, last) = (try day(after), try day(before))
        if first == nil, last == nil { return nil }
        guard let span = DaySpan(from: first, to: last) else {
            throw ProgramEnd.usage("--after lies behind --before: nothing can be between them.")
        }
        return span
    }
}

/// How certain a date is, as one character: nothing where the text says it, "~" where it is approximate, "?" where it is
/// expected.
func certaintySign(_ certainty: Event.Certainty) -> String {
    switch certainty {
    case .stated: " "
    case .approximate: "~"
    case .expected: "?"
    }
}

/// An event of a timeline, for scripts.
private struct TimelineAnswer: Encodable {
    let article: Int64
    let title: String
    let label: String
    let from: CivilDate?
    let to: CivilDate?
    let precision: TimePrecision
    let certainty: Event.Certainty

    init(_ event: Event, article: ArticleID, title: String) {
        (self.article, self.title, label) = (article.rawValue, title, event.label)
        (from, to) = (event.span.first, event.span.last)
        (precision, certainty) = (event.precision, event.certainty)
    }
}
