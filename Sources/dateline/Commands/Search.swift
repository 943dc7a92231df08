import ArgumentParser
import Articles
import Library
import Store
import Text

/// `dateline search QUERY…`
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Searches all articles.",
        discussion: "word  \"a phrase\"  -not  a OR b  pre*  title: by: feed: about: person: org: place: tag: "
            + "is:unread|read|starred  after: before: on: (published)  happened:2022-11..2023-02")

    @OptionGroup var place: StorePlace
    @Option(help: "Hits at the most.") var limit = 20
    @Flag(help: "Best match first, in place of newest first.") var best = false
    @Flag(help: "Oldest first.") var oldest = false
    @Flag(help: "A line of JSON a hit.") var json = false
    @Option(help: "Keeps the search under this name; it then stands in the reader's library.") var save: String?
    @Argument(parsing: .remaining, help: "What to look for.") var query: [String]

    func run() throws {
        let typed = query.joined(separator: " ")
        let parsed: SearchQuery
        do { parsed = try SearchQuery(typed, today: today()) } catch {
            throw ProgramEnd.usage(
                "\(typed)\n\(String(repeating: " ", count: 10 + error.position))^ \(words(error.reason))")
        }
        let store = try place.open()
        if let save {
            guard !save.isEmpty else { throw ProgramEnd.usage("--save needs a name.") }
            try withStore { () throws(StoreError) in try store.keep([SearchChange(name: save, query: typed)]) }
        }
        let hits = try withStore { () throws(StoreError) in
            try store.search(parsed, order: best ? .best : oldest ? .oldest : .newest, limit: max(0, limit))
        }
        for hit in hits {
            if json {
                printJSON(jsonLine(HitAnswer(hit)))
            } else {
                print(hit.summary, json: false)
                printOutput("\t\(hit.snippet.text)")
            }
        }
    }
}

/// A hit of a search, for scripts.
private struct HitAnswer: Encodable {
    let article: SummaryAnswer
    let snippet: String

    init(_ hit: SearchHit) { (article, snippet) = (SummaryAnswer(hit.summary), hit.snippet.text) }
}
