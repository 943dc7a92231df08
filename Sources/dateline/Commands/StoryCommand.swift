import ArgumentParser
import Articles
import Library
import Store
import Text

/// `dateline story [ID]`
struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Prints the articles about the same happening, and what happened when in all of them.",
        discussion: "Without a number, lists the stories of two articles or more, the latest first.")

    @OptionGroup var place: StorePlace
    @Option(help: "Stories, or rows of the timeline, at the most.") var limit = 1000
    @Flag(help: "A line of JSON an article, event or story.") var json = false
    @Argument(help: "The number of one of its articles, as list shows it.") var id: Int64?

    func run() throws {
        let store = try place.open()
        guard let id else { return try printStories(in: store) }
        let found = try withStore { () throws(StoreError) in try store.story(of: ArticleID(id)) }
        guard let story = found else {
            // Names the number where there is no such article.
            _ = try storedArticle(id, in: store)
            throw ProgramEnd(
                code: 1, notice: "article \(id) has no story yet: dateline reannotate gives it one.")
        }
        let events = try withStore { () throws(StoreError) in try store.events(of: story) }
        story.articles.forEach(print)
        let rows = timeline(of: events).prefix(max(0, limit))
        if !json, !rows.isEmpty { printOutput("") }
        rows.forEach(print)
    }

    private func printStories(in store: ArticleStore) throws {
        let stories = try withStore { () throws(StoreError) in try store.stories(limit: max(0, limit)) }
        for story in stories {
            if json {
                printJSON(jsonLine(StoryAnswer(story)))
            } else {
                let day = story.latest.published?.description ?? "          "
                printOutput("\(story.latest.id.rawValue)\t\(day)\t\(story.count) articles\t\(story.latest.title)")
            }
        }
    }

    private func print(_ member: Story.Member) {
        if json {
            printJSON(jsonLine(MemberAnswer(member)))
            return
        }
        let summary = member.summary
        let day = summary.published?.description ?? "          "
        let also =
            member.copies.isEmpty
            ? "" : "\talso \(member.copies.map { "[\($0.id.rawValue)] \($0.source)" }.joined(separator: ", "))"
        printOutput("\(summary.id.rawValue)\t\(day)\t\(summary.source)\t\(summary.title)\(also)")
    }

    private func print(_ happening: Happening) {
        if json {
            printJSON(jsonLine(HappeningAnswer(happening)))
            return
        }
        let event = happening.event
        let tail = happening.articleCount > 1 ? "\t\(happening.articleCount) articles" : ""
        printOutput("\(intervalWords(event.span))\t\(certaintySign(event.certainty))\t\(event.label)\(tail)")
    }
}

/// A story, for scripts.
private struct StoryAnswer: Encodable {
    let story: Int64
    let articles: Int
    let latest: SummaryAnswer

    init(_ story: StorySummary) {
        (self.story, articles, latest) = (story.id.rawValue, story.count, SummaryAnswer(story.latest))
    }
}

/// An article of a story with the copies of its text, for scripts.
private struct MemberAnswer: Encodable {
    let article: SummaryAnswer
    let copies: [SummaryAnswer]

    init(_ member: Story.Member) {
        (article, copies) = (SummaryAnswer(member.summary), member.copies.map(SummaryAnswer.init))
    }
}

/// What several articles report as one, for scripts.
private struct HappeningAnswer: Encodable {
    let label: String
    let from: CivilDate?
    let to: CivilDate?
    let precision: TimePrecision
    let certainty: Event.Certainty
    let articles: [Int64]

    init(_ happening: Happening) {
        let event = happening.event
        (label, from, to) = (event.label, event.span.first, event.span.last)
        (precision, certainty) = (event.precision, event.certainty)
        var seen: Set<Int64> = []
        articles = happening.reports.map(\.article.rawValue).filter { seen.insert($0).inserted }
    }
}
