import Testing
import Text

@testable import Entities

@Suite struct DenoisingTests {
    /// Finds "Mr. X" a person and "in X" a place, learned from many such sentences.
    private static let model: EntityModel = {
        var random = SplitMix(seed: 5)
        let names = "Zork Blim Quan Prado Velt Munk Sarn Tolo".split(separator: " ").map(String.init)
        var columns = ""
        for _ in 0..<200 {
            let (person, place) = (random.one(of: names), random.one(of: names))
            columns += "-DOCSTART-\tO\n\nMr.\tO\n\(person)\tB-PER\nlives\tO\nin\tO\n\(place)\tB-LOC\n.\tO\n\n"
        }
        let making = ModelMaking(lists: [], classes: .none)
        let blank = EntityModel(gazetteer: [], tagger: making.withoutWeights())
        let corpus = TaggedDocument.documents(of: Array(columns.utf8), marksOthers: true)
        let trained = TrainingFeatures(corpus, model: blank, least: 2).train(TrainingPlan()) { _, _ in }
        return EntityModel(gazetteer: [], tagger: making.file([trained], clip: 5))
    }()

    /// The labels of "Mr. Zork lives in Velt ." given those of its words, after the model's judgement.
    private func softened(_ tags: String, marksOthers: Bool = true) throws -> [TaggedWord.Label] {
        let words = "Mr. Zork lives in Velt .".split(separator: " ")
        let columns = zip(words, tags.split(separator: " ")).map { "\($0)\t\($1)" }.joined(separator: "\n")
        let documents = TaggedDocument.documents(of: Array(columns.utf8), marksOthers: marksOthers)
        return try #require(documents.first).softened(by: Self.model).sentences.flatMap { $0.map(\.label) }
    }

    @Test func whatTheModelFindsTooStays() throws {
        #expect(
            try softened("O B-PER O O B-LOC O") == [.outside, .first(0), .outside, .outside, .first(1), .outside])
    }

    @Test(arguments: ["O B-ORG O O B-LOC O", "O O O O B-LOC O"])
    func anotherKindAndAMissingNameAreDoubtful(tags: String) throws {
        #expect(try softened(tags) == [.outside, .unknown, .outside, .outside, .first(1), .outside])
    }

    @Test func aNameThatSharesAWordWithADoubtfulOneIsDoubtfulAsAWhole() throws {
        #expect(
            try softened("B-ORG I-ORG O O B-LOC O")
                == [.unknown, .unknown, .outside, .outside, .first(1), .outside])
    }

    @Test func oneWordOfAnotherNameStays() throws {
        #expect(
            try softened("O B-PER B-MISC O B-LOC O")
                == [.outside, .first(0), .first(3), .outside, .first(1), .outside])
        #expect(try softened("O B-PER B-MISC I-MISC B-LOC O")[2...3] == [.unknown, .unknown])
    }
}
