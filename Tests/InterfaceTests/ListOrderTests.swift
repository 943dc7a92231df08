import Articles
import Interface
import Testing

/// `go` turns a list round, and ranks what was searched for.
@Suite struct ListOrderTests {
    private static let page = ListPage(rows: Sample.rows, hasBefore: false, hasAfter: true)

    @Test func aListIsShownOldestFirstAndNewestFirstAgain() throws {
        var state = try Sample.reader(width: 80, height: 24)
        #expect(press("go", on: &state) == [.loadList(.all, at: .start, limit: 200, order: .oldest)])
        #expect(state.notice?.text == "Oldest first; go changes it.")
        #expect(screen(state).text.contains("─ All · oldest first ─"))
        #expect(press("go", on: &state) == [.loadList(.all, at: .start, limit: 200)])
        #expect(screen(state).text.contains("─ All ─"))
    }

    @Test func aPageOfTheOtherOrderIsDropped() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("go", on: &state)
        _ = reduce(&state, .listLoaded(.all, at: .start, ListPage(rows: [], hasBefore: false, hasAfter: false)))
        #expect(state.list.rows.count == Sample.rows.count)
    }

    @Test func everyListIsThenShownSo() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("go", on: &state)
        _ = reduce(&state, .listLoaded(.all, at: .start, Self.page, order: .oldest))
        #expect(press("G", on: &state) == [.loadList(.all, at: .end, limit: 200, order: .oldest)])
        let effects = press("gs", "Star", "Enter", on: &state)
        #expect(effects.contains(.loadList(.starred, at: .start, limit: 200, order: .oldest)))
    }

    @Test func theNextUnreadIsANewerOneThen() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("go", on: &state)
        let read = ListPage(rows: [Sample.rows[2]], hasBefore: false, hasAfter: true)
        _ = reduce(&state, .listLoaded(.all, at: .start, read, order: .oldest))
        #expect(press("n", on: &state) == [.findUnread(.all, from: Sample.rows[2].id, older: false)])
        _ = reduce(&state, .unreadFound(.all, nil, older: false))
        #expect(state.notice?.text == "No unread article further down.")
    }

    @Test func aSearchAlsoHasTheBestFirst() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("/", on: &state)
        _ = reduce(&state, .paste("lind"))
        _ = reduce(&state, .listLoaded(.search("lind*"), at: .start, Self.page))
        press("Enter", on: &state)
        #expect(press("go", on: &state) == [.loadList(.search("lind*"), at: .start, limit: 200, order: .best)])
        #expect(screen(state).text.contains("─ /lind · best first ─"))
        _ = reduce(&state, .listLoaded(.search("lind*"), at: .start, Self.page, order: .best))
        #expect(press("go", on: &state) == [.loadList(.search("lind*"), at: .start, limit: 200, order: .oldest)])
    }

    @Test func rankedSearchesLeaveOtherListsByDay() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("/", on: &state)
        _ = reduce(&state, .paste("lind"))
        _ = reduce(&state, .listLoaded(.search("lind*"), at: .start, Self.page))
        press("Enter", "go", on: &state)
        _ = reduce(&state, .listLoaded(.search("lind*"), at: .start, Self.page, order: .best))
        #expect(
            press("q", on: &state).contains { if case .refreshList(.all, _, _, .newest) = $0 { true } else { false } })
        press("/", on: &state)
        let effects = reduce(&state, .paste("pier"))
        #expect(effects.first == .loadList(.search("pier*"), at: .start, limit: 200, order: .best))
    }

    @Test func theOrderIsKeptFromOneStartToTheNext() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("go", on: &state)
        var next = try Sample.reader(width: 80, height: 24)
        next.goOn(at: state.place)
        #expect(next.startEffects.first == .loadList(.all, at: .start, limit: 200, order: .oldest))
    }

    /// Panes of a narrow screen have no box, and no line for a title.
    @Test(arguments: [
        (40, ["go"], " Dateline  All · oldest first  Unread 2"), (39, ["go"], " Dateline  All · oldest first"),
        (24, ["go"], " Dateline  All · oldes…"), (40, ["h"], " Dateline  Library             Unread 2"),
        (40, ["Enter"], " Dateline  All                 Unread 2"),
    ])
    func aNarrowScreenNamesWhatItShowsAtTheTop(width: Int, keys: [String], bar: String) throws {
        var state = try Sample.reader(width: width, height: 10)
        press(keys, on: &state)
        #expect(screen(state).text.split(separator: "\n")[0] == bar)
    }
}
