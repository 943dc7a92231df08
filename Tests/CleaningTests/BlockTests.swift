import Testing

@testable import Cleaning

@Suite struct BlockTests {
    private func block(_ text: String) -> Block { reading(text) { Block($0, in: $1) } }

    @Test(arguments: [
        ("The pier closed. Nobody came. Why?", 3), ("No end", 0), ("Version 2.0 is out", 0), ("关闭了。没有人来。", 2),
    ])
    func sentencesAreCounted(text: String, sentences: Int) { #expect(block(text).sentences == sentences) }

    @Test(arguments: [
        ("The council voted to close the pier...", true), ("The council voted to close […]", true),
        ("The council voted to close the pier…", true), ("The council voted to close the pier.", false),
        ("And so on... the end", false),
    ])
    func whatWasCutToALengthIsTold(text: String, isCut: Bool) { #expect(block(text).isCut == isCut) }

    @Test func numbersAndBracketedNumbersAreCountedApart() {
        let menu = block("Harbour (12) Ferries (3) Bridges (41) Weather (7)")
        #expect(menu.bracketedNumbers == 4 && menu.numbers == 0 && menu.isRowOfTopics)
        let row = block("12 May 40 seats, 13 May 38 seats")
        #expect(row.bracketedNumbers == 0 && row.numbers == 4 && !row.isRowOfTopics)
        #expect(
            !block(
                "It has four masts (1), (2), (3) and (4), which the yard put up again one by one, in the yard behind the old mill, after the storm of the winter that nobody here has ever forgotten."
            ).isRowOfTopics)
    }

    @Test func scriptsWithoutSpacesAreTold() {
        #expect(block("关闭旧渡轮码头的决定在周二通过").isOfUnspacedScript)
        #expect(!block("The pier 关闭").isOfUnspacedScript)
    }

    @Test func aPictureAfterTheEndKeepsTheEnd() { #expect(block("See you on Tuesday! 🙂").ending == .sentence) }
}
