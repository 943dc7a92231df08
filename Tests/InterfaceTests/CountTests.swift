import Interface
import Testing

@Suite struct CountTests {
    private func pause(_ state: inout ReaderState) { _ = reduce(&state, .paused) }

    @Test(arguments: [
        (["2", "j"], 2), (["1", "0", "j"], 2), (["j", "j", "2", "k"], 0), (["2", "G"], 1), (["3", "g", "g"], 2),
        (["9", "9", "G"], 2),
    ])
    func aNumberBeforeAMotionIsHowFarOrWhichRow(keys: [String], row: Int) throws {
        var state = try Sample.reader(width: 80, height: 24)
        for key in keys { press(key, on: &state) }
        #expect(state.list.selected == row)
        #expect(!state.awaitsPause)
    }

    @Test func aDigitAloneDoesWhatItSaysAfterAPause() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("2", on: &state)
        #expect(state.awaitsPause && state.notice == nil)
        pause(&state)
        #expect(state.notice?.text == "Organisations are not marked.")
        #expect(!state.awaitsPause)
    }

    @Test func aDigitBeforeAKeyThatIsNotCountedDoesWhatItSaysAtOnce() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("1", "x", on: &state)
        #expect(screen(state).text.contains("See also: Storm closes the harbour"))
        press("1", on: &state)
        pause(&state)
        #expect(state.notice?.text == "People are marked.")
    }

    @Test func aNumberRepeatsWhatGoesFromOneToTheNext() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("2", "]", "e", on: &state)
        #expect(state.notice?.text.hasPrefix("Oslo") == true)
    }

    @Test func escapeForgetsANumber() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("2", "Esc", "j", on: &state)
        #expect(state.list.selected == 1)
    }

    @Test func whatMayFollowIsShownWhenTheUserHesitates() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("g", on: &state)
        #expect(!screen(state).text.contains("to the top"))
        pause(&state)
        let text = screen(state).text
        #expect(text.contains("┌─ g ─") && text.contains("│ g  to the top") && text.contains("s  go to a list"))
        press("g", on: &state)
        #expect(!screen(state).text.contains("to the top"))
    }
}
