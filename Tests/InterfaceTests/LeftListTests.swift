import Articles
import Interface
import Screen
import Testing

/// Going back to a list finds the place in it, and what flags make up is true at once.
@Suite struct LeftListTests {
    private static let few = ListPage(rows: [Sample.rows[2]], hasBefore: false, hasAfter: false)

    private func typing(_ text: String, on state: inout ReaderState) {
        press("/", on: &state)
        for letter in text { press(String(letter), on: &state) }
        _ = reduce(&state, .listLoaded(.search("\(text)*"), at: .start, Self.few))
    }

    @Test(arguments: [["Esc"], ["Enter", "q"]])
    func leavingASearchFindsTheRowAgain(keys: [String]) throws {
        var state = try Sample.reader(width: 80, height: 20)
        press("j", on: &state)
        typing("bridge", on: &state)
        #expect(state.list.rows.count == 1)
        #expect(press(keys, on: &state) == [.refreshList(.all, from: nil, limit: 200)])
        #expect(state.list.rows == Sample.rows && state.list.selected == 1)
    }

    @Test func leavingAnotherListFindsTheRowOfTheFirst() throws {
        var state = try Sample.reader(width: 80, height: 20)
        press("G", "h", "j", "Enter", on: &state)
        _ = reduce(&state, .listLoaded(.unread, at: .start, Self.few))
        #expect(state.list.list == .unread)
        press("q", on: &state)
        #expect(state.list.list == .all && state.list.selected == 2)
    }

    @Test func choosingTheListThatIsShownMovesNothing() throws {
        var state = try Sample.reader(width: 80, height: 20)
        press("j", on: &state)
        #expect(press("h", "Enter", on: &state) == [])
        #expect(state.list.selected == 1)
    }

    @Test func whatIsDeletedMeanwhileStaysAway() throws {
        var state = try Sample.reader(width: 80, height: 20)
        typing("bridge", on: &state)
        press("Enter", "D", "q", on: &state)
        #expect(state.list.rows == Array(Sample.rows[..<2]))
    }

    @Test func markingAllReadMovesNothing() throws {
        var state = try Sample.reader(width: 80, height: 20)
        press("j", on: &state)
        #expect(reduce(&state, .markedRead([ArticleID(3), ArticleID(2)])) == [.loadSources])
        #expect(state.list.selected == 1 && state.list.rows.allSatisfy(\.isRead))
    }

    @Test func whatIsUnreadAgainComesBackIntoItsList() throws {
        var state = try Sample.reader(width: 80, height: 20)
        press("h", "j", "Enter", on: &state)
        let none = ListPage(rows: [], hasBefore: false, hasAfter: false)
        _ = reduce(&state, .listLoaded(.unread, at: .start, Self.few))
        _ = reduce(&state, .markedRead([ArticleID(3)]))
        _ = reduce(&state, .listLoaded(.unread, at: .start, none))
        let effects = press("u", on: &state)
        #expect(
            effects == [.setRead([ArticleID(3)], false), .loadSources, .refreshList(.unread, from: nil, limit: 200)])
    }
}
