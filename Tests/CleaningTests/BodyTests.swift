import Testing

@testable import Cleaning

@Suite struct BodyTests {
    /// The text of a scraped page of these lines.
    private func text(_ lines: [String]) -> [String] {
        let page = ["Advertisement"] + lines
        return cleaned(page.joined(separator: "\n\n")).article.text.string.split(separator: "\n\n").map(String.init)
    }

    private let more = [
        "“Nobody asked the islands,” said Ann Lee, who has sold tickets at the pier since she left school in 1984.",
        "A spokesman for the ministry said the state would pay for a third of the work, but not before next summer.",
    ]

    @Test func theSummaryOverTheBylineIsNoParagraph() {
        let summary = "A vote ends nine years of waiting, and the islands to the north are the ones who lose by it."
        #expect(text(["Pier to close after vote", summary, "By Ann Lee", "June 3, 2020"] + report) == report)
    }

    @Test func paragraphsBeforeALateBylineStay() {
        #expect(text(["Pier to close after vote"] + report[...2] + ["By Ann Lee", report[3]]) == report)
    }

    @Test func aListThatAColonAnnouncesStays() {
        let list = [
            "The council will decide on:", "the day on which the last ferry leaves", "what becomes of the piles",
        ]
        #expect(text(["Pier to close after vote"] + report + list + ["Share"]) == report + list)
    }

    @Test func aListThatLostItsLineBreaksStays() {
        let days = (1...9).map { "June \($0) – Hall \($0), North Shore, Pier Road" }.joined(separator: " ")
        #expect(
            text(["Pier to close after vote"] + report + ["Meetings"] + [days, "Share"]) == report + ["Meetings", days])
    }

    @Test func theCopyrightEndsTheArticle() {
        let rules = "Users of this site promise not to insult others, and not to write about anything but the news."
        #expect(
            text(["Pier to close after vote"] + report + more + ["© 2021 Harbour Gazette", rules]) == report + more)
    }

    @Test func theCommentsEndTheArticle() {
        let comment = "They should have closed it many years ago, and the ferry with it, if anybody had asked me."
        #expect(text(["Pier to close after vote"] + report + more + ["All comments", comment]) == report + more)
    }
}
