import Articles
import Screen
import Testing
import Text

@testable import Interface

@Suite struct TextFinderTests {
    private func hits(_ wanted: String, isWhole: Bool = false, isPrefix: Bool = false, in text: String) -> [String] {
        let text = UTF8Text(text)
        let finder = TextFinder([SoughtWords(wanted, isWhole: isWhole, isPrefix: isPrefix)])
        return finder.hits(in: text.bytes.span, within: text.range).map { text[$0] }
    }

    @Test(arguments: [
        ("cafe", "Le Café, a CAFÉ and cafe\u{301}s", ["Café", "CAFÉ", "cafe\u{301}"]), ("Москва", "москва", ["москва"]),
        ("it's", "It’s it's", ["It’s", "it's"]), ("a-b", "A–B a‑b", ["A–B", "a‑b"]), ("u.s", "us U.S.", ["U.S"]),
        ("ΑΘΗΝΑ", "αθηνα", ["αθηνα"]), ("10 %", "10\u{A0}%", ["10\u{A0}%"]), ("aa", "aaa", ["aa"]), ("", "a", []),
        ("\u{301}", "e\u{301}", []), ("x", "", []), ("caf\u{e9}", "cafe", ["cafe"]),
        ("ab", "a\u{301}\u{302}b", ["a\u{301}\u{302}b"]),
    ])
    func lettersAreFoundWhateverTheirCaseAndMarks(wanted: String, text: String, wantedHits: [String]) {
        #expect(hits(wanted, in: text) == wantedHits)
    }

    @Test(
        arguments: [
            ("lin", false, []), ("lin", true, ["Lind", "linen", "lin\u{301}a"]), ("of lin", true, ["of linen"]),
            ("Lind", false, ["Lind"]),
            ("日", false, ["日"]),
        ] as [(String, Bool, [String])])
    func wholeWordsEndWhereWordsDo(wanted: String, isPrefix: Bool, wantedHits: [String]) {
        let text = "Lind, violin of linen e\u{301}lin lin\u{301}a 日本"
        #expect(hits(wanted, isWhole: true, isPrefix: isPrefix, in: text) == wantedHits)
    }

    @Test func theLongestOfSeveralWins() {
        let words = ["new", "new york", "york"].map { SoughtWords($0, isWhole: true, isPrefix: false) }
        let text = UTF8Text("New York, old York, new")
        let hits = TextFinder(words).hits(in: text.bytes.span, within: text.range)
        #expect(hits.map { text[$0] } == ["New York", "York", "new"])
    }

    /// Whatever a stretch cuts, each hit is found in one of them, as it is in the whole.
    @Test func stretchesFindWhatTheWholeDoes() {
        let text = UTF8Text("Ørsted e\u{301}tude, the étude; ÉTUDE 日本 étude")
        let finder = TextFinder([SoughtWords("etude", isWhole: true, isPrefix: false)])
        let whole = finder.hits(in: text.bytes.span, within: text.range)
        #expect(whole.count == 4)
        for length in 1...9 {
            let parts = stride(from: 0, to: text.count, by: length).flatMap {
                finder.hits(in: text.bytes.span, within: ByteRange($0, $0 + length))
            }
            #expect(parts == whole)
        }
    }
}

/// A text too long to be looked through within a frame: what is near is lit at once, the rest when it is found.
@Suite struct LongTextFindTests {
    /// A line every 20 bytes; "needle" stands in the first and near the end.
    private func reader() throws -> ReaderState {
        var lines = Array(repeating: "some hay in a line.", count: 10_000)
        lines[0] = "a needle in a line."
        lines[9_000] = "one needle in line."
        lines[9_001] = "two needle in line."
        let article = Article(title: "Hay", text: UTF8Text(lines.joined(separator: "\n\n")))
        let annotations = Annotations(
            entities: [], times: [], events: [],
            versions: EngineVersions(cleaning: 1, entities: 1, times: 1, timelines: 1))
        var state = try Sample.reading(width: 80, height: 24)
        let annotated = AnnotatedArticle(article: article, residue: [], annotations: annotations)
        for case .layOut(let request) in reduce(&state, .articleLoaded(ArticleState(id: ArticleID(9), annotated))) {
            _ = reduce(&state, .laidOut(request.layOut()))
        }
        return state
    }

    private func typed(_ word: String, on state: inout ReaderState) -> [FindRequest] {
        press("/", on: &state)
        return reduce(&state, .paste(word)).compactMap { if case .find(let request) = $0 { request } else { nil } }
    }

    @Test func whatIsNearIsLitBeforeTheRest() throws {
        var state = try reader()
        let requests = typed("needle", on: &state)
        #expect(state.article?.found.hits.count == 1)
        #expect(state.article?.found.isWhole == false)
        press("Enter", on: &state)
        #expect(state.notice?.text.hasPrefix("“needle” · n next") == true)
        _ = reduce(&state, .textFound(try #require(requests.first?.find(while: { true }))))
        #expect(state.article?.found.hits.count == 3)
        #expect(state.notice?.text.hasPrefix("“needle” 1 of 3 · n next") == true)
    }

    @Test func theViewGoesWhereTheFirstHitIsFoundLater() throws {
        var state = try reader()
        let requests = typed("two needle", on: &state)
        #expect((state.article?.top, state.article?.found.hits.isEmpty) == (0, true))
        _ = reduce(&state, .textFound(try #require(requests.first?.find(while: { true }))))
        #expect(screen(state).text.contains("two needle in line."))
    }

    @Test func thatThereIsNoneIsSaidOnceItIsKnown() throws {
        var state = try reader()
        let requests = typed("pin", on: &state)
        press("Enter", on: &state)
        #expect(state.notice == nil)
        _ = reduce(&state, .textFound(try #require(requests.first?.find(while: { true }))))
        #expect(state.notice?.text == "“pin” is not in this article.")
    }

    @Test func anAnswerForWhatWasTypedBeforeIsDropped() throws {
        var state = try reader()
        let first = try #require(typed("two", on: &state).first?.find(while: { true }))
        press("x", on: &state)
        _ = reduce(&state, .textFound(first))
        #expect(state.article?.found.hits.isEmpty == true)
        press("Esc", on: &state)
        _ = reduce(&state, .textFound(first))
        #expect(state.article?.found.hits.isEmpty == true)
    }

    @Test(arguments: [["Esc"], ["x", "Enter"], ["Backspace", "Backspace", "Backspace", "Backspace"]])
    func withoutAHitTheTextIsWhereTheFindBegan(keys: [String]) throws {
        var state = try reader()
        press("9", "j", on: &state)
        #expect(state.article?.top == 9)
        let requests = typed("two", on: &state)
        _ = reduce(&state, .textFound(try #require(requests.first?.find(while: { true }))))
        #expect(state.article?.top ?? 0 > 1000)
        for key in keys {
            for case .find(let request) in press(key, on: &state) {
                _ = reduce(&state, .textFound(try #require(request.find(while: { true }))))
            }
        }
        #expect(state.article?.top == 9)
    }

    @Test func aLetterTooManyLeadsBackAndTakenBackToTheHit() throws {
        var state = try Sample.reading(width: 80, height: 10)
        press("/", "J", "u", "n", on: &state)
        let hit = state.article?.top
        #expect(hit ?? 0 > 0)
        press("x", on: &state)
        #expect(state.article?.top == 0)
        press("Backspace", on: &state)
        #expect(state.article?.top == hit)
    }

    @Test func whatIsNoLongerWantedIsNotFound() throws {
        var state = try reader()
        let request = try #require(typed("needle", on: &state).first)
        #expect(request.find(while: { false }) == nil)
    }
}
