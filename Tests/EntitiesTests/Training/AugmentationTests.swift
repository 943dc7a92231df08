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

    @Test func aShareOfSentencesIsPutInSmallLetters() {
        let found = Augmentation.inSmallLetters(documents, share: 0.5, seed: 3).flatMap(\.sentences)
        let small = found.count { $0.allSatisfy { $0.word == $0.word.lowercased() } }
        #expect((200..<400).contains(small) && found.count == 600)
        #expect(found.map { $0.map(\.label) } == documents.flatMap { $0.sentences.map { $0.map(\.label) } })
    }

    @Test func hyphensBecomeWordsOfTheNameTheyStandIn() throws {
        let columns = "Kwok-hung\tB-PER\nleft\tO\nParis-based\tB-LOC\nAl-Ahram\tB-ORG\nwell-known\tO\n-\tO\n1-0\tO\n"
        let given = TaggedDocument.documents(of: Array(columns.utf8), marksOthers: true)
        let found = try #require(Augmentation.withHyphensApart(given, share: 1, seed: 1).first?.sentences.first)
        #expect(
            found.map(\.word).joined(separator: " ") == "Kwok - hung left Paris-based Al - Ahram well - known - 1-0")
        #expect(found.prefix(3).map(\.label) == [.first(0), .further(0), .further(0)])
        #expect(found[3...].filter { $0.label == .outside }.count == 6)
        #expect(found[5...7].map(\.label) == [.first(2), .further(2), .further(2)])
        #expect(Augmentation.withHyphensApart(given, share: 0, seed: 1).map(\.sentences) == given.map(\.sentences))
    }

    @Test func titlesLoseTheirPeriods() {
        let given = TaggedDocument.documents(
            of: Array("Mr.\tO\nLindh\tB-PER\nleft\tO\nSt.\tB-LOC\n".utf8), marksOthers: true)
        let found = Augmentation.withBareTitles(given, share: 1, seed: 1).flatMap(\.sentences)
        #expect(found.map { $0.map(\.word) } == [["Mr", "Lindh", "left", "St."]])
        #expect(found.map { $0.map(\.label) } == given.flatMap(\.sentences).map { $0.map(\.label) })
    }
}
