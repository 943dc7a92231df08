import Articles
import Testing
import Text

@Suite struct ArticleTests {
    @Test(arguments: [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("\n\n  One.  \n\n\n\nTwo\nlines.\n", ["One.", "Two\nlines."]),
        ("", []), ("\n\n\n", []), ("One.", ["One."]),
    ])
    func paragraphsStandBetweenBlankLines(text: String, expected: [String]) {
        let article = Article(title: "", text: UTF8Text(text))
        #expect(article.paragraphs.map { article.text[$0] } == expected)
    }

    @Test func flagsMoveWithTheirParagraph() {
        let article = Article(
            title: "A", paragraphs: ["One.", "", "Two. three."],
            flags: [(paragraph: 2, range: ByteRange(5, 11), reason: .truncated)])
        #expect(article.text.string == "One.\n\nTwo. three.")
        #expect(article.flags.map { article.text[$0.range] } == ["three."])
    }

    @Test(arguments: [(0, 1), (115, 1), (345, 2), (2300, 10)])
    func readingTakesAMinuteForEach230Words(words: Int, minutes: Int) {
        let text = Array(repeating: "word", count: words).joined(separator: " ")
        #expect(Article(title: "", text: UTF8Text(text)).readingMinutes == minutes)
    }

    @Test func aTimelineIsSortedByWhenThingsHappened() throws {
        func event(_ label: String, _ first: String?, _ last: String?) throws -> Event {
            let span = try #require(
                DaySpan(from: first.flatMap(CivilDate.init(iso:)), to: last.flatMap(CivilDate.init(iso:))))
            return Event(
                sentence: ByteRange(0, 1), label: label, span: span, precision: .day, certainty: .stated, time: nil,
                entities: [])
        }
        let events = [
            try event("open", "2023-02-01", nil), try event("month", "2023-02-01", "2023-02-28"),
            try event("day", "2023-02-01", "2023-02-01"), try event("before", "1999-01-01", "1999-01-01"),
            try event("until", nil, "2022-01-01"),
        ]
        #expect(Timeline(events, published: nil).events.map(\.label) == ["before", "until", "day", "month", "open"])
    }
}
