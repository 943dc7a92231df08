import Articles
import Testing
import Text

@testable import Entities

@Suite struct NameCaseTests {
    @Test(arguments: [
        ("Homo sapiens", true), ("Tour de France", true), ("ebola", true), ("Battle of the Bulge", true),
        ("Declaration of the Rights of Man", true), ("karumel dobi tansor", false), ("Karumel dobiro tansor", false),
        ("the Karumel Games", true), ("日本 語", true),
    ])
    func aRunOfSmallWordsIsNoName(text: String, isName: Bool) {
        let document = TokenizedText(UTF8Text(text))
        let span = TaggedSpan(tokens: 0..<document.tokens.count, kind: .other)
        #expect(span.isWrittenAsName(in: document) == isName)
        #expect(TaggedSpan(tokens: span.tokens, kind: .person).isWrittenAsName(in: document))
    }
}
