import Glibc

/// An article's terms weighed by how rare they are in a store, as a vector of length one.
package struct TermVector: Sendable {
    /// By hash, ascending.
    private let weights: [(hash: UInt32, weight: Float)]
    /// The hashes of its heaviest terms with their weights, the heaviest first: what others that tell of the same most
    /// likely have.
    package let heaviest: [(hash: UInt32, weight: Float)]

    /// How many terms take part.
    private static let most = 40
    /// A store of a few articles knows little of what is rare: it is taken for this much larger.
    private static let priorArticles = 100.0

    /// - Parameters:
    ///   - articles: how many articles the store has, this one among them.
    ///   - count: in how many of them a term stands.
    package init(_ signature: ArticleSignature, articles: Int, count: (UInt32) -> Int) {
        let total = Double(articles) + Self.priorArticles
        // Numbers sort faster than pairs: the bits of positive weights are in the order of the weights.
        var keys = signature.terms.map { term in
            let rarity = log(total / (Double(count(term.hash)) + 0.5))
            let weight = Float((1 + log(Double(term.weight))) * max(0.05, rarity))
            return UInt64(~weight.bitPattern) << 32 | UInt64(term.hash)
        }
        keys.sort()
        let heavy = keys.prefix(Self.most).map { key in
            (hash: UInt32(truncatingIfNeeded: key), weight: Float(bitPattern: ~UInt32(key >> 32)))
        }
        let length = max(heavy.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot(), .leastNormalMagnitude)
        heaviest = heavy.map { ($0.hash, $0.weight / length) }
        let byHash = heaviest.map { UInt64($0.hash) << 32 | UInt64($0.weight.bitPattern) }.sorted()
        weights = byHash.map { (UInt32($0 >> 32), Float(bitPattern: UInt32(truncatingIfNeeded: $0))) }
    }

    /// The cosine between two: 0 where they share nothing, 1 where they are the same.
    package func similarity(to other: TermVector) -> Double {
        var (sum, place): (Float, Int) = (0, 0)
        for (hash, weight) in weights {
            while place < other.weights.count, other.weights[place].hash < hash { place += 1 }
            guard place < other.weights.count else { break }
            if other.weights[place].hash == hash { sum += weight * other.weights[place].weight }
        }
        return Double(sum)
    }
}

/// When articles belong to one story.
package enum StoryRules {
    /// Days between two articles that are compared at all.
    package static let window = 7
    /// How like its nearest article of the story an article is at least, less for each day between them.
    package static let nearest = 0.22
    /// How like the latest articles of the story it is at least, on average.
    package static let average = 0.18
    /// How many of a story's latest articles that average is over.
    package static let latest = 8
    /// How much of two texts is the same where one is a copy of the other.
    package static let copy = 0.6

    /// The similarity of two articles that are some days apart.
    package static func similarity(_ left: TermVector, _ right: TermVector, daysApart days: Int) -> Double {
        left.similarity(to: right) * exp(-Double(abs(days)) / 30)
    }
}
