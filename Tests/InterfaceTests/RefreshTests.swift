import Articles
import Interface
import Screen
import Testing

/// What another program changed in the store shows itself, and moves nothing that the user looks at.
@Suite struct RefreshTests {
    private static func page(_ ids: ClosedRange<Int64>, hasBefore: Bool = false) -> ListPage {
        ListPage(
            rows: ids.reversed().map { Sample.row($0, "Article \($0)", day: 1) }, hasBefore: hasBefore, hasAfter: false)
    }

    private func reader(_ page: ListPage) throws -> ReaderState {
        var state = try Sample.reader(width: 80, height: 12)
        _ = reduce(&state, .listLoaded(.all, at: .start, page))
        return state
    }

    @Test func aChangeAsksForWhatIsShownAndForCounts() throws {
        var state = try reader(Self.page(1...5))
        #expect(
            reduce(&state, .storeChanged) == [.refreshList(.all, from: nil, limit: 200), .loadSources])
    }

    @Test func newArticlesShowThemselvesAtTheStart() throws {
        var state = try reader(Self.page(1...5))
        _ = reduce(&state, .listRefreshed(.all, from: nil, Self.page(1...7)))
        #expect(state.list.rows.count == 7)
        #expect(state.list.chosen?.id == ArticleID(5))
        #expect(screen(state).text.contains("Article 7"))
    }

    @Test func theChosenRowStaysWhereItStands() throws {
        var state = try reader(Self.page(1...30))
        press("G", "k", on: &state)
        let before = screen(state).text
        _ = reduce(&state, .listRefreshed(.all, from: nil, Self.page(1...40)))
        #expect(state.list.chosen?.id == ArticleID(2))
        let rows = before.split(separator: "\n").dropFirst().dropLast()
        #expect(screen(state).text.split(separator: "\n").dropFirst().dropLast() == rows)
    }

    @Test func aRowThatLeftTheListStaysWhileItIsChosen() throws {
        var state = try reader(Self.page(1...5))
        press("j", on: &state)
        let page = ListPage(
            rows: [5, 3, 2].map { Sample.row($0, "Article \($0)", day: 1) }, hasBefore: false, hasAfter: false)
        _ = reduce(&state, .listRefreshed(.all, from: nil, page))
        #expect(state.list.rows.map(\.id.rawValue) == [5, 4, 3, 2])
        #expect(state.list.chosen?.id == ArticleID(4))
    }

    @Test func anAnswerForAnotherListIsDropped() throws {
        var state = try reader(Self.page(1...5))
        _ = reduce(&state, .listRefreshed(.unread, from: nil, Self.page(1...9)))
        _ = reduce(&state, .listRefreshed(.all, from: ArticleID(3), Self.page(1...9)))
        #expect(state.list.rows.count == 5)
    }
}
