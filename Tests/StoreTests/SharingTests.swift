import Articles
import Dispatch
import Store
import Synchronization
import Testing
import Text

/// One store opened twice, as two programs do.
@Suite struct SharingTests {
    @Test func eachSeesWhatTheOtherChanges() throws {
        let folder = Folder()
        let path = "\(folder.path)/s.sqlite"
        let (one, other) = (try ArticleStore(path: path), try ArticleStore(path: path))
        let before = try one.changesByOthers()
        _ = try one.add([document("A")])
        #expect(try one.changesByOthers() == before)
        #expect(try other.counts().total == 1)
        _ = try other.add([document("B")])
        try other.setStarred([ArticleID(1)], true)
        #expect(try one.changesByOthers() != before)
        #expect(try one.page(of: .starred, at: .start, limit: 9).rows.map(\.title) == ["A"])
    }

    @Test func aPageFromAnArticleOnBeginsWithIt() throws {
        let store = try store((1...5).map { document("A\($0)", published: "2023-06-1\($0)") })
        let page = try store.page(of: .all, at: .from(ArticleID(3)), limit: 2)
        #expect(page.rows.map(\.title) == ["A3", "A2"])
        #expect(page.hasBefore && page.hasAfter)
    }

    @Test func theBestOfManyHitsCountsTitles() throws {
        let store = try store(
            (1...9).map { document("A\($0)", ["Tide."], published: "2023-06-1\($0)") }
                + (1...30).map { document("B\($0)", published: "2023-05-01") }
                + [document("Tide", ["Nothing."], published: "2023-06-01")])
        let found = try store.search(SearchQuery("tide"), order: .best, limit: 3)
        #expect(found.first?.summary.title == "Tide")
        #expect(try store.search(SearchQuery("tide"), limit: 1).first?.summary.title == "A9")
    }

    /// A letter typed stops the search before it, whatever that one is doing just then.
    @Test func aSearchCanBeInterruptedAtAnyMoment() throws {
        let folder = Folder()
        let store = try ArticleStore(path: "\(folder.path)/s.sqlite")
        _ = try store.add((0..<20).map { document("A\($0)", ["The elections of \($0)."], guid: "\($0)") })
        let isOver = Atomic(false)
        DispatchQueue.concurrentPerform(iterations: 2) { thread in
            if thread == 0 {
                while !isOver.load(ordering: .relaxed) { store.interruptSearch() }
            } else {
                for _ in 0..<300 {
                    do {
                        #expect(try store.search(SearchQuery("elec*"), limit: 99).count == 20)
                    } catch {
                        #expect(error as? StoreError == .interrupted)
                    }
                }
                isOver.store(true, ordering: .relaxed)
            }
        }
    }
}
