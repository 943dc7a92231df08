import Articles
import Interface
import Testing
import Text

@Suite struct EntityDecisionTests {
    /// Types a command line.
    private func command(_ line: String, on state: inout ReaderState) -> [Effect] {
        press(":", on: &state)
        _ = reduce(&state, .paste(line))
        return press("Enter", on: &state)
    }

    @Test func theChosenNameIsMergedWithTheOneTyped() throws {
        var state = try Sample.reading(width: 120, height: 30)
        press("e", "j", on: &state)
        #expect(command("merge  Christiania", on: &state) == [.mergeEntity(EntityID(8), with: "Christiania")])
        #expect(command("split", on: &state) == [.splitEntity(EntityID(8), in: ArticleID(2))])
    }

    @Test func theNameLitInTheTextIsTheOneMeant() throws {
        var state = try Sample.reading(width: 120, height: 30)
        press("]e", on: &state)
        #expect(command("split", on: &state) == [.splitEntity(EntityID(7), in: ArticleID(2))])
    }

    @Test func onACardItsOwnNameIsMergedAndShownAnew() throws {
        var state = try Sample.reading(width: 120, height: 30)
        let row = EntityRow(id: EntityID(9), name: "Oslo", kind: .place, articles: 2, mentions: 3)
        let card = EntityCard(
            row: row, aliases: [], roles: [], weeks: [], company: [],
            articles: ListPage(rows: [], hasBefore: false, hasAfter: false))
        _ = reduce(&state, .cardLoaded(card, []))
        #expect(command("merge Christiania", on: &state) == [.mergeEntity(EntityID(9), with: "Christiania")])
        let effects = reduce(&state, .entitiesDecided(5, words: "One."))
        #expect(effects == [.reloadArticle(ArticleID(2)), .loadCard(EntityID(9))])
        #expect(command("split", on: &state).isEmpty)
        #expect(screen(state).text.contains("A name is split off in an article"))
    }

    @Test(arguments: [("merge Oslo", "No name is chosen: e goes to"), ("split", "No name is chosen")])
    func withoutAChosenNameNothingIsDecided(line: String, words: String) throws {
        var state = try Sample.reading(width: 120, height: 30)
        #expect(command(line, on: &state).isEmpty)
        #expect(screen(state).text.contains(words))
        var list = try Sample.reader(width: 120, height: 30)
        #expect(command(line, on: &list).isEmpty)
        #expect(screen(list).text.contains("No article is open"))
    }

    @Test func mergingWantsAName() throws {
        var state = try Sample.reading(width: 120, height: 30)
        press("e", on: &state)
        #expect(command("merge", on: &state).isEmpty)
        #expect(screen(state).text.contains(":merge and a name, or its number"))
    }

    @Test func undoTakesDecisionsBackInTurn() throws {
        var state = try Sample.reading(width: 120, height: 30)
        press("s", on: &state)
        let effects = reduce(&state, .entitiesDecided(4, words: "They are one now."))
        #expect(effects == [.reloadArticle(ArticleID(2))])
        #expect(screen(state).text.contains("They are one now. u takes it back."))
        #expect(press("u", on: &state) == [.undoEntities(4)])
        #expect(reduce(&state, .entitiesRestored(words: "Anna Lind")) == [.reloadArticle(ArticleID(2))])
        #expect(screen(state).text.contains("Taken back: Anna Lind"))
        #expect(press("u", on: &state).contains(.setStarred([ArticleID(2)], false)))
    }

    @Test func theReloadedArticleKeepsItsPlace() throws {
        var state = try Sample.reading(width: 100, height: 12)
        press("e", "j", on: &state)
        let before = Sample.article
        // Merged into another entity, Oslo now comes first.
        let merged = Annotations(
            entities: before.annotations.entities.reversed(), times: before.annotations.times,
            events: before.annotations.events, versions: before.annotations.versions)
        let after = AnnotatedArticle(
            article: before.article, residue: before.residue, annotations: merged,
            entityIDs: [EntityID(12), EntityID(7)])
        _ = reduce(&state, .articleReloaded(ArticleState(id: ArticleID(2), after)))
        #expect(state.article?.currentEntity == 0 && state.article?.litEntity == 0 && state.focus == .who)
        _ = reduce(&state, .articleReloaded(ArticleState(id: ArticleID(9), before)))
        #expect(state.article?.annotated == after)
    }

    @Test func annotatingAnewShowsHowFarItIs() throws {
        var state = try Sample.reading(width: 120, height: 30)
        #expect(reduce(&state, .annotatedAnew([ArticleID(3)], done: 8, of: 20)).isEmpty)
        #expect(screen(state).text.contains("annotating anew 8/20 · :cancel  all"))
        #expect(reduce(&state, .annotatedAnew([ArticleID(2)], done: 16, of: 20)) == [.reloadArticle(ArticleID(2))])
        #expect(
            reduce(&state, .annotatedAnew([ArticleID(1)], done: 20, of: 20))
                == [.refreshList(.all, from: nil, limit: 200)])
        #expect(!screen(state).text.contains("annotating anew"))
    }

    @Test func annotatingAnewIsCancelled() throws {
        var state = try Sample.reading(width: 120, height: 30)
        #expect(press(":", "cancel", "Enter", on: &state).isEmpty)
        #expect(state.notice?.text == "Nothing is under way.")
        _ = reduce(&state, .annotatedAnew([ArticleID(3)], done: 8, of: 20))
        #expect(press(":", "cancel", "Enter", on: &state) == [.cancelReannotation])
        // What was at hand then is still done.
        _ = reduce(&state, .annotatedAnew([ArticleID(4)], done: 16, of: 20))
        #expect(!screen(state).text.contains("annotating anew"))
    }

    @Test func helpNamesTheCommands() throws {
        var state = try Sample.reader(width: 100, height: 120)
        press("?", on: &state)
        #expect(screen(state).text.contains(":merge NAME") && screen(state).text.contains(":split"))
    }
}
