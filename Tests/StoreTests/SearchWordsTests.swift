import Articles
import Store
import Testing

@testable import class Store.ArticleStore
@testable import struct Store.FoldedWords
@testable import struct Store.IndexWords
@testable import enum Store.Inflections

@Suite struct SearchWordsTests {
    /// What is split here is just what the full-text index splits.
    @Test(arguments: [
        "", "A tide, and a TIDE.", "It’s the “North-Sea” … 2nd–3rd", "naïve Café ÉCOLE", "Zoë's 12:30 a_b c\u{AD}d",
        "日本語の記事 пример Ёлка", "x\u{200B}y e\u{301}a", "½ Ⅻ ①", "a\u{0}b \u{7F}c", "ﬁre Straße İstanbul", "👩‍👩‍👧 ok",
    ])
    func wordsAreThoseOfTheIndex(text: String) throws {
        let index = try IndexWords()
        let (folded, wanted) = (FoldedWords([Array(text.utf8)]).folded(by: index), Set(index.words(of: text)))
        #expect(Set(folded) == wanted)
        #expect(folded.count == wanted.count)
    }

    /// A run without spaces may be long though its words are not.
    @Test func ofALongRunTheShortWordsAreKept() throws {
        let text = "«amber»‹harbour›«northern›‹sea»«tide» \(String(repeating: "x", count: 41))"
        let folded = FoldedWords([Array(text.utf8)]).folded(by: try IndexWords())
        #expect(folded.sorted() == ["amber", "harbour", "northern", "sea", "tide"])
    }

    @Test func aBeginningFindsEveryWordThatBeginsSo() throws {
        let store = try store([
            document("One", ["The harbour froze."]), document("Two", ["A harbinger, and harsh words."]),
            document("Three", ["Amber harp."]), document("Four", ["Nothing here."]),
        ])
        func found(_ query: String) throws -> [String] {
            try store.search(SearchQuery(query), limit: 9).map(\.summary.title).sorted()
        }
        #expect(try found("har*") == ["One", "Three", "Two"])
        #expect(try found("\"amber ha\"*") == ["Three"])
        #expect(try found("\"harbour ha\"*").isEmpty)
        #expect(try found("title:t*") == ["Three", "Two"])
        #expect(try found("-har*") == ["Four"])
        #expect(try found("zz*").isEmpty)
        #expect(try found("FROZE OR Nothi*") == ["Four", "One"])
    }

    /// Of a beginning that very many words share, the commonest count, after `finishImport`.
    @Test func aBeginningOfVeryManyWordsFindsTheCommonest() throws {
        let rare = (0..<400).map { document("Rare \($0)", ["q\($0)x"]) }
        let common = (0..<3).map { document("Common \($0)", ["qz \($0) tide"]) }
        let store = try store(rare + common)
        try store.finishImport()
        let found = try store.search(SearchQuery("q*"), limit: 999).map(\.summary.title)
        #expect(found.filter { $0.hasPrefix("Common") }.count == 3 && found.count >= 200)
    }

    /// A word in few articles is looked for in its other forms too, unless it stands in quotation marks.
    @Test(arguments: [
        ("election", "One Two"), ("elections", "One Two"), ("\"election\"", "One"), ("-election", "Two Voted"),
        ("title:vote", "Voted"), ("voting", "Voted"), ("stopping", "Two"), ("stope", ""), ("ferry", "Two"),
    ])
    func aRareWordIsFoundInItsOtherForms(typed: String, titles: String) throws {
        let store = try store([
            document("One", ["An election."]), document("Two", ["The elections stopped the ferries."]),
            document("Voted", ["Nothing."]),
        ])
        let found = try store.search(SearchQuery(typed), limit: 9).map(\.summary.title).sorted()
        #expect(found.joined(separator: " ") == titles)
    }

    @Test func aFrequentWordIsFoundAsItIs() throws {
        let store = try store((0..<20).map { document("\($0)", ["A vote."]) } + [document("Late", ["They voted."])])
        #expect(try store.search(SearchQuery("vote"), limit: 99).count == 20)
        #expect(try store.search(SearchQuery("voted"), limit: 99).count == 21)
        #expect(try store.search(SearchQuery("voted"), limit: 99).last?.snippet.hits.isEmpty == false)
    }

    @Test(arguments: [
        ("vote", "voted votes voting", "vot"), ("voting", "vote voted votes", "vot"),
        ("stop", "stopped stopping stops", "stoped"), ("hoping", "hope hoped hopes", "hop hopped"),
        ("hopped", "hop hopping hops", "hope hoping"), ("cities", "city", "cit"),
        ("visits", "visit visited visiting", ""),
        ("watches", "watch watched", "watchs"), ("as", "", "a"), ("1990s", "", "1990"), ("élus", "", "élu"),
    ])
    func aWordHasItsRegularForms(word: String, others: String, wrong: String) {
        let found = Set(Inflections.others(of: word))
        #expect(found.isSuperset(of: others.split(separator: " ").map(String.init)))
        #expect(found.isDisjoint(with: wrong.split(separator: " ").map(String.init)))
    }

    @Test func aTextThatIsCleanedAnewIsFoundByItsBeginnings() throws {
        let store = try store([document("A", ["The pier."])])
        let new = document("A", ["A lighthouse."])
        try store.replaceAnnotations(of: ArticleID(1), with: new.annotations, cleaned: new.cleaned)
        #expect(try store.search(SearchQuery("lightho*"), limit: 9).count == 1)
        #expect(try store.search(SearchQuery("pie*"), limit: 9).isEmpty)
    }
}
