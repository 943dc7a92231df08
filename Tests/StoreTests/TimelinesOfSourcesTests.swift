import Articles
import GRDB
import Store
import Testing
import Text

@testable import class Store.ArticleStore

struct TimelinesOfSourcesTests {
    private func sample() throws -> ArticleStore {
        try store([
            document(
                "A", published: "2023-06-18", source: "Gazette", guid: "A",
                events: [event("a1", "2023-06-17"), event("a2", "2023-06-18"), event("a3", "2023-06-01..2023-06-30")]),
            document("B", published: "2023-06-19", source: "Herald", guid: "B", events: [event("b1", "2023-06-18")]),
            document("C", published: "2023-06-20", source: "Herald", guid: "C"),
        ])
    }

    private func counts(_ store: ArticleStore, _ list: ArticleList) throws -> [String] {
        try store.dayCounts(of: .list(list)).map { "\($0.day) \($0.events)" }
    }

    private func labels(
        _ store: ArticleStore, _ list: ArticleList, _ first: String, _ last: String, limit: Int = 9
    ) throws -> [String] {
        try store.events(of: .list(list), from: day(first), through: day(last), limit: limit).events.map(\.event.label)
    }

    @Test func eventsAreCountedByTheDayTheyBegin() throws {
        let store = try sample()
        #expect(try counts(store, .all) == ["2023-06-01 1", "2023-06-17 1", "2023-06-18 2"])
        #expect(try counts(store, .source(SourceID(2))) == ["2023-06-18 1"])
        #expect(try counts(store, .unread) == counts(store, .all))
        #expect(try counts(store, .search("zebra")).isEmpty)
    }

    @Test func countsFollowWhatIsAnnotatedAnew() throws {
        let store = try sample()
        let new = document("A", events: [event("new", "2023-07-01")])
        try store.replaceAnnotations(of: ArticleID(1), with: new.annotations)
        #expect(try counts(store, .all) == ["2023-06-18 1", "2023-07-01 1"])
        #expect(try counts(store, .all) == counts(store, .unread))
    }

    @Test func eventsOfAStretchComeInOrder() throws {
        let store = try sample()
        #expect(try labels(store, .all, "2023-06-17", "2023-06-18") == ["a1", "a2", "b1"])
        #expect(try labels(store, .source(SourceID(1)), "2023-06-01", "2023-06-18") == ["a3", "a1", "a2"])
        #expect(try labels(store, .all, "2023-06-19", "2023-12-31").isEmpty)
    }

    @Test(arguments: [EventSource.list(.all), .list(.unread)])
    func ofSeveralStretchesEachHasItsShare(source: EventSource) throws {
        let spans = ["2023-06-01", "2023-06-17", "2023-06-18"].compactMap { DaySpan(from: day($0), to: day($0)) }
        let store = try sample()
        func labels(_ spans: [DaySpan], limit: Int) throws -> [String] {
            try store.events(of: source, in: spans, limit: limit).map(\.event.label)
        }
        #expect(try labels(spans, limit: 9) == ["a3", "a1", "a2", "b1"])
        #expect(try labels(spans, limit: 1) == ["a3", "a1", "a2"])
        #expect(try labels([spans[1]], limit: 9) == ["a1"])
        #expect(try labels([], limit: 9).isEmpty)
    }

    @Test func ofTooManyTheBusiestDaysCome() throws {
        let store = try sample()
        #expect(try labels(store, .all, "2023-06-01", "2023-06-30", limit: 2) == ["a2", "b1"])
        let part = try store.events(of: .list(.all), from: day("2023-06-01"), through: day("2023-06-30"), limit: 2)
        #expect(!part.isWhole)
        let whole = try store.events(of: .list(.all), from: day("2023-06-01"), through: day("2023-06-30"), limit: 4)
        #expect(whole.isWhole)
        #expect(whole.events.map(\.source) == ["Gazette", "Gazette", "Gazette", "Herald"])
    }
}
