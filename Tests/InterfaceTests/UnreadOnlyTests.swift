import Articles
import Interface
import Testing

/// `gu` shows only what is unread of a list, and all of it again.
@Suite struct UnreadOnlyTests {
    private static let few = ListPage(rows: [Sample.rows[1]], hasBefore: false, hasAfter: false)

    private func reader() throws -> ReaderState {
        var state = try Sample.reader(width: 80, height: 24)
        let source = SourceSummary(id: SourceID(4), name: "Gazette", unread: 2, total: 3)
        _ = reduce(&state, .sourcesLoaded([source], ArticleCounts(total: 3, unread: 2, starred: 0)))
        return state
    }

    @Test func ofASource() throws {
        var state = try reader()
        press("gs", "Gaz", "Enter", on: &state)
        let page = ListPage(rows: Sample.rows, hasBefore: false, hasAfter: false)
        _ = reduce(&state, .listLoaded(.source(SourceID(4)), at: .start, page))
        press("j", "j", on: &state)
        let narrowed = ArticleList.search("feed:\"Gazette\" is:unread")
        #expect(press("gu", on: &state) == [.loadList(narrowed, at: .start, limit: 200)])
        _ = reduce(&state, .listLoaded(narrowed, at: .start, Self.few))
        #expect(press("gu", on: &state) == [.refreshList(.source(SourceID(4)), from: nil, limit: 200)])
        #expect(state.list.selected == 2)
    }

    @Test func leavingItLeadsToTheWholeList() throws {
        var state = try reader()
        #expect(press("gu", on: &state) == [.loadList(.unread, at: .start, limit: 200)])
        #expect(state.notice?.text == "Only what is unread; gu shows all again.")
        _ = reduce(&state, .listLoaded(.unread, at: .start, Self.few))
        press("q", on: &state)
        #expect(state.list.list == .all)
    }

    @Test func aListOfWhatIsUnreadHasNoOther() throws {
        var state = try reader()
        press("h", "j", "Enter", on: &state)
        _ = reduce(&state, .listLoaded(.unread, at: .start, Self.few))
        #expect(press("gu", on: &state).isEmpty)
        #expect(state.notice?.text == "This list has only what is unread.")
    }

    @Test func inATagsListKeysForWhatIsReadDoThat() throws {
        var state = try reader()
        state.list.list = .search("tag:\"sea\"")
        let ids = [ArticleID(3)]
        #expect(press("N", on: &state) == [.setRead(ids, true), .loadSources])
        press("n", on: &state)
        #expect(state.list.selected == 1)
    }
}
