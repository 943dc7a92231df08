import Articles
import FoundationEssentials
import Library
import Store
import Text

/// How pure stories are: of all pairs of articles in one story, the share whose topics are one, over the articles of
/// four topics put into one store in the order of their days; and the share of the articles that share a story.
///
/// - Parameter namesFaults: names each story of two topics, and the largest stories, on standard error.
func storyFigures(_ suites: String, _ engines: Engines, namesFaults: Bool) throws -> [Figure] {
    var articles: [(topic: String, day: CivilDate, text: String)] = []
    for topic in ["bpoil", "egypt", "h1n1", "libya"] {
        let file = "\(suites)/time/tls/t17_\(topic).articles.jsonl.gz"
        for article in try jsonLines(file, as: TopicArticle.self) {
            guard let day = article.published else { continue }
            articles.append((article.topic, day, article.sentences.joined(separator: "\n\n")))
        }
    }
    articles.sort { $0.day < $1.day }
    let store = try ArticleStore.inMemory()
    var topics: [ArticleID: String] = [:]
    for start in stride(from: 0, to: articles.count, by: 100) {
        let batch = articles[start..<min(start + 100, articles.count)]
        let documents = batch.enumerated().map { number, article in
            document(article.text, on: article.day, guid: "\(start + number)", engines)
        }
        for (result, article) in zip(try store.add(documents), batch) { topics[result.id] = article.topic }
    }
    var seen: Set<ArticleID> = []
    var (pure, pairs, together, copies) = (0, 0, 0, 0)
    for id in topics.keys.sorted(by: { $0.rawValue < $1.rawValue }) where !seen.contains(id) {
        guard let story = try store.story(of: id, limit: 100_000) else { continue }
        let members = story.articles.flatMap { [$0.summary] + $0.copies }
        seen.formUnion(members.map(\.id))
        copies += story.count - story.articles.count
        guard members.count > 1 else { continue }
        together += members.count
        let counts = Dictionary(members.map { (topics[$0.id] ?? "", 1) }, uniquingKeysWith: +)
        pairs += members.count * (members.count - 1) / 2
        pure += counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        if namesFaults, counts.count > 1 || members.count > 20 {
            printError("\(members.count) articles\t\(counts)\t\(members.prefix(3).map(\.title))")
        }
    }
    return [
        Figure(name: "stories.pairs.precision", value: pairs == 0 ? 1 : Double(pure) / Double(pairs)),
        Figure(name: "stories.pairs.count", value: Double(pairs)),
        Figure(name: "stories.together", value: Double(together) / Double(max(1, topics.count))),
        Figure(name: "stories.copies", value: Double(copies)),
    ]
}

private func document(_ text: String, on day: CivilDate, guid: String, _ engines: Engines) -> NewDocument {
    var metadata = Metadata()
    metadata.published = PublicationDay(day: day, evidence: .stated)
    let title = String(text.prefix { $0 != "\n" }.prefix(120))
    let article = Article(title: title, text: UTF8Text(text), metadata: metadata)
    return NewDocument(
        raw: RawDocument(bytes: Array(text.utf8), origin: guid),
        cleaned: CleanedDocument(article: article, residue: []), annotations: engines.annotate(article), guid: guid,
        dayAdded: day)
}
