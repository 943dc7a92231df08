import Articles
import Testing
import Text

@testable import Timelines

private func number(_ iso: String) -> Int { CivilDate(iso: iso)?.daysSinceEpoch ?? 0 }

private func article(_ text: String, on day: String) -> DigestArticle {
    let (plain, times) = marked(text)
    return DigestArticle(
        TokenizedText(UTF8Text(plain)), times: times, published: CivilDate(daysSinceEpoch: number(day)))
}

struct DigestTests {
    private let articles = [
        article(
            "The harbour bridge fell into the river on [2023-06-10 Saturday]. Nobody knew the cause of it.",
            on: "2023-06-11"),
        article(
            "Divers searched the river again. The harbour bridge fell into the cold river on [2023-06-10 June 10].",
            on: "2023-06-14"),
        article(
            "A small fair was held far away in the hills. The old harbour bridge, which fell on [2023-06-10 June 10], "
                + "will be rebuilt by [2023-06-30 June 30].", on: "2023-06-15"),
    ]

    @Test func theDayThatMostArticlesNameComesFirst() {
        let days = digest(of: articles, days: 1, sentencesPerDay: 1)
        #expect(days.map(\.day.description) == ["2023-06-10"])
        #expect(days.first?.sentences.count == 1)
    }

    @Test func daysStandInOrderAndWithinTheSpan() {
        let days = digest(of: articles, days: 5, sentencesPerDay: 2)
        #expect(days.map(\.day.description) == ["2023-06-10", "2023-06-30"])
        let span = DaySpan(from: CivilDate(iso: "2023-06-20"), to: nil)
        #expect(
            digest(of: articles, days: 5, sentencesPerDay: 2, within: span).map(\.day.description) == ["2023-06-30"])
        #expect(digest(of: [], days: 5, sentencesPerDay: 2).isEmpty)
        #expect(digest(of: articles, days: 0, sentencesPerDay: 2).isEmpty)
    }

    @Test func aSentenceThatRepeatsAnotherIsLeftOut() {
        // All three tell of the bridge that fell.
        #expect(digest(of: articles, days: 1, sentencesPerDay: 5).first?.sentences.count == 1)
    }

    @Test func rememberedDaysWeighMoreThanExpectedOnes() {
        var ranking = DayRanking()
        ranking.count([100, 300], published: 200)
        #expect(ranking.best(2, within: nil) == [100, 300])
        ranking.count([300], published: 200)
        ranking.count([300], published: 200)
        ranking.count([300], published: 200)
        #expect(ranking.best(1, within: nil) == [300])
    }

    @Test func ofABusyWeekTheDaysAroundArePressedDown() {
        var ranking = DayRanking()
        for day in 100..<107 { for _ in 0..<10 { ranking.count([day], published: day) } }
        for _ in 0..<9 { ranking.count([200], published: 200) }
        #expect(ranking.best(1, within: nil) == [200])
    }

    @Test func theSentencesNearestToAllAreChosen() {
        var choice = SentenceChoice()
        choice.offer(0, [1, 2, 3, 4, 5, 6])
        choice.offer(1, [1, 2, 3, 4, 5, 7])
        choice.offer(2, [1, 2, 3, 8, 9, 10])
        choice.offer(3, [11, 12, 13, 14, 15, 16])
        choice.offer(4, [1, 2])
        #expect(choice.best(9) == [0, 3] || choice.best(9) == [1, 3])
        #expect(SentenceChoice().best(3).isEmpty)
    }

    @Test(arguments: [
        ("The ships sailed", "sailing ship"), ("Cities were bombed.", "The bomb, a city"), ("", "it was the"),
    ])
    func wordsAreFoldedAndEmptyOnesLeftOut(left: String, right: String) {
        func words(_ text: String) -> Set<UInt64> {
            let document = TokenizedText(UTF8Text(text))
            return Set(ContentWords(0..<document.tokens.count, of: document).hashes)
        }
        // "Cities" loses "ies", "city" nothing: only what the endings share is joined.
        #expect(!words(left).isDisjoint(with: words(right)) || left.isEmpty && words(right).isEmpty)
    }
}
