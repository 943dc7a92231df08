import Testing
import Text

@testable import Cleaning

@Suite struct TruncationTests {
    @Test func aSentenceWithoutItsBeginningIsFlaggedAndKept() throws {
        let document = cleaned("Pier to close\n\n\(report[0]) the two largest ferries in the north.\n\n\(report[1])")
        let flag = try #require(document.article.flags.first)
        #expect(document.article.flags.count == 1)
        #expect(flag.reason == .truncated)
        #expect(document.article.text[flag.range] == "the two largest ferries in the north.")
    }

    @Test(arguments: [
        "He sold it. iPhone sales rose.", "They left. eBay stayed.", "It was closed. al-Qaida denied it.",
        "He spoke. de Gaulle listened.", "Take tools, e.g. the hammer, and go.", "He waited... and then he left.",
        "Mr. and Mrs. van Dyke came.", "It grew by approx. ten percent.", "At 5 p.m. the doors opened.",
        "“Why?” he asked. “Go!” she said.", "See p. 5 vs. the other page.", "Acme Inc. said it would pay.",
        "The U.S. and the U.K. agreed.", "Fig. 3. shows nothing of it.",
    ])
    func namesAndAbbreviationsAreNoBreaks(text: String) {
        let found = reading(text) { truncatedSentences(in: $0, of: $1) }
        #expect(found.isEmpty)
    }

    @Test func aWriterWithoutCapitalsIsNotFlagged() {
        let text = "we went out. it was cold. the sea was grey. we came back. nobody spoke."
        let found = reading(text) { truncatedSentences(in: $0, of: $1) }
        #expect(found.isEmpty)
    }
}
