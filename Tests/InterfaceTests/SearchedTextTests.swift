import Articles
import Screen
import Testing
import Text

@testable import Interface

/// Words that are looked for are lit in the text, and the panes move with them.
@Suite struct SearchedTextTests {
    @Test(arguments: [
        ("lind", ["Lind", "Lind"]), ("min* -oslo", ["ministers"]), ("\"last round\"", ["last round"]),
        ("lin", []), ("title:lind is:unread", []), ("about:\"Anna Lind\" june", ["Anna Lind", "June"]),
        ("", []), ("oslo OR after:7d", ["Oslo"]), ("person:\"anna l\"", ["Anna Lind"]),
    ])
    func aSearchLightsWhatItLooksFor(query: String, lit: [String]) throws {
        #expect(try hits(of: #require(SoughtWords.all(of: query))) == lit)
    }

    @Test(arguments: ["OR oslo", "\"", "-", "about:"])
    func aMistakeHasNoWords(query: String) { #expect(SoughtWords.all(of: query) == nil) }

    @Test func otherFormsAreThoseOfTheSnippet() {
        let snippet = Snippet(text: "They will meet", hits: [ByteRange(10, 14)], range: ByteRange(0, 14))
        #expect(hits(of: SoughtWords.all(of: snippet)) == ["meet"])
    }

    private func hits(of words: [SoughtWords]) -> [String] {
        let text = Sample.article.article.text
        return TextFinder(words).hits(in: text.bytes.span, within: text.range).map { text[$0] }
    }

    /// While a phrase is typed it is a mistake, and the rows found before stay.
    @Test func aMistakeLeavesTheWordsOfTheRowsThatAreShown() throws {
        var state = try Sample.reader(width: 120, height: 24)
        press("/", "l", "i", "n", "d", on: &state)
        #expect(state.list.searchedWords.isEmpty)
        let page = ListPage(rows: [Sample.rows[1]], hasBefore: false, hasAfter: false)
        _ = reduce(&state, .listLoaded(.search("lind*"), at: .start, page))
        #expect(state.list.searchedWords.map(\.text) == ["lind"])
        press(" \"i", on: &state)
        #expect(state.list.searchedWords.map(\.text) == ["lind"])
        press("Esc", on: &state)
        #expect(state.list.searchedWords.isEmpty)
    }

    private func opened(_ query: String) throws -> ReaderState {
        var state = try Sample.reader(width: 120, height: 24)
        press("/", on: &state)
        _ = reduce(&state, .paste(query))
        let page = ListPage(rows: [Sample.rows[1]], hasBefore: false, hasAfter: false)
        _ = reduce(&state, .listLoaded(state.list.list, at: .start, page))
        press("Enter", "Enter", on: &state)
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
        return state
    }

    @Test func anArticleOfASearchShowsItsWords() throws {
        var state = try opened("lind")
        #expect(screen(state).text.contains(" “lind” 1 of 2 · n next, N previous, Esc ends"))
        #expect(style(of: "Lind met", on: screen(state)) == Theme.monochrome.style(.currentHit))
        #expect(style(of: "Lind left", on: screen(state)) == Theme.monochrome.style(.hit))
        press("n", on: &state)
        #expect(style(of: "Lind left", on: screen(state)) == Theme.monochrome.style(.currentHit))
        press("Esc", on: &state)
        #expect(state.article?.found.hits.isEmpty == true)
    }

    @Test func soDoesOneThatWasOpenAlready() throws {
        var state = try opened("\"in oslo\" happened:2024")
        #expect(screen(state).text.contains(" “in oslo” 1 of 1 · n next"))
        press("q", "/", on: &state)
        _ = reduce(&state, .paste("lind"))
        let page = ListPage(rows: [Sample.rows[1]], hasBefore: false, hasAfter: false)
        _ = reduce(&state, .listLoaded(state.list.list, at: .start, page))
        #expect(press("Enter", "Enter", on: &state).isEmpty)
        #expect(screen(state).text.contains(" “lind” 1 of 2 · n next"))
    }

    @Test func aPlaceKeptFromAnotherDayDoesNotLeadAwayFromTheHit() throws {
        var state = try opened("june")
        let before = state.article?.top
        _ = reduce(&state, .readingPlaceLoaded(ArticleID(2), 3))
        #expect(state.article?.top == before)
    }

    @Test(arguments: [(["/", "June", "Enter"], 2), (["/", "Lind", "Enter", "n"], 0), (["]t", "]t"], 0), (["]t"], 1)])
    func theTimelineGoesWhereTheWordsAre(keys: [String], event: Int) throws {
        var state = try Sample.reading(width: 120, height: 24)
        press(keys, on: &state)
        #expect(state.article?.currentEvent == event)
    }

    @Test func theCursorStandsAtTheHit() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("/", "Oslo", "Enter", on: &state)
        let surface = screen(state)
        let cursor = try #require(surface.cursor)
        let line = surface.text.split(separator: "\n", omittingEmptySubsequences: false)[cursor.y]
        #expect(String(Array(line)[cursor.x...].prefix(4)) == "Oslo")
    }

    @Test func thePromptSaysWhereItLooks() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("/", on: &state)
        #expect(screen(state).text.hasSuffix("In this text: /"))
        press("Lind", on: &state)
        #expect(screen(state).text.hasSuffix("In this text: /Lind" + String(repeating: " ", count: 94) + "1 of 2"))
        press("x", on: &state)
        #expect(screen(state).text.hasSuffix(" not in this article"))
        // What is typed has the room first.
        for width in 30..<60 {
            _ = reduce(&state, .resize(width: width, height: 24))
            #expect(screen(state).text.contains("/Lindx"), "\(width)")
        }
    }
}
