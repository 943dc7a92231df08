import Articles
import Interface
import Screen
import Testing
import Text

/// What is woven into the text, or stands elsewhere than running text would, takes no mark from its place.
@Suite struct TextPlacesTests {
    static let marked = """
        = A night in {https://a.example Oslo}

        Anna {https://b.example Lind} met {https://c.example the ministers} in Oslo.

        * Talks on {https://a.example the harbour} with Lind

        * Lind left early

        > Lind was tired.

        `lind = 会議
         \n\tmet(lind)

        |1 Who\tWhat she did there, as far as anybody knows\tDay
        Lind\tmet the ministers of two countries and talked\t1
        Holm\twrote what Lind said in the night and after it\t2

        The last of Lind.
        """

    private static func occurrences(_ words: String, in article: Article) -> [ByteRange] {
        let (text, wanted) = (article.text.bytes, Array(words.utf8))
        return (0...(text.count - wanted.count)).filter { Array(text[$0..<($0 + wanted.count)]) == wanted }
            .map { ByteRange($0, $0 + wanted.count) }
    }

    /// The page with Lind as a person, and an event a sentence that is named.
    private func page(sentences: [String] = [], residue: [Residue] = []) -> Page {
        let article = Page(Self.marked).annotated.article
        let lind = Entity(
            kind: .person, name: "Anna Lind", aliases: ["Lind"], roles: [],
            mentions: Self.occurrences("Lind", in: article))
        let events = sentences.enumerated().map { index, words in
            Event(
                sentence: Self.occurrences(words, in: article)[0], label: words,
                span: DaySpan(day: Sample.day(2024, 1, 1 + index)),
                precision: .day, certainty: .stated, time: nil, entities: [])
        }
        return Page(
            article, residue: residue,
            annotations: Annotations(entities: [lind], times: [], events: events, versions: Page.none.versions))
    }

    @Test(arguments: [1, 2, 7, 12, 20, 30, 40, 72])
    func everyMentionIsMarkedWhereverItStands(width: Int) {
        var state = page().state(width: width, height: 400)
        state.theme = .monochrome
        let surface = screen(state)
        var marked = ""
        for y in 1..<(surface.height - 1) {
            for x in 0..<surface.width where surface.style(x: x, y: y).attributes.contains(.bold) {
                marked += surface.glyph(surface[x, y])
            }
        }
        // Bold marks a person, and heads: that of the links holds an L as well.
        let count = marked.filter { $0 == "L" }.count
        #expect(count == 7 + 1, "\(surface.text)")
    }

    @Test(arguments: [3, 10, 20, 40, 72])
    func everyHitComesIntoSight(width: Int) throws {
        var state = page().state(width: width, height: 6)
        let words = width < 8 ? "li" : "lind"
        press("/", on: &state)
        for letter in words { press(String(letter), on: &state) }
        press("Enter", on: &state)
        for number in 1...9 {
            let surface = screen(state)
            let lit = (0..<surface.height).flatMap { y in (0..<surface.width).map { surface.style(x: $0, y: y) } }
                .filter { $0.attributes == [.reverse, .bold] }
            #expect(lit.count >= 1, "hit \(number)\n\(surface.text)")
            press("n", on: &state)
        }
    }

    @Test(arguments: [20, 40, 72])
    func aChosenEventsSentenceComesIntoSight(width: Int) {
        let sentences = [
            "The last of Lind.", "wrote what Lind said in the night and after it", "met(lind)", "Lind was tired.",
            "Lind left early", "A night in Oslo",
        ]
        // Each in one line at every width, and nowhere else.
        let words = ["last", "wrote", "met(", "was tired", "left early", "night in"]
        var state = page(sentences: sentences).state(width: width, height: 8)
        for (index, sentence) in sentences.enumerated() {
            state.focus = .timeline
            press(index == 0 ? "gg" : "j", on: &state)
            state.focus = .article
            _ = reduce(&state, .resize(width: state.width, height: state.height))
            let surface = screen(state)
            #expect(
                style(of: words[index], on: surface)?.attributes.contains(.reverse) == true,
                "\(sentence)\n\(surface.text)")
        }
    }

    @Test func aClickFindsTheNameAfterANumber() throws {
        var state = page().state(width: 40)
        let surface = screen(state)
        let rows = surface.text.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(rows.firstIndex { $0.contains("with Lind") })
        let row = Array(rows[y])
        let x = try #require(row.indices.first { String(row[$0...]).hasPrefix("Lind") })
        _ = reduce(&state, .mouse(MouseEvent(x: x, y: y, action: .click)))
        #expect(state.article?.litEntity == 0)
        _ = reduce(&state, .mouse(MouseEvent(x: x - 2, y: y, action: .click)))
        #expect(state.article?.litEntity == nil)
    }

    @Test func thePlaceStaysWhenTheWidthChanges() {
        var state = page().state(width: 40, height: 6)
        press("j", "j", "j", "j", "j", on: &state)
        #expect(firstRow(state).contains("Talks on"))
        for width in [72, 20, 11, 40] {
            _ = reduce(&state, .resize(width: width + (width < 22 ? 0 : 2), height: 8))
            #expect(firstRow(state).contains("• Talks on"))
        }
    }

    @Test func belowTheTextThePlaceIsItsEnd() {
        var state = page().state(width: 40, height: 3)
        press("G", on: &state)
        #expect(firstRow(state).contains("[1] https://a.example"))
        _ = reduce(&state, .resize(width: 12, height: 5))
        #expect(firstRow(state) == "Lind.")
    }

    private func firstRow(_ state: ReaderState) -> Substring {
        screen(state).text.split(separator: "\n", omittingEmptySubsequences: false)[1]
    }

    @Test func residueStandsBetweenItemsAndKeepsOrder() {
        let article = Page(Self.marked).annotated.article
        let position = Self.occurrences("Lind left early", in: article)[0].lower
        let page = page(residue: [Residue(reason: .related, text: "See also: Storm", position: position)])
        var state = page.state(width: 40)
        #expect(
            screen(state).text.contains(
                """
                 • Talks on the harbour [1] with Lind

                   ┄ related link taken out · x shows ┄

                 • Lind left early
                """))
        press("x", on: &state)
        #expect(
            screen(state).text.contains(
                """
                 • Talks on the harbour [1] with Lind

                 ┄ related link: See also: Storm

                 • Lind left early
                """))
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 40), (20, 10), (40, 10), (78, 24), (80, 24), (120, 40), (200, 60)])
    func anySizeIsDrawn(width: Int, height: Int) {
        var state = ReaderState(width: width, height: height, today: Sample.day(2024, 5, 3), theme: .monochrome)
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(1), page().annotated)))
        for keys in ["j", "G", "gg", "C-d", "x", "t", "j", "e", "j", "q"] {
            press(keys, on: &state)
            let surface = screen(state)
            #expect(surface.width == width && surface.height == height)
        }
    }

    @Test func randomStructuresNeverTrap() {
        var generator = SplitMix(seed: 11)
        let text = UTF8Text(
            "a\tb\n\tc\td\n\n  x\n \n\ty 会議\n\ne\u{301}\u{301} 🇫🇷\u{200D}\n\n\t\n\nlonglonglonglonglong\tword\r\nz\n\n\u{1B}[2J \u{202E}"
        )
        let paragraphs = Article(title: "", text: text).paragraphs.count
        func number() -> Int { [0, 1, 2, 3, 9, -1, Int.max, Int.min][Int(generator.next() % 8)] }
        for _ in 0..<150 {
            let kinds = (0..<paragraphs).map { _ -> ParagraphKind in
                switch generator.next() % 6 {
                case 0: .heading(level: number())
                case 1: .item(level: number(), number: generator.next() % 2 == 0 ? nil : number())
                case 2: .quote(level: number())
                case 3: .code
                case 4: .table(headerRows: number())
                default: .text
                }
            }
            let markup = (0..<(generator.next() % 6)).map { _ -> Markup in
                let ends = [Int(generator.next() % UInt64(text.count)), Int(generator.next() % UInt64(text.count))]
                    .sorted()
                let kinds: [Markup.Kind] = [.link("https://a.example"), .link("http://b"), .strong, .emphasis, .code]
                return Markup(range: ByteRange(ends[0], ends[1]), kind: kinds[Int(generator.next() % 5)])
            }
            let page = Page(Article(title: "T", text: text, kinds: kinds, markup: markup))
            for width in [0, 1, 3, 8, 11, 20, 60] { _ = page.surface(width: width, height: 30) }
        }
    }
}
