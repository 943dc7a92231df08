import Articles
import Glibc
import Interface
import Screen
import Testing
import Text

/// Keys, mouse, pastes and sizes at random, answered as a store would: nothing may trap, and every frame must be whole.
///
/// `DATELINE_RANDOM_KEYS` is how many, for a long run: `DATELINE_RANDOM_KEYS=1000000 swift test -c release -Xswiftc
/// -enable-testing --filter RandomKeysTests`.
@Suite struct RandomKeysTests {
    private static let usual = 2_000
    private static let count = getenv("DATELINE_RANDOM_KEYS").flatMap { Int(String(cString: $0)) } ?? usual

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func noKeysAtAnySizeBreakTheScreen(seed: UInt64) throws {
        var random = SeededNumbers(seed)
        var state = try Sample.reader(width: 80, height: 24)
        var answers = FakeStore()
        let keys = Keymap.Context.allCases.flatMap { context in
            Keymap.vi.groups.filter { $0.context == context }.flatMap(\.bindings).flatMap(\.keys)
        }.compactMap(keySequence)
        for number in 0..<(Self.count / 4) {
            for event in events(keys, &random) {
                var effects = reduce(&state, event)
                // What an answer asks for is answered too.
                for _ in 0..<3 {
                    effects = effects.flatMap { answers.answer($0, &random) }.flatMap { reduce(&state, $0) }
                }
            }
            // Drawing is the dear part: not after every key.
            if number % 3 == 0 { try expectWhole(state) }
        }
    }

    private func events(_ keys: [[Key]], _ random: inout SeededNumbers) -> [ReaderEvent] {
        switch random.below(40) {
        case 0:
            let width = [1, 2, 10, 40, 79, 80, 119, 120, 159, 160, 200, 500][random.below(12)]
            let height = [1, 2, 3, 4, 8, 9, 10, 24, 40, 60, 200][random.below(11)]
            return [.resize(width: width, height: height)]
        case 1, 2, 3:
            let actions: [MouseAction] = [.click, .doubleClick, .wheelUp, .wheelDown]
            return [
                .mouse(MouseEvent(x: random.below(210) - 5, y: random.below(70) - 5, action: actions[random.below(4)]))
            ]
        case 4: return [.paste(["x", "a\u{1B}[31mb", "日本 \u{202E}abc", "\n\n", ""][random.below(5)])]
        case 5: return [.paused]
        case 6...12:
            let others: [Key] = [
                .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .function(3), .control("g"), .left,
                .right,
            ]
            return [.key(others[random.below(others.count)])]
        case 13...18:
            let characters = Array("aeio :\"*0123456789-ñ日🎉\u{301}".unicodeScalars)
            return [.key(.character(characters[random.below(characters.count)]))]
        default: return keys[random.below(keys.count)].map(ReaderEvent.key)
        }
    }

    /// Every row is as wide as the screen, and holds nothing that a terminal would obey.
    private func expectWhole(_ state: ReaderState) throws {
        let surface = screen(state)
        try #require((surface.width, surface.height) == (state.width, state.height))
        if let cursor = surface.cursor {
            try #require(surface.area.contains(x: cursor.x, y: cursor.y), "\(cursor) in \(surface.area)")
        }
        for y in 0..<surface.height {
            var x = 0
            while x < surface.width {
                let cell = surface[x, y]
                try #require(cell.width == 1 || cell.width == 2, "\(x) \(y)")
                if cell.width == 2 { try #require(x + 1 < surface.width && surface[x + 1, y].width == 0) }
                let isSafe = surface.glyph(cell).unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && !(0x202A...0x202E).contains($0.value)
                        && !(0x2066...0x2069).contains($0.value)
                }
                try #require(isSafe)
                x += Int(cell.width)
            }
        }
    }
}

/// SplitMix64: the same numbers for the same seed.
private struct SeededNumbers {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// A number from 0 up to, not including, `bound`.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}

/// Answers effects with what a store could say, also late and wrong.
private struct FakeStore {
    private let titles = [
        "Plain", "日本語の題", "a\u{1B}]0;x\u{07}b", "", "Ω\u{301}\u{301}", String(repeating: "long ", count: 60),
    ]

    private let person = EntityRow(id: EntityID(7), name: "日 Lind", kind: .person, articles: 2, mentions: 9)

    mutating func answer(_ effect: Effect, _ random: inout SeededNumbers) -> [ReaderEvent] {
        switch effect {
        case .loadList(let list, let anchor, _, let order):
            let rows = (0..<random.below(9)).map { row(Int64(random.below(60)), $0, &random) }
            let page = ListPage(rows: rows, hasBefore: random.below(3) == 0, hasAfter: random.below(3) == 0)
            return [.listLoaded(list, at: anchor, page, order: order)]
        case .refreshList(let list, let first, _, let order):
            let page = ListPage(rows: [], hasBefore: false, hasAfter: false)
            return [.listRefreshed(list, from: first, page, order: order)]
        case .loadSnippets(let query, let ids):
            let snippet = Snippet(text: "a storm at sea", hits: [ByteRange(2, 7)], range: ByteRange(0, 14))
            return [.snippetsLoaded(query: query, Dictionary(ids.map { ($0, snippet) }) { $1 })]
        case .loadSources:
            return [
                .sourcesLoaded(
                    [SourceSummary(id: SourceID(1), name: "Gazette", unread: random.below(3), total: 3)],
                    ArticleCounts(total: 3, unread: 1, starred: 0)),
                .searchesLoaded([SavedSearch(name: "s", query: "storm")], [TagSummary(name: "t", articles: 1)]),
            ]
        case .openArticle(let id):
            return [.articleLoaded(ArticleState(id: id, Sample.article)), .readingPlaceLoaded(id, random.below(200))]
        case .reloadArticle(let id): return [.articleReloaded(ArticleState(id: id, Sample.article))]
        case .loadDayCounts(let source):
            let days = (0..<random.below(20)).map { CivilDate(daysSinceEpoch: 19_000 + $0 * $0 * 9) }
            return [.dayCountsLoaded(source, days.map { DayCount(day: $0, events: 1 + random.below(40)) })]
        case .loadHappenings(let source, let first, let last):
            let found = (0..<random.below(30)).map { named("Event \($0)", first.description, &random) }
            return [.happeningsLoaded(source, from: first, through: last, found, isWhole: random.below(2) == 0)]
        case .loadStory:
            let members = (0..<1 + random.below(5)).map { index in
                Story.Member(
                    summary: row(Int64(index), index, &random), copies: index == 1 ? [row(77, 0, &random)] : [])
            }
            return [.storyLoaded(Story(id: StoryID(1), articles: members), [happening("Storm", "2024-05-01")])]
        case .loadCard(let id):
            let others = (0..<random.below(5)).map {
                EntityCard.Companion(row: entity(Int64($0), &random), shared: random.below(90))
            }
            let weeks = (0..<random.below(9)).map {
                EntityCard.Week(monday: CivilDate(daysSinceEpoch: 18_000 + $0 * $0 * 70), mentions: 1 + random.below(9))
            }
            let card = EntityCard(
                row: entity(id.rawValue, &random), aliases: titles, roles: random.below(2) == 0 ? [] : titles,
                weeks: weeks,
                company: others,
                articles: ListPage(
                    rows: (0..<random.below(9)).map { row(5, $0, &random) }, hasBefore: false,
                    hasAfter: random.below(2) == 0))
            return [
                .cardLoaded(card, (0..<random.below(9)).map { named("Event \($0)", "2024-05-0\($0 + 1)", &random) })
            ]
        case .loadCardArticles(let id, let article, _):
            let page = ListPage(rows: [row(6, 0, &random)], hasBefore: true, hasAfter: random.below(2) == 0)
            return [.cardArticlesLoaded(id, after: article, page)]
        case .loadQuotes(let reports):
            let sentence = titles[random.below(titles.count)] + " on Monday."
            let end = sentence.utf8.count
            return [.quotesLoaded(reports, [nil, Quote(sentence: sentence, time: ByteRange(end - 7, end - 1))])]
        case .loadLanes(let source, let spans):
            let found = spans.compactMap(\.first).map { named("Event", $0.description, &random) }
            return [.lanesLoaded(source, spans, lanes(of: found, besides: nil, most: random.below(9)))]
        case .findNames(let typed):
            return [.namesFound(typed: typed, [person])]
        case .findUnread(let list, let id, let older):
            return [.unreadFound(list, random.below(2) == 0 ? nil : id ?? ArticleID(5), older: older)]
        case .loadAddresses(_, let use): return [.addressesLoaded([], use)]
        case .setTag(let tag, let ids, let isSet, _): return [.tagged(tag, ids, isSet)]
        case .markAllRead: return [.markedRead([ArticleID(1)])]
        case .mergeEntity, .splitEntity: return [.entitiesDecided(4, words: "One.")]
        case .undoEntities: return [.entitiesRestored(words: "Two.")]
        default: return []
        }
    }

    private func entity(_ id: Int64, _ random: inout SeededNumbers) -> EntityRow {
        EntityRow(
            id: EntityID(id), name: titles[random.below(titles.count)], kind: EntityKind.allCases[random.below(4)],
            articles: random.below(3), mentions: random.below(9))
    }

    private func named(_ label: String, _ iso: String, _ random: inout SeededNumbers) -> Happening {
        happening(
            label, iso, articles: (0...random.below(3)).map(Int64.init),
            certainty: Event.Certainty.allCases[random.below(3)],
            naming: (0..<random.below(3)).map { entity(Int64($0), &random) })
    }

    private func row(_ id: Int64, _ place: Int, _ random: inout SeededNumbers) -> ArticleSummary {
        ArticleSummary(
            id: ArticleID(id * 10 + Int64(place)), title: titles[random.below(titles.count)], source: "Gazette",
            published: CivilDate(daysSinceEpoch: 19_000 + place), minutes: 2, isRead: random.below(2) == 0,
            isStarred: random.below(5) == 0)
    }
}
