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

    @Test(
        arguments: [
            ([5, 5], 12, [5, 5]), ([5, 50], 20, [5, 13]), ([50, 5], 20, [13, 5]), ([40, 20, 10], 40, [18, 8, 10]),
            ([100, 100, 100], 28, [8, 8, 8]), ([100, 100, 100], 27, nil), ([8, 8], 17, nil), ([], 10, nil),
            ([0, 0], 2, [0, 0]),
            ([9], 8, [8]), ([9], 7, nil), ([3], 3, [3]), ([3], 2, nil), ([1000, 9], 40, [29, 9]),
            ([Int.max >> 8, 9], 40, [29, 9]),
        ] as [([Int], Int, [Int]?)])
    func wideColumnsShareWhatNarrowOnesLeave(natural: [Int], width: Int, wanted: [Int]?) {
        #expect(columnWidths(natural, width: width, gap: 2) == wanted)
    }

    @Test func columnsAlwaysFit() {
        var generator = SplitMix(seed: 3)
        for _ in 0..<2000 {
            let natural = (0..<(1 + generator.next() % 9)).map { _ in
                Int(generator.next() % (1 << (generator.next() % 9)))
            }
            let width = Int(generator.next() % 80)
            guard let widths = columnWidths(natural, width: width, gap: 2) else {
                #expect(natural.map { min($0, 8) }.reduce(2 * (natural.count - 1), +) > width)
                continue
            }
            #expect(widths.reduce(2 * (natural.count - 1), +) <= width, "\(natural) in \(width): \(widths)")
            #expect(
                zip(widths, natural).allSatisfy { $0 >= min($1, 8) && $0 <= $1 }, "\(natural) in \(width): \(widths)")
        }
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
