import Testing

@testable import Cleaning

@Suite struct OutlineTests {
    private func text(_ lines: [String]) -> [String] {
        cleaned(lines.joined(separator: "\n\n")).article.text.string.split(separator: "\n\n").map(String.init)
    }

    private let title = "Pier to close after council vote"
    private let after = "The Gazette tells its readers each day what happens in the harbour."

    @Test(arguments: [["Share", "Facebook", "Tags: pier"], ["Sign up for our free daily newsletter"]])
    func whatStandsAfterTheWebsOwnLinesIsNoParagraph(lines: [String]) {
        #expect(text([title] + report + lines + [after]) == report)
    }

    @Test func twoButtonsEndNoArticle() {
        let lines = report + ["Share", "Facebook", "\(after) \(report[0])"]
        #expect(text([title] + lines) == report + lines.suffix(1))
    }

    @Test func headlinesAtTheEndAreOtherArticles() {
        let headlines = [
            "Seven seals counted at the sandbank", "Lighthouse gets a new lamp after all",
            "Fishermen block the canal once more",
        ]
        let list = ["The council will see to these:"] + headlines
        #expect(text(["Share", title] + report + headlines) == report)
        #expect(text(["Share", title] + report + list) == report + list)
    }

    @Test func aRowOfAuthorsTellsOfTheWeb() {
        let row = ["Seals counted at the sandbank", "Lighthouse gets a new lamp", "Fishermen block the canal"].flatMap {
            [$0, "By Ann Lee"]
        }
        #expect(text([title] + report + row) == report)
    }

    @Test func itemsOfListsStandTwice() {
        let item = "Two cups of salt water, 3 tsp. of tar and 1 plank of oak"
        let lines = [report[0], report[1], item, report[2], report[3], item, after, "Indeed, \(after)"]
        #expect(text(["Share", title] + lines) == lines)
    }

    @Test func aHeadlineSaidTwiceInOneLineIsALink() {
        let echo =
            "Local Seven seals counted at the long sandbank Seven seals counted at the long sandbank The count is done."
        #expect(text([title] + report[...1] + [echo] + report[2...]) == report)
    }
}
