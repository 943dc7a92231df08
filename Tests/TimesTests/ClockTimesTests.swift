import Testing
import Text

@testable import Times

struct ClockTimesTests {
    @Test(arguments: [
        "at [TIME 2023-06-18T10:35 10:35 a.m.] sharp",
        "at [TIME 2023-06-16T20:00 8 p.m. Friday] it began",
        "at [TIME 2023-06-16T12:00 noon Friday] it began",
        "at [TIME 2023-06-18T18:00Z 18:00 UTC] it began",
        "at [TIME 2023-06-18T17:00 5pm] it began",
        "at [TIME 2023-06-18T08:00 8 o'clock] it began",
        "it began at [TIME 2023-06-18T04:00 4 in the morning]",
    ])
    func timesOfTheClock(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: [
        "[SET P1D every day]", "[SET P1M each month]", "[SET P2W every two weeks]", "[SET XXXX-WXX-1 Mondays]",
        "[SET XXXX-WXX-2TNI Tuesday nights]", "[SET P1Y annually]", "[SET P1D daily]", "[SET XXXX-07 each July]",
    ])
    func repeatedTimes(expected: String) {
        #expect(marked(plain("They meet \(expected)."), anchor: sunday) == "They meet \(expected).")
    }

    @Test func aUnitAfterARateIsRepeated() {
        #expect(marked("at a rate of 15 a year", anchor: sunday) == "at a rate of 15 [SET P1Y a year]")
    }

    @Test(arguments: ["They won 3:10.", "High Noon was a film.", "a 5:1 ratio"])
    func scoresAreNoTimes(text: String) { #expect(marked(text, anchor: sunday) == text) }
}
