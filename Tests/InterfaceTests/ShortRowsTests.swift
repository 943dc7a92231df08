import Interface
import Screen
import Testing

/// `gl` gives each article of the list one line, with its day in a column.
@Suite struct ShortRowsTests {
    private func listed(_ width: Int) throws -> [String] {
        var state = try Sample.reader(width: width, height: 20)
        press("gl", on: &state)
        return screen(state).text.split(separator: "\n").map(String.init).filter { $0.contains("Talks begin") }
    }

    @Test(arguments: [
        (40, " • Talks begin in Oslo            1 May"),
        (70, " • Talks begin in Oslo                                     1 May   2m"),
        (
            120,
            "│ • Talks begin in Oslo                        Gazette                1 May   2m │"
        ),
    ])
    func aRowHasWhatThereIsRoomFor(width: Int, row: String) throws {
        let shown = try #require(try listed(width).first)
        #expect(shown.hasPrefix(row), "\(shown)")
    }

    @Test func theRowUnderTheCursorAndTheMouseIsTheSame() throws {
        var state = try Sample.reader(width: 80, height: 20)
        press("gl", on: &state)
        _ = reduce(&state, .mouse(MouseEvent(x: 5, y: 4, action: .click)))
        #expect(state.list.selected == 2)
        #expect(screen(state).cursor?.y == 4)
    }

    @Test func itIsKeptForTheNextStart() throws {
        var state = try Sample.reader(width: 80, height: 20)
        press("gl", on: &state)
        var next = try Sample.reader(width: 80, height: 20)
        next.goOn(at: state.place)
        #expect(screen(next).text == screen(state).text)
        press("gl", on: &next)
        #expect(screen(next).text != screen(state).text)
    }
}
