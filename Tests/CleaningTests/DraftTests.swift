import Testing
import Text

@testable import Cleaning

@Suite struct DraftTests {
    private func blocks(_ text: String) -> [String] {
        let draft = draft(of: normalised(UTF8Text(text)))
        return draft.blocks.indices.map(draft.string)
    }

    @Test func everyLineIsABlockWhenLinesAreParagraphs() {
        let text = "A title\n\(report[0])\n\(report[1])\n\n  \(report[2])  \n"
        #expect(blocks(text) == ["A title", report[0], report[1], report[2]])
    }

    @Test func wrappedLinesBecomeParagraphs() {
        let text = """
            The harbour council voted on Tuesday to close the old ferry pier,
            ending a dispute that has run for nine years. Engineers had warned
            that the wooden piles would not survive another storm.

            Residents of the northern shore said they would now need almost an
            hour to reach the hospital.
            """
        #expect(
            blocks(text) == [
                "The harbour council voted on Tuesday to close the old ferry pier, ending a dispute that has run for "
                    + "nine years. Engineers had warned that the wooden piles would not survive another storm.",
                "Residents of the northern shore said they would now need almost an hour to reach the hospital.",
            ])
    }

    @Test func quotedMailAndHyphensAtLineEndsAreJoined() {
        let text = """
            > The harbour council voted on Tuesday to close the old ferry-
            > pier, ending a dispute that has run for nine years. Engineers
            > had warned that the wooden piles would not survive a storm.
            >
            > Residents said no.
            """
        #expect(
            blocks(text) == [
                "The harbour council voted on Tuesday to close the old ferry-pier, ending a dispute that has run for "
                    + "nine years. Engineers had warned that the wooden piles would not survive a storm.",
                "Residents said no.",
            ])
    }

    @Test func wrappedTextKeepsShortLinesAndItemsApart() {
        let text = """
            From: Ann Lee
            Subject: The pier

            The harbour council voted on Tuesday to close the old ferry pier,
            ending a dispute that has run for nine years. Engineers had warned
            that the wooden piles would not survive another heavy winter storm:
            - the first pile is rotten down to the water line and splits there
            - the second pile leans
            Regards
            Ann
            """
        #expect(blocks(text).count == 7)
    }

    @Test func anIndentedLineBeginsAParagraph() {
        let text = """
              The harbour council voted on Tuesday to close the old ferry pier,
            ending a dispute that has run for nine years, as everybody knows it.
              Engineers had warned that the wooden piles would not survive them,
            nor would the planks, nor the lamps, nor the benches on the planks.
            """
        #expect(blocks(text).count == 2)
    }

    @Test func scriptsWithoutSpacesAreJoinedWithoutSpaces() {
        let line = String(repeating: "漢", count: 44)
        let text = "\(line)\n\(line)\n\(line)\n漢。"
        #expect(blocks(text) == [line + line + line + "漢。"])
    }

    @Test(arguments: ["", "\n\n\n", "   \n \t \r\n "])
    func nothingGivesNoBlocks(text: String) {
        #expect(blocks(text).isEmpty)
    }
}
