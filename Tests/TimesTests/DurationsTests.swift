import Articles
import Testing
import Text

@testable import Times

struct DurationsTests {
    @Test(arguments: [
        "It lasted [DURATION P5Y five years].",
        "It lasted [DURATION PT20M 20 minutes].",
        "It lasted [DURATION PT108M one hundred and eight minutes].",
        "It lasted [DURATION P142D a hundred forty-two days].",
        "a [DURATION P2Y two-year] plan",
        "after [DURATION PXM a few months] of calm",
        "for [DURATION PXY several years]",
        "for [DURATION P2D a couple of days]",
        "for [DURATION P25Y twenty-five years]",
        "for [DURATION P100Y a hundred years]",
        "for [DURATION P2Y6M 2 1/2 years]",
        "for [DURATION PT1M30S a minute and a half]",
        "for [DURATION P20Y two decades]",
        "for [DURATION P1000Y 1,000 years]",
        "for [DURATION PXW weeks]",
        "for [DURATION P3W nearly three weeks]",
        "over [DURATION P3M the past three months]",
        "in [DURATION PXM the next few months]",
        "in [DATE FUTURE_REF the coming months]",
        "in [DURATION P9M the first nine months]",
    ])
    func lengthsOfTime(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: [
        "He left [DATE 2021 two years ago].",
        "He left [DATE 2023-03 three months ago].",
        "He left [DATE 2023-06-08 10 days ago].",
        "He left [DATE PAST_REF several years ago].",
        "He left on [DATE 2020-05-04 May 4, 2020] and came back [DATE 2020-05-07 three days later].",
        "It rose to 5 from 4 [DATE 2022 a year earlier].",
    ])
    func lengthsCountedFromAPoint(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: [
        "They could one day clash.", "a 30-year-old man", "He is 30 years old.", "Just a second!", "the second car",
        "three-quarters of the crop", "second-hand shoes",
    ])
    func idiomsAndAgesAreNoTimes(text: String) {
        #expect(marked(text, anchor: sunday) == text)
    }

    @Test(arguments: [
        ("the first visit in five years", "2018-06-18", "2023-06-18"),
        ("over the past two weeks", "2023-06-04", "2023-06-18"),
        ("in the next three days", "2023-06-18", "2023-06-21"),
    ])
    func lengthsTiedToTheAnchorHaveDays(text: String, from: String, to: String) {
        #expect(first(text)?.span == DaySpan(from: CivilDate(iso: from), to: CivilDate(iso: to)))
    }

    @Test func plainLengthsHaveNoDays() { #expect(first("It lasted five years.")?.span == nil) }
}
