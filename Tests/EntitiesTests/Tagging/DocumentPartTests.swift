import Testing
import Text

@testable import Entities

@Suite struct DocumentPartTests {
    private func parts(_ lengths: [Int], longest: Int) -> [DocumentPart] {
        var (sentences, start): ([Range<Int>], Int) = ([], 0)
        for length in lengths {
            sentences.append(start..<start + length)
            start += length
        }
        return DocumentPart.parts(of: sentences, longest: longest)
    }

    @Test func aDocumentThatIsShortEnoughIsOnePart() {
        #expect(parts([3, 4], longest: 7) == [DocumentPart(sentences: [0..<3, 3..<7], tokens: 0..<7)])
        #expect(parts([], longest: 7).isEmpty)
    }

    @Test func partsEndWithSentences() {
        #expect(
            parts([3, 4, 2], longest: 6) == [
                DocumentPart(sentences: [0..<3], tokens: 0..<3),
                DocumentPart(sentences: [0..<4, 4..<6], tokens: 3..<9),
            ])
    }

    @Test func aSentenceLongerThanAPartIsCut() {
        #expect(
            parts([2, 7, 2], longest: 3) == [
                DocumentPart(sentences: [0..<2], tokens: 0..<2),
                DocumentPart(sentences: [0..<3], tokens: 2..<5),
                DocumentPart(sentences: [0..<3], tokens: 5..<8),
                DocumentPart(sentences: [0..<1, 1..<3], tokens: 8..<11),
            ])
    }

    @Test func namesAreFoundAtTheirPlacesInEveryPart() {
        let text = String(repeating: "Anna Lindh met Kofi Annan in Geneva on Monday.\n\n", count: 6)
        let document = TokenizedText(UTF8Text(text))
        let whole = taggedSpans(of: document, model: model)
        #expect(whole.count >= 18)
        #expect(taggedSpans(of: document, model: model, longestPart: 11) == whole)
    }
}
