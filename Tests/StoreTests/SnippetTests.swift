import Articles
import Store
import Testing
import Text

@Suite struct SnippetTests {
    /// The snippet of the only hit, its marked words in brackets.
    private func snippet(_ text: String, _ typed: String) throws -> String {
        let store = try store([document("Title", text.split(separator: "¶").map(String.init))])
        let hit = try #require(try store.search(SearchQuery(typed), limit: 1).first)
        return marked(hit.snippet.text, hit.snippet.hits)
    }

    private func marked(_ text: String, _ hits: [ByteRange]) -> String {
        var bytes = Array(text.utf8)
        for hit in hits.reversed() {
            bytes.insert(UInt8(ascii: "]"), at: hit.upper)
            bytes.insert(UInt8(ascii: "["), at: hit.lower)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("It rained. The pier fell. Nobody saw.", "pier", "The [pier] fell. Nobody saw."),
        ("The pier fell.¶The pier stands.", "stands", "The pier [stands]."),
        ("The Café  of\tSão João.", "cafe \"sao jo\"*", "The [Café] of [São João]."),
        ("A pier is a pier.", "pier*", "A [pier] is a [pier]."), ("Old Old pier.", "\"old pier\"", "Old [Old pier]."),
        ("Nothing here.", "title", "Nothing here."), ("", "title", ""), ("pier", "pier -gale", "[pier]"),
        ("Ab abc abcd.", "ab*", "[Ab] [abc] [abcd]."), ("a b a b a c", "\"a b a c\"", "a b [a b a c]"),
    ])
    func theSentenceOfTheHitIsShown(text: String, typed: String, wanted: String) throws {
        #expect(try snippet(text, typed) == wanted)
    }

    @Test func aLongSentenceIsCutBetweenWords() throws {
        let words = (0..<200).map { "word\($0)" }.joined(separator: " ")
        let shown = try snippet(words, "word100")
        #expect(shown.hasPrefix("word90 "))
        #expect(shown.contains(" [word100] "))
        #expect(shown.hasSuffix(" word110"))
    }

    @Test func aTextWithoutSpacesIsCutBetweenCharacters() throws {
        let shown = try snippet(String(repeating: "漢", count: 100), String(repeating: "漢", count: 100))
        #expect(!shown.contains("\u{FFFD}"))
    }

    @Test func titleHitsAreMarkedInTheTitle() throws {
        let store = try store([document("The Pier of Piers")])
        let hit = try #require(try store.search(SearchQuery("title:pier"), limit: 1).first)
        #expect(marked(hit.summary.title, hit.titleHits) == "The [Pier] of [Piers]")
        #expect(hit.snippet.hits.isEmpty)
    }
}
