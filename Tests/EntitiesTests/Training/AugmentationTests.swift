import Testing

@testable import Entities

@Suite struct AugmentationTests {
    private let documents = TaggedDocument.documents(
        of: Array(
            (0..<300).map { _ in "-DOCSTART-\tO\n\nAnna\tB-PER\nleft\tO\n.\tO\n\nShe\tO\nwept\tO\n.\tO\n" }.joined()
                .utf8),
        marksOthers: true)

    @Test func whatIsAddedKeepsItsLabels() {
        let lists = "city\tOslo\ncountry\tNorway\nfirst\tAnna\nlast\tLindh\n"
        let found = Augmentation(lists: Array(lists.utf8)).documents(documents, seed: 1)
        let sentences = found.flatMap(\.sentences)
        #expect(found.count == documents.count)
        #expect(sentences.contains { $0.map(\.word) == ["ANNA", "LEFT"] && $0.map(\.label) == [.first(0), .outside] })
        #expect(
            sentences.contains { $0.first?.label == .first(1) && $0.suffix(3).map(\.word) == ["Anna", "left", "."] })
        #expect(sentences.contains { $0.first?.word == "By" && $0[1].label == .first(0) })
    }

    @Test func withoutNamesNothingIsAdded() {
        #expect(Augmentation(lists: []).documents(documents, seed: 1).map(\.sentences) == documents.map(\.sentences))
    }
}
