import Articles
import Interface
import Screen
import Testing
import Text

/// Screens of articles that are more than running text.
@Suite struct TypesetTests {
    @Test func headingsStandOverTheirText() throws {
        let page = Page("= Harbour\n\nThe pier fell.\n\n== After the storm\n\nIt stands.\n\n=== Costs\n\nNone.")
        #expect(
            page.text(width: 30) == """
                Harbour
                The pier fell.

                After the storm
                It stands.

                Costs
                None.
                """)
        let surface = page.surface(width: 30)
        #expect(style(of: "Harbour", on: surface)?.attributes == [.bold, .underline])
        #expect(style(of: "After", on: surface)?.attributes == .bold)
        #expect(style(of: "Costs", on: surface)?.attributes == [.bold, .italic])
        #expect(style(of: "None", on: surface)?.attributes == [])
    }

    static let list = """
        Bring:

        * a lamp that burns for a week and a day

        ** oil for it

        *** in cans

        ** a wick

        * 会議は月曜日、会議は月曜日

        9. the ninth of them all, by count

        10. the tenth

        ** and its bullet

        End.
        """

    @Test(arguments: [
        (
            40,
            """
            Bring:

            • a lamp that burns for a week and a day
              ◦ oil for it
                ▪ in cans
              ◦ a wick
            • 会議は月曜日、会議は月曜日

             9. the ninth of them all, by count
            10. the tenth
               ◦ and its bullet

            End.
            """
        ),
        (
            20,
            """
            Bring:

            • a lamp that burns
              for a week and a
              day
              ◦ oil for it
                ▪ in cans
              ◦ a wick
            • 会議は月曜日、会議
              は月曜日

             9. the ninth of
                them all, by
                count
            10. the tenth
               ◦ and its bullet

            End.
            """
        ),
        (
            6,
            """
            Bring:

            • a
              lamp
              that
              burn
              s
              for
              a
              week
              and
              a
              day
            ◦ oil
              for
              it
            ▪ in
              cans
            ◦ a
              wick
            • 会議
              は月
              曜
              日、
              会議
              は月
              曜日

             9.
            the
            ninth
            of
            them
            all,
            by
            count
            10.
            the
            tenth
            ◦ and
              its
              bull
              et

            End.
            """
        ),
    ])
    func itemsHangBesideTheirMarks(width: Int, wanted: String) {
        #expect(Page(Self.list).text(width: width) == wanted)
    }

    @Test(arguments: [
        (
            24,
            """
            He wrote:

            │ Nobody is more tired
            │ than I am.
            │
            │ │ 会議は月曜日、会議は
            │ │ 月曜日
            │
            │ Second place.

            So he did.
            """
        ),
        (
            7,
            "He\nwrote:\n\nNobody\nis more\ntired\nthan I\nam.\n\n会議は\n月曜\n日、会\n議は月\n曜日\n\nSecond\nplace.\n\nSo he\ndid."
        ),
    ])
    func quotesHaveABarALevelAtEveryLine(width: Int, wanted: String) {
        let page = Page(
            "He wrote:\n\n> Nobody is more tired than I am.\n\n>> 会議は月曜日、会議は月曜日\n\n> Second place.\n\nSo he did.")
        #expect(page.text(width: width) == wanted)
    }

    @Test func codeKeepsItsSpacesAndGoesOnBelow() {
        let page = Page("Run:\n\n`  for day in week {\n    print(day, tide[day])\n \n\treturn 会議\n  }\n\nDone.")
        #expect(
            page.text(width: 20) == """
                Run:

                    for day in week
                ↳ {
                      print(day, tid
                ↳ e[day])

                      return 会議
                    }

                Done.
                """)
        #expect(
            page.text(width: 40) == """
                Run:

                    for day in week {
                      print(day, tide[day])

                      return 会議
                    }

                Done.
                """)
    }

    @Test func linksAreNumberedByAddressAndListedAtTheEnd() throws {
        let page = Page(
            "The {https://a.example/pier pier}, the {http://b.example/?q=1&r=会議 mole} and the {https://a.example/pier quay}."
        )
        #expect(
            page.text(width: 40) == """
                The pier [1], the mole [2] and the
                quay [1].

                Links
                [1] https://a.example/pier
                [2] http://b.example/?q=1&r=会議
                """)
        let surface = page.surface(width: 40)
        #expect(style(of: "pier [1]", on: surface)?.attributes == .underline)
        #expect(style(of: "[1], the", on: surface)?.attributes == .dim)
        #expect(style(of: ", the mole", on: surface)?.attributes == [])
        #expect(
            page.text(width: 20) == """
                The pier [1], the
                mole [2] and the
                quay [1].

                Links
                [1] https://a.examp…
                [2] http://b.exampl…
                """)
    }

    /// A link whose address would have a terminal or another program do something.
    @Test(
        arguments: [
            ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("data:text/html,x", nil), ("", nil),
            ("https://", nil),
            ("mailto:a@b.example", nil), (" https://a.example", nil), ("//a.example", nil),
            ("https://a.example/\u{1B}]0;x\u{7}\u{9B}2J", "[1] https://a.example/�]0;x��2J"),
            ("https://a.example/\u{202E}gpj.exe", "[1] https://a.example/gpj.exe"),
            ("HTTPS://a.example/\n\r\tb", "[1] HTTPS://a.example/   b"), ("http://x\u{0}", "[1] http://x�"),
        ] as [(String, String?)])
    func aHostileAddressIsNeutralOrNotShown(address: String, shown: String?) {
        let text = UTF8Text("The pier fell.")
        let link = Markup(range: ByteRange(4, 8), kind: .link(address))
        let page = Page(Article(title: "", text: text, markup: [link]))
        let wanted = shown.map { "The pier [1] fell.\n\nLinks\n\($0)" } ?? "The pier fell."
        #expect(page.text(width: 60) == wanted)
        #expect(page.surface(width: 60).text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    }

    @Test func whatIsSetApartLooksSo() {
        let page = Page("A _slanted_ and _{https://a.example linked}_ and *strong* `code` word.")
        let surface = page.surface(width: 70)
        #expect(surface.text.hasPrefix("A slanted and linked [1] and strong code word."))
        #expect(style(of: "slanted", on: surface)?.attributes == .italic)
        #expect(style(of: "linked", on: surface)?.attributes == [.italic, .underline])
        #expect(style(of: "strong", on: surface)?.attributes == .bold)
        #expect(style(of: "code", on: surface)?.attributes == .dim)
        #expect(style(of: "word", on: surface)?.attributes == [])
    }
}
