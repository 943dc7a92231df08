import Testing
import Text

@Suite struct TokenizerTests {
    @Test(arguments: [
        (
            "Blinken said his U.S. trip isn't over.",
            ["Blinken", "said", "his", "U.S.", "trip", "is", "n't", "over", "."]
        ),
        (
            "China’s $1,000 two-year deal at 7:30 p.m.",
            ["China", "’s", "$", "1,000", "two-year", "deal", "at", "7:30", "p.m."]
        ),
        ("See https://a.b/c?d, or mail x.y@z.org.", ["See", "https://a.b/c?d", ",", "or", "mail", "x.y@z.org", "."]),
        ("O’Neill of AT&T (9/11) didn’t...", ["O’Neill", "of", "AT&T", "(", "9/11", ")", "did", "n’t", "..."]),
        ("Mr. J. Smith Jr. came.", ["Mr.", "J.", "Smith", "Jr.", "came", "."]),
        (
            "An anti-U.S. mood and a U.S.-led raid in Tampa, Fla., ended.",
            [
                "An", "anti-U.S.", "mood", "and", "a", "U.S.-led", "raid", "in", "Tampa", ",", "Fla.", ",", "ended",
                ".",
            ]
        ),
        ("日本語 is", ["日", "本", "語", "is"]),
        ("", []),
    ])
    func tokensStandAsInTheTreebank(text: String, expected: [String]) {
        let document = TokenizedText(UTF8Text(text))
        #expect(document.tokens.indices.map(document.string) == expected)
    }

    @Test func casingIsThatOfTheLetters() {
        let document = TokenizedText(UTF8Text("word Word WORD wOrd A a, iPhone É Éa ÉA 12 McX."))
        #expect(
            document.tokens.map(\.casing) == [
                .lower, .initialUpper, .allUpper, .mixed, .initialUpper, .lower, .none, .mixed, .initialUpper,
                .initialUpper, .allUpper, .none, .mixed, .none,
            ])
    }

    @Test(arguments: [
        ("He came. She left.", ["He came.", "She left."]),
        ("“Go.” He went to the U.S. The end.", ["“Go.”", "He went to the U.S.", "The end."]),
        ("Mr. Smith of Acme Inc. said no. Yes", ["Mr. Smith of Acme Inc. said no.", "Yes"]),
        ("It flew on a Saturn V. The next did too.", ["It flew on a Saturn V.", "The next did too."]),
        ("A. A. Milne and J. Smith came. So did X.", ["A. A. Milne and J. Smith came.", "So did X."]),
        ("A title\n\nA text that\ngoes on.", ["A title", "A text that\ngoes on."]),
        ("Round\u{0C}place one", ["Round", "place one"]),
        ("It rose 2.5 percent... and fell.", ["It rose 2.5 percent... and fell."]),
        ("the end of it. the next", ["the end of it. the next"]),
    ])
    func sentencesEndWhereAReaderWouldEndThem(text: String, expected: [String]) {
        let document = TokenizedText(UTF8Text(text))
        #expect(document.sentences.indices.map { document.text[document.range(ofSentence: $0)] } == expected)
    }

    @Test(arguments: [
        [0xFF, 0x41, 0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98, 0x80, 0x27, 0x73], Array("''''\"\"''n't".utf8),
    ])
    func anyBytesGiveDisjointTokensInOrder(bytes: [UInt8]) {
        let found = tokens(in: bytes.span)
        var end = 0
        for token in found {
            #expect(token.range.lower >= end && token.range.upper > token.range.lower)
            end = token.range.upper
        }
        #expect(end <= bytes.count)
    }
}
