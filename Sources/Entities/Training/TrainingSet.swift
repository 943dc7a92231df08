import Text

/// All sentences of the training documents with their features, a number for each feature that is not too rare.
final class TrainingSet: @unchecked Sendable {
    // `@unchecked Sendable`: nothing is written after `init`.

    /// The tokens of each sentence in `ends` and `allowed`.
    private(set) var sentences: [Range<Int>] = []
    /// The tags that may be right, a token each.
    private(set) var allowed: [UInt32] = []
    /// Where the features of each token end in `rows`.
    private(set) var ends: [Int] = [0]
    /// The numbers of the features, token after token.
    private(set) var rows: [UInt32] = []
    /// The features by number.
    private(set) var features: [UInt32] = []
    /// Whether a feature, by number, tells of a corpus's habits and is no part of the model.
    private(set) var isHabit: [Bool] = []

    /// Reads `documents`; features seen fewer than `least` times are left out.
    init(_ documents: [TaggedDocument], model: EntityModel, least: Int) {
        var sink = FeatureSink()
        // How many of the last features of each token tell of habits.
        var habitCounts: [UInt8] = []
        for document in documents {
            let first = allowed.count
            allowed += document.allowed
            let traits = DocumentTraits(document.text, model: model)
            traits.withReader(of: model) { reader in
                for sentence in traits.sentences {
                    sentences.append(first + sentence.lowerBound..<first + sentence.upperBound)
                    for index in sentence {
                        reader.read(index, in: sentence, into: &sink)
                        rows.append(contentsOf: sink.features)
                        if document.corpus > 0 {
                            reader.readHabits(index, in: sentence, into: &sink)
                            for feature in sink.features { rows.append(habit(feature, of: document.corpus)) }
                        }
                        habitCounts.append(document.corpus > 0 ? UInt8(sink.count) : 0)
                        ends.append(rows.count)
                    }
                }
            }
            precondition(ends.count == allowed.count + 1, "a word of the corpus gave no token")
        }
        number(least: least, habitCounts)
    }

    /// Puts the numbers of the features in place of the features.
    private func number(least: Int, _ habitCounts: [UInt8]) {
        // Two hashes of 27 bits tell well enough which feature is rare.
        var counts = [UInt8](repeating: 0, count: 1 << 27)
        for feature in rows {
            let slot = Int((feature &* 0x9E37_79B1) >> 5)
            counts[slot] = counts[slot] == 255 ? 255 : counts[slot] + 1
        }
        var size = 1 << 20
        var keys = [UInt32](repeating: 0, count: size)
        var numbers = [UInt32](repeating: .max, count: size)
        func slot(of feature: UInt32) -> Int {
            var slot = Int((feature &* 0x85EB_CA6B) >> 3) & (size - 1)
            while numbers[slot] != .max, keys[slot] != feature { slot = (slot + 1) & (size - 1) }
            return slot
        }
        func grow() {
            size *= 2
            keys = [UInt32](repeating: 0, count: size)
            numbers = [UInt32](repeating: .max, count: size)
            for (number, feature) in features.enumerated() {
                let slot = slot(of: feature)
                (keys[slot], numbers[slot]) = (feature, UInt32(number))
            }
        }
        var kept = 0
        var start = 0
        for token in 1..<ends.count {
            let end = ends[token]
            for place in start..<end {
                let feature = rows[place]
                guard counts[Int((feature &* 0x9E37_79B1) >> 5)] >= least else { continue }
                if features.count * 2 > size { grow() }
                let slot = slot(of: feature)
                if numbers[slot] == .max {
                    (keys[slot], numbers[slot]) = (feature, UInt32(features.count))
                    features.append(feature)
                    isHabit.append(place >= end - Int(habitCounts[token - 1]))
                }
                rows[kept] = numbers[slot]
                kept += 1
            }
            start = end
            ends[token] = kept
        }
        rows.removeLast(rows.count - kept)
    }
}

/// The feature as one of a corpus's own.
private func habit(_ feature: UInt32, of corpus: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: combined(UInt64(feature), UInt64(corpus) << 32) >> 32)
}
