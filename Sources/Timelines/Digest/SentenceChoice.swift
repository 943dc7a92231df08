import Glibc

/// Chooses the sentences that together come nearest to what all sentences of a day tell.
///
/// Greedy: each next one is the sentence with which the chosen ones' sum is most like the sum of all, by cosine, while it
/// repeats none of them (the centroid-opt of Ghalandari, "Revisiting the centroid-based method", 2017). Words weigh the
/// same however rare they are: within one topic the frequent ones carry it.
struct SentenceChoice {
    /// A sentence as a vector of length one.
    private struct Vector {
        let index: Int
        let words: [(word: Int, weight: Double)]
    }

    /// Sentences with fewer content words tell too little.
    private static let fewestWords = 6
    /// How like two sentences may be, by cosine.
    private static let mostAlike = 0.4
    /// How many of the sentences nearest to all are tried.
    private static let mostTried = 200

    private var numbers: [UInt64: Int] = [:]
    private var vectors: [Vector] = []
    private var sum: [Double] = []

    /// Offers a sentence by its content words.
    mutating func offer(_ index: Int, _ words: [UInt64]) {
        guard words.count >= Self.fewestWords else { return }
        var counts: [Int: Int] = [:]
        for word in words {
            let number = numbers[word] ?? numbers.count
            if number == numbers.count {
                numbers[word] = number
                sum.append(0)
            }
            counts[number, default: 0] += 1
        }
        let weights = counts.map { ($0.key, 1 + log(Double($0.value))) }.sorted { $0.0 < $1.0 }
        let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
        let vector = Vector(index: index, words: weights.map { (word: $0.0, weight: $0.1 / length) })
        for (word, weight) in vector.words { sum[word] += weight }
        vectors.append(vector)
    }

    /// Whether nothing was offered that tells enough.
    var isEmpty: Bool { vectors.isEmpty }

    /// The best sentences by their indices, the best first.
    ///
    /// - Complexity: O(n log n), and for each chosen one O(200) sentences.
    func best(_ count: Int) -> [Int] {
        let ranked = vectors.map { (vector: $0, score: product($0, sum)) }
            .sorted { ($1.score, $0.vector.index) < ($0.score, $1.vector.index) }
        var tried = ranked.prefix(Self.mostTried).map(\.vector)
        var chosen: [Int] = []
        var total = [Double](repeating: 0, count: sum.count)
        while chosen.count < count {
            var best: (place: Int, score: Double)?
            let (toAll, length) = (dot(total, sum), dot(total, total))
            for (place, vector) in tried.enumerated() {
                // |total + v|² and (total + v)·sum, without building either.
                let square = length + 2 * product(vector, total) + 1
                let score = (toAll + product(vector, sum)) / square.squareRoot()
                if best.map({ score > $0.score }) ?? true { best = (place, score) }
            }
            guard let best else { break }
            let vector = tried[best.place]
            chosen.append(vector.index)
            for (word, weight) in vector.words { total[word] += weight }
            tried.removeAll { alike($0, vector) > Self.mostAlike }
        }
        return chosen
    }

    private func product(_ vector: Vector, _ dense: [Double]) -> Double {
        vector.words.reduce(0) { $0 + $1.weight * dense[$1.word] }
    }

    private func dot(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }

    private func alike(_ left: Vector, _ right: Vector) -> Double {
        var (sum, place) = (0.0, 0)
        for (word, weight) in left.words {
            while place < right.words.count, right.words[place].word < word { place += 1 }
            if place < right.words.count, right.words[place].word == word { sum += weight * right.words[place].weight }
        }
        return sum
    }
}
