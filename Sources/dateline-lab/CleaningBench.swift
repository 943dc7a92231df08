import Articles
import Library
import Text

/// How many of the benchmark's pages are cleaned a second, parsing included, and how long hostile pages take.
func benchCleaning(_ suites: String, runs: Int, hostile: Bool, show: (BenchRow) -> Void) throws {
    let engines = Engines()
    let pages = try benchmarkPages(suites).map { RawDocument(bytes: $0, origin: "page", form: .html) }
    var characters = 0
    func clean(_ page: RawDocument) { characters += (try? engines.clean(page).article.text.count) ?? 0 }
    let speeds = (0..<runs).map { _ in Double(pages.count) / seconds { for page in pages { clean(page) } } }
    show(BenchRow("clean pages", speeds, unit: "1/s", largerIsBetter: true))
    guard hostile else { return }
    for kind in HostileHTML.allCases {
        let page = RawDocument(bytes: kind.document(bytes: 10_000_000), origin: "page", form: .html)
        show(BenchRow("clean hostile 10 MB: \(kind.rawValue)", [seconds { clean(page) } * 1000], unit: "ms"))
    }
}
