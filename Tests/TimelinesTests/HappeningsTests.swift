import Articles
import Testing
import Text

@testable import Timelines

private func report(_ article: Int64, _ label: String, _ day: String, to last: String? = nil) -> ReportedEvent {
    let span = DaySpan(from: CivilDate(iso: day), to: CivilDate(iso: last ?? day))
    return ReportedEvent(
        article: ArticleID(article), title: "Article \(article)", source: "Gazette", published: nil,
        event: Event(
            sentence: ByteRange(0, 1), label: label, span: span ?? DaySpan(day: CivilDate(daysSinceEpoch: 0)),
            precision: .day, certainty: .stated, time: nil, entities: []))
}

struct HappeningsTests {
    @Test func reportsOfOneHappeningAreOneRow() {
        let found = happenings(of: [
            report(1, "The harbour bridge fell into the river", "2023-06-10"),
            report(2, "Harbour bridge fell", "2023-06-10"), report(3, "The old harbour bridge fell", "2023-06-10"),
            report(3, "Divers searched the river", "2023-06-10"), report(4, "Harbour bridge fell", "2023-06-11"),
        ])
        #expect(found.map(\.articleCount) == [3, 1, 1])
        #expect(
            found.map(\.event.label) == ["Harbour bridge fell", "Divers searched the river", "Harbour bridge fell"])
    }

    @Test func rowsStandInTheOrderInWhichThingsHappened() {
        let found = happenings(of: [
            report(1, "War ended", "2023-06-12"), report(1, "War went on", "2023-06-10", to: "2023-06-20"),
            report(1, "War began", "2023-06-10"),
        ])
        #expect(found.map(\.event.label) == ["War began", "War went on", "War ended"])
        #expect(happenings(of: []).isEmpty)
    }

    @Test func aWordInCommonIsNotEnough() {
        let found = happenings(of: [
            report(1, "Mayor resigned", "2023-06-10"), report(2, "Mayor married", "2023-06-10"),
        ])
        #expect(found.count == 2)
    }
}

struct ArticleSignatureTests {
    private func signature(_ text: String, title: String = "") -> ArticleSignature {
        Timelines.signature(
            of: TokenizedText(UTF8Text(text)), title: UTF8Text(title), entities: [], events: [])
    }

    @Test func wordsOfTheTitleWeighMost() {
        let told = signature("A bridge fell. It was old. The river rose by night.", title: "Bridge falls")
        let bridge = signature("bridge").terms.first?.hash
        #expect(told.terms.first?.hash == bridge)
        #expect(signature("").terms.isEmpty && signature("").sketch.isEmpty)
    }

    @Test func aCopyWithAnotherEndIsKnownAgain() {
        let body = (0..<200).map { "word\($0 * $0 % 977)" }.joined(separator: " ")
        let copy = signature("(Agency) " + body + " Reported by our staff.")
        #expect(signature(body).resemblance(to: copy) > 0.7)
        let other = (0..<200).map { "term\($0 * $0 % 977)" }.joined(separator: " ")
        #expect(signature(body).resemblance(to: signature(other)) == 0)
    }

    @Test(arguments: ["a ", "Word ", "12 "])
    func longTextsEndInTime(piece: String) {
        let told = signature(String(repeating: piece, count: 200_000))
        #expect(told.terms.count <= 1 && told.sketch.count <= 1)
    }
}
