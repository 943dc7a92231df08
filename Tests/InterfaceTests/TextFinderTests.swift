import Testing

@testable import struct Interface.FoldedText
@testable import struct Interface.FoundText

@Suite struct FoundTextTests {
    @Test(arguments: [
        ("cafe", "Le Café, a CAFÉ and cafe\u{301}s", ["Café", "CAFÉ", "cafe\u{301}"]), ("Москва", "москва", ["москва"]),
        ("it's", "It’s it's", ["It’s", "it's"]), ("a-b", "A–B a‑b", ["A–B", "a‑b"]), ("u.s", "us U.S.", ["U.S"]),
        ("ΑΘΗΝΑ", "αθηνα", ["αθηνα"]), ("10 %", "10\u{A0}%", ["10\u{A0}%"]), ("aa", "aaa", ["aa"]), ("", "a", []),
        ("\u{301}", "e\u{301}", []), ("x", "", []),
    ])
    func lettersAreFoundWhateverTheirCaseAndMarks(wanted: String, text: String, hits: [String]) {
        let bytes = Array(text.utf8)
        let found = FoundText(wanted, in: FoldedText(bytes)).hits.map {
            String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self)
        }
        #expect(found == hits)
    }
}
