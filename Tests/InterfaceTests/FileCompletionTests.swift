import Interface
import Testing

/// Tab completes the names of files.
@Suite struct FileCompletionTests {
    private func typing(_ line: String) throws -> ReaderState {
        var state = try Sample.reader(width: 80, height: 20)
        press(":", on: &state)
        _ = reduce(&state, .paste(line))
        return state
    }

    private func text(_ state: ReaderState) -> String? {
        guard case .prompt(let prompt) = state.overlay else { return nil }
        return prompt.text
    }

    @Test func aFolderIsGoneThroughByTab() throws {
        var state = try typing("import ~/news/a")
        #expect(press("Tab", on: &state) == [.listFiles("~/news/a")])
        _ = reduce(&state, .filesFound(typed: "~/news/a", ["april/", "apricot.txt"]))
        #expect(text(state) == "import ~/news/apri")
        #expect(press("Tab", on: &state).isEmpty && text(state) == "import ~/news/april/")
        press("Tab", on: &state)
        #expect(text(state) == "import ~/news/apricot.txt")
        #expect(screen(state).text.contains(" april/  apricot.txt"))
    }

    @Test func anOnlyFolderIsTakenAndLookedInto() throws {
        var state = try typing("import my ")
        press("Tab", on: &state)
        _ = reduce(&state, .filesFound(typed: "my ", ["my texts/"]))
        #expect(text(state) == "import my texts/")
        #expect(press("Tab", on: &state) == [.listFiles("my texts/")])
    }

    @Test func anAnswerToWhatWasTypedBeforeIsDropped() throws {
        var state = try typing("import a")
        press("Tab", "b", on: &state)
        _ = reduce(&state, .filesFound(typed: "a", ["april"]))
        #expect(text(state) == "import ab")
    }

    @Test func soItDoesWhereAnArticleIsSaved() throws {
        var state = try Sample.reader(width: 80, height: 20)
        press("w", "C-u", "t", on: &state)
        #expect(press("Tab", on: &state) == [.listFiles("t")])
        _ = reduce(&state, .filesFound(typed: "t", ["tag"]))
        #expect(text(state) == "tag")
    }

    @Test func otherCommandsAreCompletedAsBefore() throws {
        var state = try typing("untag x")
        #expect(press("Tab", on: &state).isEmpty)
    }
}
