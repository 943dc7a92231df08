import Testing

@testable import Text

@Suite struct TerminalSafetyTests {
    @Test(arguments: [
        ("plain text", "plain text"), ("", ""), ("naïve — “quoted” …", "naïve — “quoted” …"),
        ("a\u{1B}[31mred", "a\u{FFFD}[31mred"), ("\u{1B}]52;c;AAAA\u{07}", "\u{FFFD}]52;c;AAAA\u{FFFD}"),
        ("\u{9B}31m\u{9D}0;t\u{9C}", "\u{FFFD}31m\u{FFFD}0;t\u{FFFD}"),
        ("a\u{7F}\u{8}b\0", "a\u{FFFD}\u{FFFD}b\u{FFFD}"),
        ("a\u{85}b\u{2028}c\u{2029}d", "a b c d"), ("one\u{A0}two\u{2003}three", "one two three"),
        ("全\u{3000}角", "全\u{3000}角"),
    ])
    func controlCharactersNeverPass(text: String, wanted: String) {
        #expect(terminalSafe(text, keepingNewlines: true) == wanted)
        #expect(terminalSafe(UTF8Text(text), keepingNewlines: false) == wanted)
    }

    @Test(arguments: [
        ("a\nb", "a\nb", "a b"), ("a\r\nb", "a\nb", "a b"), ("a\rb", "a\nb", "a b"), ("a\tb", "a\tb", "a b"),
        ("a\u{C}b\u{B}c", "a b c", "a b c"), ("é\n\u{301}", "é\n \u{301}", "é  \u{301}"),
    ])
    func lineBreaksAndTabsStayWhenTheyMay(text: String, kept: String, flat: String) {
        #expect(terminalSafe(text, keepingNewlines: true) == kept)
        #expect(terminalSafe(text, keepingNewlines: false) == flat)
    }

    @Test(arguments: [
        ("abc\u{202E}fed\u{202C}", "abcfed"), ("\u{2066}a\u{2069}\u{200E}\u{200F}\u{61C}", "a"),
        ("\u{FEFF}z\u{200B}w\u{2060}", "zw"),
        ("soft\u{AD}ly", "softly"), ("\u{E0041}x\u{E007F}", "x"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ])
    func scalarsWithoutAFormAreDropped(text: String, wanted: String) {
        #expect(terminalSafe(text, keepingNewlines: true) == wanted)
    }

    @Test(arguments: [
        ("👩\u{200D}👩\u{200D}👧!", "👩!"), ("👍\u{1F3FD}", "👍"), ("❤\u{FE0F}", "❤"), ("☎\u{FE0E}", "☎"), ("🇫🇷", "🇫🇷"),
        ("🏴\u{E0067}\u{E007F}", "🏴"), ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
    ])
    func emojiAreWhatTerminalsAgreeOn(text: String, wanted: String) {
        #expect(terminalSafe(text, keepingNewlines: true) == wanted)
    }

    @Test(arguments: [UInt32(0xE000), 0xF8FF, 0xFFFF, 0x1FFFE, 0xFDD0, 0x0378, 0x10FFFD, 0xE0FFF, 0x3FFFF])
    func privateAndUnassignedScalarsAreReplacedOrDropped(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(["a\u{FFFD}b", "ab"].contains(terminalSafe("a\(scalar)b", keepingNewlines: false)))
    }

    @Test func marksAreLimited() {
        let text = "a" + String(repeating: "\u{301}", count: 50) + "b"
        #expect(
            terminalSafe(text, keepingNewlines: false) == "a" + String(repeating: "\u{301}", count: marksShown) + "b")
    }

    @Test(arguments: [
        ("a", 1), ("e\u{301}", 1), ("会", 2), ("ｶﾞ", 2), ("🇫🇷", 2), ("👨\u{200D}👩\u{200D}👧", 2), ("한", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("\u{200B}", 0), ("\u{301}", 1), ("\t", 1), ("\r\n", 1), ("\u{1B}", 1), ("½", 1), ("│", 1), ("क\u{93F}", 2),
        ("“", 1), ("\u{7F}", 1),
    ])
    func clustersTakeTheirColumns(text: String, columns: Int) {
        var scalars: [UInt32] = []
        let bytes = Array(text.utf8)
        let read = readShownCluster(in: bytes.span, from: 0, to: bytes.count, into: &scalars)
        #expect(read.end == bytes.count)
        #expect(read.width == columns)
    }

    @Test func everyScalarGivesOneOrNoColumnMoreThanTwoNever() {
        var scalars: [UInt32] = []
        for value in stride(from: UInt32(0), to: 0x110000, by: 37) {
            var bytes: [UInt8] = []
            appendScalar(value, to: &bytes)
            let read = readShownCluster(in: bytes.span, from: 0, to: bytes.count, into: &scalars)
            #expect(read.end == bytes.count && (0...2).contains(read.width) && scalars.isEmpty == (read.width == 0))
        }
    }
}
