import Testing
import Text

@testable import Screen

@Suite struct WidenedGapsTests {
    @Test(arguments: [
        (20, "one two three four five six", ["one  two  three four", "five six"]),
        (9, "aa bb cc dd ee ff gg hh ii", ["aa  bb cc", "dd ee  ff", "gg hh ii"]),
        // Too few spaces, none at all, none left over.
        (12, "a seventeen eighteen", ["a  seventeen", "eighteen"]),
        (12, "it was-then unfortunate", ["it  was-then", "unfortunate"]),
        (12, "a thing unfortunate", ["a thing", "unfortunate"]), (6, "abcdefghi", ["abcdef", "ghi"]),
        (7, "one two three", ["one two", "three"]), (9, "会議 会 会議室", ["会議   会", "会議室"]),
        (8, "  aa bb cccc", ["  aa  bb", "cccc"]), (8, "aa  bb cccc", ["aa    bb", "cccc"]),
        (8, "a\u{A0}b cc dddd", ["a\u{A0}b   cc", "dddd"]), (9, "aa b co\u{AD}operate", ["aa  b co-", "operate"]),
    ])
    func linesAreFilledByWiderSpaces(width: Int, text: String, wanted: [String]) {
        let text = UTF8Text(text)
        let lines = wrap(text.bytes.span, text.range, width: width)
        let shown = lines.enumerated().map { number, line in
            var (words, start) = ("", line.range.lower)
            for gap in widenedGaps(text.bytes.span, line, width: width, fromRight: number % 2 == 1) {
                words += text[ByteRange(start, gap.offset)] + String(repeating: " ", count: gap.columns)
                start = gap.offset
            }
            return (words + text[ByteRange(start, line.range.upper)]).filter { $0 != "\u{AD}" }
                + (line.end == .hyphen ? "-" : "")
        }
        #expect(shown == wanted)
    }

    @Test func noLineOfALongTextIsWiderAndOnlyLastOnesAreRagged() {
        var words: [String] = []
        for number in 0..<400 { words.append(String(repeating: "x", count: 1 + number * 7 % 11)) }
        let bytes = Array(words.joined(separator: " ").utf8)
        for width in [40, 72] {
            let lines = wrap(bytes.span, ByteRange(0, bytes.count), width: width)
            for (number, line) in lines.enumerated() {
                let gaps = widenedGaps(bytes.span, line, width: width, fromRight: number % 2 == 1)
                let columns = gaps.reduce(line.width) { $0 + $1.columns }
                #expect(columns == (number == lines.count - 1 ? line.width : width))
                let widest = gaps.map(\.columns).max() ?? 0
                #expect(widest - (gaps.map(\.columns).min() ?? 0) <= 1 && widest <= 2)
            }
        }
    }
}
