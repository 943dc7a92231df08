import ArgumentParser
import Library
import Store
import Text

/// `dateline prune`
struct Prune: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Deletes articles by rules that you give; without --yes it only says what would go.",
        discussion: """
            An article goes when it matches every rule given. What is starred or tagged is never deleted. What was deleted \
            comes back when it is imported again.
            """)

    @OptionGroup var place: StorePlace
    @Option(help: "Published before this day: 2023-06-18, or so long ago: 90d, 12w, 6m, 2y.") var olderThan: String?
    @Flag(help: "Only what is read.") var read = false
    @Option(help: "Only what this search finds, in the language of dateline search (feed:reuters -is:unread).")
    var query: String?
    @Option(help: "Keeps this many of each source, the newest.") var keep: Int?
    @Flag(help: "Deletes them.") var yes = false
    @Flag(help: "A line of JSON in place of words.") var json = false

    func run() throws {
        var rule = PruneRule()
        rule.before = try olderThan.map(firstDayKept)
        rule.isRead = read
        rule.query = query
        rule.keep = try keep.map { count in
            guard count >= 0 else { throw ProgramEnd.usage("--keep takes a number of articles, 0 or more.") }
            return count
        }
        guard !rule.isEmpty else {
            throw ProgramEnd.usage("prune deletes nothing without a rule: --older-than, --read, --query or --keep.")
        }
        let store = try place.open()
        let amount = try withStore { () throws(StoreError) in try store.prunable(rule, today: today()) }
        if yes, amount.articles > 0 {
            let bar = ProgressBar()
            _ = try withStore { () throws(StoreError) in
                try store.prune(rule, today: today()) { done in
                    bar.show(share: Double(done) / Double(amount.articles), words: "\(done)")
                }
            }
            bar.clear()
        }
        guard !json else {
            printJSON(jsonLine(PruneAnswer(amount, isDone: yes)))
            return
        }
        let kept = amount.kept == 0 ? "" : "; \(amount.kept) more are kept, for their star or tag"
        let size = "\(amount.articles) articles, \(megabytes(amount.bytes)) of text\(kept)"
        printOutput(
            yes
                ? "Deleted: \(size). dateline vacuum makes the file smaller."
                : "Would delete: \(size). Nothing was deleted: --yes does it.")
    }

    /// The day that an age or a date names: what was published before it may go.
    private func firstDayKept(_ text: String) throws -> CivilDate {
        if let day = CivilDate(iso: text) { return day }
        let units: [Character: (Int) -> CivilDate] = [
            "d": { today().adding(days: -$0) }, "w": { today().adding(days: -7 * $0) },
            "m": { today().adding(months: -$0) }, "y": { today().adding(months: -12 * $0) },
        ]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()), (0...99_999) ~= count
        else {
            throw ProgramEnd.usage("--older-than takes a day (2023-06-18) or an age (90d, 12w, 6m, 2y), not \(text).")
        }
        return unit(count)
    }
}

/// "3.4 MB".
func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
}

/// What a pruning deletes, for scripts.
private struct PruneAnswer: Encodable {
    let articles: Int
    let bytes: Int
    let kept: Int
    let deleted: Bool

    init(_ amount: PruneAmount, isDone: Bool) {
        (articles, bytes, kept, deleted) = (amount.articles, amount.bytes, amount.kept, isDone)
    }
}
