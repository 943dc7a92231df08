import Testing
import Text

@testable import Screen

@Suite struct SurfaceWriteTests {
    @Test(arguments: [
        ("abc", 0, "abc", 3), ("abcdefgh", 0, "abcdef", 6), ("abc", 4, "    ab", 2), ("abc", -2, "c", 3),
        ("abc", 6, "", 0),
        ("abc", 99, "", 0), ("abc", -9, "", 3), ("会議", 0, "会議", 4), ("会議", 3, "   会", 3), ("会議", -1, " 議", 4),
        ("会", 5, "", 1), ("e\u{301}!", 0, "e\u{301}!", 2), ("\u{301}x", 0, " \u{301}x", 2), ("", 2, "", 0),
        ("a\tb\nc", 0, "a b c", 5), ("\u{1B}[1mx", 0, "\u{FFFD}[1mx", 5), ("a\u{202E}b", 0, "ab", 2),
        ("\u{9B}A", 0, "\u{FFFD}A", 2),
    ])
    func textIsFilteredAndClipped(text: String, x: Int, wanted: String, columns: Int) {
        var surface = Surface(width: 6, height: 1)
        #expect(surface.write(text, x: x, y: 0, style: .plain) == columns)
        #expect(surface.text == wanted)
    }

    @Test func nothingIsWrittenOutsideTheClip() {
        var surface = Surface(width: 8, height: 3)
        surface.fill(surface.area, ".", style: .plain)
        let clip = Rect(x: 2, y: 1, width: 4, height: 1)
        #expect(surface.write("abcdefgh", x: 0, y: 1, style: .plain, in: clip) == 6)
        #expect(surface.write("abcdefgh", x: 0, y: 0, style: .plain, in: clip) == 6)
        #expect(surface.write("x会会会", x: 2, y: 2, style: .plain, in: Rect(x: 2, y: 2, width: 4, height: 1)) == 4)
        #expect(
            surface.text == """
                ........
                ..cdef..
                ..x会 ..
                """)
    }

    @Test(arguments: [(0, "x 会会"), (1, " x会会"), (2, "会x 会"), (3, "会 x会"), (5, "会会 x")])
    func overwritingHalfBlanksTheOther(x: Int, wanted: String) {
        var surface = Surface(width: 6, height: 1)
        surface.write("会会会", x: 0, y: 0, style: .plain)
        surface.write("x", x: x, y: 0, style: .plain)
        #expect(surface.text == wanted)
    }

    @Test func wideOverWideShiftedByOneLeavesNoHalf() {
        var surface = Surface(width: 6, height: 1)
        surface.write("会会会", x: 0, y: 0, style: .plain)
        surface.write("議議", x: 1, y: 0, style: .plain)
        #expect(surface.text == " 議議")
        #expect((0..<6).map { surface[$0, 0].width } == [1, 2, 0, 2, 0, 1])
    }

    @Test func bytesOfARangeAreWritten() {
        var surface = Surface(width: 9, height: 1)
        let bytes = Array("one twö".utf8) + [0xFF, 0x21]
        #expect(surface.write(bytes.span, ByteRange(4, 99), x: 0, y: 0, style: .plain) == 5)
        #expect(surface.text == "twö\u{FFFD}!")
        #expect(surface.write(bytes.span, ByteRange(50, 99), x: 0, y: 0, style: .plain) == 0)
    }

    @Test(arguments: [(0, 0), (1, 1), (0, 5), (5, 0)])
    func anySizeIsDrawnOn(width: Int, height: Int) {
        var surface = Surface(width: width, height: height)
        for y in -1...1 {
            for x in [Int.min, -1, 0, 1, Int.max] { surface.write("会e\u{301}x", x: x, y: y, style: .plain) }
        }
        surface.fill(Rect(x: -1, y: -1, width: 9, height: 9), "会", style: .plain)
        #expect(surface.area == Rect(x: 0, y: 0, width: width, height: height))
    }

    @Test func hostileBytesNeverBreakTheGrid() {
        var seed: UInt64 = 88_172_645_463_325_252
        var surface = Surface(width: 7, height: 3)
        for _ in 0..<400 {
            var bytes: [UInt8] = []
            for _ in 0..<12 {
                seed ^= seed << 13
                seed ^= seed >> 7
                seed ^= seed << 17
                let pieces: [[UInt8]] = [
                    [UInt8(truncatingIfNeeded: seed >> 8)], Array("会".utf8), Array("🇫".utf8), [0xCC, 0x81], [0x1B],
                    Array("\u{200D}👧".utf8), [0x61],
                ]
                bytes += pieces[Int(seed >> 32) % pieces.count]
            }
            let (x, y) = (Int(seed % 11) - 3, Int(seed % 5) - 1)
            surface.write(bytes.span, ByteRange(0, bytes.count), x: x, y: y, style: .plain)
        }
        for y in 0..<3 {
            var x = 0
            while x < 7 {
                let width = Int(surface[x, y].width)
                #expect(width > 0)
                if width == 2 { #expect(x < 6 && surface[x + 1, y].width == 0) }
                x += max(width, 1)
            }
            let scalars = (0..<7).flatMap { Array(surface.glyph(surface[$0, y]).unicodeScalars) }
            #expect(scalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        }
    }
}
