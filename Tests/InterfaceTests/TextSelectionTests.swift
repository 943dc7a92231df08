import Articles
import Interface
import Screen
import Testing

/// `v` in the text selects words, keys take more or fewer, and `y` copies them.
@Suite struct TextSelectionTests {
    @Test(arguments: [
        (["v", "y"], "Anna"), (["v", "l", "w", "y"], "Anna Lind met"),
        (["v", "4", "l", "h", "Enter"], "Anna Lind met the"),
        (["v", "h", "y"], "Anna"), (["v", "l", "o", "l", "o", "l", "y"], "Lind met"),
        (["]e", "v", "l", "y"], "Anna Lind"), (["v", "G", "o", "G", "y"], "June."),
        (["v", "j", "y"], "Anna Lind met the ministers in Oslo on Wednesday.\n\nThe"),
    ])
    func wordsAreCopied(keys: [String], copied: String) throws {
        var state = try Sample.reading(width: 120, height: 24)
        #expect(press(keys, on: &state) == [.copy(copied)])
        // It is over then.
        #expect(press("y", on: &state) != [.copy(copied)])
    }

    @Test(arguments: ["Esc", "q", "v"])
    func itEndsWithoutACopy(key: String) throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("v", on: &state)
        #expect(screen(state).text.contains(" y copy 1 word  h l j k more or less  o other end  Esc end"))
        #expect(press(key, on: &state) == [])
        #expect(!screen(state).text.contains("copy 1 word") && state.focus == .article)
    }

    @Test func whatIsSelectedIsSeen() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("v", "l", on: &state)
        let surface = screen(state)
        #expect(style(of: "Anna Lind met", on: surface)?.attributes == .reverse)
        #expect(style(of: "ministers in", on: surface)?.attributes == [])
    }

    @Test func theMouseSelectsFromWhereItWasPressed() throws {
        var state = try Sample.reading(width: 120, height: 24)
        let lines = screen(state).text.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(lines.firstIndex { $0.contains("Anna Lind met the ministers") })
        let line = String(lines[y])
        let start = try #require(line.range(of: "Lind")).lowerBound
        let x = line.distance(from: line.startIndex, to: start)
        _ = reduce(&state, .mouse(MouseEvent(x: x + 1, y: y, action: .click)))
        _ = reduce(&state, .mouse(MouseEvent(x: x + 7, y: y, action: .drag)))
        #expect(press("y", on: &state) == [.copy("Lind met")])
    }

    @Test func theMouseMayStandBesideTheText() throws {
        var state = try Sample.reading(width: 120, height: 24)
        let lines = screen(state).text.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(lines.firstIndex { $0.contains("Anna Lind met the ministers") })
        // From the blank line above the first paragraph to the one below it.
        _ = reduce(&state, .mouse(MouseEvent(x: 40, y: y - 1, action: .click)))
        _ = reduce(&state, .mouse(MouseEvent(x: 80, y: y, action: .drag)))
        #expect(press("y", on: &state) == [.copy("Anna Lind met the ministers in Oslo on Wednesday.")])
    }
}
