import Testing
import Text

@testable import Times

struct WeekdaysTests {
    @Test(arguments: [
        "The council met on [DATE 2023-06-14 Wednesday] behind closed doors.",
        "Talks began on [DATE 2023-06-18 Sunday].",
        "[DATE 2023-06-17 Saturday]'s storm closed the port.",
        "She said [DATE 2023-06-16 Friday] that the bridge was safe.",
        "They would appeal [DATE 2023-06-16 Friday]'s ruling.",
        "The envoy could not be reached on [DATE 2023-06-16 Friday].",
        "On [DATE 2023-06-16 Friday], when she dropped her holiday plans for the trip, it rained.",
    ])
    func aBareWeekdayIsTheLastOne(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: [
        "The council will meet on [DATE 2023-06-21 Wednesday].",
        "The minister is due to arrive [DATE 2023-06-20 Tuesday].",
        "She will lead [DATE 2023-06-23 Friday]'s talks.",
        "They were planning to march on [DATE 2023-06-19 Monday].",
        "The union planned a rally on [DATE 2023-06-24 Saturday].",
        "A vote is set for [DATE 2023-06-22 Thursday].",
        "The envoy stays through [DATE 2023-06-19 Monday] and is expected to meet the king.",
        "They have until [DATE 2023-06-23 Friday] to sign.",
        "The report could come as soon as [DATE 2023-06-20 Tuesday].",
    ])
    func aCueOfTheFutureTurnsItAhead(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: [
        "It rained [DATE 2023-06-12 last Monday].",
        "It opens [DATE 2023-06-19 next Monday].",
        "It opened [DATE 2023-06-11 last Sunday].",
        "The race is [DATE 2023-06-24 this coming Saturday].",
        "The shop was shut [TIME 2023-06-12TNI Monday night].",
        "He rode out early on [TIME 2023-06-16TMO Friday morning].",
    ])
    func wordsBeforeAndAfterTellWhich(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: ["He met her on [DATE XXXX-WXX-1 Monday].", "It starts [DATE XXXX-WXX-5 next Friday]."])
    func withoutAnAnchorTheDayIsOpen(expected: String) {
        #expect(marked(plain(expected), anchor: nil) == expected)
    }

    @Test(arguments: ["The sun rose.", "Sun Microsystems sold chips.", "They sat down and wed.", "friday"])
    func otherWordsAreNoWeekdays(text: String) {
        #expect(marked(text, anchor: sunday) == text)
    }
}
