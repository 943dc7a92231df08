import Testing

@testable import Cleaning

@Suite struct BlockTests {
    private func block(_ text: String) -> Block { reading(text) { Block($0, in: $1) } }

    @Test func numbersAndThoseInBracketsAreCountedApart() {
        let row = block("Pier (12) Ferry (3) June 9 at 10:30, 2021")
        #expect((row.numbers, row.bracketedNumbers) == (3, 2))
        #expect(block("►港(53)船(16)市場(2)海(1)").isRowOfTopics)
        #expect(
            !block("The pier (1961), the ferry (1970) and the bus (1984) are old, as all three of them know.")
                .isRowOfTopics)
    }

    @Test(arguments: [
        ("One. Two? Three!", 3), ("He said “no.” Then he left.", 2), ("No end", 0), ("静かな海。船が港に入った。", 2), ("a.b c", 0),
    ])
    func sentencesAreCounted(text: String, count: Int) {
        #expect(block(text).sentences == count)
    }

    @Test(arguments: [
        ("It goes on...", true), ("It goes on…", true), ("It goes on […]", true), ("It ends.", false),
        ("“Well...”", false),
        ("A... B", false),
    ])
    func whatWasCutIsKnown(text: String, isCut: Bool) {
        #expect(block(text).isCut == isCut)
    }

    @Test func aPictureAfterASentenceIsNoPartOfIt() {
        #expect(block("See you there! 🙂").ending == .sentence)
        #expect(block("See you there 🙂").ending == .open)
    }

    @Test func itemsWithNumbersMayStandTwice() {
        #expect(block("Oil: 1 tsp., 2 cups, 3 oz.").mayStandTwice)
        #expect(block("June 9 – Harbour Hall").mayStandTwice)
        #expect(!block("The old pier, built in 1961, was closed by a vote of the council on Tuesday.").mayStandTwice)
    }
}
