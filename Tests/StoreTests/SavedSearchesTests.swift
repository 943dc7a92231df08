import Articles
import Store
import Testing

@Suite struct SavedSearchesTests {
    @Test func searchesAreKeptUnderNames() throws {
        let store = try ArticleStore.inMemory()
        try store.keep([SearchChange(name: "Tides", query: "tide"), SearchChange(name: "Piers", query: "pier")])
        try store.keep([SearchChange(name: "tides", query: "tide*"), SearchChange(name: "Piers", query: nil)])
        #expect(try store.savedSearches() == [SavedSearch(name: "Tides", query: "tide*")])
    }

    @Test func articlesAreFoundByTheirTags() throws {
        let store = try store([document("One", ["A tide."]), document("Two", ["A pier."])])
        let (one, two) = (ArticleID(1), ArticleID(2))
        #expect(try store.setTag("To Read", of: [one, two], true) == [one, two])
        #expect(try store.setTag("to read", of: [two, one, ArticleID(9)], true).isEmpty)
        #expect(try store.setTag("sea", of: [one], true) == [one])
        #expect(try store.tags() == [TagSummary(name: "sea", articles: 1), TagSummary(name: "To Read", articles: 2)])
        func found(_ typed: String) throws -> [String] {
            try store.search(SearchQuery(typed), limit: 9).map(\.summary.title).sorted()
        }
        #expect(try found("tag:\"to READ\"") == ["One", "Two"])
        #expect(try found("tag:sea OR pier") == ["One", "Two"])
        #expect(try found("-tag:sea") == ["Two"])
        #expect(try store.setTag("sea", of: [one], false) == [one])
        #expect(try found("tag:sea").isEmpty)
    }
}
