import Articles
import Screen
import Testing
import Text

@testable import Interface

@Suite struct TypesettingTests {
    static let marked = """
        = A heading that takes more than one line here

        Anna Lind met the ministers of two countries in {https://a.example Oslo}, and she left the harbour.

        * Talks on the harbour with Anna Lind and others of the north

        > Anna Lind was tired of the talks and of the long night in there.

        `code  stays as it was

        |0 Cell of words that wrap\tAnother one which is long enough
        """

    private func state(_ page: Page, width: Int) -> ReaderState {
        var state = page.state(width: width)
        press("=", on: &state)
        return state
    }

    private func rows(_ state: ReaderState) -> [String] {
        screen(state).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func runningTextIsFilledAndNothingElse() {
        let rows = rows(state(Page(Self.marked), width: 30)).dropFirst(2).prefix(19)
        #expect(
            rows.joined(separator: "\n") == """
                 A heading that takes more than
                 one line here
                 Anna Lind met the ministers of
                 two countries in Oslo [1], and
                 she left the harbour.

                 • Talks  on  the  harbour with
                   Anna Lind and others of  the
                   north

                 │ Anna  Lind was  tired of the
                 │ talks and of the long  night
                 │ in there.

                   code  stays as it was

                 Cell of      Another one which
                 words that   is long enough
                 wrap
                """)
    }

    @Test func theKeyGoesBackToRaggedLines() {
        var state = state(Page(Self.marked), width: 30)
        press("=", on: &state)
        state.notice = nil
        #expect(screen(state).text == screen(Page(Self.marked).state(width: 30)).text)
    }

    /// A name whose space is widened is marked without a hole, and a click into the hole finds it.
    @Test func marksAndClicksHoldOverWidenedSpaces() throws {
        let article = Page("The talks: Anna Lind unbrokenly").annotated.article
        let name = ByteRange(11, 20)
        let lind = Entity(kind: .person, name: "Anna Lind", aliases: [], roles: [], mentions: [name])
        let page = Page(
            article, annotations: Annotations(entities: [lind], times: [], events: [], versions: Page.none.versions))
        var state = state(page, width: 23)
        state.theme = .monochrome
        let row = try #require(rows(state).firstIndex { $0.contains("Anna") })
        let surface = screen(state)
        let bold = (0..<surface.width).filter { surface.style(x: $0, y: row).attributes.contains(.bold) }
        let line = rows(state)[row]
        #expect(bold.count == (bold.last ?? 0) - (bold.first ?? 0) + 1)
        #expect(line.dropFirst(bold.first ?? 0).hasPrefix("Anna  Lind") && bold.count == 10, "\(line)")
        for x in bold {
            state.article?.putOutLights()
            _ = reduce(&state, .mouse(MouseEvent(x: x, y: row, action: .click)))
            #expect(state.article?.litEntity == 0, "column \(x) of \(line)")
        }
        for x in [(bold.first ?? 0) - 1, (bold.last ?? 0) + 1] {
            _ = reduce(&state, .mouse(MouseEvent(x: x, y: row, action: .click)))
            #expect(state.article?.litEntity == nil)
        }
    }

    @Test func everyByteOfTheTextKeepsItsPlace() {
        let annotated = Page(Self.marked).annotated
        for width in [1, 7, 20, 30, 40, 72] {
            let ragged = articleLines(annotated, width: width, showsResidue: false)
            let filled = articleLines(annotated, width: width, showsResidue: false, isJustified: true)
            #expect(ragged.map(\.body) == filled.map(\.body))
            for line in filled {
                let columns = line.pieces.map(\.column)
                #expect(columns == columns.sorted())
                #expect(line.body.map { line.shows($0.lower) && line.shows($0.upper - 1) } ?? true)
            }
        }
    }

    @Test(arguments: [(20, 20), (40, 40), (72, 72), (200, 98)])
    func theMeasureIsTheConfigurations(measure: Int, width: Int) throws {
        var configuration = Configuration()
        configuration.measure = measure
        var state = Page(String(repeating: "x", count: 300)).state(width: 98)
        state.sideHidden = true
        _ = reduce(&state, .configurationChanged(configuration))
        state.focus = .article
        _ = reduce(&state, .resize(width: 102, height: 24))
        let row = try #require(rows(state).first { $0.contains("xxx") })
        #expect(row.filter { $0 == "x" }.count == width)
        #expect(row.prefix { $0 != "x" }.count == 2 + (98 - width) / 2)
    }
}
