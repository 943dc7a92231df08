import Articles
import Interface
import Screen
import Testing
import Text

/// A search shows each article's words in their sentence.
@Suite struct SearchListTests {
    private func searching() throws -> (state: ReaderState, effects: [Effect]) {
        var state = try Sample.reader(width: 80, height: 20)
        press("/", on: &state)
        for letter in "quay" { press(String(letter), on: &state) }
        let page = ListPage(rows: Sample.rows, hasBefore: false, hasAfter: false)
        let effects = reduce(&state, .listLoaded(.search("quay*"), at: .start, page))
        return (state, effects)
    }

    @Test func theRowsInSightAreAskedForOnce() throws {
        var (state, effects) = try searching()
        #expect(effects == [.loadSnippets(query: "quay*", [3, 2, 1].map { ArticleID($0) })])
        #expect(reduce(&state, .resize(width: 80, height: 22)).isEmpty)
    }

    @Test func theHitStandsInItsSentence() throws {
        var (state, _) = try searching()
        let long = "They had waited on the cold and windy old stone quay since noon."
        let snippets = [
            ArticleID(3): Snippet(text: "The quay froze.", hits: [ByteRange(4, 8)], range: ByteRange(0, 15)),
            ArticleID(2): Snippet(text: long, hits: [ByteRange(48, 52)], range: ByteRange(0, 64)),
        ]
        _ = reduce(&state, .snippetsLoaded(query: "quay*", snippets))
        let surface = screen(state)
        #expect(surface.text.contains("▌  The quay froze."))
        #expect(surface.text.contains("   …windy old stone quay since"))
        #expect(style(of: "quay froze", on: surface) != style(of: "The quay", on: surface))
        // Those of another search are not shown.
        _ = reduce(
            &state, .snippetsLoaded(query: "other", [ArticleID(1): snippets[ArticleID(3)]].compactMapValues(\.self)))
        #expect(screen(state).text.split(separator: "The quay froze.").count == 2)
    }
}
