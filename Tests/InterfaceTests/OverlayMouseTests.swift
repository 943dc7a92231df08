import Articles
import Screen
import Testing

@testable import Interface

/// What lies over the panes answers to the mouse, and links in the text do.
@Suite struct OverlayMouseTests {
    /// Clicks on the first cell of `words` on the screen.
    private func click(_ words: String, _ action: MouseAction = .click, on state: inout ReaderState) throws -> [Effect]
    {
        let lines = screen(state).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let y = try #require(lines.firstIndex { $0.contains(words) })
        let start = try #require(lines[y].range(of: words)).lowerBound
        let x = lines[y].distance(from: lines[y].startIndex, to: start)
        return reduce(&state, .mouse(MouseEvent(x: x, y: y, action: action)))
    }

    private func themes() throws -> ReaderState {
        var state = try Sample.reading(width: 120, height: 30)
        press(":", "themes", "Enter", on: &state)
        let choices = try ["beacon", "sepia"].map {
            ThemeChoice(name: $0, content: .theme(try ShippedThemes.read("\($0).yaml")))
        }
        _ = reduce(&state, .themesLoaded(choices))
        return state
    }

    @Test func aThemeIsShownByAClickAndKeptByTwo() throws {
        var state = try themes()
        #expect(try click("Old Sepia", on: &state).isEmpty)
        #expect(state.theme.name == "Old Sepia" && state.overlay != nil)
        #expect(try click("Beacon", .doubleClick, on: &state) == [.keepTheme("beacon")])
        #expect(state.overlay == nil)
    }

    @Test func aClickBesideTheBoxClosesIt() throws {
        var state = try themes()
        let before = state.theme
        press("j", on: &state)
        _ = reduce(&state, .mouse(MouseEvent(x: 1, y: 20, action: .click)))
        #expect(state.overlay == nil && state.theme == before)
        press("?", on: &state)
        _ = reduce(&state, .mouse(MouseEvent(x: 0, y: 0, action: .click)))
        #expect(state.overlay == nil)
    }

    @Test func aListIsChosenByAClickAndShownByTwo() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("gs", on: &state)
        #expect(try click("Starred", on: &state).isEmpty)
        #expect(try click("Starred", .doubleClick, on: &state).contains(.loadList(.starred, at: .start, limit: 200)))
        #expect(state.overlay == nil && state.list.list == .starred)
    }

    @Test func aLinkIsOpenedByAClick() throws {
        var state = Page("{https://a.example one} and {https://b.example two}").state(width: 80, height: 30)
        press("U", on: &state)
        #expect(try click("[2] two", on: &state) == [.browse("https://b.example")])
    }

    @Test(arguments: ["one", "[2] https://b"])
    func aLinkInTheTextIsOpenedByTwoClicks(words: String) throws {
        var state = Page("See {https://a.example one} and {https://b.example two}").state(width: 80, height: 30)
        let wanted = words.hasPrefix("one") ? "https://a.example" : "https://b.example"
        #expect(try click(words, on: &state).isEmpty)
        #expect(try click(words, .doubleClick, on: &state) == [.browse(wanted)])
        #expect(try click("See", .doubleClick, on: &state).isEmpty)
    }
}
