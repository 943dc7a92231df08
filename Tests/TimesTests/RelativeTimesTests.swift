import Articles
import Testing
import Text

@testable import Times

struct RelativeTimesTests {
    @Test(arguments: [
        "[DATE 2023-06-18 today]", "[DATE 2023-06-17 yesterday]", "[DATE 2023-06-19 tomorrow]",
        "[TIME 2023-06-18TNI tonight]", "[TIME 2023-06-17TNI last night]", "[TIME 2023-06-18TMO this morning]",
        "[DATE 2023-W23 last week]", "[DATE 2023-W24 this week]", "[DATE 2023-07 next month]",
        "[DATE 2022 last year]", "[DATE 2023-Q1 the last quarter]", "[DATE 2023-SU this summer]",
        "[DATE 2022-FA last fall]", "[DATE 1994-WI the winter of 1994]", "[DATE 2023-W23-WE last weekend]",
        "[DATE 2023-W24 earlier in the week]", "[DATE 2023 later in the year]", "[DATE 2023 later this year]",
        "[DATE PRESENT_REF now]", "[DATE PAST_REF recently]", "[DATE FUTURE_REF the near future]",
        "[DATE PRESENT_REF these days]", "[DATE 2022-12-25 last Christmas]", "[DATE 2021-11-25 Thanksgiving 2021]",
        "[DATE 2024-03-31 Easter 2024]",
    ])
    func wordsSeenFromTheAnchor(expected: String) {
        #expect(marked(plain("It was \(expected)."), anchor: sunday) == "It was \(expected).")
    }

    @Test func theVerbIsNoSeason() {
        #expect(marked("Sales will fall this year.", anchor: sunday) == "Sales will fall [DATE 2023 this year].")
    }

    @Test(arguments: [
        "In [DATE 1957 1957] it flew; [DATE 1957 that year] was cold, [DATE 1958 the following year] warm.",
        "On [DATE 1961-05-05 May 5, 1961], it flew; [DATE 1961-05-05 that day] it rained.",
    ])
    func wordsSeenFromWhatTheTextSpokeOf(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: [
        "[DATE 2023-Q1 the first quarter]", "[DATE 2022-Q4 the fourth quarter of 2022]",
        "[DATE 2023-H1 the first half of this year]", "[DATE 2024-Q1 next year's first quarter]",
    ])
    func quartersAndHalves(expected: String) {
        #expect(marked(plain("Sales fell in \(expected)."), anchor: sunday) == "Sales fell in \(expected).")
    }

    @Test(arguments: [
        ("earlier in the week", TimeModifier.start, "2023-06-12", "2023-06-17"),
        ("later in the year", .end, "2023-06-19", "2023-12-31"),
        ("early March 2020", .start, "2020-03-01", "2020-03-11"),
    ])
    func partsOfAStretchHaveModifierAndDays(text: String, modifier: TimeModifier, from: String, to: String) {
        #expect(first(text)?.modifier == modifier)
        #expect(first(text)?.span == DaySpan(from: CivilDate(iso: from), to: CivilDate(iso: to)))
    }

    @Test(arguments: [
        "[DATE 2023-05-29 Memorial Day]", "[DATE 2023-01-01 New Year's Day]", "[DATE 2022-12-31 New Year's Eve]",
        "[DATE 2022-12-24 Christmas Eve]", "[DATE 2022-10-31 last Halloween]",
    ])
    func holidays(expected: String) {
        #expect(marked(plain("They met on \(expected)."), anchor: sunday) == "They met on \(expected).")
    }

    @Test func theFutureBeginsAtTheAnchorAndHasNoEnd() {
        #expect(first("in the coming months")?.span == DaySpan(from: sunday, to: nil))
        #expect(first("in the coming months", anchor: nil)?.span == nil)
    }

    @Test(arguments: [
        "the former king", "the Arab Spring", "a new Cold War", "often and briefly", "spring water", "They fall.",
        "the future king", "Sales could fall.", "on ABC's This Week",
        "past the church",
    ])
    func otherWordsAreNoTimes(text: String) { #expect(marked(text, anchor: sunday) == text) }
}
