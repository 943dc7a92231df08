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

    @Test func whatACorpusHasOfItsOwnStaysOutOfTheModel() {
        let columns = Array(
            String(repeating: "-DOCSTART-\tO\n\nMr.\tO\nZork\tB-PER\nwept\tO\n\n", count: 50).utf8)
        func documents(corpus: UInt32) -> [TaggedDocument] {
            TaggedDocument.documents(of: columns, marksOthers: true, corpus: corpus)
        }
        let blank = EntityModel(gazetteer: [], tagger: ModelMaking(lists: [], classes: .none).withoutWeights())
        let shared = Set(TrainingSet(documents(corpus: 0), model: blank, least: 2).features)
        let (one, two) = (documents(corpus: 1), documents(corpus: 2))
        let set = TrainingSet(one + two, model: blank, least: 2)
        #expect(Set(zip(set.features, set.isHabit).filter { !$1 }.map(\.0)) == shared)
        let habits = { (documents: [TaggedDocument]) in
            let set = TrainingSet(documents, model: blank, least: 2)
            return Set(zip(set.features, set.isHabit).filter(\.1).map(\.0))
        }
        #expect(habits(one).isDisjoint(with: habits(two)) && habits(one).count > 20)
        let found = TrainingFeatures(one + two, model: blank, least: 2).train(TrainingPlan()) { _, _ in }
        #expect(!found.features.isEmpty && shared.isSuperset(of: found.features))
    }
}
