import Testing

@testable import Text

@Suite struct LineBreaksTests {
    /// Where lines may end: `|`; where they must: `‖`.
    @Test(arguments: [
        "one |two, |three", "a  |b", "well-|known", "-7 |x", "1914-1918", "2019–|2020", "and/|or", "2023/06/18",
        "(see |below)|[x]", "“Quoted |words,” |she |said", "He |said: |‘no’.", "don't", "$5.00 |(3%) |12,5€",
        "https://|a.example/|b?|c=d&e=f", "over—|again", "wait…|what",
        "会|議|は|月|曜|日。|「東|京」|で", "（と|く|に）", "ラー|メ|ン", "한|국|어", "\u{1112}\u{1161}\u{11AB}|국", "אב-גד |הו",
        "a\u{A0}b\u{202F}c", "a\u{2060}b", "a\u{200B}|b", "co\u{AD}|operate", "a\u{200D}b", "e\u{301}e\u{301} |e",
        "🇫🇷|🇩🇪|x", "👍\u{1F3FD}|👩\u{200D}👧!", "กขค", "a\n‖b\r\n‖c\u{2028}‖d\u{85}‖\n‖e", "",
        // What only careful readers see.
        "« so » |said", "„so“ |x", "two |-fold", "12 % |of", "12 |km", "ten |— |no",
    ])
    func linesEndWhereTheyMayForReading(marked: String) {
        #expect(breaks(marked) == broken(marked, .reading))
    }

    @Test(arguments: ["over|—|again", "« |so |» |said", "two |-|fold", "12 |% |of", "$|(x)", "$(3)%"])
    func theDefaultIsUnicodes(marked: String) {
        #expect(breaks(marked) == broken(marked, .unicode))
    }

    @Test func invalidBytesAreReplacementCharacters() {
        let bytes: [UInt8] = [0x61, 0x20, 0xFF, 0x61, 0xE2, 0x82]
        #expect(lineBreaks(in: bytes.span, .unicode).map(\.offset) == [2, 6])
    }

    /// A scanner never ends a line within a cluster, and elsewhere where the rules do.
    @Test(arguments: [
        ("e\u{301} \u{301}x y", 1, 0),
        ("会議、 \r\n🇫🇷🇩🇪 👩\u{200D}👧\u{300} ab\u{AD}c\u{3000}\tx\u{2003}y\u{2028}\n", 6, 3),
    ])
    func clustersAreNotParted(text: String, spaces: Int, newlines: Int) {
        let bytes = Array(text.utf8)
        let offsets = Set(lineBreaks(in: bytes.span, .reading).map(\.offset))
        var scanner = LineScanner(.reading)
        var (index, kinds) = (0, [LineScanner.Kind]())
        while index < bytes.count {
            let cluster = scanner.read(bytes.span, at: index, to: bytes.count)
            #expect(cluster.end == graphemeEnd(in: bytes.span, from: index, to: bytes.count))
            #expect((cluster.lineBreak != .prohibited) == (index == 0 || offsets.contains(index)))
            kinds.append(cluster.kind)
            index = cluster.end
        }
        #expect(kinds.filter { $0 == .space }.count == spaces)
        #expect(kinds.filter { $0 == .newline }.count == newlines)
    }

    private func breaks(_ marked: String) -> [String] {
        var lines = marked.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "‖" }
            .map { String(String.UnicodeScalarView($0)) }
        if lines.last == "" { lines.removeLast() }
        let mandatory = marked.unicodeScalars.filter { $0 == "|" || $0 == "‖" }.map { $0 == "‖" } + [true]
        return zip(lines, mandatory).map { $0 + ($1 ? "‖" : "") }
    }

    private func broken(_ marked: String, _ rules: LineBreakRules) -> [String] {
        let text = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "|" && $0 != "‖" }))
        let bytes = Array(text.utf8)
        var start = 0
        return lineBreaks(in: bytes.span, rules).map { offset, isMandatory in
            defer { start = offset }
            return String(decoding: bytes[start..<offset], as: UTF8.self) + (isMandatory ? "‖" : "")
        }
    }
}
