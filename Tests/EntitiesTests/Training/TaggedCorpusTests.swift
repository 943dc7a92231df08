import Testing

@testable import Entities

@Suite struct TaggedCorpusTests {
    private func allowed(_ columns: String, marksOthers: Bool = true) -> [UInt32] {
        TaggedDocument.documents(of: Array(columns.utf8), marksOthers: marksOthers).flatMap(\.allowed)
    }

    private func bit(_ kind: Int, _ place: NameTag.Place) -> UInt32 { 1 << UInt32(NameTag(kind, place).rawValue) }

    @Test func labelsBecomePlacesInNames() {
        #expect(
            allowed("Anna\tB-PER\tx\nLindh\tI-PER\nsaw\tO\nOslo\tB-LOC\n")
                == [bit(0, .first), bit(0, .last), 1, bit(1, .only)])
    }

    @Test func whatNobodyLookedForMayBeAName() {
        let others: UInt32 = 0b1111 << 13
        #expect(allowed("Swedish\tB-MISC\nman\tO\n", marksOthers: false) == [1 | others, 1 | others])
        #expect(allowed("Swedish\t?\n") == [(1 << 17) - 1])
    }

    @Test func documentsAndSentencesAreParted() {
        let documents = TaggedDocument.documents(
            of: Array("-DOCSTART-\tO\n\na\tO\n\nb\tO\nc\tO\n-DOCSTART-\tO\n\nd\tO".utf8), marksOthers: true)
        #expect(documents.map { $0.sentences.map(\.count) } == [[1, 2], [1]])
    }

    @Test func aPersonsNameBeginsAfterItsTitle() {
        let columns = "Pope\tB-PER\nJohn\tI-PER\nPaul\tI-PER\nmet\tO\nQueen\tB-ORG\nLive\tI-ORG\nKing\tB-PER\n"
        let found = TaggedDocument.documents(of: Array(columns.utf8), marksOthers: true).flatMap(\.sentences)
        #expect(
            found.map { $0.map(\.label) } == [
                [.outside, .first(0), .further(0), .outside, .first(2), .further(2), .first(0)]
            ])
    }
}
