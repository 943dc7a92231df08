import Articles
import Testing
import Text

@testable import Times

struct HostileTests {
    private static let pieces = [
        "9", "next ", "on Monday ", "the ", "the past ", "1-", "two-", "'", "early ", "5 1/2 ", "a hundred ",
        "every two ", "Sept. ", "12:", "31/", "\u{2019}", "\u{0}", "2000 to ", "the first half of ", "nearly ",
    ]

    @Test(arguments: pieces)
    func repeatedPiecesEndInDisjointOrder(piece: String) {
        let text = UTF8Text(String(repeating: piece, count: 3000))
        var end = 0
        for time in timeExpressions(in: TokenizedText(text), anchor: sunday) {
            #expect(time.range.lower >= end && time.range.upper <= text.count && !time.range.isEmpty)
            end = time.range.upper
        }
    }

    @Test(arguments: ["0001-01-01", "9999-12-31"])
    func theEndsOfTheCalendarHold(anchor: String) {
        let text = """
            last year, next year, 9999999 years ago, in the next 5000 years, last decade, next century, last quarter,
            next fourth quarter, last December, next Christmas, this winter, the '90s, a million years ago, tomorrow
            """
        #expect(!timeExpressions(in: TokenizedText(UTF8Text(text)), anchor: CivilDate(iso: anchor)).isEmpty)
    }

    @Test func nothingIsFoundInNothing() {
        #expect(timeExpressions(in: TokenizedText(UTF8Text("")), anchor: sunday).isEmpty)
    }
}
