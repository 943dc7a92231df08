import Articles
import Screen
import Testing
import Text

@testable import Interface

/// What one or more articles report of a day.
func happening(
    _ label: String, _ iso: String, articles: [Int64] = [1], certainty: Event.Certainty = .stated,
    naming entities: [EntityRow] = []
) -> Happening {
    let day = CivilDate(iso: iso) ?? CivilDate(daysSinceEpoch: 0)
    return Happening(
        articles.map { article in
            ReportedEvent(
                article: ArticleID(article), title: "Title \(article)", source: "Gazette", published: day,
                event: Event(
                    sentence: Sample.article.article.paragraphs[0], label: label, span: DaySpan(day: day),
                    precision: .day, certainty: certainty, time: nil, entities: []), entities: entities)
        })
}

private func counts(_ days: [(String, Int)]) -> [DayCount] {
    days.compactMap { iso, events in CivilDate(iso: iso).map { DayCount(day: $0, events: events) } }
}

struct TimelineZoomTests {
    @Test(arguments: TimelineZoom.allCases, ["2024-05-03", "1969-12-31", "1970-01-01", "0001-01-01", "9999-12-31"])
    func everyDayLiesInItsPeriod(zoom: TimelineZoom, iso: String) throws {
        let day = try #require(CivilDate(iso: iso))
        let period = zoom.period(of: day)
        #expect(zoom.firstDay(of: period) <= day && day <= zoom.lastDay(of: period))
        #expect(zoom.period(of: zoom.lastDay(of: period)) == period)
    }

    @Test(arguments: [
        (TimelineZoom.day, "Fri 3 May 2024"), (.week, "29 Apr 2024 – 5 May 2024"), (.month, "May 2024"),
        (.year, "2024"), (.decade, "2020s"),
    ])
    func aPeriodIsNamed(zoom: TimelineZoom, words: String) throws {
        let day = try #require(CivilDate(iso: "2024-05-03"))
        #expect(zoom.words(for: zoom.period(of: day)) == words)
    }
}

struct FullTimelineTests {
    private static let source = EventSource.list(.all)

    /// The reader with the timeline open and its counts there.
    private func opened(width: Int = 80, height: Int = 24) throws -> (ReaderState, [Effect]) {
        var state = try Sample.reader(width: width, height: height)
        #expect(press("T", on: &state) == [.loadDayCounts(Self.source)])
        let effects = reduce(
            &state,
            .dayCountsLoaded(
                Self.source, counts([("2024-04-28", 1), ("2024-05-01", 3), ("2024-05-02", 2), ("2024-06-20", 1)])))
        return (state, effects)
    }

    private func span(_ iso: String) -> (CivilDate, CivilDate) {
        let day = CivilDate(iso: iso) ?? CivilDate(daysSinceEpoch: 0)
        return (day, day)
    }

    private func answer(_ state: inout ReaderState, _ iso: String, _ labels: [String]) {
        let (first, last) = span(iso)
        _ = reduce(
            &state,
            .happeningsLoaded(
                Self.source, from: first, through: last, labels.map { happening($0, iso, articles: [2, 3]) },
                isWhole: true))
    }

    @Test func itOpensAtTheNewestArticleInDays() throws {
        let (state, effects) = try opened()
        let (first, last) = span("2024-05-02")
        #expect(effects == [.loadHappenings(Self.source, from: first, through: last)])
        let text = screen(state).text
        #expect(text.contains("Timeline  All · 7 events"))
        #expect(text.contains("[day]"))
        #expect(text.contains("Thu 2 May 2024 · 2 events"))
    }

    @Test func itShowsWhatHappenedAndWhoReportsIt() throws {
        var (state, _) = try opened()
        answer(&state, "2024-05-02", ["Harbour opens", "Mayor speaks"])
        let text = screen(state).text
        #expect(text.contains("● Harbour opens"))
        #expect(text.contains("2 articles"))
        #expect(text.contains("Title 3"))
        #expect(screen(state).cursor?.y == 7)
    }

    @Test func rowsGoOnInTheNextPeriod() throws {
        var (state, _) = try opened()
        answer(&state, "2024-05-02", ["Harbour opens", "Mayor speaks"])
        #expect(press("j", on: &state).isEmpty)
        let (first, last) = span("2024-06-20")
        #expect(press("j", on: &state) == [.loadHappenings(Self.source, from: first, through: last)])
        answer(&state, "2024-06-20", ["Fair opens"])
        #expect(screen(state).text.contains("Thu 20 Jun 2024 · 1 event"))
        press("k", on: &state)
        answer(&state, "2024-05-02", ["Harbour opens", "Mayor speaks"])
        #expect(state.fullTimeline?.chosen?.event.label == "Mayor speaks")
    }

    @Test func whatIsNoLongerWantedIsDropped() throws {
        var (state, _) = try opened()
        press("h", on: &state)
        answer(&state, "2024-05-02", ["Harbour opens"])
        #expect(!screen(state).text.contains("Harbour opens"))
        #expect(screen(state).text.contains("Wed 1 May 2024 · 3 events"))
    }

    @Test func zoomingKeepsTheDay() throws {
        var (state, _) = try opened()
        answer(&state, "2024-05-02", ["Harbour opens"])
        press("-", "-", on: &state)
        #expect(screen(state).text.contains("[month]"))
        #expect(screen(state).text.contains("May 2024 · 5 events"))
        press("+", "+", "+", on: &state)
        #expect(screen(state).text.contains("[day]"))
        press("G", on: &state)
        #expect(screen(state).text.contains("20 Jun 2024"))
        press("gg", on: &state)
        #expect(screen(state).text.contains("28 Apr 2024"))
    }

    @Test func enterOpensTheSentenceAndQComesBack() throws {
        var (state, _) = try opened()
        answer(&state, "2024-05-02", ["Lind meets the ministers"])
        #expect(press("Enter", on: &state) == [.openArticle(ArticleID(2))])
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
        #expect(state.article?.isEventLit == true)
        #expect(state.fullScreens.isEmpty)
        press("q", on: &state)
        #expect(state.fullScreens == [.timeline])
        #expect(press("q", on: &state).isEmpty)
        #expect(state.fullScreens.isEmpty && state.focus == .article)
    }

    @Test func anEmptyLibrarySaysSo() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("T", on: &state)
        _ = reduce(&state, .dayCountsLoaded(Self.source, []))
        #expect(screen(state).text.contains("Nothing dated in All."))
        press("j", "l", "+", "Enter", "S", on: &state)
    }

    @Test(arguments: [(1, 1), (3, 2), (10, 4), (20, 6), (40, 10), (79, 23), (200, 60), (500, 200)])
    func everySizeIsDrawn(width: Int, height: Int) throws {
        var (state, _) = try opened(width: width, height: height)
        answer(&state, "2024-05-02", (0..<50).map { "Label \($0)" })
        for keys in ["j", "G", "-", "-", "-", "-", "+", "h", "l", "C-d"] {
            press(keys, on: &state)
            #expect(screen(state).width == width)
        }
        for (x, y) in [(0, 0), (width / 2, height / 2), (width - 1, height - 1)] {
            for action in [MouseAction.click, .doubleClick, .wheelUp, .wheelDown] {
                _ = reduce(&state, .mouse(MouseEvent(x: x, y: y, action: action)))
            }
        }
    }

    @Test func aClickOnTheBarChoosesItsPeriod() throws {
        var (state, _) = try opened()
        let layout = FullTimelineLayout(state.fullTimeline, width: 80, height: 24)
        _ = reduce(&state, .mouse(MouseEvent(x: layout.bar.x, y: layout.bar.y, action: .click)))
        #expect(screen(state).text.contains("28 Apr 2024"))
    }
}

struct LaneTests {
    private static let source = EventSource.list(.all)
    private static let lind = EntityRow(id: EntityID(7), name: "Anna Lind", kind: .person, articles: 3, mentions: 9)
    private static let oslo = EntityRow(id: EntityID(8), name: "Oslo", kind: .place, articles: 2, mentions: 3)
    private static let all = [
        happening("Lind left Oslo", "2024-04-28", naming: [lind, oslo]),
        happening("Lind came back", "2024-05-01", naming: [lind]),
        happening("Talks are to go on", "2024-05-04", certainty: .expected, naming: [lind]),
        happening("The quay is named", "2024-05-01", naming: [oslo]),
        happening("It rained", "2024-05-02"),
    ]

    /// The reader with the timeline of `all` open, lanes and all.
    private func opened(width: Int = 100, height: Int = 24) throws -> ReaderState {
        var state = try Sample.reader(width: width, height: height)
        press("T", on: &state)
        let days = counts([("2024-04-28", 1), ("2024-05-01", 2), ("2024-05-02", 1), ("2024-05-04", 1)])
        for effect in reduce(&state, .dayCountsLoaded(Self.source, days)) { answer(effect, &state) }
        return state
    }

    private func answer(_ effect: Effect, _ state: inout ReaderState) {
        switch effect {
        case .loadHappenings(let source, let first, let last):
            let found = Self.all.filter { $0.event.span.sortDay >= first && $0.event.span.sortDay <= last }
            let effects = reduce(
                &state, .happeningsLoaded(source, from: first, through: last, found, isWhole: true))
            for effect in effects { answer(effect, &state) }
        case .loadLanes(let source, let spans):
            _ = reduce(&state, .lanesLoaded(source, spans, lanes(of: Self.all, besides: nil, most: 8)))
        default: break
        }
    }

    private func pressAnswered(_ keys: String, on state: inout ReaderState) {
        for effect in press(keys, on: &state) { answer(effect, &state) }
    }

    @Test func lanesStandUnderTheBar() throws {
        let state = try opened()
        #expect(
            screen(state).text == """
                 Timeline  All · 5 events                                              [day] week month year decade
                               Apr 2024          May
                                                 █████ ┊
                               ▄▄▄▄▄             █████ ▄▄▄▄▄       ▄▄▄▄▄
                               █████ ·     ·     █████ █████ ·     █████
                 ● Anna Lind   ●                 ●     ┃           ○
                 ▲ Oslo        ●                 ●     ┃
                ── Thu 2 May 2024 · 1 event ────────────────────────────────────────────────────────────────────────
                ▸          Thu 2 ● It rained                                                                Gazette










                ── Thu 2 May 2024 · 1 article ──────────────────────────────────────────────────────────────────────
                  Gazette             2 May 2024    Title 1


                 ? help  h earlier  l later  + zoom in  - out  Enter to sentence  e card  S story  q back       1/1
                """)
    }

    @Test func lanesAreHiddenAndAskedForOnceOnly() throws {
        var state = try opened()
        #expect(!press("h", on: &state).contains { if case .loadLanes = $0 { true } else { false } })
        press("z", on: &state)
        #expect(!screen(state).text.contains("Anna Lind"))
        press("z", on: &state)
        #expect(screen(state).text.contains("● Anna Lind"))
        let narrow = try opened(width: 99)
        #expect(!screen(narrow).text.contains("Anna Lind"))
    }

    @Test func theNextUncertainIsLookedForThroughThePeriods() throws {
        var state = try opened()
        pressAnswered("F", on: &state)
        #expect(state.fullTimeline?.chosen?.event.label == "Talks are to go on")
        // Nothing further on: the place stays.
        pressAnswered("F", on: &state)
        #expect(state.fullTimeline?.chosen?.event.label == "Talks are to go on")
        #expect(screen(state).text.contains("Nothing further on is uncertain."))
        pressAnswered("gg", on: &state)
        pressAnswered("f", on: &state)
        #expect(state.fullTimeline?.chosen?.event.label == "Lind came back")
        pressAnswered("f", on: &state)
        #expect(state.fullTimeline?.chosen?.event.label == "The quay is named")
    }

    @Test func theCardIsThatOfWhoDidIt() throws {
        var state = try opened()
        #expect(press("e", on: &state).isEmpty)
        #expect(screen(state).text.contains("No name stands in its sentence."))
        pressAnswered("gg", on: &state)
        #expect(press("e", on: &state) == [.loadCard(EntityID(7))])
    }

    @Test func theMostNamedComeFirstAndTheOneMeantHasNone() {
        #expect(lanes(of: Self.all, besides: nil, most: 8).map(\.entity.name) == ["Anna Lind", "Oslo"])
        #expect(lanes(of: Self.all, besides: EntityID(7), most: 8).map(\.entity.name) == ["Oslo"])
        #expect(lanes(of: Self.all, besides: nil, most: 1).map(\.marks.count) == [3])
    }

    @Test func aStretchIsALineAndSurerSignsStandBeforeOthers() {
        func mark(_ first: String, _ last: String, _ precision: TimePrecision, _ certainty: Event.Certainty)
            -> Lane.Mark
        {
            let span =
                DaySpan(from: CivilDate(iso: first), to: CivilDate(iso: last)) ?? DaySpan(day: Sample.day(1, 1, 1))
            return Lane.Mark(
                Event(
                    sentence: ByteRange(0, 1), label: "x", span: span, precision: precision, certainty: certainty,
                    time: nil, entities: []))
        }
        let bar = DensityBar(
            PeriodCount.all([(Sample.day(2024, 5, 1), 1), (Sample.day(2024, 5, 20), 1)], by: .day), width: 20)
        let cells = LaneCells(
            [
                mark("2024-05-02", "2024-05-05", .day, .stated), mark("2024-05-08", "2024-05-10", .day, .expected),
                mark("2024-05-04", "2024-05-04", .day, .approximate), mark("2024-05-04", "2024-05-04", .day, .stated),
                mark("2024-04-01", "2024-06-30", .month, .stated),
            ], on: bar, .day)
        #expect(cells.cells.map { $0?.sign ?? " " }.joined() == " ●━●━  ○╌╌          ")
        #expect(cells.cells[3]?.count == 2)
    }

    @Test(arguments: [(100, 22), (120, 40), (200, 60), (500, 200)])
    func everySizeIsDrawn(width: Int, height: Int) throws {
        var state = try opened(width: width, height: height)
        for keys in ["-", "-", "-", "-", "+", "h", "l", "G", "gg", "f", "F", "z", "z"] {
            pressAnswered(keys, on: &state)
            #expect(screen(state).width == width)
        }
    }
}

struct StoryScreenTests {
    private let story = Story(
        id: StoryID(1),
        articles: [
            Story.Member(summary: Sample.row(3, "Harbour opens after the storm", day: 2), copies: []),
            Story.Member(
                summary: Sample.row(2, "Talks begin in Oslo", day: 1), copies: [Sample.row(4, "Talks begin", day: 1)]),
        ])

    private func opened(width: Int = 80, height: Int = 24) throws -> ReaderState {
        var state = try Sample.reader(width: width, height: height)
        #expect(press("S", on: &state) == [.loadStory(ArticleID(3))])
        _ = reduce(
            &state,
            .storyLoaded(
                story,
                [
                    happening("A war ended", "1945-05-08"), happening("Storm came", "2024-04-30", articles: [2, 3]),
                    happening("Harbour opened", "2024-05-02"),
                ]))
        return state
    }

    @Test func itShowsArticlesCopiesAndTheStorySoFar() throws {
        let text = screen(try opened()).text
        #expect(text.contains("3 articles"))
        #expect(text.contains("the same text in Gazette"))
        #expect(text.contains("The story so far"))
        #expect(text.contains("● Storm came"))
        #expect(!text.contains("A war ended"))
        #expect(text.contains("1 more that one article tells of other days"))
    }

    @Test func itsLinesAreChosenAndOpened() throws {
        var state = try opened()
        #expect(press("j", "Enter", on: &state) == [.openArticle(ArticleID(2))])
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
        press("q", "G", on: &state)
        #expect(state.fullScreens == [.story])
        #expect(screen(state).text.contains("Title 1"))
        #expect(press("T", on: &state) == [.loadDayCounts(.story(StoryID(1)))])
        press("q", "q", on: &state)
        #expect(state.fullScreens.isEmpty)
    }

    @Test(arguments: [(1, 1), (5, 3), (40, 10), (200, 60)])
    func everySizeIsDrawn(width: Int, height: Int) throws {
        var state = try opened(width: width, height: height)
        for keys in ["j", "G", "gg", "C-d"] {
            press(keys, on: &state)
            #expect(screen(state).height == height)
        }
        for action in [MouseAction.click, .doubleClick, .wheelUp, .wheelDown] {
            _ = reduce(&state, .mouse(MouseEvent(x: width / 2, y: height / 2, action: action)))
        }
    }
}
