import Articles
import Interface
import Testing

@testable import func Interface.fuzzyMatch

@Suite struct PickerTests {
    private func reader() throws -> ReaderState {
        var state = try Sample.reader(width: 80, height: 24)
        let sources = ["Harbour Gazette", "Gaze at Stars", "Daily Ledger"].enumerated().map {
            SourceSummary(id: SourceID(Int64($0 + 1)), name: $1, unread: $0, total: 5)
        }
        _ = reduce(&state, .sourcesLoaded(sources, ArticleCounts(total: 15, unread: 3, starred: 0)))
        _ = reduce(&state, .searchesLoaded([], [TagSummary(name: "later", articles: 2)]))
        return state
    }

    @Test(arguments: [
        ("gaz", "Gazette", [0, 1, 2]), ("hg", "Harbour Gazette", [0, 8]), ("dl", "Daily Ledger", [0, 6]),
        ("st ar", "Gaze at Stars", [8, 9, 10, 11]),
    ])
    func lettersFitAtTheBeginningsOfWordsFirst(typed: String, name: String, places: [Int]) {
        #expect(fuzzyMatch(Array(typed.utf8), in: Array(name.utf8))?.places == places)
    }

    @Test func lettersOutOfOrderDoNotFit() {
        #expect(fuzzyMatch(Array("zag".utf8), in: Array("gaz".utf8)) == nil)
        #expect(fuzzyMatch(Array("a".utf8), in: []) == nil)
    }

    @Test func aListIsChosenByAPartOfItsName() throws {
        var state = try reader()
        press("gs", on: &state)
        #expect(screen(state).text.contains("▌ All"))
        press("gaz", on: &state)
        let text = screen(state).text
        #expect(text.contains("▌ Gaze at Stars") && text.contains("Harbour Gazette") && !text.contains("▌ All"))
        let effects = press("Down", "Enter", on: &state)
        #expect(effects.contains(.loadList(.source(SourceID(1)), at: .start, limit: 200)))
        #expect(state.overlay == nil)
    }

    @Test func namesComeFromTheStoreAsTheyAreTyped() throws {
        var state = try reader()
        #expect(press("ge", on: &state) == [.findNames("")])
        #expect(press("li", on: &state) == [.findNames("l"), .findNames("li")])
        let found = EntityRow(id: EntityID(7), name: "Anna Lind", kind: .person, articles: 3, mentions: 9)
        _ = reduce(&state, .namesFound(typed: "l", []))
        _ = reduce(&state, .namesFound(typed: "li", [found]))
        #expect(screen(state).text.contains("▌ ● Anna Lind"))
        #expect(screen(state).text.contains("3 articles"))
        #expect(press("Enter", on: &state) == [.loadCard(EntityID(7))])
        #expect(state.overlay == nil)
    }

    @Test func escapeLeavesEverythingAsItWas() throws {
        var state = try reader()
        let before = screen(state).text
        press("gtx", "Esc", on: &state)
        #expect(screen(state).text == before)
    }
}
