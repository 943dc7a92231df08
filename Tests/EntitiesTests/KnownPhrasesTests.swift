import Testing
import Text

@testable import Entities

@Suite struct KnownPhrasesTests {
    private func known(_ phrase: String) -> WordClass {
        let bytes = Array(phrase.utf8)
        return model.phrases[PhraseKey(bytes.span, ByteRange(0, bytes.count))]
    }

    @Test func theGazetteerAndTheLexiconAnswerTogether() {
        #expect(known("Norway").contains(.country))
        #expect(known("Oslo").contains(.city))
        #expect(known("Anna").contains(.givenName))
        #expect(known("President").contains(.title))
        #expect(known("Zworkblim").isEmpty)
    }
}
