import Synchronization

/// What words add to the scores of tags by themselves: summed once a word, not once a token.
///
/// Two thirds of a token's features are of this kind, a text has most of its words several times, and the next text has
/// many of them again.
struct WordSums {
    /// The word of each token of the document.
    private var numbers: [Int32] = []
    private var known = HashIndex(capacity: 0)
    /// How many words can be known.
    private var capacity = 0
    private var words = 0
    /// Of each word a sum for each `WindowPlace`.
    private var sums: [SIMD16<Int16>] = []

    /// Words that are remembered from one document to the next: 3 MB.
    private static let most = 16_384

    /// Makes ready for a document of `count` tokens, and forgets the words of the last ones where there may be too many.
    ///
    /// - Parameter weights: those of the documents before.
    /// - Complexity: O(n).
    mutating func begin(_ reader: FeatureReader, count: Int, weights: FeatureWeights) {
        if words + count > capacity {
            capacity = max(Self.most, count)
            (known, words) = (HashIndex(capacity: capacity), 0)
            sums.removeAll(keepingCapacity: sums.count <= Self.most * WindowPlace.allCases.count)
        }
        var sink = FeatureSink()
        numbers.removeAll(keepingCapacity: true)
        for index in 0..<count {
            let key = reader.tokens[index].wordKey
            var number = known[key]
            if number < 0 {
                number = Int32(words)
                words += 1
                known[key] = number
                for place in WindowPlace.allCases {
                    sink.clear()
                    reader.readWord(index, as: place, into: &sink)
                    sums.append(weights.sum(of: sink.features))
                }
            }
            numbers.append(number)
        }
    }

    /// What the words of the sentence in the window of its token at `index` add.
    @inline(__always) func sum(at index: Int, in sentence: Range<Int>) -> SIMD16<Int16> {
        var sum = SIMD16<Int16>.zero
        for place in WindowPlace.allCases {
            let other = index + place.offset
            guard sentence.contains(other) else { continue }
            sum &+= sums[Int(numbers[other]) * WindowPlace.allCases.count + place.rawValue]
        }
        return sum
    }
}

/// Lends the sums of one model's words to whoever tags a document; as many are kept as were in use at once.
final class WordSumPool: Sendable {
    private let free = Mutex<[WordSums]>([])

    /// Runs `body` with sums that nobody else has meanwhile.
    func with<Result>(_ body: (inout WordSums) -> Result) -> Result {
        var sums = free.withLock { $0.popLast() } ?? WordSums()
        defer { free.withLock { $0.append(sums) } }
        return body(&sums)
    }
}
