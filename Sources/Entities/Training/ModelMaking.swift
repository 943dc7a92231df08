import Text

// The package face of training.

/// A model file in the making: everything but the weights.
package struct ModelMaking: Sendable {
    /// The sections of the lexicon, then those of the classes.
    private let knowledge: [[UInt8]]

    /// Packs the lexicon, and the classes of words.
    package init(lists gazetteer: [UInt8], classes: WordClasses, vectors: VectorClasses = .none) {
        knowledge = lexiconSections(gazetteer) + classSections(classes) + classSections(vectors.wordClasses)
    }

    /// Packs the lexicon with the classes of a model file.
    package init(lists gazetteer: [UInt8], classesOf model: [UInt8], vectors: VectorClasses = .none) {
        let classes = model.withUnsafeBytes { raw in
            [.wordGroups, .wordEntries, .paths].map { Array(ModelFile.section($0, of: raw)) }
        }
        knowledge = lexiconSections(gazetteer) + classes + classSections(vectors.wordClasses)
    }

    /// A model of no weights, which knows the lexicon and the classes.
    package func withoutWeights() -> [UInt8] { file(slots: [], groups: [], rows: [], transitions: []) }

    /// The model file of weights that training found: the mean of several trainings' weights.
    ///
    /// - Parameter clip: weights beyond this are cut to it.
    package func file(_ results: [TrainingResult], clip: Float) -> [UInt8] {
        let unit = clip / 127
        var totals: [UInt32: SIMD16<Float>] = [:]
        let share = 1 / Float(max(results.count, 1))
        for result in results {
            for (feature, row) in zip(result.features, result.rows) { totals[feature, default: .zero] += row * share }
        }
        var packed: [(feature: UInt32, row: SIMD16<Int8>)] = []
        for (feature, row) in totals.sorted(by: { $0.key < $1.key }) {
            let steps = (row / unit).rounded(.toNearestOrAwayFromZero).clamped(
                lowerBound: SIMD16(repeating: -127), upperBound: SIMD16(repeating: 127))
            let whole = SIMD16<Int8>(truncatingIfNeeded: SIMD16<Int32>(steps))
            if whole != .zero { packed.append((feature, whole)) }
        }
        let sections = FeatureWeights.sections(of: packed)
        var transitions = [Float](repeating: 0, count: (NameTag.count + 1) * NameTag.count)
        for result in results {
            for (index, pair) in Lattice.pairs.enumerated() {
                transitions[pair.before * NameTag.count + pair.after] += result.transitions[index] * share
            }
            for tag in 0..<NameTag.count {
                transitions[Transitions.start * NameTag.count + tag] +=
                    result.transitions[Lattice.pairs.count + tag] * share
            }
        }
        return file(
            slots: sections.slots, groups: sections.groups, rows: sections.rows, transitions: transitions + [unit])
    }

    private func file(
        slots: [UInt16], groups: [SlotGroup], rows: [SIMD16<Int8>], transitions: [Float]
    ) -> [UInt8] {
        ModelFile.bytes(
            of: knowledge + [
                ModelFile.littleEndian(slots), ModelFile.littleEndian(groups), ModelFile.littleEndian(rows),
                ModelFile.littleEndian(transitions),
            ])
    }
}

/// What one training found.
package struct TrainingResult: Sendable {
    let features: [UInt32]
    let rows: [SIMD16<Float>]
    let transitions: [Float]
}

/// The features of all documents, which several trainings can share.
package struct TrainingFeatures: Sendable {
    private let set: TrainingSet

    /// Reads the documents with a model of no weights.
    package init(_ documents: [TaggedDocument], model: EntityModel, least: Int) {
        set = TrainingSet(documents, model: model, least: least)
    }

    /// What there is to learn from, in words.
    package var summary: String {
        "\(set.sentences.count) sentences, \(set.allowed.count) tokens, \(set.rows.count / max(set.allowed.count, 1)) "
            + "features a token, \(set.features.count) features"
    }

    /// Trains once. Equal features, plan and seed give equal weights.
    package func train(_ plan: TrainingPlan, report: (_ epoch: Int, _ likelihood: Double) -> Void) -> TrainingResult {
        var trainer = Trainer(set, plan: plan)
        trainer.train(report: report)
        var (features, rows): ([UInt32], [SIMD16<Float>]) = ([], [])
        for (number, row) in trainer.weights().enumerated() where row != .zero && !set.isHabit[number] {
            features.append(set.features[number])
            rows.append(row)
        }
        return TrainingResult(features: features, rows: rows, transitions: trainer.transitionWeights())
    }
}

/// The sections of the lexicon that knows a gazetteer.
private func lexiconSections(_ gazetteer: [UInt8]) -> [[UInt8]] {
    let sections = Lexicon.sections(of: phraseLists(gazetteer))
    return [
        ModelFile.littleEndian(sections.lists), ModelFile.littleEndian(sections.groups),
        ModelFile.littleEndian(sections.entries),
    ]
}

/// The sections of classes of words: the groups and entries of the words' table, then the paths.
private func classSections(_ classes: WordClasses) -> [[UInt8]] {
    let words = WordClassTable.sections(of: classes.words)
    return [
        ModelFile.littleEndian(words.groups), ModelFile.littleEndian(words.entries),
        ModelFile.littleEndian(classes.paths),
    ]
}

/// The phrases of a gazetteer with their lists, and each beginning of one marked as such.
private func phraseLists(_ gazetteer: [UInt8]) -> [(key: PhraseKey, lists: WordClass)] {
    var found: [PhraseKey: WordClass] = [:]
    for line in gazetteer.split(separator: UInt8.newline) where line.first != 0x23 {
        let fields = line.split(separator: UInt8.tab)
        guard let name = fields.first, let list = WordClass.named(String(decoding: name, as: UTF8.self)) else {
            continue
        }
        for phrase in fields.dropFirst() {
            var key = PhraseKey()
            for byte in phrase {
                if byte == .space || byte == .dash || byte == .apostrophe, !key.isEmpty {
                    found[key, default: []].insert(.prefix)
                }
                key.append(byte)
            }
            if !key.isEmpty { found[key, default: []].formUnion(list) }
        }
    }
    return found.map { ($0.key, $0.value) }.sorted { $0.0.value < $1.0.value }
}
