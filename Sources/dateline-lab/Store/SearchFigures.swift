import Articles
import FoundationEssentials
import Store
import Text

/// How many hostile strings a search answers: with articles, or with a mistake that stands within the string.
///
/// The strings are those of the Big List of Naughty Strings, and every sequence of one to three of the marks that the
/// full-text index or the query language gives a meaning, bare and within a word.
func searchFigures(_ suites: String, namesFaults: Bool) throws -> [Figure] {
    let listed = try JSONDecoder().decode([String].self, from: Data(bytes(of: "\(suites)/strings/blns.json")))
    let strings = listed + markSequences()
    let store = try ArticleStore.inMemory()
    let day = CivilDate(daysSinceEpoch: 19_500)
    let texts = [
        "The harbour froze (twice) on Sunday.", "A tide - \"high\" - came: 3^2 + {1}.",
        String(listed.joined(separator: " ").prefix(20_000)),
    ]
    _ = try store.add(
        texts.map { text in
            let article = Article(title: "Tide", text: UTF8Text(text))
            let annotations = Annotations(
                entities: [], times: [], events: [],
                versions: EngineVersions(cleaning: 1, entities: 1, times: 1, timelines: 1))
            return NewDocument(
                raw: RawDocument(bytes: Array(text.utf8), origin: "lab"),
                cleaned: CleanedDocument(article: article, residue: []), annotations: annotations, dayAdded: day)
        })
    var answered = 0
    for string in strings {
        if try isAnswered(string, by: store, today: day) {
            answered += 1
        } else if namesFaults {
            printError("search: no answer to \(string.debugDescription)")
        }
    }
    return [Figure(name: "search.hostile.answered", value: Double(answered) / Double(strings.count))]
}

/// Whether every way of asking for the string is answered.
private func isAnswered(_ string: String, by store: ArticleStore, today: CivilDate) throws -> Bool {
    do throws(QueryError) {
        let query = try SearchQuery(string, today: today)
        do throws(StoreError) {
            for order in ListOrder.allCases { _ = try store.search(query, order: order, limit: 10) }
            _ = try store.page(of: .search(string), at: .start, limit: 10, today: today)
            _ = try store.count(of: .search(string), today: today)
            return true
        } catch {
            return false
        }
    } catch {
        let end = error.position + error.length
        return error.position >= 0 && error.length >= 0 && end <= string.utf8.count
    }
}

private func markSequences() -> [String] {
    let marks = "\"*():^-+{}".map(String.init)
    let pairs = marks.flatMap { left in marks.map { left + $0 } }
    let triples = pairs.flatMap { left in marks.map { left + $0 } }
    return (marks + pairs + triples).flatMap { [$0, "tide\($0)", "\($0)tide", "ti\($0)de"] }
}
