import Articles
import Testing
import Text

@testable import Cleaning

@Suite struct PublicationDayTests {
    @Test(arguments: [
        ("Published: 13 April 1961", "1961-04-13"), ("Updated on June 18, 2023 14:05 GMT", "2023-06-18"),
        ("2023-06-18", "2023-06-18"), ("18/06/2023", "2023-06-18"), ("06/18/2023", "2023-06-18"),
        ("03/04/2023", "2023-04-03"), ("Sunday, June 18th, 2023", "2023-06-18"), ("18. Juni 2023", "2023-06-18"),
        ("18 de junio de 2023", "2023-06-18"), ("2023年6月18日", "2023-06-18"), ("18.06.2023 14:05", "2023-06-18"),
        ("Posted Sept. 5, 2019, 8:03 am ET", "2019-09-05"), ("By Ann Lee | June 18, 2023", "2023-06-18"),
    ])
    func aLineOfTheTextTellsTheDay(line: String, day: String) {
        let document = cleaned("Pier to close\n\(line)\n\(report[0])\n\(report[1])", origin: "2001-01-01-pier.txt")
        #expect(document.article.metadata.published?.day.description == day)
        #expect(document.article.metadata.published?.evidence == .text)
        #expect(document.article.text.string == report[0] + "\n\n" + report[1])
    }

    @Test func whatWasPublishedBeatsWhatWasUpdated() {
        let text = "Pier to close\nUpdated: 20 June 2023\nPublished: 18 June 2023\n\(report[0])\n\(report[1])"
        #expect(cleaned(text).article.metadata.published?.day.description == "2023-06-18")
    }

    @Test func oneDateThatReadsOnlyOneWayDecidesForTheOthers() {
        let text = "Pier to close\nPublished: 3/4/2023\nUpdated: 3/18/2023\n\(report[0])\n\(report[1])"
        #expect(cleaned(text).article.metadata.published?.day.description == "2023-03-04")
    }

    @Test(arguments: [
        ("2023-06-18-foo.txt", "2023-06-18"), ("20230618_x.txt", "2023-06-18"), ("foo-2023_06_18.txt", "2023-06-18"),
        ("/news/2023/06/18/foo.txt", "2023-06-18"), ("foo-20239918.txt", nil), ("foo-12.txt", nil), ("", nil),
    ])
    func theFileNameTellsTheDay(name: String, day: String?) {
        #expect(dayInName(name)?.description == day)
    }

    @Test func strongerEvidenceComesFirst() throws {
        let days = try ["2020-01-01", "2020-01-04"].map { try #require(CivilDate(iso: $0)) }
        let text = "Published: 2 January 2020\n\n" + report.joined(separator: "\n")
        func evidence(_ text: String, _ origin: String, stated: CivilDate? = nil) -> PublicationDay.Evidence? {
            let document = cleaned(text, origin: origin, statedDay: stated, modificationDay: days[1])
            return document.article.metadata.published?.evidence
        }
        #expect(evidence(text, "2020-01-03.txt", stated: days[0]) == .stated)
        #expect(evidence(text, "2020-01-03.txt") == .text)
        #expect(evidence(report[0], "2020-01-03.txt") == .fileName)
        #expect(evidence(report[0], "pier.txt") == .modificationTime)
    }
}
