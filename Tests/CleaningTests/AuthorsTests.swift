import Articles
import Testing
import Text

@testable import Cleaning

@Suite struct AuthorsTests {
    @Test(arguments: [
        ("By Ann Lee", ["Ann Lee"]), ("By Ann Lee and J. P. de la Roe", ["Ann Lee", "J. P. de la Roe"]),
        ("by ANN O'LEE, City Desk", ["Ann O'Lee"]), ("Written by: Ann Lee", ["Ann Lee"]),
        ("By Ann Lee, Bo Roe and Cy Poe | June 3, 2020", ["Ann Lee", "Bo Roe", "Cy Poe"]),
        ("Von Änne Müller-Groß", ["Änne Müller-Groß"]), ("By Reuters", []),
    ])
    func aBylineNamesTheAuthors(line: String, authors: [String]) {
        let names = reading(line) { byline(in: $0, of: $1, needsBy: true) }
        #expect(names == authors)
    }

    @Test(arguments: [
        "By Tuesday the pier was closed.", "By the Sea", "Ann Lee", "By Ann Lee the pier was never loved.",
        "By all means", "Bypass Road Closed",
    ])
    func otherLinesAreNoByline(line: String) {
        let names = reading(line) { byline(in: $0, of: $1, needsBy: true) }
        #expect(names == nil)
    }

    @Test(arguments: [
        ("Pier to close\n\nBy Ann Lee", ["Ann Lee"]), ("Pier to close\n\nBy\n\nAnn Lee", ["Ann Lee"]),
        ("Pier to close\n\nAnn Lee, Staff Writer\n\nShare", ["Ann Lee"]),
        ("Pier to close\n\nAnn Lee - Nov 19, 2019, 10:31 pm CST\n\nShare", ["Ann Lee"]),
    ])
    func authorsStandOverTheText(head: String, authors: [String]) {
        #expect(cleaned(head + "\n\n" + report.joined(separator: "\n\n")).article.metadata.authors == authors)
    }

    private static let trailer = [
        "(Reporting by Bo Roe and Cy Poe in Oslo; Editing by Di Moe)", "Ann Lee", "Harbour Gazette",
        "Ann Lee is a reporter at the Harbour Gazette who has covered the coast for twelve years.", "Leave a Reply",
    ]

    @Test func aNameOverALifeGivesTheAuthor() {
        let document = cleaned((["Pier to close"] + report + Self.trailer).joined(separator: "\n\n"))
        #expect(document.article.text.string == report.joined(separator: "\n\n"))
        #expect(document.article.metadata.authors == ["Ann Lee"])
        #expect(document.article.metadata.authorBio == Self.trailer[3])
        #expect(document.article.metadata.credits == Self.trailer[0])
    }

    @Test func creditsGiveTheAuthorsWhereNothingElseDoes() {
        let text = (["Pier to close"] + report).joined(separator: "\n\n") + " " + Self.trailer[0]
        let document = cleaned(text)
        #expect(document.article.metadata.authors == ["Bo Roe", "Cy Poe"])
        #expect(document.article.metadata.credits == Self.trailer[0])
        #expect(document.article.text.string == report.joined(separator: "\n\n"))
    }

    @Test func pointersGiveTheTitlesOfRelatedArticles() {
        let document = cleaned(page(with: "See also  Fishermen block the canal\n\nRELATED: “Seven seals” counted"))
        #expect(document.article.metadata.related == ["Fishermen block the canal", "“Seven seals” counted"])
    }
}
