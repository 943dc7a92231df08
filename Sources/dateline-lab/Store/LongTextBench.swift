import Glibc
import Library
import Store
import Text

/// What reading a text of some length is like, measured at a pseudo-terminal of 120 columns and 40 rows: opening it,
/// moving in it, and finding in it. "first" is the frame that shows the key, "settled" the last one, "busy" what the main
/// thread computed for all of them.
///
/// - Parameter folder: where a store of that one article stands; it is made where it is not there, and stays.
func benchLongText(_ words: Int, in folder: String, runs: Int, show: (BenchRow) -> Void) throws {
    let lastDay = CivilDate(daysSinceEpoch: 20_000)
    let article = GeneratedArticles(wordsPerArticle: words, lastDay: lastDay).article(77)
    let path = "\(folder)/text-\(words).sqlite"
    if access(path, F_OK) != 0 {
        mkdir(folder, 0o700)
        let lines = "\(folder)/text.jsonl"
        try write([article], to: lines)
        defer { unlink(lines) }
        _ = try importDocuments([lines], into: ArticleStore(path: path), engines: Engines(), today: lastDay)
    }
    let name = "text of \(article.text.utf8.count / 1024) KB: "
    var times: [String: [(first: Double, last: Double, busy: Double)]] = [:]
    var steps: [String] = []
    for _ in 0..<runs {
        let screen = try ReaderScreen(path)
        defer { screen.end() }
        _ = try screen.milliseconds(until: String(article.title.prefix(16)))
        _ = screen.frame("")
        func measure(_ step: String, _ keys: [String]) {
            if !steps.contains(step) { steps.append(step) }
            for key in keys {
                let before = screen.busyMilliseconds
                let (first, last) = screen.frames(key, patience: 80)
                times[step, default: []].append((first, last, screen.busyMilliseconds - before))
            }
        }
        measure("opened", ["\r"])
        measure("a line down", Array(repeating: "j", count: 20))
        measure("a page down", Array(repeating: " ", count: 20))
        _ = screen.frame("/")
        measure("find, the first letter", ["e"])
        measure("find, further letters", ["r", " ", "t", "h", "e"])
        measure("find, Enter", ["\r"])
        measure("find, next hit", Array(repeating: "n", count: 20))
        _ = screen.frame("/")
        measure("find, what isn't there", "zzzqj".map(String.init))
        _ = screen.frame("\u{3}")
        measure("the end, the beginning", ["G", "gg"])
        measure("the next name", Array(repeating: "]e", count: 10))
        // The next run begins at the list and at the text's beginning, like this one.
        _ = ["\u{1B}", "gg", "q"].map { screen.frame($0) }
    }
    for step in steps {
        let found = times[step] ?? []
        show(BenchRow(name + step + ", first", found.map(\.first), unit: "ms"))
        show(BenchRow(name + step + ", settled", found.map(\.last), unit: "ms"))
        show(BenchRow(name + step + ", busy", found.map(\.busy), unit: "ms"))
    }
}
