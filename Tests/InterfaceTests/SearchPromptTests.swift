import Articles
import Interface
import Screen
import Testing
import Text

/// What is typed after `/`, and what becomes of it.
@Suite struct SearchPromptTests {
    private func typing(_ text: String, on state: inout ReaderState) {
        press("/", on: &state)
        for letter in text { press(String(letter), on: &state) }
    }

    @Test func anEmptyLineShowsWhatCanBeAsked() throws {
        var state = try Sample.reader(width: 40, height: 10)
        press("/", on: &state)
        #expect(screen(state).text.contains("/ word  \"a phrase\"  -not  a OR b  pre*"))
        press("x", on: &state)
        #expect(!screen(state).text.contains("phrase"))
    }

    @Test func earlierSearchesComeBackWithTheArrows() throws {
        var state = try Sample.reader(width: 80, height: 20)
        for text in ["quay", "pier"] {
            typing(text, on: &state)
            press("Enter", on: &state)
        }
        press("/", on: &state)
        var shown: [String] = []
        for key in ["Up", "Up", "Up", "Down", "Down"] {
            press(key, on: &state)
            if case .prompt(let prompt) = state.overlay { shown.append(prompt.text) }
        }
        #expect(shown == ["pier", "quay", "quay", "pier", ""])
    }

    @Test func aMistakeKeepsTheLineUntilItIsChanged() throws {
        var state = try Sample.reader(width: 80, height: 20)
        typing("is:red", on: &state)
        let rows = state.list.rows
        guard case .search(let query) = state.list.list else { return #expect(Bool(false)) }
        _ = reduce(&state, .searchFailed(query: query, at: ByteRange(3, 6), message: "no such state"))
        #expect(screen(state).text.contains("    ↓ no such state"))
        press("Enter", on: &state)
        #expect(state.overlay != nil && state.list.rows == rows)
        press("Backspace", on: &state)
        press("Enter", on: &state)
        #expect(state.overlay == nil)
    }

    @Test func whatASearchFoundIsGoneThroughWhole() throws {
        var state = try Sample.reader(width: 80, height: 20)
        typing("quay", on: &state)
        _ = reduce(
            &state,
            .listLoaded(.search("quay*"), at: .start, ListPage(rows: Sample.rows, hasBefore: false, hasAfter: false)))
        press("Enter", on: &state)
        var chosen: [Int] = []
        for key in ["n", "n", "n", "N"] {
            press(key, on: &state)
            chosen.append(state.list.selected)
        }
        #expect(chosen == [1, 2, 2, 1])
    }

    private func command(_ line: String, on state: inout ReaderState) -> [Effect] {
        _ = reduce(&state, .key(.character(":")))
        _ = reduce(&state, .paste(line))
        return reduce(&state, .key(.enter))
    }

    @Test func aSearchIsSavedAndForgottenAndBothAreUndone() throws {
        var state = try Sample.reader(width: 80, height: 20)
        #expect(command("save Harbour", on: &state).isEmpty)
        typing("quay", on: &state)
        press("Enter", on: &state)
        let saved = SearchChange(name: "Harbour", query: "quay*")
        let gone = SearchChange(name: "Harbour", query: nil)
        #expect(command("save Harbour", on: &state) == [.keepSearches([saved]), .loadSources])
        _ = reduce(&state, .searchesLoaded([SavedSearch(name: "Harbour", query: "quay*")], []))
        #expect(screen(state).text.contains("Harbour"))
        let other = SearchChange(name: "Quays", query: "quay*")
        #expect(command("rename Quays", on: &state) == [.keepSearches([gone, other]), .loadSources])
        #expect(
            reduce(&state, .key(.character("u")))
                == [.keepSearches([SearchChange(name: "Quays", query: nil), saved]), .loadSources])
        #expect(command("unsave", on: &state) == [.keepSearches([gone]), .loadSources])
        #expect(reduce(&state, .key(.character("u"))) == [.keepSearches([saved]), .loadSources])
        #expect(reduce(&state, .key(.character("u"))) == [.keepSearches([gone]), .loadSources])
    }

    @Test func anArticleIsTaggedAndThatIsUndone() throws {
        var state = try Sample.reader(width: 80, height: 20)
        let id = try #require(state.list.chosen?.id)
        #expect(command("tag sea", on: &state) == [.setTag("sea", [id], true, isUndo: false), .loadSources])
        _ = reduce(&state, .tagged("sea", [id], true))
        #expect(screen(state).text.contains("Tagged “sea”."))
        #expect(reduce(&state, .key(.character("u"))) == [.setTag("sea", [id], false, isUndo: true), .loadSources])
        _ = reduce(&state, .searchesLoaded([], [TagSummary(name: "sea", articles: 1)]))
        press("h", on: &state)
        #expect(screen(state).text.contains("#sea"))
    }
}
