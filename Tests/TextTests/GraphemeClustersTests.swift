import Testing

@testable import Text

@Suite struct GraphemeClustersTests {
    @Test(arguments: [
        "a|b", "a\u{301}|b", "\r\n|\n|\r|x", "가|각|\u{1112}\u{1161}\u{11AB}|ㄱ", "🇫🇷|🇩🇪|🇮|x",
        "👩\u{200D}👩\u{200D}👧|👧", "👍\u{1F3FD}|!", "a\u{200D}|👧", "\u{0600}1|2", "क\u{93F}|ष\u{94D}|ट",
        "\u{301}|\u{0}|\u{301}",
        "1\u{FE0F}\u{20E3}|2", "กำ|ก", "❤\u{FE0F}\u{200D}🔥|x", "\u{AD}|a",
    ])
    func clustersEndWhereUnicodeSays(marked: String) {
        let wanted = marked.unicodeScalars.split(separator: "|").map { String(String.UnicodeScalarView($0)) }
        #expect(clusters(of: Array(wanted.joined().utf8)) == wanted)
    }

    @Test(
        arguments: [
            ([0xC3], ["\u{FFFD}"]), ([0x61, 0xFF, 0x62], ["a", "\u{FFFD}", "b"]),
            ([0xE2, 0x82, 0x61], ["\u{FFFD}", "\u{FFFD}", "a"]), ([0x80, 0xCC, 0x81], ["\u{FFFD}\u{301}"]), ([], []),
        ] as [([UInt8], [String])])
    func invalidBytesAreReplacementCharacters(bytes: [UInt8], wanted: [String]) {
        #expect(clusters(of: bytes) == wanted)
    }

    @Test func noByteFromTheLimitOnIsLookedAt() {
        let bytes = Array("ae\u{301}".utf8)
        #expect(graphemeEnd(in: bytes.span, from: 1, to: 2) == 2)
        #expect(graphemeEnd(in: bytes.span, from: 1, to: 3) == 2)
        #expect(graphemeEnd(in: bytes.span, from: 1, to: 99) == 4)
        #expect(graphemeEnd(in: bytes.span, from: 4, to: 4) == 4)
        #expect(graphemeEnd(in: bytes.span, from: -1, to: 4) == -1)
    }

    private func clusters(of bytes: [UInt8]) -> [String] {
        var (index, found) = (0, [String]())
        while index < bytes.count {
            let end = graphemeEnd(in: bytes.span, from: index, to: bytes.count)
            // One byte that is no scalar alone is one replacement character: so decode scalar by scalar.
            var cluster = ""
            while index < end {
                let (value, next) = repairedScalar(in: bytes.span, at: index, to: end)
                cluster.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
                index = next
            }
            found.append(cluster)
        }
        return found
    }
}
