import Screen
import Testing

@testable import Interface

@Suite struct ThemePickerTests {
    private static func choices() throws -> [ThemeChoice] {
        let shipped = try ShippedThemes.files.map { file in
            ThemeChoice(name: String(file.dropLast(5)), content: .theme(try ShippedThemes.read(file)))
        }
        return shipped + [ThemeChoice(name: "mine", content: .fault("mine.yaml, line 3: base0A is “x”."))]
    }

    /// The reader with the list of themes open, at dateline-dark.
    private static func picking(width: Int = 120, height: Int = 30) throws -> ReaderState {
        var state = try Sample.reading(width: width, height: height)
        let dark = try ShippedThemes.read("dateline-dark.yaml")
        state.theme.isMonochrome = false
        _ = reduce(&state, .themeChanged(name: "dateline-dark", dark))
        #expect(press(":", "t", "h", "e", "m", "e", "s", "Enter", on: &state) == [.loadThemes])
        _ = reduce(&state, .themesLoaded(try choices()))
        return state
    }

    @Test func theListNamesEachThemeWithItsShadeAndColours() throws {
        let state = try Self.picking()
        let text = screen(state).text
        for words in ["Themes", "Beacon", "dark", "Salmon Pages", "light", "mine", "can't be read", "Aa"] {
            #expect(text.contains(words))
        }
        let row = try #require(text.split(separator: "\n").first { $0.contains("▌ Dateline Dark") })
        #expect(row.contains("dark"))
        // Each row's samples are of its own scheme.
        let beacon = try ShippedThemes.read("beacon.yaml")
        let colours = shownColours(state)
        let first = try #require(Ink.sample(0))
        let person = try #require(Ink.sample(2))
        #expect(colours[first] == beacon.colours[.base00] && colours[person] == beacon.colours[.base0D])
        #expect(colours[.base00] == state.theme.colours[.base00])
    }

    @Test func movingShowsAThemeAndEscBringsTheOldOneBack() throws {
        var state = try Self.picking()
        let before = state.theme
        press("j", on: &state)
        #expect(state.theme.name == "Dateline Light")
        press("g", on: &state)
        #expect(state.theme.name == "Beacon")
        #expect(press("Esc", on: &state).isEmpty)
        #expect(state.theme == before && state.overlay == nil && state.themeName == "dateline-dark")
        #expect(shownColours(state) == before.colours)
    }

    @Test func itBeginsAtTheThemeThatTheTerminalChose() throws {
        var state = try Sample.reading(width: 120, height: 30)
        _ = reduce(&state, .themeChanged(name: "auto", try ShippedThemes.read("dateline-light.yaml")))
        press(":", "themes", "Enter", on: &state)
        _ = reduce(&state, .themesLoaded(try Self.choices()))
        #expect(screen(state).text.contains("▌ Dateline Light"))
    }

    @Test func enterKeepsTheTheme() throws {
        var state = try Self.picking()
        #expect(press("k", "Enter", on: &state) == [.keepTheme("beacon")])
        #expect(state.theme.name == "Beacon" && state.themeName == "beacon" && state.overlay == nil)
    }

    @Test func aFileThatCannotBeReadIsSaidAndNotKept() throws {
        var state = try Self.picking()
        press("G", on: &state)
        #expect(screen(state).text.contains("mine.yaml, line 3"))
        #expect(state.theme.name == "Dateline Dark")
        #expect(press("Enter", on: &state).isEmpty)
        #expect(state.overlay != nil)
    }

    @Test func aTerminalWithoutColoursShowsNone() throws {
        var state = try Self.picking()
        state.theme.isMonochrome = true
        press("j", on: &state)
        #expect(state.theme.isMonochrome && state.theme.name == "Dateline Light")
        #expect(shownColours(state) == state.theme.colours)
        #expect(screen(state).text.contains("no colours here"))
    }

    @Test(arguments: [(0, 0), (1, 1), (10, 3), (20, 2), (40, 10), (300, 200)])
    func itFitsEveryScreen(width: Int, height: Int) throws {
        var state = try Self.picking(width: width, height: height)
        for keys in ["j", "G", "C-d", "k", "g"] {
            press(keys, on: &state)
            _ = screen(state)
        }
        #expect(screen(state).width == width)
    }
}
