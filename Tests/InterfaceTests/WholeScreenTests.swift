import Articles
import Interface
import Screen
import Testing
import Text

/// An article with something of every kind, on terminals of several sizes.
@Suite struct WholeScreenTests {
    static let everything = """
        The harbour opened after {https://a.example/storm the storm}, said its master.

        == What is open

        * The western quays

        ** 会議 and ferries

        > Nobody slept.

        |1 Day\tHeight
        Monday\t3.2
        Tuesday\t12.4

        `if wet {
        \trun()
        }
        """

    @Test(arguments: [
        (0, 0, ""), (1, 1, ""),
        (
            20, 12,
            """
             Dateline  undated…

            The harbour opened
            after the storm [1],
            said its master.

            What is open
            • The western quays
              ◦ 会議 and ferries

            │ Nobody slept.
             ? help          0%
            """
        ),
        (
            40, 24,
            """
             Dateline  0 articles   undated · 1 min

             The harbour opened after the
             storm [1], said its master.

             What is open
             • The western quays
               ◦ 会議 and ferries

             │ Nobody slept.

             Day      Height
             ───────────────
             Monday      3.2
             Tuesday    12.4

               if wet {
                   run()
               }

             Links
             [1] https://a.example/storm

             ? help  Tab pane  t timeline       all
            """
        ),
        (
            78, 26,
            """
             Dateline  0 articles                                         undated · 1 min

               The harbour opened after the storm [1], said its master.

               What is open
               • The western quays
                 ◦ 会議 and ferries

               │ Nobody slept.

               Day      Height
               ───────────────
               Monday      3.2
               Tuesday    12.4

                 if wet {
                     run()
                 }

               Links
               [1] https://a.example/storm




             ? help  Tab pane  t timeline  e who  x residue  / find  ]e entity        all
            """
        ),
    ])
    func wholeScreens(width: Int, height: Int, wanted: String) {
        var state = ReaderState(width: width, height: height, today: Sample.day(2024, 5, 3), theme: .monochrome)
        _ = reduce(&state, .articleLoaded(ArticleState(id: ArticleID(1), Page(Self.everything).annotated)))
        #expect(screen(state).text == wanted)
    }
}
