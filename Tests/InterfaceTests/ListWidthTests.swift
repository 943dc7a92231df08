import Articles
import Interface
import Screen
import Testing

/// The list is as wide as its titles want before an article is open, and as the user wants after.
@Suite struct ListWidthTests {
    private static let long = "A title of fifty letters, all of which should show"

    private func listed(_ width: Int) throws -> ReaderState {
        var state = try Sample.reader(width: width, height: 20)
        let rows = [Sample.row(9, Self.long, day: 1)] + Sample.rows
        _ = reduce(&state, .listLoaded(.all, at: .start, ListPage(rows: rows, hasBefore: false, hasAfter: false)))
        return state
    }

    @Test(arguments: [100, 120, 160, 200])
    func titlesAreWholeBeforeAnArticleIsOpen(width: Int) throws {
        #expect(screen(try listed(width)).text.contains(Self.long))
    }

    @Test(arguments: [(200, true), (160, false)])
    func whatIsLeftOverBesideTheTextGoesToTheList(width: Int, isWhole: Bool) throws {
        var state = try listed(width)
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
        #expect(screen(state).text.contains(Self.long) == isWhole)
    }

    @Test func theListIsWidenedWhereItHasTheKeys() throws {
        var state = try listed(120)
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
        press("h", on: &state)
        #expect(!screen(state).text.contains(Self.long))
        for _ in 0..<13 { press(">", on: &state) }
        #expect(screen(state).text.contains(Self.long))
        var next = try listed(120)
        next.goOn(at: state.place)
        _ = reduce(&next, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
        #expect(screen(next).text.contains(Self.long))
    }

    @Test func theLineBesideTheListIsDragged() throws {
        var state = try listed(120)
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
        _ = reduce(&state, .mouse(MouseEvent(x: 30, y: 5, action: .click)))
        _ = reduce(&state, .mouse(MouseEvent(x: 57, y: 5, action: .drag)))
        #expect(screen(state).text.contains(Self.long))
    }

    @Test func aCountStaysNearItsNameInAWideLibrary() throws {
        var state = try listed(120)
        press("h", on: &state)
        let line = try #require(screen(state).text.split(separator: "\n").first { $0.contains("Unread      ") })
        #expect(line.hasPrefix("│ Unread                               2 "))
    }
}
