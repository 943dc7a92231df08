import Articles
import Testing
import Text

@testable import Cleaning

@Suite struct DatelineReadingTests {
    /// The head of a paragraph, and the place, agency and day it names.
    struct Head: Sendable {
        let text: String
        let place: String
        let agency: String?
        let day: String?

        init(_ text: String, _ place: String, _ agency: String?, _ day: String? = nil) {
            (self.text, self.place, self.agency, self.day) = (text, place, agency, day)
        }
    }

    static let heads: [Head] = [
        Head("BEIJING (Reuters) – ", "BEIJING", "Reuters"),
        Head("PARIS, June 3 (AP) — ", "PARIS", "AP"),
        Head("WASHINGTON — ", "WASHINGTON", nil),
        Head("WASHINGTON -- ", "WASHINGTON", nil),
        Head("KATHMANDU, Nepal (AP) — ", "KATHMANDU, Nepal", "AP"),
        Head("ALBANY, N.Y. (AP) - ", "ALBANY, N.Y.", "AP"),
        Head("SAN FRANCISCO/NEW YORK (Reuters) - ", "SAN FRANCISCO/NEW YORK", "Reuters"),
        Head("NEW DELHI, Sept. 5, 2019 /PRNewswire/ -- ", "NEW DELHI", "PRNewswire", "2019-09-05"),
        Head("MOSCOW, 18 June 2023 (TASS) – ", "MOSCOW", "TASS", "2023-06-18"),
        Head("Hong Kong (CNN Business) ", "Hong Kong", "CNN Business"),
        Head("New Delhi: ", "New Delhi", nil),
        Head("Rio de Janeiro – ", "Rio de Janeiro", nil),
        Head("SÃO PAULO (AFP) - ", "SÃO PAULO", "AFP"),
        Head("ST. JOHN'S, Newfoundland — ", "ST. JOHN'S, Newfoundland", nil),
        Head("(Reuters) - ", "", "Reuters"),
    ]

    @Test(arguments: heads)
    func aDatelineIsReadToItsEnd(head: Head) throws {
        let read = reading(head.text + "The council voted.") { dateline(at: $0, in: $1) }
        let found = try #require(read)
        #expect(found.dateline == Dateline(place: head.place, agency: head.agency))
        #expect(found.day == head.day.flatMap { CivilDate(iso: $0) })
        #expect(found.end == head.text.utf8.count)
    }

    @Test(arguments: [
        "NASA — the space agency — said so.", "UPDATE — The vote was close.", "BREAKING: The pier is closed.",
        "Smith (Labour) said no.", "The Council (AP) was there.", "Washington said on Tuesday that it would pay.",
        "London Bridge — long closed — will open.", "IBM — The company lost.", "Well-known people came.", "",
        "Ann Lee – The mayor's sister – came too.", "PARIS", "PARIS —", "U.S. – China talks go on.",
    ])
    func otherHeadsStay(text: String) {
        let found = reading(text) { dateline(at: $0, in: $1) }
        #expect(found?.dateline == nil)
    }

    @Test func theDatelineMovesFromTheTextToTheMetadata() {
        let document = cleaned("Pier to close\n\nOSLO (Reuters) – \(report[0])\n\n\(report[1])")
        #expect(document.article.text.string == report[0] + "\n\n" + report[1])
        #expect(document.article.metadata.dateline == Dateline(place: "OSLO", agency: "Reuters"))
        #expect(document.residue == [Residue(reason: .dateline, text: "OSLO (Reuters) –", position: 0)])
    }
}
