import Articles
import Testing
import Text

@testable import Cleaning

@Suite struct CleaningTests {
    @Test func anEmptyTextGivesAnEmptyArticle() {
        let document = cleaned(" \r\n\n ")
        #expect(document.article.text.isEmpty)
        #expect(document.article.title.isEmpty)
        #expect(document.residue.isEmpty)
    }

    @Test(arguments: [
        "Hello", "Leave a Reply", "Milk\n\nEggs\n\nBread", "See also  Fishermen block the canal", "© 2021 Harbour",
        "静かな海\n\n船が港に入った。", "مرحبا بالعالم",
    ])
    func whatIsNoArticleIsHonestText(text: String) {
        #expect(cleaned(text).article.text.string == text.replacing("  ", with: " "))
    }

    @Test func plainNotesKeepTheirHeadingsAndLists() {
        let text =
            "Minutes of the meeting\n\nWe met at ten in the hall.\n\nPresent\n\n- Ann\n\n- Bo\n\nDecisions\n\nNone were made."
        let document = cleaned(text)
        #expect(document.article.title == "Minutes of the meeting")
        #expect(document.article.text.string == String(text.dropFirst(24)))
    }

    @Test(arguments: [
        ("Pier to close\n\n\(report[0])\n\n\(report[1])", "Pier to close"),
        ("Will the pier close?\n\n\(report[0])\n\n\(report[1])", "Will the pier close?"),
        (
            "Pier to close - Harbour Gazette\n\nHome\n\nShare\n\nPier to close\n\n\(report[0])\n\n\(report[1])",
            "Pier to close"
        ),
        ("The pier closed. \(report[0])", "The pier closed."),
        (
            "\(report[0]) \(report[1])",
            "The harbour council voted on Tuesday to close the old ferry pier, ending a dispute that…"
        ),
    ])
    func theTitleIsTheFirstHeadingElseTheFirstWords(text: String, title: String) {
        #expect(cleaned(text).article.title == title)
    }

    @Test func theKnownTitleWins() {
        let document = cleaned("Pier to close\n\n\(report[0])\n\n\(report[1])", title: "Pier to close")
        #expect(document.article.title == "Pier to close")
        #expect(document.article.text.string == report[0] + "\n\n" + report[1])
        #expect(document.residue == [Residue(reason: .title, text: "Pier to close", position: 0)])
    }

    @Test func theSiteIsWhatThePageTitleNames() {
        let page = "Pier to close - Harbour Gazette\n\nShare\n\nPier to close\n\n" + report.joined(separator: "\n\n")
        #expect(cleaned(page).article.metadata.site == "Harbour Gazette")
    }

    @Test func listsOfAnArticleStay() {
        let dates = (1...6).map { "June \($0) – Pier \($0), North Shore" }
        let text = ["Share", "Ferries run again", report[0], report[1], "Dates"] + dates + ["Leave a Reply"]
        #expect(
            cleaned(text.joined(separator: "\n\n")).article.text.string
                == ([report[0], report[1], "Dates"] + dates).joined(separator: "\n\n"))
    }
}
