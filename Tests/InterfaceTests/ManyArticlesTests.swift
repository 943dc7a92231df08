import Articles
import Interface
import Testing

@Suite struct ManyArticlesTests {
    private let ids = [ArticleID(3), ArticleID(2), ArticleID(1)]

    @Test func whatIsSelectedIsStarredReadTaggedAndSavedTogether() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("v", "j", on: &state)
        #expect(screen(state).text.contains("✓ Harbour opens") && screen(state).text.contains("✓ Talks begin"))
        #expect(press("s", on: &state).contains(.setStarred([ids[0], ids[1]], true)))
        #expect(!screen(state).text.contains("✓"))
        #expect(press("v", "k", "N", on: &state).contains(.setRead([ids[0], ids[1]], true)))
        #expect(press("u", on: &state).contains(.setRead([ids[0], ids[1]], false)))
        #expect(
            press("v", "j", ":tag x", "Enter", on: &state).first == .setTag("x", [ids[0], ids[1]], true, isUndo: false))
        press("v", "k", "w", on: &state)
        #expect(screen(state).text.contains("Save 2 articles in: articles/"))
        #expect(press("Enter", on: &state) == [.write([ids[0], ids[1]], path: "articles/")])
    }

    @Test func whileRowsAreSelectedTheFootSaysWhatToDoWithThem() throws {
        var state = try Sample.reader(width: 100, height: 24)
        press("v", "j", on: &state)
        #expect(
            screen(state).text.hasSuffix(
                " v end  N read  s star  D delete  w save  o open  y copy  u undo                    2 selected  2/3"))
        press("Esc", on: &state)
        #expect(!screen(state).text.contains("selected"))
    }

    @Test func escapeEndsASelection() throws {
        var state = try Sample.reader(width: 80, height: 24)
        press("v", "j", "Esc", on: &state)
        #expect(!screen(state).text.contains("✓") && state.focus == .list)
    }

    @Test func aDeletedArticleIsGoneUntilItIsTakenBackAndForGoodAtTheEnd() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("D", on: &state)
        #expect(state.article == nil && !screen(state).text.contains("Talks begin"))
        #expect(state.endEffects == [.delete([ArticleID(2)])])
        // A list loaded since does not show it either.
        let page = ListPage(rows: Sample.rows, hasBefore: false, hasAfter: false)
        _ = reduce(&state, .listLoaded(.all, at: .start, page))
        #expect(state.list.rows.map(\.id) == [ids[0], ids[2]])
        press("u", on: &state)
        _ = reduce(&state, .listRefreshed(.all, from: nil, page))
        #expect(screen(state).text.contains("Talks begin"))
        #expect(state.endEffects == [])
    }

    @Test func theNextUnreadArticleIsFoundBeyondWhatIsLoadedAndInOtherSources() throws {
        var state = try Sample.reader(width: 80, height: 24)
        let sources = [3, 0, 2].enumerated().map {
            SourceSummary(id: SourceID(Int64($0 + 1)), name: "S\($0)", unread: $1, total: 5)
        }
        _ = reduce(&state, .sourcesLoaded(sources, ArticleCounts(total: 15, unread: 5, starred: 0)))
        state.list.list = .source(SourceID(1))
        press("n", on: &state)
        #expect(press("n", on: &state) == [.findUnread(.source(SourceID(1)), from: ids[2], older: true)])
        let effects = reduce(&state, .unreadFound(.source(SourceID(1)), nil, older: true))
        #expect(effects.contains(.findUnread(.source(SourceID(3)), from: nil, older: true)))
        let found = reduce(&state, .unreadFound(.source(SourceID(3)), ArticleID(40), older: true))
        #expect(found.contains(.loadList(.source(SourceID(3)), at: .from(ArticleID(40)), limit: 200)))
    }

    @Test func thePlaceOfTheReaderIsKept() throws {
        var state = try Sample.reading(width: 120, height: 24)
        press("q", "F", "lind", "Enter", ">", "z", "2", "x", on: &state)
        var next = try Sample.reader(width: 120, height: 24)
        next.goOn(at: state.place + "\nnonsense\nmarks 9999\nlist elsewhere")
        #expect(next.startEffects.first == .loadList(.all, at: .start, limit: 200))
        #expect(next.place.split(separator: "\n").contains("searches lind"))
        state.goOn(at: "list search is:unread harbour\nchosen 2\nopen 2\nside 6\nhidden 1")
        #expect(
            state.startEffects == [
                .loadList(.search("is:unread harbour"), at: .start, limit: 200), .loadSources,
                .openArticle(ArticleID(2)),
            ])
    }

    @Test func readingGoesOnWhereItWasLeft() throws {
        var state = try Sample.reading(width: 60, height: 8)
        press("j", "j", "j", on: &state)
        let place = screen(state).text
        let kept = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(3), Sample.article))).compactMap {
            effect -> Int? in
            guard case .keepReadingPlace(ArticleID(2), let offset) = effect else { return nil }
            return offset
        }
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(2), Sample.article)))
        #expect(screen(state).text != place)
        _ = reduce(&state, .readingPlaceLoaded(ArticleID(2), try #require(kept.first)))
        #expect(screen(state).text == place)
    }
}
