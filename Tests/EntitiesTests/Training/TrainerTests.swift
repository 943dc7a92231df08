import Testing
import Text

@testable import Entities

/// A corpus in which what stands before a name tells its kind, many times over.
private let corpus: [TaggedDocument] = {
    var random = SplitMix(seed: 5)
    let names = "Zork Blim Quan Prado Velt Munk Sarn Tolo".split(separator: " ").map(String.init)
    var columns = ""
    for _ in 0..<200 {
        let (person, place) = (random.one(of: names), random.one(of: names))
        columns += "-DOCSTART-\tO\n\nMr.\tO\n\(person)\tB-PER\nlives\tO\nin\tO\n\(place)\tB-LOC\n.\tO\n\n"
    }
    return TaggedDocument.documents(of: Array(columns.utf8), marksOthers: true)
}()

@Suite struct TrainerTests {
    private func file(seed: UInt64) -> [UInt8] {
        let making = ModelMaking(lists: Array("first\tAnna\n".utf8), classes: .none)
        let blank = EntityModel(gazetteer: [], tagger: making.withoutWeights())
        var plan = TrainingPlan()
        plan.seed = seed
        let features = TrainingFeatures(corpus, model: blank, least: 2)
        return making.file([features.train(plan) { _, _ in }], clip: 5)
    }

    @Test func aModelLearnsWhatStandsAroundNames() {
        let model = EntityModel(gazetteer: [], tagger: file(seed: 1))
        #expect(
            tags(for: [["Mr.", "Abel", "lives", "in", "Bebel", "."]], model: model)
                == [["O", "B-PER", "O", "O", "B-LOC", "O"]])
    }

    @Test func equalSeedsGiveEqualFiles() {
        #expect(file(seed: 1) == file(seed: 1))
        #expect(file(seed: 1) != file(seed: 2))
    }

    @Test func doubtfulLabelsBecomeUnknown() throws {
        let model = EntityModel(gazetteer: [], tagger: file(seed: 1))
        let wrong = TaggedDocument.documents(
            of: Array("Mr.\tO\nZork\tB-ORG\nlives\tO\nin\tO\nVelt\tB-LOC\n.\tO\n".utf8), marksOthers: true)
        let labels = try #require(wrong.first).softened(by: model).sentences.flatMap { $0.map(\.label) }
        #expect(labels == [.outside, .unknown, .outside, .outside, .first(1), .outside])
    }
}
