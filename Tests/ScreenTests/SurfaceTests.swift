import Testing

@testable import Screen

@Suite struct SurfaceTests {
    @Test func aCellTakesEightBytes() {
        #expect(MemoryLayout<Cell>.size == 8)
        #expect(MemoryLayout<Cell>.stride == 8)
    }

    @Test(arguments: [(0, 0, ""), (1, 1, ""), (3, 2, "\n"), (-4, 2, "\n"), (2, -1, "")])
    func newSurfacesAreBlank(width: Int, height: Int, text: String) {
        let surface = Surface(width: width, height: height)
        #expect(surface.text == text)
        #expect(surface[0, 0] == .blank)
        #expect(surface[-1, 99] == .blank)
    }

    @Test func fillStaysInsideTheSurface() {
        var surface = Surface(width: 4, height: 3)
        surface.fill(Rect(x: 2, y: 1, width: 9, height: 9), "#", style: Style(ink: .base08))
        #expect(
            surface.text == """

                  ##
                  ##
                """)
        #expect(surface.style(x: 3, y: 2).ink == .base08)
        #expect(surface.style(x: 1, y: 2) == .plain)
    }

    @Test(
        arguments: [
            ("会", "会会 "), ("\u{1B}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("\u{202E}", ""), ("\u{301}", ""),
            ("\n", ""),
        ] as [(Unicode.Scalar, String)])
    func fillTakesOnlyWhatMayBeShown(scalar: Unicode.Scalar, wanted: String) {
        var surface = Surface(width: 5, height: 1)
        surface.fill(surface.area, scalar, style: .plain)
        var row = wanted
        while row.last == " " { row.removeLast() }
        #expect(surface.text == row)
    }

    @Test func fillNeverLeavesHalfACharacter() {
        var surface = Surface(width: 6, height: 1)
        surface.write("会会会", x: 0, y: 0, style: .plain)
        surface.fill(Rect(x: 1, y: 0, width: 2, height: 1), "x", style: .plain)
        #expect(surface.text == " xx 会")
    }

    @Test func restyleKeepsWhatIsShown() {
        var surface = Surface(width: 6, height: 2)
        surface.write("a会bc", x: 0, y: 0, style: Style(ink: .base05))
        surface.restyle(Rect(x: 1, y: 0, width: 3, height: 1)) { $0.with(.reverse).with(paper: .base02) }
        #expect(surface.text == "a会bc\n")
        #expect(surface.style(x: 0, y: 0) == Style(ink: .base05))
        #expect(surface.style(x: 1, y: 0) == Style(ink: .base05, paper: .base02, attributes: .reverse))
        #expect(surface.style(x: 2, y: 0) == surface.style(x: 1, y: 0))
        #expect(surface.style(x: 3, y: 0).attributes == .reverse)
        #expect(surface.style(x: 4, y: 0) == Style(ink: .base05))
    }

    @Test func restyleOfHalfAWideCharacterFollowsItsLeftHalf() {
        var surface = Surface(width: 2, height: 1)
        surface.write("会", x: 0, y: 0, style: .plain)
        surface.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { $0.with(.bold) }
        #expect(surface.style(x: 1, y: 0) == .plain)
        surface.restyle(Rect(x: 0, y: 0, width: 1, height: 1)) { $0.with(.bold) }
        #expect(surface.style(x: 1, y: 0).attributes == .bold)
    }

    @Test func clustersAreShownWhole() {
        var surface = Surface(width: 8, height: 1)
        surface.write("e\u{301}x🇫🇷", x: 0, y: 0, style: .plain)
        #expect(surface.glyph(surface[0, 0]) == "e\u{301}")
        #expect(surface.glyph(surface[1, 0]) == "x")
        #expect(surface.glyph(surface[2, 0]) == "🇫🇷")
        #expect(surface.glyph(surface[3, 0]).isEmpty)
        #expect(surface.scalar(of: surface[1, 0]) == 0x78)
        #expect(surface.scalar(of: surface[0, 0]) == nil)
    }
}
