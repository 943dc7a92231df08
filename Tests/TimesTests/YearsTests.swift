import Testing
import Text

@testable import Times

struct YearsTests {
    @Test(arguments: [
        "born in [DATE 1957 1957]",
        "in [DATE 1956 1956] one of them flew",
        "in [DATE 1956-09 September 1956] one of them flew",
        "from [DATE 1962 1962] to [DATE 1964 1964]",
        "between [DATE 2014 2014] and [DATE 2016 2016]",
        "since [DATE 1999 mid-1999]",
        "songs of [DATE 196 the 1960s]",
        "songs of [DATE 198 the late '80s]",
        "songs of [DATE 199 the nineties]",
        "wars of [DATE 19 the 20th century]",
        "in [DATE 1989 fiscal 1989]",
        "in [DATE 1996 nineteen ninety-six]",
        "at [DATE 1990 the end of 1990]",
    ])
    func yearsDecadesAndCenturies(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: [
        "About 2000 troops crossed.", "He sold 1,998 cars.", "It cost $1995 then.", "Flight 2020 passengers wept.",
        "1,000 people came.", "They counted 1850 votes.",
    ])
    func countsAreNoYears(text: String) {
        #expect(marked(text, anchor: sunday) == text)
    }
}
