import Glibc

/// Sums over all sequences of tags of a sentence (forward and backward), in memory that is used again.
struct Lattice: ~Copyable {
    /// The pairs of tags that can follow each other.
    static let pairs: [(before: Int, after: Int)] = (0..<NameTag.count).flatMap { before in
        (0..<NameTag.count).compactMap { after in
            NameTag(rawValue: UInt8(before)).canPrecede(NameTag(rawValue: UInt8(after))) ? (before, after) : nil
        }
    }
    private static let width = NameTag.count

    private let pairs: UnsafeMutablePointer<(before: Int32, after: Int32)>
    private let pairCount: Int
    private let forward: UnsafeMutablePointer<Float>
    private let backward: UnsafeMutablePointer<Float>
    private let factors: UnsafeMutablePointer<Float>
    private let scales: UnsafeMutablePointer<Float>
    /// Exponentials of the transitions, by pair, and of the start, by tag.
    private let pairFactors: UnsafeMutablePointer<Float>
    private let startFactors: UnsafeMutablePointer<Float>
    let longest: Int

    /// Room for sentences of `longest` tokens.
    init(longest: Int) {
        self.longest = longest
        pairCount = Self.pairs.count
        pairs = .allocate(capacity: pairCount)
        for (index, pair) in Self.pairs.enumerated() { pairs[index] = (Int32(pair.before), Int32(pair.after)) }
        forward = .allocate(capacity: longest * Self.width)
        backward = .allocate(capacity: longest * Self.width)
        factors = .allocate(capacity: longest * Self.width)
        scales = .allocate(capacity: longest)
        pairFactors = .allocate(capacity: pairCount)
        startFactors = .allocate(capacity: Self.width)
    }

    deinit {
        pairs.deallocate()
        forward.deallocate()
        backward.deallocate()
        factors.deallocate()
        scales.deallocate()
        pairFactors.deallocate()
        startFactors.deallocate()
    }

    /// Takes transition weights: of the pairs, then of the start by tag.
    func setTransitions(_ weights: [Float]) {
        for pair in 0..<pairCount { pairFactors[pair] = expf(weights[pair]) }
        for tag in 0..<Self.width {
            startFactors[tag] = NameTag(rawValue: UInt8(tag)).goesOn ? 0 : expf(weights[pairCount + tag])
        }
    }

    /// The probability of each tag at each token, and how often each transition is expected.
    ///
    /// - Parameters:
    ///   - scores: 17 a token.
    ///   - allowed: the tags that may stand at each token, as bits; nil for all.
    ///   - marginals: receives 17 a token.
    ///   - expected: receives the pairs' and the start's counts, times `sign`, on top of what it holds.
    /// - Returns: the logarithm of the sum over all allowed sequences; nil when no sequence is allowed.
    func sum(
        _ scores: UnsafePointer<Float>, count: Int, allowed: UnsafePointer<UInt32>?,
        marginals: UnsafeMutablePointer<Float>, expected: UnsafeMutablePointer<Float>, sign: Float
    ) -> Double? {
        let width = Self.width
        var total = 0.0
        for index in 0..<count {
            let row = index * width
            var most = scores[row]
            for tag in 1..<width { most = max(most, scores[row + tag]) }
            total += Double(most)
            let mask = allowed?[index] ?? .max
            for tag in 0..<width {
                factors[row + tag] = mask >> UInt32(tag) & 1 == 0 ? 0 : expf(scores[row + tag] - most)
            }
        }
        for index in 0..<count {
            let row = index * width
            if index == 0 {
                for tag in 0..<width { forward[tag] = startFactors[tag] }
            } else {
                for tag in 0..<width { forward[row + tag] = 0 }
                for pair in 0..<pairCount {
                    let (before, after) = (Int(pairs[pair].before), Int(pairs[pair].after))
                    forward[row + after] += forward[row - width + before] * pairFactors[pair]
                }
            }
            var sum: Float = 0
            for tag in 0..<width {
                let isEnd = index == count - 1 && NameTag(rawValue: UInt8(tag)).isOpen
                forward[row + tag] *= isEnd ? 0 : factors[row + tag]
                sum += forward[row + tag]
            }
            guard sum > 1e-30 else { return nil }
            scales[index] = sum
            total += Double(logf(sum))
            for tag in 0..<width { forward[row + tag] /= sum }
        }
        for tag in 0..<width { backward[(count - 1) * width + tag] = NameTag(rawValue: UInt8(tag)).isOpen ? 0 : 1 }
        for index in stride(from: count - 2, through: 0, by: -1) {
            let (row, next) = (index * width, (index + 1) * width)
            for tag in 0..<width { backward[row + tag] = 0 }
            let scale = 1 / scales[index + 1]
            for tag in 0..<width { factors[next + tag] *= backward[next + tag] * scale }
            for pair in 0..<pairCount {
                let (before, after) = (Int(pairs[pair].before), Int(pairs[pair].after))
                let weighted = pairFactors[pair] * factors[next + after]
                backward[row + before] += weighted
                expected[pair] += sign * forward[row + before] * weighted
            }
        }
        for index in 0..<count * width { marginals[index] = forward[index] * backward[index] }
        for tag in 0..<width { expected[pairCount + tag] += sign * marginals[tag] }
        return total
    }
}
