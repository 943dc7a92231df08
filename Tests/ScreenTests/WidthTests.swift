import Testing
import Text

@testable import Screen

@Suite struct WidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("e\u{301}", 1), ("会議", 4), ("a会b", 4), ("“é”", 3), ("👍\u{1F3FD}!", 3), ("\u{200B}", 0),
        ("\u{1B}[m", 3),
    ])
    func widthIsWhatWritingTakes(text: String, width: Int) {
        #expect(displayWidth(text) == width)
        var surface = Surface(width: 20, height: 1)
        #expect(surface.write(text, x: 0, y: 0, style: .plain) == width)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""), ("abcdef", -3, ""),
        ("", 3, ""),
        ("会議室", 6, "会議室"), ("会議室", 5, "会議…"), ("会議室", 4, "会…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ("ab\u{200B}", 2, "ab\u{200B}"), ("a", 1, "a"), ("会", 1, "…"),
    ])
    func truncationSaysThatItCut(text: String, width: Int, wanted: String) {
        #expect(truncated(text, toWidth: width) == wanted)
        #expect(displayWidth(truncated(text, toWidth: width)) <= max(0, width))
    }

    @Test func widthOfARangeIsClamped() {
        let bytes = Array("ab会".utf8)
        #expect(displayWidth(bytes.span, ByteRange(1, 99)) == 3)
        #expect(displayWidth(bytes.span, ByteRange(9, 99)) == 0)
    }
}
