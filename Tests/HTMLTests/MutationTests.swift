import Testing
import Text

@testable import HTML

/// A sequence of numbers that is the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

@Suite struct MutationTests {
    /// What markup is made of, so that a few pieces in any order reach all of the parser.
    private static let pieces: [[UInt8]] = [
        "<p>", "</p>", "<b>", "</b>", "<i>", "<a href=x>", "</a>", "<div>", "</div>", "<table>", "</table>", "<tr>",
        "<td>", "</td>", "<caption>", "<col>", "<colgroup>", "<tbody>", "<select>", "<option>", "<optgroup>",
        "</select>",
        "<template>", "</template>", "<svg>", "</svg>", "<foreignObject>", "<desc>", "<math>", "<mi>",
        "<annotation-xml>",
        "<title>", "</title>", "<script>", "</script>", "<!--", "-->", "<style>", "<textarea>", "<form>", "</form>",
        "<frameset>", "</frameset>", "<html a>", "<body b>", "</body>", "</html>", "<head>", "</head>", "<noscript>",
        "<li>", "<dd>", "<h1>", "</h2>", "<button>", "<nobr>", "<object>", "</object>", "<ruby>", "<rt>", "<input>",
        "<font size=1>", "<br/>", "</br>", "<pre>\n", "<plaintext>", "<![CDATA[", "]]>", "&amp;", "&notit", "&#x80;",
        "text", " ", "\n", "\0", "<", "=", "'", "\"", "é", "<!doctype html>", "<image>", "<hr>", "<search>", "</x>",
    ].map { Array($0.utf8) }

    @Test func aHundredThousandMutationsLeaveTheTreeWhole() {
        var numbers = SeededNumbers(state: 20_261_125)
        var limits = ParsingLimits()
        (limits.depth, limits.attributesPerElement, limits.formattingElements, limits.nodes) = (24, 4, 6, 400)
        var broken: [String] = []
        for turn in 0..<100_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...9, using: &numbers) {
                bytes += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
            }
            if turn % 4 == 0 {
                bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
            }
            let text = UTF8Text(repairing: bytes)
            let document =
                turn % 3 == 0
                ? htmlFragment(of: text, in: FragmentContext(["body", "tr", "select", "template"][turn / 3 % 4]))
                : htmlDocument(of: text, limits: limits)
            if !document.isWhole { broken.append(text.string) }
        }
        #expect(broken.isEmpty)
    }

    @Test func longRunsOfPiecesLeaveTheTreeWhole() {
        var numbers = SeededNumbers(state: 7)
        for _ in 0..<40 {
            var bytes: [UInt8] = []
            for _ in 0..<600 { bytes += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)] }
            var limits = ParsingLimits()
            limits.depth = 30
            let document = htmlDocument(of: UTF8Text(repairing: bytes), limits: limits)
            #expect(document.isWhole)
            #expect(!document.outline.isEmpty)
        }
    }
}
