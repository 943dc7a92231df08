import Articles
import Screen
import Testing
import Text

@testable import Interface

@Suite struct ReadingTests {
    @Test func aNarrowScreenShowsOnePane() throws {
        let state = try Sample.reader(width: 40, height: 10)
        #expect(
            screen(state).text == """
                 Dateline  All                 Unread 2
                ▌• Harbour opens after the storm
                 • Talks begin in Oslo
                   A bridge is named





                 ? help  Enter open  / search       1/3
                """)
    }

    @Test func openingAnArticleAsksForItAndMarksItRead() throws {
        var state = try Sample.reader(width: 120, height: 30)
        #expect(press("j", "Enter", on: &state) == [.openArticle(ArticleID(2))])
        let effects = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
        #expect(effects == [.setRead([ArticleID(2)], true), .loadSources])
        #expect(state.focus == .article)
        #expect(state.list.rows[1].isRead)
    }

    @Test func aWideScreenShowsTextTimelineAndNames() throws {
        let text = screen(try Sample.reading(width: 120, height: 24)).text
        for words in [
            "Talks begin in Oslo", "By Ida Holm · OSLO (Gazette)", "Anna Lind met the ministers in Oslo",
            "Timeline ─ 3 in article", "Wed 1 ●", "2023 Mar ◆", "published", "○ They meet again", "● Anna Lind",
            "▲ Oslo", "┄ related link taken out · x shows ┄",
        ] {
            #expect(text.contains(words), "missing: \(words)\n\(text)")
        }
    }

    @Test func theChosenNameTellsItsRoleOrSubtype() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("e", on: &state)
        #expect(screen(state).text.contains("envoy"))
        #expect(!screen(state).text.contains("city"))
        press("j", on: &state)
        #expect(!screen(state).text.contains("envoy"))
        #expect(screen(state).text.contains("city"))
    }

    @Test func residueStandsInItsPlaceOnDemand() throws {
        var state = try Sample.reading(width: 100, height: 30)
        press("x", on: &state)
        let lines = screen(state).text.split(separator: "\n").map(String.init)
        let residue = try #require(lines.firstIndex { $0.contains("related link: See also: Storm closes the harbour") })
        let before = try #require(lines.firstIndex { $0.contains("Anna Lind met") })
        let after = try #require(lines.firstIndex { $0.contains("The last round failed") })
        #expect(before < residue && residue < after)
        press("x", on: &state)
        #expect(!screen(state).text.contains("See also"))
    }

    @Test func choosingAnEventLightsItsSentence() throws {
        var state = try Sample.reading(width: 120, height: 30)
        press("t", "k", on: &state)
        let article = try #require(state.article)
        #expect(article.events[article.currentEvent].label == "The last round fails")
        let surface = screen(state)
        #expect(style(of: "The last round failed", on: surface)?.attributes.contains(.reverse) == true)
        #expect(style(of: "met the ministers", on: surface)?.attributes.contains(.reverse) == false)
    }

    @Test func choosingAnEntityLightsEveryMention() throws {
        var state = try Sample.reading(width: 170, height: 30)
        press("e", "j", "k", on: &state)
        let surface = screen(state)
        #expect(style(of: "Anna Lind met", on: surface)?.attributes.contains(.reverse) == true)
        #expect(style(of: "Lind left early", on: surface)?.attributes.contains(.reverse) == true)
        #expect(style(of: "left early", on: surface)?.attributes.contains(.reverse) == false)
    }

    @Test func theFocusedTimeShowsItsResolvedDate() throws {
        var state = try Sample.reading(width: 120, height: 30)
        press("]t", "]t", on: &state)
        #expect(screen(state).text.contains("“March 2023” → Mar 2023"))
    }

    @Test func findingGoesToTheHitAndSaysHowMany() throws {
        var state = try Sample.reading(width: 120, height: 30)
        press("/", "l", "i", "n", "d", "Enter", on: &state)
        #expect(screen(state).text.contains("“lind” 1 of 2"))
        press("n", on: &state)
        #expect(screen(state).text.contains("“lind” 2 of 2"))
    }

    @Test func aboutTellsWhatThePageSaidOfItself() throws {
        var state = try Sample.reading(width: 120, height: 30)
        press("i", on: &state)
        let text = screen(state).text
        #expect(text.contains("Thu 2 May 2024"))
        #expect(text.contains("https://gazette.example/oslo.jpg"))
        #expect(text.contains("The ministers on the quay"))
    }

    @Test func undoTakesBackTheLastChange() throws {
        var state = try Sample.reader(width: 80, height: 24)
        #expect(press("s", on: &state).contains(.setStarred([ArticleID(3)], true)))
        #expect(press("u", on: &state).contains(.setStarred([ArticleID(3)], false)))
        #expect(!state.list.rows[0].isStarred)
    }

    @Test func aSearchIsAskedForAtEveryKey() throws {
        var state = try Sample.reader(width: 80, height: 24)
        let effects = press("/", "o", "s", on: &state)
        #expect(effects.contains(.loadList(.search("o"), at: .start, limit: 200)))
        #expect(effects.contains(.loadList(.search("os"), at: .start, limit: 200)))
        #expect(press("l", on: &state) == [.loadList(.search("osl*"), at: .start, limit: 200)])
        #expect(press("Space", on: &state) == [.loadList(.search("osl"), at: .start, limit: 200)])
        #expect(press("Esc", on: &state) == [.refreshList(.all, from: nil, limit: 200)])
    }

    @Test(arguments: [
        ("bridge", "bridge*"), ("br", "br"), ("-bridge", "-bridge"), ("is:unread", "is:unread"),
        ("a bridge", "a bridge*"), ("\"a bridge", "\"a bridge"), ("\"a b\" bridge", "\"a b\" bridge*"),
        ("pre*", "pre*"), ("Köln", "Köln*"), ("", ""),
    ])
    func theLastWordOfASearchMayBeABeginning(line: String, query: String) throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("/", on: &state)
        let effects = reduce(&state, .paste(line))
        let expected: Effect = .loadList(query.isEmpty ? .all : .search(query), at: .start, limit: 200)
        #expect(effects == [expected])
    }

    @Test func aMistakeInASearchStandsOverItsWord() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("/", "a", "-", on: &state)
        _ = reduce(&state, .searchFailed(query: "a-", at: ByteRange(1, 2), message: "a word is missing"))
        #expect(screen(state).text.contains("  ↓ a word is missing"))
    }

    @Test func markingAllReadAsksFirst() throws {
        var state = try Sample.reader(width: 80, height: 24)
        #expect(press("A", on: &state).isEmpty)
        #expect(press("n", on: &state).isEmpty)
        press("A", on: &state)
        #expect(press("y", on: &state) == [.markAllRead(.all)])
    }

    @Test func leavingTheFirstListQuits() throws {
        var state = try Sample.reading(width: 120, height: 30)
        #expect(press("q", on: &state).isEmpty)
        #expect(state.focus == .list)
        #expect(press("q", on: &state) == [.quit])
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 2), (5, 3), (10, 4), (40, 10), (79, 24), (80, 7), (80, 24), (500, 200)])
    func anySizeIsDrawn(width: Int, height: Int) throws {
        var state = try Sample.reading(width: width, height: height)
        for keys in [["t"], ["e"], ["q"], ["?"], ["Esc"], ["i"], ["q"], ["/", "x"], ["Esc"], ["h"], ["x"], ["G"]] {
            for key in keys { press(key, on: &state) }
            let surface = screen(state)
            #expect(surface.width == width && surface.height == height)
        }
    }

    @Test func randomKeysAndSizesNeverTrap() throws {
        var generator = SplitMix(seed: 7)
        var state = try Sample.reading(width: 120, height: 40)
        let keys: [Key] =
            "jkhlgGbnpetixsNAuoy/:?]z[<>12345qfaq ".unicodeScalars.map(Key.character)
            + [.up, .down, .left, .right, .enter, .escape, .tab, .backTab, .pageDown, .backspace, .control("d")]
        for _ in 0..<2000 {
            switch generator.next() % 12 {
            case 0:
                _ = reduce(
                    &state, .resize(width: Int(generator.next() % 200), height: Int(generator.next() % 60)))
            case 1:
                _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
            case 2:
                let mouse = MouseEvent(
                    x: Int(generator.next() % 200), y: Int(generator.next() % 60), action: .click)
                _ = reduce(&state, .mouse(mouse))
            default: _ = reduce(&state, .key(keys[Int(generator.next() % UInt64(keys.count))]))
            }
            _ = screen(state)
        }
    }
}

/// The style of the first cell of `words` on a surface; nil when they are not there.
func style(of words: String, on surface: Surface) -> Style? {
    for (y, line) in surface.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard let range = line.range(of: words) else { continue }
        return surface.style(x: line[..<range].count, y: y)
    }
    return nil
}

extension Substring {
    /// Where `words` begin in the line; nil when they are not in it.
    fileprivate func range(of words: String) -> Index? {
        indices.first { self[$0...].hasPrefix(words) }
    }
}

/// A small generator that gives the same numbers every time (Steele, Lea and Flood 2014).
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct HeldKeysTests {
    @Test func keysWaitForWhatWasAskedFor() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("Enter", on: &state)
        #expect(state.holdsKeys)
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(3), Sample.article)))
        #expect(!state.holdsKeys)
        press("q", "/", "storm", on: &state)
        // What is typed is never held back.
        #expect(!state.holdsKeys)
        press("Enter", on: &state)
        #expect(state.holdsKeys)
        _ = reduce(
            &state, .listLoaded(.search("storm*"), at: .start, ListPage(rows: [], hasBefore: false, hasAfter: false)))
        #expect(!state.holdsKeys)
        press("S", on: &state)
        _ = reduce(&state, .notice(Notice("No story.", isError: true)))
        #expect(!state.holdsKeys)
    }
}

@Suite struct LongArticleTests {
    @Test func aLongTextIsLaidOutElsewhereAndReadFromItsPlace() throws {
        let page = Page((0..<3000).map { "Line number \($0) of a text." }.joined(separator: "\n\n"))
        var state = ReaderState(width: 80, height: 24, today: Sample.day(2024, 5, 3), theme: .monochrome)
        var effects = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(1), page.annotated)))
        let place = try #require(page.annotated.article.paragraphs.dropFirst(2000).first).lower
        effects += reduce(&state, .readingPlaceLoaded(ArticleID(1), place))
        func layouts(_ effects: [Effect]) -> [ArticleLayout] {
            effects.compactMap { if case .layOut(let request) = $0 { request.layOut() } else { nil } }
        }
        // Asked for once, however many events come.
        #expect(layouts(effects).count == 1)
        _ = reduce(&state, .laidOut(try #require(layouts(effects).first)))
        #expect(screen(state).text.contains("Line number 2000 of"))
        // The old lines stay until those of the new width come.
        let wider = layouts(reduce(&state, .resize(width: 60, height: 24)))
        #expect(screen(state).text.contains("Line number 2000 of"))
        _ = reduce(&state, .laidOut(try #require(wider.first)))
        #expect(screen(state).text.contains("Line number 2000 of"))
    }
}

@Suite struct LongNoticeTests {
    @Test func aLongNoticeTakesAsManyLinesAsItNeeds() throws {
        var state = try Sample.reader(width: 40, height: 10)
        _ = reduce(
            &state,
            .notice(
                Notice(
                    "config.yaml, line 4: m can't do “nothing”: ? lists what keys do by name after the colon.",
                    isError: true)))
        let lines = screen(state).text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[7] == " config.yaml, line 4: m can't do")
        #expect(lines[8] == " “nothing”: ? lists what keys do by")
        #expect(lines[9] == " name after the colon.")
    }

    @Test func theLibraryOpensAtTheListThatIsShown() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("h", "j", "l", "h", on: &state)
        #expect(state.sources.lists[state.sources.selected] == .unread)
    }
}
