import Articles
import Screen
import Testing
import Text

@testable import Interface

/// An entity's card: what it shows on screens of all sizes, and where its rows lead.
struct CardTests {
    private static let finn = EntityRow(
        id: EntityID(7), name: "Anna Lind", kind: .person, articles: 3, mentions: 9)
    private static let oslo = EntityRow(
        id: EntityID(8), name: "Oslo", kind: .place, subtype: .city, articles: 2, mentions: 3)
    private static let council = EntityRow(
        id: EntityID(9), name: "Nordic Council of Ministers", kind: .organization, articles: 1, mentions: 1)

    private static let card = EntityCard(
        row: finn, aliases: ["Lind", "Mrs Lind"], roles: ["envoy", "minister of trade"],
        weeks: [("2024-04-08", 2), ("2024-04-22", 1), ("2024-04-29", 6)].compactMap { iso, mentions in
            CivilDate(iso: iso).map { EntityCard.Week(monday: $0, mentions: mentions) }
        },
        company: [
            EntityCard.Companion(row: oslo, shared: 2), EntityCard.Companion(row: council, shared: 1),
        ],
        articles: ListPage(rows: Sample.rows, hasBefore: false, hasAfter: false))

    private static let happenings = [
        happening("The last round failed", "2023-03-10", articles: [1]),
        happening("Lind met the ministers", "2024-05-01", articles: [2, 3], naming: [finn, oslo]),
    ]

    /// The reader with the card over the open article.
    private func opened(
        width: Int = 80, height: Int = 24, card: EntityCard = card, happenings: [Happening] = happenings
    ) throws -> ReaderState {
        var state = try Sample.reading(width: width, height: height)
        #expect(press("]e", "Enter", on: &state) == [.loadCard(EntityID(7))])
        _ = reduce(&state, .cardLoaded(card, happenings))
        return state
    }

    @Test func aLowNarrowScreenShowsOneSectionUnderTabs() throws {
        var state = try opened()
        #expect(
            screen(state).text == """
                 ● Anna Lind                                  person · 9 mentions in 3 articles
                 Role      envoy · minister of trade
                 Also      Lind · Mrs Lind
                 Mentions  Apr 2024
                 a week                      █████
                           ▅▅▅▅▅ ·     ▃▃▃▃▃ █████
                ──[Appears with 2]─ Timeline 2 ─ Articles 3 ────────────────────────────────────
                ▸ ▲ Oslo                                                             2 articles
                  ■ Nordic Council of Ministers                                       1 article














                 ? help  Enter open  Tab next part  T timeline  / search  q back            1/2
                """)
        press("Tab", on: &state)
        #expect(
            screen(state).text.contains(
                """
                ── Appears with 2 ─[Timeline 2]─ Articles 3 ────────────────────────────────────
                ▸     1 May 2024 ● Lind met the ministers                            2 articles
                     10 Mar 2023 ● The last round failed

                """))
        // Rows go on into the next part.
        press("j", "j", on: &state)
        #expect(screen(state).text.contains("▸ • Harbour opens after the storm"))
    }

    @Test func theSmallestUsefulScreenShowsRowsAndDays() throws {
        var state = try opened(width: 40, height: 10)
        press("Tab", on: &state)
        #expect(
            screen(state).text == """
                 ● Anna Lind   9 mentions in 3 articles
                 Role      envoy · minister of trade
                ── With 2 ─[When 2]─ Read 3 ────────────
                ▸  1 May 2024 ● Lind met the ministers
                  10 Mar 2023 ● The last round failed




                 ? help  Enter open  Tab next part  1/2
                """)
    }

    @Test func aWideScreenShowsAllSectionsSideBySide() throws {
        let state = try opened(width: 110, height: 26)
        #expect(
            screen(state).text == """
                 ● Anna Lind                                                                person · 9 mentions in 3 articles
                 Role      envoy · minister of trade               Mentions  Apr 2024
                 Also      Lind · Mrs Lind                         a week                      █████
                                                                   most 6                      █████
                                                                             █████ ·     ▄▄▄▄▄ █████
                ── Appears with · articles ───┬── Timeline · latest first ────────────────────────────────────────────────────
                ▸ ▲ Oslo                    2 │      1 May 2024 ● Lind met the ministers                           2 articles
                  ■ Nordic Council of Min…  1 │     10 Mar 2023 ● The last round failed
                                              ├── 3 articles ─────────────────────────────────────────────────────────────────
                                              │  • Harbour opens after the storm                              Gazette · 2 May
                                              │  • Talks begin in Oslo                                        Gazette · 1 May
                                              │    A bridge is named                                        Gazette · undated
                                              │
                                              │
                                              │
                                              │
                                              │
                                              │
                                              │
                                              │
                                              │
                                              │
                                              │
                                              │
                                              │
                 ? help  Enter open  Tab next part  T timeline  / search  q back                                          1/2
                """)
    }

    @Test func aHighScreenTellsOfTheChosenRow() throws {
        var state = try opened(width: 120, height: 40)
        #expect(screen(state).text.contains("── Oslo · city · 2 articles name both ─"))
        let report = Self.happenings[1].reports
        #expect(press("Tab", on: &state) == [.loadQuotes(report)])
        let quote = Quote(sentence: "Lind met them on Wednesday.", time: ByteRange(17, 26))
        _ = reduce(&state, .quotesLoaded(report, [quote, nil]))
        let text = screen(state).text
        #expect(text.contains("── Wed 1 May 2024 · 2 articles ─"))
        #expect(text.contains("“Lind met them on Wednesday.”"))
        #expect(text.contains("“Wednesday” → Wed 1 May 2024"))
        // What is there is not asked for again.
        #expect(press("k", "j", on: &state).isEmpty)
        press("G", "k", on: &state)
        #expect(screen(state).text.contains("── Gazette · Wed 1 May 2024 · 2 min ─"))
    }

    @Test func aCompanionsCardLeadsBackByQ() throws {
        var state = try opened()
        #expect(press("Enter", on: &state) == [.loadCard(EntityID(8))])
        let other = EntityCard(
            row: Self.oslo, aliases: [], roles: [], weeks: [], company: [],
            articles: ListPage(rows: [], hasBefore: false, hasAfter: false))
        _ = reduce(&state, .cardLoaded(other, []))
        #expect(screen(state).text.hasPrefix(" ▲ Oslo"))
        press("j", "Enter", "Tab", "G", on: &state)
        press("q", on: &state)
        #expect(screen(state).text.hasPrefix(" ● Anna Lind"))
        press("Esc", on: &state)
        #expect(state.fullScreens.isEmpty && state.focus == .article)
    }

    @Test func anEventOpensAtItsSentenceAndAnArticleAtItsBeginning() throws {
        var state = try opened()
        press("Tab", "j", "Enter", on: &state)
        // Of the two, only the article of the event is not open yet.
        #expect(state.awaited?.article == ArticleID(1))
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(1), Sample.article)))
        press("q", on: &state)
        #expect(state.fullScreens == [.card])
        #expect(state.card?.chosenHappening?.event.label == "The last round failed")
        #expect(press("j", "Enter", on: &state) == [.openArticle(ArticleID(3))])
        // Under the card the article is open that it was opened from.
        press("q", "q", on: &state)
        #expect(state.fullScreens.isEmpty && state.article?.id == ArticleID(2) && state.focus == .article)
        #expect(state.returnsTo.isEmpty)
    }

    @Test func timelinesOverTimelinesComeBack() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("T", on: &state)
        let source = EventSource.list(.all)
        let day = Sample.day(2024, 5, 1)
        _ = reduce(&state, .dayCountsLoaded(source, [DayCount(day: day, events: 1)]))
        _ = reduce(
            &state, .happeningsLoaded(source, from: day, through: day, [Self.happenings[1]], isWhole: true))
        #expect(press("e", on: &state) == [.loadCard(EntityID(7))])
        _ = reduce(&state, .cardLoaded(Self.card, Self.happenings))
        #expect(press("T", on: &state) == [.loadDayCounts(.entity(EntityID(7)))])
        #expect(screen(state).text.hasPrefix(" Timeline  ● Anna Lind"))
        press("q", "q", on: &state)
        #expect(screen(state).text.hasPrefix(" Timeline  All · 1 event"))
        #expect(screen(state).text.contains("Lind met the ministers"))
        press("q", on: &state)
        #expect(state.fullScreens.isEmpty && state.covered.isEmpty)
    }

    @Test func slashSearchesForItAndEscComesBack() throws {
        var state = try opened()
        let effects = press("/", on: &state)
        #expect(effects.first == .loadList(.search("about:\"Anna Lind\""), at: .start, limit: 200))
        #expect(screen(state).text.contains("/about:\"Anna Lind\""))
        press("Esc", on: &state)
        #expect(state.fullScreens == [.card])
        press("/", "Enter", on: &state)
        #expect(state.fullScreens.isEmpty && state.focus == .list)
    }

    @Test func moreArticlesAreAskedForAtTheEnd() throws {
        let long = EntityCard(
            row: Self.finn, aliases: [], roles: [], weeks: [], company: [],
            articles: ListPage(rows: Sample.rows, hasBefore: false, hasAfter: true))
        var state = try opened(card: long, happenings: [])
        let page = Effect.loadCardArticles(EntityID(7), after: ArticleID(1), limit: CardState.pageSize)
        #expect(press("j", "j", on: &state) == [page])
        _ = reduce(
            &state,
            .cardArticlesLoaded(
                EntityID(7), after: ArticleID(1),
                ListPage(rows: [Sample.row(9, "An older one", day: nil)], hasBefore: true, hasAfter: false)))
        press("G", on: &state)
        #expect(screen(state).text.contains("▸ • An older one"))
    }

    @Test func theSecondEnterInTheWhoPaneOpensTheCard() throws {
        var state = try Sample.reading(width: 120, height: 30)
        #expect(press("e", "j", "Enter", on: &state).isEmpty)
        #expect(press("Enter", on: &state) == [.loadCard(EntityID(8))])
        press("Esc", on: &state)
        #expect(press(":", "c", "a", "r", "d", "Enter", on: &state).isEmpty)
        #expect(screen(state).text.contains("No name is chosen: ]e or e goes to one."))
    }

    @Test(arguments: [
        (1, 1), (2, 3), (10, 4), (20, 8), (40, 10), (60, 16), (79, 23), (80, 50), (99, 60), (120, 22), (200, 60),
        (500, 200),
    ])
    func everySizeIsDrawn(width: Int, height: Int) throws {
        var state = try opened(width: width, height: height)
        for keys in ["j", "Tab", "G", "gg", "S-Tab", "C-d", "C-u", "k"] {
            press(keys, on: &state)
            #expect(screen(state).width == width)
        }
        for (x, y) in [(0, 0), (width / 2, height / 2), (width - 1, height - 2)] {
            for action in [MouseAction.click, .wheelUp, .wheelDown] {
                _ = reduce(&state, .mouse(MouseEvent(x: x, y: y, action: action)))
            }
        }
    }

    @Test func aClickChoosesARowAndADoubleClickOpensIt() throws {
        var state = try opened()
        _ = reduce(&state, .mouse(MouseEvent(x: 5, y: 8, action: .click)))
        #expect(state.card?.chosen == .companion(1))
        #expect(reduce(&state, .mouse(MouseEvent(x: 5, y: 8, action: .doubleClick))) == [.loadCard(EntityID(9))])
    }
}
