import Testing

@testable import Screen

@Suite struct RectTests {
    private let rect = Rect(x: 2, y: 1, width: 10, height: 5)

    @Test func negativeSizesAreEmpty() {
        let empty = Rect(x: 3, y: 4, width: -5, height: 2)
        #expect(empty.isEmpty)
        #expect(empty.right == 3)
    }

    @Test(arguments: [
        (Rect(x: 0, y: 0, width: 4, height: 3), Rect(x: 2, y: 1, width: 2, height: 2)),
        (Rect(x: 11, y: 5, width: 9, height: 9), Rect(x: 11, y: 5, width: 1, height: 1)),
        (Rect(x: 12, y: 1, width: 9, height: 9), Rect(x: 12, y: 1, width: 0, height: 5)),
        (Rect(x: -9, y: -9, width: 99, height: 99), Rect(x: 2, y: 1, width: 10, height: 5)),
    ])
    func intersectionHoldsWhatBothHave(other: Rect, wanted: Rect) {
        #expect(rect.intersection(other) == wanted)
    }

    @Test(arguments: [(3, 3), (0, 0), (-1, 0), (10, 10), (99, 10)])
    func splittingTakesAtMostWhatIsThere(columns: Int, taken: Int) {
        let (left, rest) = rect.splitLeft(columns)
        #expect((left.width, rest.x, rest.width) == (taken, 2 + taken, 10 - taken))
        let (others, right) = rect.splitRight(columns)
        #expect((others.width, right.x, right.width) == (10 - taken, 12 - taken, taken))
    }

    @Test(arguments: [(2, 2), (-3, 0), (7, 5)])
    func rowsSplitLikeColumns(rows: Int, taken: Int) {
        let (top, below) = rect.splitTop(rows)
        #expect((top.height, below.y, below.height) == (taken, 1 + taken, 5 - taken))
        let (above, bottom) = rect.splitBottom(rows)
        #expect((above.height, bottom.y, bottom.height) == (5 - taken, 6 - taken, taken))
    }

    @Test func insetIsEmptyRatherThanNegative() {
        #expect(rect.inset(left: 1, top: 1, right: 2, bottom: 1) == Rect(x: 3, y: 2, width: 7, height: 3))
        #expect(rect.inset(left: 6, top: 0, right: 6, bottom: 0).isEmpty)
    }

    @Test(arguments: [(2, 1, true), (11, 5, true), (12, 5, false), (11, 6, false), (1, 1, false)])
    func containsItsCellsOnly(x: Int, y: Int, isInside: Bool) {
        #expect(rect.contains(x: x, y: y) == isInside)
    }

    @Test(arguments: [Int.min, Int.max])
    func extremeNumbersDoNotOverflow(number: Int) {
        let extreme = Rect(x: number, y: number, width: number, height: number)
        #expect(extreme.intersection(rect).isEmpty)
        #expect(extreme.inset(left: number, top: number, right: number, bottom: number).width >= 0)
        #expect(extreme.splitRight(number).0.width >= 0)
        #expect(extreme.right >= extreme.x)
    }
}
