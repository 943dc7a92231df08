import Articles
import Store
import Testing
import Text

@Suite struct ListsTests {
    /// Titles say where they stand, newest first; ties and unknown days among them.
    private func sample() throws -> ArticleStore {
        let store = try store([
            document("5", published: "2023-06-01", source: "tides"),
            document("3", published: "2023-06-10", source: "tides"),
            document("2", published: "2023-06-10"),
            document("4", added: "2023-06-05"),
            document("1", published: "2023-07-01", source: "tides"),
            document("6", published: "1931-02-03"),
        ])
        try store.setRead([ArticleID(2), ArticleID(5)], true)
        try store.setStarred([ArticleID(1), ArticleID(6)], true)
        return store
    }

    private func titles(_ page: ListPage) -> String { page.rows.map(\.title).joined() }

    @Test(arguments: [
        (ArticleList.all, "123456"), (.unread, "2456"), (.starred, "56"), (.source(SourceID(1)), "135"),
        (.source(SourceID(99)), ""), (.search("is:unread feed:tid"), "5"),
    ])
    func listsAreNewestFirst(list: ArticleList, wanted: String) throws {
        #expect(titles(try sample().page(of: list, at: .start, limit: 10)) == wanted)
    }

    @Test(
        arguments: [
            (ArticleList.all, "123456"), (.unread, "2456"), (.search("nothing"), "123456"),
            (.search("-gale"), "123456"), (.source(SourceID(1)), "135"), (.search("feed:tides is:unread"), "5"),
        ], [ListOrder.newest, .oldest])
    func pagesMeetInBothDirections(list: (ArticleList, titles: String), order: ListOrder) throws {
        let store = try sample()
        let wanted = order == .newest ? list.titles : String(list.titles.reversed())
        var (down, up) = ("", "")
        var anchor = ListAnchor.start
        while let last = try store.page(of: list.0, at: anchor, limit: 2, order: order).rows.last {
            down += titles(try store.page(of: list.0, at: anchor, limit: 2, order: order))
            anchor = .after(last.id)
        }
        anchor = .end
        while let first = try store.page(of: list.0, at: anchor, limit: 2, order: order).rows.first {
            up = titles(try store.page(of: list.0, at: anchor, limit: 2, order: order)) + up
            anchor = .before(first.id)
        }
        #expect(down == wanted)
        #expect(up == wanted)
    }

    @Test func oldestFirstIsTheOtherWayRoundFromEachAnchor() throws {
        let store = try sample()
        let second = try store.page(of: .all, at: .start, limit: 2, order: .oldest).rows[1].id
        func page(_ anchor: ListAnchor) throws -> ListPage {
            try store.page(of: .all, at: anchor, limit: 2, order: .oldest)
        }
        #expect(try titles(page(.from(second))) == "54")
        #expect(try (page(.from(second)).hasBefore, page(.from(second)).hasAfter) == (true, true))
        #expect(try (page(.end).hasBefore, page(.end).hasAfter) == (true, false))
        #expect(try titles(page(.end)) == "21")
    }

    @Test func theBestMatchesAreOnePage() throws {
        let store = try store([
            document("Gale", published: "2023-06-01"), document("Calm", ["A gale."], published: "2023-06-02"),
            document("Fog", published: "2023-06-03"),
        ])
        for anchor in [ListAnchor.start, .end, .after(ArticleID(1))] {
            let page = try store.page(of: .search("gale"), at: anchor, limit: 9, order: .best)
            #expect(page.rows.map(\.title) == ["Gale", "Calm"])
            #expect((page.hasBefore, page.hasAfter) == (false, false))
        }
        // Nothing is ranked where no words are looked for.
        let all = try store.page(of: .search("is:unread"), at: .start, limit: 9, order: .best)
        #expect(all.rows.map(\.title) == ["Fog", "Calm", "Gale"])
    }

    @Test func aPageSaysWhetherTheListGoesOn() throws {
        let store = try sample()
        let newest = try store.page(of: .all, at: .start, limit: 2)
        #expect((newest.hasBefore, newest.hasAfter) == (false, true))
        let middle = try store.page(of: .all, at: .after(newest.rows[1].id), limit: 2)
        #expect((middle.hasBefore, middle.hasAfter) == (true, true))
        let oldest = try store.page(of: .all, at: .end, limit: 2)
        #expect((oldest.hasBefore, oldest.hasAfter) == (true, false))
        let whole = try store.page(of: .all, at: .end, limit: 6)
        #expect((whole.hasBefore, whole.hasAfter) == (false, false))
    }

    @Test(arguments: [0, -1, Int.min])
    func aLimitOfNothingGivesNothing(limit: Int) throws {
        let page = try sample().page(of: .all, at: .start, limit: limit)
        #expect(page.rows.isEmpty)
        #expect(page.hasAfter)
    }

    @Test func theLargestLimitGivesAll() throws {
        #expect(try sample().page(of: .all, at: .start, limit: .max).rows.count == 6)
    }

    @Test func anAnchorThatLeftTheListStillTellsWhere() throws {
        let store = try sample()
        let second = try store.page(of: .unread, at: .start, limit: 1).rows[0].id
        try store.setRead([second], true)
        #expect(titles(try store.page(of: .unread, at: .after(second), limit: 9)) == "456")
    }

    @Test func aPositionCountsWhatComesBefore() throws {
        let store = try sample()
        let rows = try store.page(of: .all, at: .start, limit: 9).rows
        #expect(try rows.map { try store.position(of: $0.id, in: .all) } == [0, 1, 2, 3, 4, 5])
        #expect(try store.position(of: rows[5].id, in: .search("nothing")) == 5)
        #expect(try store.position(of: rows[0].id, in: .unread) == nil)
        #expect(try store.position(of: ArticleID(99), in: .all) == nil)
    }

    @Test func countsFollowEveryChange() throws {
        let store = try sample()
        #expect(try store.counts() == ArticleCounts(total: 6, unread: 4, starred: 2))
        #expect(
            try store.sources() == [
                SourceSummary(id: SourceID(2), name: "imported", unread: 3, total: 3),
                SourceSummary(id: SourceID(1), name: "tides", unread: 1, total: 3),
            ])
        for list in [ArticleList.all, .unread, .starred, .source(SourceID(1))] {
            #expect(try store.count(of: list) == store.page(of: list, at: .start, limit: 99).rows.count)
        }
        #expect(try store.count(of: .search("nothing is:unread")) == 4)
    }

    @Test func markingAllReadTellsWhatToUndo() throws {
        let store = try sample()
        let changed = try store.markAllRead(.source(SourceID(1)))
        #expect(changed == [ArticleID(1)])
        #expect(try store.markAllRead(.source(SourceID(1))).isEmpty)
        #expect(try store.markAllRead(.search("after:2023-06-09")) == [ArticleID(3)])
        #expect(try store.setRead(changed, false) == changed)
        #expect(try store.counts().unread == 3)
    }

    @Test func aStateIsSetOnce() throws {
        let store = try sample()
        #expect(try store.setStarred([ArticleID(6), ArticleID(2), ArticleID(99)], true) == [ArticleID(2)])
        #expect(try store.setStarred([], true).isEmpty)
    }

    @Test func aMistakenSearchIsNoList() throws {
        let store = try sample()
        let mistake = QueryError(position: 3, length: 0, reason: .missingValue)
        #expect(throws: StoreError.badQuery(mistake)) {
            try store.page(of: .search("by:"), at: .start, limit: 1)
        }
    }
}
