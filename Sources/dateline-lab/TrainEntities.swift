import ArgumentParser
import Dispatch
import Entities
import Glibc
import Library

/// `dateline-lab train-entities`
struct TrainEntities: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Trains the tagger of names and writes its model file.",
        discussion: "Equal corpora, lists and options give an equal file.")

    @Argument(help: "The folder of the training corpora.") var corpus = "../shared/suites/entities/train"
    @Option(help: "Where the model file goes.") var output = "Sources/CModel/entities/names.model"
    @Option(help: "The folder of the lists of names, and of a teacher's labels.") var lists = "Sources/CModel/entities"
    @Option(
        help: "Articles of Wikipedia, as Tests/Peers/entity-teacher/wikipedia.py writes them; without, fewer are used.")
    var wikipedia: String?
    @Option(help: "The folder of the suites, for the scores.") var suites = "../shared/suites"
    @Option(help: "Takes the classes of words from this model file.") var classesOf: String?
    @Option(help: "How many classes of words there are.") var classes = 400
    @Option(help: "How many trainings the weights are the mean of.") var seeds = 4
    @Option(help: "Rounds through the corpora.") var epochs = 4
    @Option(help: "The share of features left out at random.") var dropout = 0.3
    @Option(help: "How much evidence a weight needs.") var lasso = 4.0
    @Option(help: "The share of sentences of news that is put in small letters.") var smallNews = 0.02
    @Option(help: "The share of other sentences that is put in small letters.") var smallOthers = 0.06
    @Option(help: "The share of sentences whose hyphens become words.") var hyphens = 0.3
    @Option(help: "The share of sentences whose titles lose their periods.") var bareTitles = 0.3
    @Flag(inversion: .prefixedNo, help: "Learns the habits of each corpus's annotators apart.") var habits = true
    @Option(help: "Weights beyond this are cut to it.") var clip = 5.0

    func run() throws {
        let start = ContinuousClock.now
        func tell(_ text: String) {
            print("\((ContinuousClock.now - start).components.seconds) s  \(text)")
            fflush(nil)
        }
        var gazetteer: [UInt8] = []
        for file in try files(in: lists, ending: ".tsv") { gazetteer += try bytes(of: "\(lists)/\(file)") + [0x0A] }
        let documents = try corpusParts.flatMap(documents) + (wikipedia.map(articles) ?? [])
        tell("\(documents.count) documents read")
        let vectors = VectorClasses(lines: try bytes(of: "\(lists)/words.classes"))
        let making: ModelMaking
        if let classesOf {
            making = ModelMaking(lists: gazetteer, classesOf: try bytes(of: classesOf), vectors: vectors)
        } else {
            let found = WordClasses(of: documents.map(\.document), count: classes, least: 4, rounds: 12)
            making = ModelMaking(lists: gazetteer, classes: found, vectors: vectors)
            tell("classes of words found")
        }
        let blank = EntityModel(gazetteer: [], tagger: making.withoutWeights())
        let augmentation = Augmentation(lists: gazetteer)
        let news = Augmentation.inSmallLetters(
            augmentation.documents(documents.filter(\.part.isNews).map(\.document), seed: 1), share: smallNews, seed: 7)
        let rest = Augmentation.inSmallLetters(
            documents.filter { !$0.part.isNews }.map(\.document), share: smallOthers, seed: 8)
        let titled = Augmentation.withBareTitles(news + rest, share: bareTitles, seed: 10)
        let all = Augmentation.withHyphensApart(titled, share: hyphens, seed: 9)
        let features = TrainingFeatures(all, model: blank, least: 2)
        tell(features.summary)
        let trainings = Trainings()
        DispatchQueue.concurrentPerform(iterations: max(seeds, 1)) { number in
            trainings.add(features.train(plan(seed: number + 1)) { _, _ in }, number)
        }
        tell("trained")
        let file = making.file(trainings.results, clip: Float(clip))
        try write(file, to: output)
        tell("\(output): \(file.count) bytes")
        let engines = Engines(tagger: file)
        let sets = ["dev/gum_news.conll", "dev/uner_pud.test.conll", "dev/wnut17.dev.conll"]
        for figure in try entityFigures(suites, sets: sets, engines) {
            print("\(figure.name)  \(rounded(figure.value))")
        }
    }
}

extension TrainEntities {
    private func plan(seed: Int) -> TrainingPlan {
        var plan = TrainingPlan()
        (plan.epochs, plan.dropout, plan.lasso, plan.seed) = (epochs, dropout, Float(lasso), UInt64(seed))
        return plan
    }

    /// The documents of a corpus; the teacher's labels take the place of its own where there are any.
    private func documents(of part: CorpusPart) throws -> [CorpusDocument] {
        var found = TaggedDocument.documents(
            of: try bytes(of: "\(corpus)/\(part.file)"), marksOthers: part.marksOthers, corpus: habits ? part.corpus : 0
        )
        if let labels = part.labels { found = try labelled(found, by: labels, part.file) }
        return found.map { CorpusDocument(document: $0, part: part) }
    }

    /// Articles that only the teacher has labelled.
    private func articles(of path: String) throws -> [CorpusDocument] {
        let part = CorpusPart(file: path, corpus: 1)
        let found = try textDocuments(of: path, corpus: habits ? part.corpus : 0)
        return try labelled(found, by: "wikipedia.labels.gz", path).map { CorpusDocument(document: $0, part: part) }
    }

    private func labelled(
        _ documents: [TaggedDocument], by labels: String, _ path: String
    ) throws -> [TaggedDocument] {
        let labelled = LabelLines(try bytes(of: "\(lists)/\(labels)")).labelled(documents)
        guard labelled.count * 10 >= documents.count * 9 else {
            throw SuiteFault(
                description:
                    "\(path): of \(documents.count) documents \(labels) labels only \(labelled.count) as they stand")
        }
        return labelled
    }
}

/// A document and the corpus it comes from.
private struct CorpusDocument {
    let document: TaggedDocument
    let part: CorpusPart
}

/// What the trainings found, by their number.
private final class Trainings: @unchecked Sendable {
    // `@unchecked Sendable`: every access goes through the queue.
    private let queue = DispatchQueue(label: "trainings")
    private var found: [Int: TrainingResult] = [:]

    func add(_ result: TrainingResult, _ number: Int) { queue.sync { found[number] = result } }

    /// In the order of their numbers.
    var results: [TrainingResult] { queue.sync { found.sorted { $0.key < $1.key }.map(\.value) } }
}

/// A file of the corpora, and whether it marks other names than persons, places, organisations.
private struct CorpusPart {
    let file: String
    var marksOthers = true
    /// Whether headlines and datelines are added.
    var isNews = false
    /// The family of corpora that the same people annotated.
    var corpus: UInt32
    /// The file of a teacher's labels, beside the lists.
    var labels: String?
}

private let corpusParts = [
    CorpusPart(file: "gmb.denoised.conll", isNews: true, corpus: 1, labels: "gmb.labels.gz"),
    CorpusPart(file: "crossner_politics.conll", corpus: 2), CorpusPart(file: "crossner_ai.conll", corpus: 2),
    CorpusPart(file: "crossner_literature.conll", corpus: 2), CorpusPart(file: "crossner_music.conll", corpus: 2),
    CorpusPart(file: "crossner_science.conll", corpus: 2),
    CorpusPart(file: "gum_academic.conll", marksOthers: false, corpus: 0),
    CorpusPart(file: "gum_bio.conll", marksOthers: false, corpus: 0),
    CorpusPart(file: "gum_court.conll", marksOthers: false, corpus: 0),
    CorpusPart(file: "gum_interview.conll", marksOthers: false, corpus: 0),
    CorpusPart(file: "gum_voyage.conll", marksOthers: false, corpus: 0),
    CorpusPart(file: "uner_ewt.dev.conll", marksOthers: false, corpus: 0),
    CorpusPart(file: "wnut17.train.conll", marksOthers: false, corpus: 5),
    CorpusPart(file: "btc_news.conll", marksOthers: false, corpus: 6),
]

/// Writes a file anew.
func write(_ bytes: [UInt8], to path: String) throws {
    guard let stream = fopen(path, "w") else { throw SuiteFault(description: "\(path): \(systemWords(errno))") }
    let written = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, written == bytes.count else {
        throw SuiteFault(description: "\(path): \(systemWords(errno))")
    }
}
