/// What an article tells of, made small: enough to find the others that tell of the same, and copies of its text.
package struct ArticleSignature: Hashable, Sendable {
    /// A word, name or day of the article, as a hash.
    package struct Term: Hashable, Sendable {
        /// Stable over runs and machines.
        package let hash: UInt32
        /// How much the article tells of it: 1…255.
        package let weight: UInt8

        package init(hash: UInt32, weight: UInt8) { (self.hash, self.weight) = (hash, weight) }
    }

    /// The terms that weigh most, the heaviest first, each once; at most `mostTerms`.
    package let terms: [Term]
    /// The smallest hashes of the text's runs of words, ascending, each once: a sample that two copies share
    /// (bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997). At most `sketchSize`.
    package let sketch: [UInt32]

    /// How many terms are kept.
    package static let mostTerms = 48
    /// How many hashes of runs are kept.
    package static let sketchSize = 24

    package init(terms: [Term], sketch: [UInt32]) { (self.terms, self.sketch) = (terms, sketch) }

    /// The share of the runs of words that both texts have, estimated: 0…1; 0 where a text has too few to tell.
    ///
    /// - Complexity: O(`sketchSize`).
    package func resemblance(to other: ArticleSignature) -> Double {
        let wanted = Self.sketchSize
        guard sketch.count == wanted, other.sketch.count == wanted else {
            return sketch.count >= wanted / 3 && sketch == other.sketch ? 1 : 0
        }
        // Of the smallest of both together, those that both have.
        var (left, right, seen, shared) = (0, 0, 0, 0)
        while seen < wanted, left < wanted, right < wanted {
            if sketch[left] == other.sketch[right] {
                shared += 1
                left += 1
                right += 1
            } else if sketch[left] < other.sketch[right] {
                left += 1
            } else {
                right += 1
            }
            seen += 1
        }
        return Double(shared) / Double(wanted)
    }
}
