import Articles
import Store
import Testing
import Text

@Suite struct ReadingTests {
    @Test func aPlaceIsKeptUntilItIsForgottenAndGoesWithItsArticle() throws {
        let store = try ArticleStore.inMemory()
        let id = try #require(try store.add([document("One")]).first?.id)
        #expect(try store.readingPlace(of: id) == nil)
        try store.setReadingPlace(of: id, 12)
        try store.setReadingPlace(of: id, 40)
        #expect(try store.readingPlace(of: id) == 40)
        try store.setReadingPlace(of: id, nil)
        #expect(try store.readingPlace(of: id) == nil)
        try store.setReadingPlace(of: ArticleID(99), 3)
        #expect(try store.readingPlace(of: ArticleID(99)) == nil)
    }

    @Test func aSettingIsTheLastOneKept() throws {
        let store = try store([])
        try store.setReaderSetting("place", "a")
        try store.setReaderSetting("place", "b")
        #expect(try (store.readerSetting("place"), store.readerSetting("other")) == ("b", nil))
    }

    @Test func theNextUnreadArticleOfAListIsFoundBothWays() throws {
        let store = try store(["One", "Two", "Three", "Four"].map { document($0) })
        let ids = try store.page(of: .all, at: .start, limit: 9).rows.map(\.id)
        _ = try store.setRead([ids[1]], true)
        #expect(try store.unread(in: .all, from: ids[0], older: true) == ids[2])
        #expect(try store.unread(in: .all, from: ids[2], older: false) == ids[0])
        #expect(try store.unread(in: .all, from: nil, older: true) == ids[0])
        #expect(try store.unread(in: .all, from: ids[3], older: true) == nil)
        #expect(try store.unread(in: .search("is:unread"), from: ids[0], older: true) == ids[2])
    }

    @Test func deletedArticlesAreGoneStarredOrNot() throws {
        let store = try store(["One", "Two"].map { document($0) })
        let ids = try store.page(of: .all, at: .start, limit: 9).rows.map(\.id)
        _ = try store.setStarred([ids[0]], true)
        #expect(try store.delete([ids[0], ArticleID(77)]) == 1)
        #expect(try store.page(of: .all, at: .start, limit: 9).rows.map(\.id) == [ids[1]])
        #expect(try store.counts() == ArticleCounts(total: 1, unread: 1, starred: 0))
    }
}
