import Articles
import Screen
import Testing

@testable import Interface

/// No key is met with silence, and nothing that is empty is left unexplained.
@Suite struct SaidWordsTests {
    private static let none = ListPage(rows: [], hasBefore: false, hasAfter: false)

    private func empty(_ list: ArticleList, total: Int) throws -> ReaderState {
        var state = try Sample.reader(width: 80, height: 24)
        _ = reduce(&state, .sourcesLoaded([], ArticleCounts(total: total, unread: 0, starred: 0)))
        state.list.list = list
        _ = reduce(&state, .listLoaded(list, at: .start, Self.none))
        return state
    }

    @Test(arguments: [
        (ArticleList.all, 0, ":import PATH  brings files in"), (.unread, 0, "No articles yet."),
        (.unread, 5, "Everything is read."), (.search("x"), 5, "q  back"), (.search("on:today"), 5, "published today"),
        (.starred, 0, "s  stars an article"),
    ])
    func anEmptyListSaysWhyAndWhatToDo(list: ArticleList, total: Int, words: String) throws {
        var state = try empty(list, total: total)
        #expect(screen(state).text.contains(words))
        press("Enter", on: &state)
        #expect(state.notice?.text == "There is nothing to open here.")
    }

    @Test(arguments: ["j", "Space", "C-d"])
    func theEndOfATextIsSaid(key: String) throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("G", key, on: &state)
        #expect(screen(state).text.contains(" The text ends here · n next unread · J next · q back"))
    }

    @Test func enterOnATimeGoesToWhatHappenedThen() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("]e", "]t", "]t", "Enter", on: &state)
        #expect(state.focus == .timeline && state.article?.isEventLit == true)
        let event = try #require(state.article?.events[safely: state.article?.currentEvent ?? -1])
        #expect(event.label == "The last round fails")
    }

    @Test(arguments: [("write", "Save as: "), ("pipe", "|")])
    func aCommandWithoutItsArgumentAsksForIt(command: String, words: String) throws {
        var state = try Sample.reading(width: 120, height: 24)
        press(":", command, "Enter", on: &state)
        let foot = screen(state).text.split(separator: "\n", omittingEmptySubsequences: false).last
        #expect(foot?.hasPrefix(words) == true)
    }

    @Test func allMistakesOfTheConfigurationAreShown() throws {
        var state = try Sample.reader(width: 80, height: 24)
        _ = reduce(&state, .mistakesFound(["line 1: one", "line 2: two"]))
        #expect(screen(state).text.contains(" line 1: one (:mistakes shows all 2)"))
        press(":", "mistakes", "Enter", on: &state)
        #expect(screen(state).text.contains("2            line 2: two"))
        press("q", on: &state)
        _ = reduce(&state, .mistakesFound([]))
        press(":", "mistakes", "Enter", on: &state)
        #expect(screen(state).text.contains(" Nothing is wrong in the configuration."))
    }

    @Test(arguments: [("tag:sea", false), ("on:today", false), ("is:unread feed:x", false), ("quay", true)])
    func rowsHaveALineForWordsThatWereSearchedFor(query: String, has: Bool) {
        var list = ListState()
        list.list = .search(query)
        list.take(ListPage(rows: Sample.rows, hasBefore: false, hasAfter: false), at: .start)
        #expect(list.searchedWords.isEmpty != has)
    }

    @Test func whatIsStarredStillShowsThatItIsUnread() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("s", on: &state)
        #expect(screen(state).text.contains("│▌★ Harbour opens") && screen(state).text.contains("│▌• Gazette"))
    }

    @Test func onACardANameIsSplitOffInTheChosenArticle() throws {
        var state = try Sample.reading(width: 120, height: 30)
        let row = EntityRow(id: EntityID(9), name: "Oslo", kind: .place, articles: 1, mentions: 3)
        let page = ListPage(rows: [Sample.rows[1]], hasBefore: false, hasAfter: false)
        let card = EntityCard(row: row, aliases: [], roles: [], weeks: [], company: [], articles: page)
        _ = reduce(&state, .cardLoaded(card, []))
        #expect(press(":", "split", "Enter", on: &state) == [.splitEntity(EntityID(9), in: ArticleID(2))])
    }
}
