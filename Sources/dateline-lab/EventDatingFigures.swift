import Articles
import FoundationEssentials
import Library
import Text
import Timelines

/// How often what happens gets its day: the share of the gold's words whose day is right, told as finely as the gold
/// tells it; from the engine word by word, from the events alone, and from a baseline that takes the publication day.
///
/// - Parameter namesFaults: names each wrong word on standard error.
func eventDatingFigures(_ suites: String, _ engines: Engines, namesFaults: Bool) throws -> [Figure] {
    let folder = "\(suites)/time/eventdating"
    var documents: [String: DatedDocument] = [:]
    for document in try jsonLines("\(folder)/docs.jsonl", as: DatedDocument.self) { documents[document.doc] = document }
    let file = Data(try bytes(of: "\(folder)/entity_timelines.json"))
    let wanted = try JSONDecoder().decode([EntityTimeline].self, from: file)
        .flatMap(\.rows).filter { !$0.date.utf8.contains(UInt8(ascii: "X")) }
        .flatMap { row in row.mentions.map { (date: row.date, word: $0) } }
    var readings: [String: Reading] = [:]
    var (count, right, rightByEvents, rightByPublication) = (0, 0, 0, 0)
    for (date, word) in wanted {
        guard let document = documents[word.document] else { continue }
        count += 1
        let reading = readings[word.document] ?? Reading(document, engines)
        readings[word.document] = reading
        guard let offset = document.offset(of: word) else { continue }
        let given = reading.days.day(at: offset).map { isoDate($0.span, $0.precision) }
        if given == date { right += 1 }
        if reading.dateByEvents(at: offset) == date { rightByEvents += 1 }
        if document.dct == date { rightByPublication += 1 }
        if namesFaults, given != date {
            printError("\(word.document)\t\(word.sentence)\t\(word.word)\twanted \(date)\tgiven \(given ?? "none")")
        }
    }
    guard count > 0 else { throw SuiteFault(description: "\(folder): holds no dated words") }
    return [
        Figure(name: "timelines.eventdating.accuracy", value: Double(right) / Double(count)),
        Figure(name: "timelines.eventdating.events", value: Double(rightByEvents) / Double(count)),
        Figure(name: "timelines.eventdating.publication", value: Double(rightByPublication) / Double(count)),
    ]
}

/// What the engines find in a document of the suite.
private struct Reading {
    let days: HappeningDays
    let events: [Event]
    let published: String

    init(_ document: DatedDocument, _ engines: Engines) {
        var metadata = Metadata()
        metadata.published = CivilDate(iso: document.dct).map { PublicationDay(day: $0, evidence: .stated) }
        let article = Article(title: document.title, text: UTF8Text(document.text), metadata: metadata)
        days = engines.happeningDays(of: article)
        events = engines.annotate(article, includesImplied: true).events
        published = document.dct
    }

    /// The date of the shortest event around a word, as a script finds it; the publication day without one.
    func dateByEvents(at offset: Int) -> String {
        let around = events.filter { $0.extent.contains(offset) }.min { $0.extent.count < $1.extent.count }
        return around.map { isoDate($0.span, $0.precision) } ?? published
    }
}

/// A date as finely as it is told: "2006", "2006-03", "2006-03-28".
private func isoDate(_ span: DaySpan, _ precision: TimePrecision) -> String {
    guard let day = span.first ?? span.last else { return "" }
    switch precision {
    case .year, .decade: return String(day.description.prefix(4))
    case .month, .quarter, .season: return String(day.description.prefix(7))
    default: return day.description
    }
}

/// A document: words with spaces between them, its sentences as numbers with their first code point and the end.
private struct DatedDocument: Decodable {
    let doc: String
    let dct: String
    let title: String
    let text: String
    let sentences: [[Int]]

    /// The byte at which the word begins in its sentence; nil where the sentence lacks it.
    func offset(of word: DatedWord) -> Int? {
        guard let sentence = sentences.first(where: { $0.count == 3 && $0[0] == word.sentence }) else { return nil }
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: sentence[1])
        let end = scalars.index(scalars.startIndex, offsetBy: sentence[2])
        guard let found = text[start..<end].firstWord(word.word) else { return nil }
        return text.utf8.distance(from: text.startIndex, to: found)
    }
}

extension Substring {
    /// Where the word stands between spaces, or else begins one; of several with "_" between, the first counts.
    fileprivate func firstWord(_ word: String) -> Index? {
        guard let wanted = word.split(whereSeparator: { $0 == " " || $0 == "_" }).first?.lowercased() else {
            return nil
        }
        let pieces = split(whereSeparator: { $0 == " " || $0 == "\n" })
        return (pieces.first { $0.lowercased() == wanted } ?? pieces.first { $0.lowercased().hasPrefix(wanted) })?
            .startIndex
    }
}

/// What happened to one entity, in order.
private struct EntityTimeline: Decodable {
    let rows: [Row]

    struct Row: Decodable {
        let date: String
        let mentions: [DatedWord]
    }
}

/// The word that tells what happened: document, sentence and word.
private struct DatedWord: Decodable {
    let document: String
    let sentence: Int
    let word: String

    init(from decoder: any Decoder) throws {
        var row = try decoder.unkeyedContainer()
        (document, sentence, word) = (
            try row.decode(String.self), try row.decode(Int.self), try row.decode(String.self)
        )
    }
}
