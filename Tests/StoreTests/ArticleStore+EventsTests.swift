import Articles
import GRDB
import Store
import Testing
import Text

@testable import class Store.ArticleStore
@testable import enum Store.LengthClass

@Suite struct EventsTests {
    private func sample() throws -> ArticleStore {
        try store([
            document("A", events: [event("talks", "2023-06-18"), event("war", "1939-09-01..1945-09-02")]),
            document("B", events: [event("visit", "2022-11-14"), event("winter", "2022-12-21..2023-03-20")]),
            document("C", events: [event("since", "2023-01-01.."), event("until", "..2010-05-05")]),
            document("D", events: [event("also", "2023-06-18"), event("era", "1800-01-01..1899-12-31")]),
        ])
    }

    @Test(arguments: [
        (nil, nil, "era war until visit winter since talks also"),
        ("2022-11-14", "2022-12-20", "visit"),
        ("2023-02-01", "2023-02-28", "winter since"),
        ("1944-01-01", "1944-01-01", "war until"),
        ("1850-06-01", "1850-06-02", "era until"),
        ("2023-06-18", nil, "since talks also"),
        (nil, "1900-01-01", "era until"),
        ("2011-01-01", "2011-12-31", ""),
    ])
    func eventsOverlapTheDaysAndAscend(first: String?, last: String?, labels: String) throws {
        let days = DaySpan(from: first.map(day), to: last.map(day))
        let found = try sample().events(in: days, limit: 99)
        #expect(found.map(\.report.event.label).joined(separator: " ") == labels)
    }

    /// Read class by class or article by article, the same events share a day with a stretch.
    @Test(arguments: [nil, "1850-06-01", "1900-01-01", "1944-01-01", "2010-05-06", "2022-11-14", "2023-02-01"])
    func anArticlesEventsOverlapAsThoseOfAllDo(first: String?) throws {
        let ends: [String?] = [nil, "1899-12-31", "1950-01-01", "2011-12-31", "2022-12-20", "2023-06-18"]
        let found = try sample().reading { database in
            try ends.compactMap { last -> [[String]]? in
                guard let days = DaySpan(from: first.map(day), to: last.map(day)) else { return nil }
                let byClass = LengthClass.all.map { "(\(LengthClass.condition($0, overlapping: days)))" }
                return try [byClass.joined(separator: " OR "), LengthClass.overlap(with: days)].map { condition in
                    try String.fetchAll(
                        database, sql: "SELECT article || ' ' || ordinal FROM event WHERE \(condition) ORDER BY 1")
                }
            }
        }
        for pair in found { #expect(pair[0] == pair[1]) }
        #expect(found.contains { $0[0].count > 1 })
    }

    @Test(arguments: [1, 2, 3, 7])
    func pagesOfEventsMeet(limit: Int) throws {
        let store = try sample()
        var labels: [String] = []
        var after: EventPosition?
        while let last = try store.events(in: nil, after: after, limit: limit).last {
            labels += try store.events(in: nil, after: after, limit: limit).map(\.report.event.label)
            after = last.position
        }
        #expect(labels.joined(separator: " ") == "era war until visit winter since talks also")
    }

    @Test func anEventKnowsItsArticle() throws {
        let found = try #require(try sample().events(in: DaySpan(day: day("2022-11-14")), limit: 1).first)
        #expect(found.report.article == ArticleID(2))
        #expect(found.report.title == "B")
        #expect(found.report.event == event("visit", "2022-11-14"))
        #expect(try sample().events(of: ArticleID(2)).map(\.label) == ["visit", "winter"])
    }
}
