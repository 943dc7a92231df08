import Testing
import Text

@testable import Times

struct DatesTests {
    @Test(arguments: [
        "signed on [DATE 1969-07-20 July 20, 1969], in ink",
        "signed on [DATE 1969-07-20 20 July 1969]",
        "signed on [DATE 1969-07-20 the 20th of July 1969]",
        "signed on [DATE 1969-07-20 Sunday, July 20, 1969]",
        "signed on [DATE 1989-10-26 Oct. 26, 1989]",
        "signed on [DATE 1969-07-20 1969-07-20]",
        "signed on [DATE 1969-07-20 7/20/1969]",
        "signed on [DATE 1969-07-20 20.07.1969]",
        "signed on [DATE 1998-12-10 12/10/98]",
    ])
    func fullDatesAreReadInManyForms(expected: String) {
        #expect(marked(plain(expected), anchor: nil) == expected)
    }

    @Test(arguments: [
        "It happened on [DATE 2023-06-05 June 5].",
        "It happened on [DATE 2022-12-24 Dec. 24].",
        "The hall opens on [DATE 2023-09-01 September 1st].",
        "It fell on [DATE 2023-03-08 March eighth].",
        "We leave on [DATE 2023-06-24 Saturday, June 24].",
    ])
    func aDayWithoutAYearIsTheNearest(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: ["version 1.1.1", "a score of 3:1", "1/2 a loaf", "2023-13-45", "room 10-12-1998x", "7/20"])
    func otherFiguresAreNoDates(text: String) {
        #expect(!marked(text, anchor: nil).contains("[DATE 1") && !marked(text, anchor: nil).contains("[TIME"))
    }

    @Test func daysOnEndAreOneExpression() {
        let text = "The fair runs from September 2-6, 2022, in town."
        #expect(first(text)?.value == "2022-09-02")
        #expect(first(text)?.span == DaySpan(from: CivilDate(iso: "2022-09-02"), to: CivilDate(iso: "2022-09-06")))
    }

    @Test(arguments: [
        ("[DURATION P1Y The year] ended [DATE 2023-03-31 March 31] was good.", "2023-06-18"),
        ("The mark of [DATE 2022-12-10 Dec. 10] is high.", "2023-06-18"),
        ("The envoy died [DATE 2022-09-12 last Sept. 12].", "2023-06-18"),
    ])
    func wordsBeforeADayTellItsYear(expected: String, anchor: String) {
        #expect(marked(plain(expected), anchor: CivilDate(iso: anchor)) == expected)
    }

    @Test func aDayKeepsOpenYearsWithoutAnAnchor() {
        #expect(marked("on June 5", anchor: nil) == "on [DATE XXXX-06-05 June 5]")
    }
}
