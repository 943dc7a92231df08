import Testing
import Articles
import Interface
import Screen
import Text

/// A reader with three articles, one of them ready to open.
struct Sample {
    static let today = CivilDate(year: 2024, month: 5, day: 3)

    static let rows = [
        row(3, "Harbour opens after the storm", day: 2),
        row(2, "Talks begin in Oslo", day: 1),
        row(1, "A bridge is named", day: nil, isRead: true),
    ]

    static func row(_ id: Int64, _ title: String, day: Int?, isRead: Bool = false) -> ArticleSummary {
        ArticleSummary(
            id: ArticleID(id), title: title, source: "Gazette",
            published: day.flatMap { CivilDate(year: 2024, month: 5, day: $0) }, minutes: 2, isRead: isRead,
            isStarred: false)
    }

    /// The reader after its first list has come.
    static func reader(width: Int, height: Int, theme: Theme = .monochrome) throws -> ReaderState {
        let day = try #require(today)
        var state = ReaderState(width: width, height: height, today: day, theme: theme)
        _ = reduce(
            &state, .listLoaded(.all, at: .start, ListPage(rows: rows, hasBefore: false, hasAfter: false)))
        _ = reduce(&state, .sourcesLoaded([], ArticleCounts(total: 3, unread: 2, starred: 0)))
        return state
    }

    /// The reader with the second article open.
    static func reading(width: Int, height: Int) throws -> ReaderState {
        var state = try reader(width: width, height: height)
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), article)))
        return state
    }

    /// An article whose marks are written in its text: `{…}` a name, `<…>` a time.
    static let article: AnnotatedArticle = {
        var metadata = Metadata()
        metadata.authors = ["Ida Holm"]
        metadata.dateline = Dateline(place: "OSLO", agency: "Gazette")
        metadata.published = PublicationDay(day: day(2024, 5, 1), evidence: .text)
        metadata.modified = day(2024, 5, 2)
        metadata.imageURL = "https://gazette.example/oslo.jpg"
        metadata.captions = ["The ministers on the quay"]
        let text = Article(
            title: "Talks begin in Oslo",
            paragraphs: [
                "Anna Lind met the ministers in Oslo on Wednesday.",
                "The last round failed in March 2023, and Lind left early.",
                "They will meet again in June.",
            ], metadata: metadata)
        let bytes = text.text
        func range(_ words: String, _ occurrence: Int = 0) -> ByteRange {
            let all = occurrences(words, in: bytes)
            return all[occurrence]
        }
        let entities = [
            Entity(
                kind: .person, name: "Anna Lind", aliases: ["Lind"], roles: ["envoy"],
                mentions: [range("Anna Lind"), range("Lind", 1)]),
            Entity(kind: .place, subtype: .city, name: "Oslo", aliases: [], roles: [], mentions: [range("Oslo")]),
        ]
        let times = [
            time(range("Wednesday"), "2024-05-01", day(2024, 5, 1), day(2024, 5, 1), .day),
            time(range("March 2023"), "2023-03", day(2023, 3, 1), day(2023, 3, 31), .month),
            time(range("June"), "2024-06", day(2024, 6, 1), day(2024, 6, 30), .month),
        ]
        let labels = ["Lind meets the ministers", "The last round fails", "They meet again"]
        let events = times.enumerated().map { index, time in
            Event(
                sentence: text.paragraphs[index], label: labels[index],
                span: time.span ?? DaySpan(day: day(2024, 5, 1)),
                precision: time.precision, certainty: index == 2 ? .expected : .stated, time: index,
                entities: index == 0 ? [0, 1] : [0])
        }
        let annotations = Annotations(
            entities: entities, times: times, events: events,
            versions: EngineVersions(cleaning: 1, entities: 1, times: 1, timelines: 1))
        let residue = [
            Residue(reason: .related, text: "See also: Storm closes the harbour", position: text.paragraphs[1].lower),
            Residue(reason: .copyright, text: "© Gazette", position: bytes.count),
        ]
        return AnnotatedArticle(
            article: text, residue: residue, annotations: annotations, entityIDs: [EntityID(7), EntityID(8)])
    }()

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSinceEpoch: 0)
    }

    private static func time(
        _ range: ByteRange, _ value: String, _ first: CivilDate, _ last: CivilDate, _ precision: TimePrecision
    ) -> TimeExpression {
        TimeExpression(
            range: range, type: .date, value: value, span: DaySpan(from: first, to: last), precision: precision)
    }

    private static func occurrences(_ words: String, in text: UTF8Text) -> [ByteRange] {
        let wanted = Array(words.utf8)
        return (0...(text.count - wanted.count)).filter { Array(text.bytes[$0..<($0 + wanted.count)]) == wanted }
            .map { ByteRange($0, $0 + wanted.count) }
    }
}

/// The screen of a state.
func screen(_ state: ReaderState) -> Surface {
    var surface = Surface(width: state.width, height: state.height)
    draw(state, on: &surface)
    return surface
}

/// Presses keys, written as in the keymap or typed text with spaces, one after the other, and answers what the reader
/// asks for.
@discardableResult
func press(_ keys: String..., on state: inout ReaderState) -> [Effect] { press(keys, on: &state) }

/// Presses keys likewise.
@discardableResult
func press(_ keys: [String], on state: inout ReaderState) -> [Effect] {
    var effects: [Effect] = []
    let pressed = keys.flatMap { $0.contains(" ") ? $0.unicodeScalars.map(Key.character) : keySequence($0) ?? [] }
    for key in pressed { effects += reduce(&state, .key(key)) }
    return effects
}
