import Testing
import Text

@testable import Entities

@Suite struct LabelLinesTests {
    private let documents = TaggedDocument.documents(
        of: Array("-DOCSTART-\tO\n\nAnn\tO\nLee\tO\nsings\tO\n\n-DOCSTART-\tO\n\nIn\tO\nRome\tB-ORG\n".utf8),
        marksOthers: true)

    private func labels(_ lines: String) -> [[TaggedWord.Label]] {
        LabelLines(Array(lines.utf8)).labelled(documents).map { $0.sentences.flatMap { $0.map(\.label) } }
    }

    @Test func eachLetterLabelsAWord() {
        #expect(
            labels("Pp.\n\n?L\n\n") == [[.first(0), .further(0), .outside], [.unknown, .first(1)]])
    }

    @Test func aDocumentOfOtherSentencesIsLeftOut() {
        #expect(labels("Pp\n\n.L\n") == [[.outside, .first(1)]])
        #expect(labels("Pp.\n.\n\n.L\n") == [[.outside, .first(1)]])
        #expect(labels("") == [])
    }

    @Test func aTextIsAllUnknown() {
        let text = TaggedDocument(TokenizedText(UTF8Text("Ann sings. Lee doesn't.")))
        #expect(text.sentences.map(\.count) == [3, 4])
        #expect(text.sentences.joined().allSatisfy { $0.label == .unknown })
        #expect(text.columns.hasPrefix("-DOCSTART-\n\nAnn\t?\nsings\t?\n.\t?\n\nLee\t?\n"))
    }
}
