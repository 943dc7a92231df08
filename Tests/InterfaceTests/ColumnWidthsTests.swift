import Testing

@testable import Interface

@Suite struct ColumnWidthsTests {
    private func widths(_ natural: [Int], _ words: [Int], in width: Int) -> [Int]? {
        let needs = zip(natural, words).map { ColumnNeed(natural: $0, word: $1) }
        return columnWidths(needs, width: width, gap: 2)
    }

    @Test(
        arguments: [
            ([5, 5], 12, [5, 5]), ([5, 50], 20, [5, 13]), ([50, 5], 20, [13, 5]), ([40, 20, 10], 40, [18, 8, 10]),
            ([100, 100, 100], 28, [8, 8, 8]), ([100, 100, 100], 27, nil), ([8, 8], 17, nil), ([], 10, nil),
            ([0, 0], 2, [0, 0]), ([9], 8, [8]), ([9], 7, nil), ([3], 3, [3]), ([3], 2, nil), ([1000, 9], 40, [29, 9]),
            ([Int.max >> 8, 9], 40, [29, 9]),
        ] as [([Int], Int, [Int]?)])
    func wideColumnsShareWhatNarrowOnesLeave(natural: [Int], width: Int, wanted: [Int]?) {
        #expect(widths(natural, natural.map { _ in 1 }, in: width) == wanted)
    }

    @Test(
        arguments: [
            ([20, 200], [9, 10], 32, [9, 21]), ([200, 200], [12, 30], 46, [14, 30]),
            ([20, 200], [20, 200], 32, [12, 18]),
            ([20, 200], [20, 200], 18, [8, 8]), ([9, 200], [9, 9], 19, [8, 9]),
        ] as [([Int], [Int], Int, [Int]?)])
    func aWordIsBrokenOnlyWhereItMustBe(natural: [Int], words: [Int], width: Int, wanted: [Int]?) {
        #expect(widths(natural, words, in: width) == wanted)
    }

    @Test func columnsAlwaysFit() {
        var generator = SplitMix(seed: 3)
        for _ in 0..<2000 {
            let natural = (0..<(1 + generator.next() % 9)).map { _ in
                Int(generator.next() % (1 << (generator.next() % 9)))
            }
            let words = natural.map { $0 == 0 ? 0 : 1 + Int(generator.next() % UInt64($0)) }
            let width = Int(generator.next() % 80)
            guard let widths = widths(natural, words, in: width) else {
                #expect(natural.map { min($0, 8) }.reduce(2 * (natural.count - 1), +) > width)
                continue
            }
            #expect(widths.reduce(2 * (natural.count - 1), +) <= width, "\(natural) in \(width): \(widths)")
            let isBetween = zip(widths, natural).allSatisfy { $0 >= min($1, 8) && $0 <= $1 }
            #expect(isBetween, "\(natural) in \(width): \(widths)")
        }
    }
}
