import Articles
import Interface
import Screen
import Testing

/// A link is opened by the number that stands after its words.
@Suite struct LinkNumberTests {
    private func reading(_ keymap: Keymap = .vi, links: Int = 2) -> ReaderState {
        let words = (1...links).map { "{https://\($0).example word\($0)}" }.joined(separator: " and ")
        var state = Page(words).state(width: 80, height: 30)
        state.keymap = keymap
        return state
    }

    private func page(_ number: Int) -> Effect { .browse("https://\(number).example") }

    @Test(arguments: [["2", "g", "x"], ["g", "x", "2"], ["U", "2"], ["U", "s"]])
    func aNumberOrALetterOpensIt(keys: [String]) {
        var state = reading()
        #expect(press(keys, on: &state) == [page(2)])
        #expect(state.overlay == nil)
    }

    @Test func theListShowsTheNumbersOfTheText() {
        var state = reading()
        press("gx", on: &state)
        #expect(screen(state).text.contains("a            [1] word1"))
    }

    @Test func aNumberThatMayGoOnWaitsForEnter() {
        var state = reading(links: 30)
        #expect(press("U", "2", on: &state).isEmpty)
        let text = screen(state).text
        #expect(text.contains("[29] word29") && !text.contains("[3] word3") && text.contains("2▏ Enter opens"))
        #expect(press("Enter", on: &state) == [page(2)])
        #expect(press("U", "2", "7", on: &state) == [page(27)])
        #expect(press("U", "2", "Backspace", "3", "0", on: &state) == [page(30)])
    }

    @Test(arguments: [["9", "g", "x"], ["U", "9"]])
    func aNumberTooHighSaysHowManyThereAre(keys: [String]) {
        var state = reading()
        #expect(press(keys, on: &state).isEmpty)
        #expect(screen(state).text.contains("There is no link 9: this article has 2 links."))
    }

    @Test func withNewsboatsKeysADigitOpensALink() {
        var state = reading(.newsboat, links: 12)
        #expect(press("2", on: &state).isEmpty)
        #expect(reduce(&state, .paused) == [page(2)])
        press("1", "2", on: &state)
        #expect(reduce(&state, .paused) == [page(12)])
        #expect(press("3", "#", on: &state) == [page(3)])
        press("g1", on: &state)
        #expect(state.notice?.text == "People are not marked.")
    }

    @Test func anEntryIsOpenedByItsNumber() throws {
        for keymap in [Keymap.vi, .newsboat] {
            var state = try Sample.reader(width: 80, height: 24)
            state.keymap = keymap
            #expect(press("2", "Enter", on: &state) == [.openArticle(ArticleID(2))])
            press(":", "3", "Enter", on: &state)
            #expect(state.list.selected == 2)
        }
    }
}
