import Articles
import Interface
import Screen
import Testing

@Suite struct PromptTests {
    private func typed(_ keys: String...) -> LineEditor {
        var state = ReaderState(width: 80, height: 24, today: Sample.day(2024, 5, 3), theme: .monochrome)
        press(":", on: &state)
        press(keys, on: &state)
        guard case .prompt(let prompt) = state.overlay else { return LineEditor() }
        return prompt.line
    }

    @Test func aLineIsEditedAsInAShell() {
        let line = typed("a", "b", "c", "Left", "Left", "X")
        #expect((line.text, line.cursor) == ("aXbc", 2))
        #expect(typed("a", "b", "Home", "c", "End", "d").text == "cabd")
        #expect(typed("a", "b", "c", "Left", "Backspace").text == "ac")
        #expect(typed("a", "b", "c", "C-a", "Delete").text == "bc")
        #expect(typed("a", "Space", "b", "c", "C-w").text == "a ")
        #expect(typed("a", "b", "c", "Left", "C-u").text == "c")
        #expect(typed("a", "b", "c", "Left", "C-k").text == "ab")
        #expect(typed("e", "\u{301}", "x", "Left", "Left", "y").text == "ye\u{301}x")
    }

    @Test func commandsAndTheirArgumentsAreCompleted() throws {
        var state = try Sample.reader(width: 80, height: 24)
        _ = reduce(&state, .searchesLoaded([], [TagSummary(name: "later", articles: 1)]))
        press(":unt", "Tab", on: &state)
        #expect(screen(state).text.hasSuffix(":untag"))
        press("l", "Tab", on: &state)
        #expect(screen(state).text.contains(":untag later"))
        press("C-u", "half", "Tab", "Tab", on: &state)
        let lines = screen(state).text.split(separator: "\n")
        #expect(lines[lines.count - 2] == " half-page-down  half-page-up")
        #expect(lines.last == ":half-page-down")
        press("Tab", on: &state)
        #expect(screen(state).text.hasSuffix(":half-page-up"))
        press("S-Tab", on: &state)
        #expect(screen(state).text.hasSuffix(":half-page-down"))
    }

    @Test func eachKindOfLineHasItsHistory() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press(":star", "Enter", ":help", "Enter", "q", "/bridge", "Enter", ":", "Up", "Up", on: &state)
        #expect(screen(state).text.hasSuffix(":star"))
        press("Down", on: &state)
        #expect(screen(state).text.hasSuffix(":help"))
        press("Esc", "/", "Up", on: &state)
        #expect(screen(state).text.hasSuffix("/bridge"))
    }

    @Test func aFilterSearchesWithinTheList() throws {
        var state = try Sample.reader(width: 80, height: 24)
        state.list.list = .unread
        let effects = press("F", "harbour", on: &state)
        #expect(effects.last == .loadList(.search("is:unread harbour*"), at: .start, limit: 200))
        #expect(screen(state).text.hasSuffix("is:unread + /harbour"))
        #expect(press("Esc", on: &state) == [.refreshList(.unread, from: nil, limit: 200)])
    }

    @Test func helpIsSearched() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("?", "/", "residue", on: &state)
        #expect(!screen(state).text.contains("next pane"))
        press(
            "Backspace", "Backspace", "Backspace", "Backspace", "Backspace", "Backspace", "Backspace", "star",
            on: &state)
        let text = screen(state).text
        #expect(text.contains("star, or unstar") && text.contains("Articles") && !text.contains("next pane"))
        press("Enter", "q", on: &state)
        #expect(state.overlay == nil)
    }
}
