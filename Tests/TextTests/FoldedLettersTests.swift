import Testing

import Text

@Suite struct FoldedLettersTests {
    @Test(arguments: [
        ("Zahā Ḥadīd", "zaha hadid"), ("O’Neill", "oneill"), ("Łódź", "lodz"), ("Vavaʻu", "vavau"), ("U.S.", "us"),
        ("МОСКВА", "москва"), ("Ёлка", "ёлка"), ("ΑΘΗΝΑ", "αθηνα"), ("e\u{301}", "e"), ("東京", "東京"), ("a×b", "a×b"),
    ])
    func lettersAreSmallAndBare(text: String, wanted: String) {
        var folded: [UInt8] = []
        for scalar in text.unicodeScalars { folded.append(folded: scalar.value) }
        #expect(String(decoding: folded, as: UTF8.self) == wanted)
    }
}
