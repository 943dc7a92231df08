import Testing

@testable import Screen

@Suite struct ChangesTests {
    @Test(arguments: [
        ("abcdef", "abcdef", []), ("abcdef", "abXdef", [2..<3]), ("abcdef", "XbcdeX", [0..<6]),
        ("abcdefghijkl", "XbcdefghijkX", [0..<1, 11..<12]), ("ab会cdefgh", "ab議cdefgh", [2..<4]),
        ("会会会", "x 会会", [0..<2]),
        ("xx会会", "会会会", [0..<2]), ("a会b", "会 b", [0..<3]), ("e\u{301}a", "e\u{300}a", [0..<1]),
        ("e\u{301}a", "e\u{301}a", []),
        ("", "   x", [3..<4]),
    ])
    func runsCoverTheCellsThatChanged(before: String, after: String, wanted: [Range<Int>]) {
        let runs = changes(from: surface(before), to: surface(after))
        #expect(runs == wanted.map { PaintRun(x: $0.lowerBound, y: 1, count: $0.count) })
    }

    @Test func clustersAreComparedByWhatTheyShow() {
        var old = Surface(width: 6, height: 1)
        old.write("🇫🇷e\u{301}", x: 0, y: 0, style: .plain)
        var new = Surface(width: 6, height: 1)
        new.write("e\u{301}", x: 2, y: 0, style: .plain)
        new.write("🇫🇷", x: 0, y: 0, style: .plain)
        #expect(changes(from: old, to: new).isEmpty)
    }

    @Test func anotherLookIsAChange() {
        let old = surface("abc")
        var new = old
        new.restyle(Rect(x: 1, y: 1, width: 1, height: 1)) { $0.with(ink: .base08) }
        #expect(changes(from: old, to: new) == [PaintRun(x: 1, y: 1, count: 1)])
    }

    @Test func withoutAnOldSurfaceOfThatSizeAllIsChanged() {
        let new = Surface(width: 3, height: 2)
        let all = [PaintRun(x: 0, y: 0, count: 3), PaintRun(x: 0, y: 1, count: 3)]
        #expect(changes(from: nil, to: new) == all)
        #expect(changes(from: Surface(width: 2, height: 3), to: new) == all)
        #expect(changes(from: nil, to: Surface(width: 0, height: 5)).isEmpty)
        #expect(changes(from: nil, to: Surface(width: 5, height: 0)).isEmpty)
    }

    private func surface(_ row: String) -> Surface {
        var surface = Surface(width: 14, height: 3)
        surface.write(row, x: 0, y: 1, style: .plain)
        return surface
    }
}
