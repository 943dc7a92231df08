import ArgumentParser
import Articles
import Glibc
import Library
import Store
import Text

/// `dateline-lab write-store STORE ACKNOWLEDGED`
struct WriteStore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Adds generated articles and marks them until it is killed.",
        discussion: """
            The number of each article is appended to ACKNOWLEDGED only after its commit returned, so that \
            ../shared/tools/store can kill it, or cut its power, and see whether anything acknowledged is lost.
            """)

    @Option(help: "Ends after this many articles.") var most = Int.max
    @Argument(help: "The store's file.") var store: String
    @Argument(help: "The file that takes the numbers.") var acknowledged: String

    func run() throws {
        let library = try ArticleStore(path: store)
        let engines = Engines()
        let made = GeneratedArticles(wordsPerArticle: 80, lastDay: CivilDate(daysSinceEpoch: 20_000))
        let file = open(acknowledged, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard file >= 0 else { throw SuiteFault(description: "\(acknowledged): \(systemWords(errno))") }
        var number = try library.counts().total
        let end = most == .max ? .max : number + most
        while number < end {
            let documents = try (0..<1 + number % 7).map { offset in
                let article = made.article(number + offset)
                let raw = RawDocument(
                    bytes: Array(article.text.utf8), origin: "lab", title: article.title,
                    statedDay: CivilDate(iso: article.published))
                let cleaned = try engines.clean(raw)
                return NewDocument(
                    raw: raw, cleaned: cleaned, annotations: engines.annotate(cleaned.article),
                    guid: "\(getpid())-\(number + offset)", dayAdded: CivilDate(daysSinceEpoch: 20_001))
            }
            let ids = try library.add(documents).map(\.id)
            let line = Array((ids.map { String($0.rawValue) }.joined(separator: " ") + "\n").utf8)
            _ = write(file, line, line.count)
            try library.setRead(ids, true)
            try library.setStarred(Array(ids.prefix(1)), true)
            try library.setRead(Array(ids.suffix(1)), false)
            number += documents.count
        }
    }
}
