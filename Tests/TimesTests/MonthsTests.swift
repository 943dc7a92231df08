import Testing
import Text

@testable import Times

struct MonthsTests {
    @Test(arguments: [
        "The [DATE 2023-02 February] floods spoiled the harvest.",
        "The dam that they opened in [DATE 2022-11 November] leaked.",
        "The ferry sank in [DATE 2023-05 May].",
        "The fair opens in [DATE 2023-08 August].",
        "The court will hear the case in [DATE 2023-11 November].",
    ])
    func aBareMonthIsTheNearestAndTheVerbTellsWhereBothAreFar(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: [
        "He took office in [DATE 2021-01 January 2021].",
        "He left in [DATE 2022-10 last October].",
        "She returned in [DATE 2022-09 September last year].",
        "Work starts in [DATE 2024-03 next March].",
        "The strike of [DATE 1984-03 March, 1984], was long.",
        "The bill passed in [DATE 2023-03 early March].",
        "They will vote in [DATE 2023-07 mid-July].",
        "Rain fell until [DATE 2023-04 the end of April].",
    ])
    func wordsAroundTellTheYear(expected: String) {
        #expect(marked(plain(expected), anchor: sunday) == expected)
    }

    @Test(arguments: [
        "You may go.", "May I come in?", "Theresa May resigned.", "They march for bread.",
        "The March of the Mothers was long.", "April Jones sings.", "An august assembly met.",
    ])
    func namesAndVerbsAreNoMonths(text: String) {
        #expect(marked(text, anchor: sunday) == text)
    }
}
