import Testing
import Text

@testable import Screen

@Suite struct WrapTests {
    @Test(arguments: [
        (10, "The talks were put off again.", "The talks|were put|off again."),
        (99, "All in one line.", "All in one line."),
        (5, "one two", "one|two"), (7, "one two three", "one two|three"), (6, "  ab cd", "  ab|cd"),
        (3, "a  b c", "a|b c"),
        (4, "abcdefghij", "abcd|efgh|ij"), (4, "ab cdefgh", "ab|cdef|gh"), (9, "long-delayed", "long-|delayed"),
        (8, "a well-known", "a well-|known"), (6, "pre-7-3 x", "pre-7-|3 x"),
        (6, "talks—over—again", "talks—|over—|again"),
        (6, "2019–2020", "2019–|2020"), (6, "会議は月曜日", "会議は|月曜日"), (7, "会議は月曜日", "会議は|月曜日"),
        (6, "会議は。月", "会議|は。月"), (6, "abc会議def", "abc会|議def"), (6, "「会」「議」", "「会」|「議」"), (5, "한국어", "한국|어"),
        (3, "e\u{301}e\u{301}e\u{301}e\u{301}", "e\u{301}e\u{301}e\u{301}|e\u{301}"), (1, "会議", "会|議"),
        (12, "see https://a.example/b", "see https://|a.example/b"),
    ])
    func linesAreAsFullAsTheyCanBe(width: Int, text: String, wanted: String) {
        #expect(lines(of: text, width: width) == wanted.split(separator: "|").map(String.init))
    }

    @Test(arguments: [
        ("a\nb", ["a", "b"]), ("a\n\nb\n", ["a", "", "b"]), ("a \r\nb", ["a", "b"]), ("a\rb", ["a", "b"]), ("", []),
        ("\n", [""]),
        ("one two three four five six seven", ["one two three four", "five six seven"]), ("a   ", ["a"]), ("   ", [""]),
        ("a\u{200B}b", ["a\u{200B}b"]), ("a\tb", ["a\tb"]),
    ])
    func lineBreaksAndSpaces(text: String, wanted: [String]) {
        #expect(lines(of: text, width: 20) == wanted)
    }

    @Test(arguments: [
        (4, "“Yes,” he said.", ["“Yes", ",”", "he", "said", "."]), (8, "“Yes,” he said.", ["“Yes,”", "he said."]),
        (7, "He (so he) went", ["He (so", "he)", "went"]), (6, "100 %, 5 %", ["100 %,", "5 %"]),
        (12, "and/or not/never", ["and/or not/", "never"]), (9, "in 1914-1918", ["in", "1914-1918"]),
        (8, "rock ’n’ roll", ["rock ’n’", "roll"]), (6, "a « b » c", ["a", "« b »", "c"]),
        (9, "wait—what…no", ["wait—", "what…no"]), (8, "ラーメン。", ["ラーメ", "ン。"]), (8, "東京（中）京", ["東京", "（中）京"]),
        (6, "aa\u{A0}bb c", ["aa\u{A0}bb", "c"]), (6, "aaaa\u{200B}bbbb", ["aaaa", "bbbb"]),
        (6, "שלום עולם", ["שלום", "עולם"]), (7, "ab👩\u{200D}👧cd🇫🇷", ["ab👩\u{200D}👧cd", "🇫🇷"]),
        (4, "x\u{3000}会", ["x", "会"]),
    ])
    func linesEndAsUnicodeSays(width: Int, text: String, wanted: [String]) {
        #expect(lines(of: text, width: width) == wanted)
    }

    @Test(arguments: [
        (6, ["co-", "operat", "e"]), (3, ["co-", "ope", "rat", "e"]), (2, ["co", "op", "er", "at", "e"]),
        (12, ["cooperate"]),
        (7, ["co-", "operate"]), (8, ["co-", "operate"]), (9, ["cooperate"]),
    ])
    func aLineThatEndsAtASoftHyphenShowsIt(width: Int, wanted: [String]) {
        let text = UTF8Text("co\u{AD}operate")
        let found = wrap(text.bytes.span, text.range, width: width)
        for line in found {
            #expect(line.width == displayWidth(text[line.range]) + (line.end == .hyphen ? 1 : 0))
            #expect(line.width <= width)
        }
        #expect(found.map { text[$0.range].filter { $0 != "\u{AD}" } + ($0.end == .hyphen ? "-" : "") } == wanted)
    }

    @Test func onlyFullLinesAreSaidToBeFull() {
        let bytes = Array("one two three\nfour five".utf8)
        let found = wrap(bytes.span, ByteRange(0, bytes.count), width: 8)
        #expect(found.map(\.end) == [.full, .last, .full, .last])
    }

    @Test(arguments: [0, -1, Int.min])
    func withoutColumnsOnlyTheTextsOwnLinesEnd(width: Int) {
        #expect(lines(of: "one two\nthree", width: width) == ["one two", "three"])
    }

    @Test func spacesThatDoNotFitAreDropped() {
        #expect(lines(of: "        ab", width: 4) == ["ab"])
        #expect(lines(of: "ab        cd", width: 4) == ["ab", "cd"])
    }

    @Test(arguments: 1...9)
    func linesAreInOrderWithinTheirWidthAndLoseNothingButSpaces(width: Int) {
        let text = UTF8Text(
            "  Tälks—long-delayed—会議は「月曜日」。 Abcdefghijklm 한국어 e\u{301}e\u{301} ｶﾞ x\u{1B}y | \u{301}z 🇫🇷🇩🇪 end\n\nlast ｡한국한국 "
        )
        let found = wrap(text.bytes.span, text.range, width: width)
        var shown: [UInt8] = []
        var last = 0
        for line in found {
            #expect(line.range.lower >= last)
            #expect(line.width <= max(width, 2))
            #expect(line.width == displayWidth(text[line.range]))
            shown += text.bytes[line.range.lower..<line.range.upper].filter { !$0.isSpace }
            last = line.range.upper
        }
        #expect(shown == text.bytes.filter { !$0.isSpace })
    }

    @Test func aRangeOfTheTextIsWrapped() {
        let bytes = Array("skip one two".utf8)
        let found = wrap(bytes.span, ByteRange(5, 99), width: 4)
        #expect(
            found == [
                WrappedLine(range: ByteRange(5, 8), width: 3, end: .full),
                WrappedLine(range: ByteRange(9, 12), width: 3, end: .last),
            ])
        #expect(wrap(bytes.span, ByteRange(50, 60), width: 4).isEmpty)
    }

    @Test(arguments: [
        ("", 0), ("   ", 0), ("one three two", 5), ("well-known", 5), ("会議室", 2), ("「会」議", 6), ("a\nlong", 4),
        ("« so » it", 6),
        ("ab\u{AD}cde", 3),
    ])
    func theLongestPartIsWhatNoLineEndParts(text: String, width: Int) {
        let bytes = Array(text.utf8)
        #expect(longestPartWidth(bytes.span, ByteRange(0, bytes.count)) == width)
    }

    private func lines(of text: String, width: Int) -> [String] {
        let text = UTF8Text(text)
        return wrap(text.bytes.span, text.range, width: width).map { text[$0.range] }
    }
}
