import Articles
import Screen
import Testing
import Text

@testable import Interface

@Suite struct TableTests {
    static let tides = """
        Tides:

        |1 Day\tPlace\tHeight
        Monday\tHarbour of 会議\t3.2
        Tuesday\tOld {https://a.example pier}\t–
        Wednesday\tMole\t12.45

        After.
        """

    @Test(arguments: [
        (
            40,
            """
            Tides:

            Day        Place            Height
            ──────────────────────────────────
            Monday     Harbour of 会議     3.2
            Tuesday    Old pier [1]          –
            Wednesday  Mole              12.45

            After.

            Links
            [1] https://a.example
            """
        ),
        (
            28,
            """
            Tides:

            Day        Place      Height
            ────────────────────────────
            Monday     Harbour       3.2
                       of 会議

            Tuesday    Old             –
                       pier [1]

            Wednesday  Mole        12.45

            After.

            Links
            [1] https://a.example
            """
        ),
        (
            20,
            """
            Tides:

            Day: Monday
            Place: Harbour of
              会議
            Height: 3.2

            Day: Tuesday
            Place: Old
              pier [1]
            Height: –

            Day: Wednesday
            Place: Mole
            Height: 12.45

            After.

            Links
            [1] https://a.examp…
            """
        ),
    ])
    func columnsFitShrinkOrBecomeAList(width: Int, wanted: String) {
        #expect(Page(Self.tides).text(width: width) == wanted)
    }

    @Test func theHeadIsBoldOverItsRule() {
        let surface = Page(Self.tides).surface(width: 40)
        #expect(style(of: "Place", on: surface)?.attributes == .bold)
        #expect(style(of: "Mole", on: surface)?.attributes == [])
        #expect(style(of: "pier [1]", on: surface)?.attributes == .underline)
        #expect(style(of: "Place:", on: Page(Self.tides).surface(width: 20))?.attributes == .bold)
    }

    @Test(arguments: [
        ("|0 a\tb\nlonger\tc", 30, "a       b\nlonger  c"),
        ("|1 \tone\nrow\t1", 30, "     one\n────────\nrow    1"),
        ("|9 a\tb\nc\td", 30, "a  b\nc  d\n────"),
        ("|0 a\tb\tc\nonly\n\td", 30, "a     b  c\nonly\n      d"),
        ("|1 Name\tAge\nAda\t36\nBen\t7\textra", 30, "Name  Age\n────────────────\nAda    36\nBen     7  extra"),
        ("|1 a long name\tb\n1\t2", 6, "a long\nname:\n1\nb: 2"), ("|2 top\na\tb\n1\t2", 2, "to\np\n\na:\n1\nb:\n2"),
        ("|0 会\t議", 2, "会\n議"), ("|0 a\tb", 1, "a\nb"), ("|0 alone in its row", 10, "alone in\nits row"),
    ])
    func rowsMayHaveAnyNumberOfCells(marked: String, width: Int, wanted: String) {
        #expect(Page(marked).text(width: width) == wanted)
    }

    @Test(arguments: [
        ("3.2", true), ("−4,000 %", true), ("$1.5", true), ("€ 7", true), ("(12)", true), ("3 km", false), ("–", false),
        ("", false), ("2023-06-18", true), ("1961", true),
    ])
    func aColumnOfNumbersStandsAtTheRight(cell: String, isNumeric: Bool) {
        let bytes = Array("n\n\(cell)\n".utf8)
        let grid = TableGrid(bytes.span, ByteRange(0, bytes.count), headerRows: 1)
        #expect(grid.isNumeric(column: 0, in: bytes.span) == isNumeric)
    }
}
