/// How the tagger is trained.
package struct TrainingPlan: Sendable {
    package var epochs = 4
    /// How many features of a token are left out at random, so that none is trusted alone.
    package var dropout = 0.2
    package var lasso: Float = 2
    package var seed: UInt64 = 1

    package init() {}
}

/// Learns the weights of a linear-chain conditional random field, sentence by sentence.
struct Trainer: ~Copyable {
    private let set: TrainingSet
    private let plan: TrainingPlan
    private let rule: LearningRule
    private let rows: UnsafeMutablePointer<WeightRow>
    private var transitions: [ScalarWeight]
    private var random: SplitMix
    private let lattice: Lattice
    private let scores: UnsafeMutablePointer<Float>
    private let free: UnsafeMutablePointer<Float>
    private let bound: UnsafeMutablePointer<Float>
    private let expected: UnsafeMutablePointer<Float>
    /// The rows of the sentence's tokens that were not left out, and where each token's end.
    private var kept: [UInt32] = []
    private var keptEnds: [Int] = []

    init(_ set: TrainingSet, plan: TrainingPlan) {
        self.set = set
        self.plan = plan
        rule = LearningRule(lasso: plan.lasso)
        rows = .allocate(capacity: max(set.features.count, 1))
        rows.initialize(repeating: WeightRow(), count: set.features.count)
        transitions = [ScalarWeight](repeating: ScalarWeight(), count: Lattice.pairs.count + NameTag.count)
        random = SplitMix(seed: plan.seed)
        let longest = set.sentences.map(\.count).max() ?? 1
        lattice = Lattice(longest: longest)
        scores = .allocate(capacity: longest * NameTag.count)
        free = .allocate(capacity: longest * NameTag.count)
        bound = .allocate(capacity: longest * NameTag.count)
        expected = .allocate(capacity: Lattice.pairs.count + NameTag.count)
    }

    deinit {
        rows.deallocate()
        scores.deallocate()
        free.deallocate()
        bound.deallocate()
        expected.deallocate()
    }

    /// Goes through all sentences as often as planned, and tells the mean log-likelihood of a sentence after each round.
    mutating func train(report: (_ epoch: Int, _ likelihood: Double) -> Void) {
        var order = set.sentences
        for epoch in 1...max(plan.epochs, 1) {
            order.shuffle(using: &random)
            var likelihood = 0.0
            for sentence in order { likelihood += learn(sentence) }
            report(epoch, likelihood / Double(max(order.count, 1)))
        }
    }

    /// The weights of each feature less those of the tag outside, by the feature's number.
    func weights() -> [SIMD16<Float>] {
        set.features.indices.map { rows[$0].weights - rows[$0].outside.weight }
    }

    /// The weights of transitions: of the pairs of `Lattice`, then of the start by tag.
    func transitionWeights() -> [Float] { transitions.map(\.weight) }

    /// Moves the weights by one sentence; gives its log-likelihood.
    private mutating func learn(_ sentence: Range<Int>) -> Double {
        let (count, width) = (sentence.count, NameTag.count)
        readScores(sentence)
        lattice.setTransitions(transitions.map(\.weight))
        for index in 0..<transitions.count { expected[index] = 0 }
        let all = lattice.sum(scores, count: count, allowed: nil, marginals: free, expected: expected, sign: 1)
        let right = set.allowed.withUnsafeBufferPointer { allowed in
            lattice.sum(
                scores, count: count, allowed: allowed.baseAddress.map { $0 + sentence.lowerBound },
                marginals: bound, expected: expected, sign: -1)
        }
        guard let all, let right else { return 0 }
        var start = 0
        for index in 0..<count {
            let end = keptEnds[index]
            var gradient = SIMD16<Float>.zero
            for tag in 1..<width { gradient[tag - 1] = slope(index * width + tag) }
            let outside = slope(index * width)
            if outside != 0 || gradient != .zero {
                for place in start..<end { rows[Int(kept[place])].move(by: gradient, outside: outside, rule) }
            }
            start = end
        }
        for index in 0..<transitions.count where abs(expected[index]) > 1e-5 {
            transitions[index].move(by: expected[index], rule, lasso: 0)
        }
        return right - all
    }

    @inline(__always) private func slope(_ place: Int) -> Float {
        let slope = free[place] - bound[place]
        return abs(slope) < 1e-4 ? 0 : slope
    }

    /// Adds up the weights of each token's features, those left out at random apart.
    private mutating func readScores(_ sentence: Range<Int>) {
        kept.removeAll(keepingCapacity: true)
        keptEnds.removeAll(keepingCapacity: true)
        let limit = UInt64(plan.dropout * 65536)
        for (place, token) in sentence.enumerated() {
            var sum = SIMD16<Float>.zero
            var outside: Float = 0
            var chances: UInt64 = 0
            for (index, feature) in (set.ends[token]..<set.ends[token + 1]).enumerated() {
                if index % 4 == 0 { chances = random.next() }
                let chance = chances & 0xFFFF
                chances >>= 16
                guard chance >= limit else { continue }
                let row = set.rows[feature]
                sum += rows[Int(row)].weights
                outside += rows[Int(row)].outside.weight
                kept.append(row)
            }
            keptEnds.append(kept.count)
            scores[place * NameTag.count] = outside
            for tag in 1..<NameTag.count { scores[place * NameTag.count + tag] = sum[tag - 1] }
        }
    }
}
