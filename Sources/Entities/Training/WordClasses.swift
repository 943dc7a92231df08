import Text

/// Classes of words that stand in like surroundings, found in running text.
package struct WordClasses: Sendable {
    /// The class of each word, from 1, by the word's hash.
    let words: [(word: UInt64, wordClass: UInt16)]
    /// For each class its path in the tree of classes, a bit before it.
    let paths: [UInt32]

    /// No classes.
    package static let none = WordClasses(words: [], paths: [])

    /// Takes classes found elsewhere.
    init(words: [(word: UInt64, wordClass: UInt16)], paths: [UInt32]) {
        (self.words, self.paths) = (words, paths)
    }

    /// Finds `count` classes of the words seen `least` times or more: greedy exchange, then a tree by merging.
    ///
    /// - Complexity: O(words · classes · neighbours) a round, O(classes³) for the tree.
    package init(of documents: [TaggedDocument], count: Int, least: Int, rounds: Int) {
        let blank = EntityModel(gazetteer: [], tagger: [UInt8]())
        var sentences: [[UInt64]] = []
        for document in documents {
            let traits = DocumentTraits(document.text, model: blank)
            for sentence in traits.sentences { sentences.append(sentence.map { traits.tokens[$0].word }) }
        }
        var counts: [UInt64: Int] = [:]
        for sentence in sentences { for word in sentence { counts[word, default: 0] += 1 } }
        let vocabulary = counts.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map(\.key)
        guard vocabulary.count > count, count > 1 else {
            self = .none
            return
        }
        var exchange = ClassExchange(sentences, vocabulary: vocabulary, classes: count)
        for _ in 0..<rounds where exchange.round() * 500 > vocabulary.count {}
        words = vocabulary.enumerated().map { ($1, UInt16(exchange.classes[$0] + 1)) }
        paths = classPaths(exchange.counts, width: exchange.width, classes: count)
    }
}

/// Words that move between classes as long as the classes then tell more of their neighbours (Kneser and Ney 1993).
struct ClassExchange {
    /// The class of each word of the vocabulary, then of all other words, then of the sentence's border.
    private(set) var classes: [Int]
    /// How often a class stands before another: rows and columns for each class, for other words and for the border.
    private(set) var counts: [Int32]
    let width: Int

    private let classCount: Int
    private let vocabularyCount: Int
    private var turned: [Int32]
    private var totals: [Int32]
    private let after: [[(word: Int32, count: Int32)]]
    private let before: [[(word: Int32, count: Int32)]]

    init(_ sentences: [[UInt64]], vocabulary: [UInt64], classes count: Int) {
        let size = vocabulary.count
        let numbers = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, $0) })
        let (unknown, border) = (size, size + 1)
        var pairs: [[Int32: Int32]] = Array(repeating: [:], count: size + 2)
        for sentence in sentences {
            var last = border
            for word in sentence {
                let number = numbers[word] ?? unknown
                pairs[last][Int32(number), default: 0] += 1
                last = number
            }
            pairs[last][Int32(border), default: 0] += 1
        }
        classCount = count
        vocabularyCount = size
        width = count + 2
        classes = (0..<size).map { $0 % count } + [count, count + 1]
        after = pairs.map { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
        var before: [[(word: Int32, count: Int32)]] = Array(repeating: [], count: size + 2)
        for (word, next) in after.enumerated() {
            for entry in next { before[Int(entry.word)].append((Int32(word), entry.count)) }
        }
        self.before = before
        counts = [Int32](repeating: 0, count: width * width)
        turned = counts
        totals = [Int32](repeating: 0, count: width)
        for (word, next) in after.enumerated() {
            for entry in next { add(entry.count, classes[word], classes[Int(entry.word)]) }
        }
    }

    private mutating func add(_ count: Int32, _ first: Int, _ second: Int) {
        counts[first * width + second] += count
        turned[second * width + first] += count
        totals[first] += count
    }

    /// Offers each word every class; gives the number of words that moved.
    mutating func round() -> Int {
        var moved = 0
        let entropy = CountEntropy()
        var nextCounts = [Int32](repeating: 0, count: width)
        var lastCounts = nextCounts
        for word in 0..<vocabularyCount {
            var (next, last): ([Int], [Int]) = ([], [])
            var (own, total): (Int32, Int32) = (0, 0)
            for entry in after[word] {
                total += entry.count
                if Int(entry.word) == word {
                    own += entry.count
                    continue
                }
                let neighbour = classes[Int(entry.word)]
                if nextCounts[neighbour] == 0 { next.append(neighbour) }
                nextCounts[neighbour] += entry.count
            }
            for entry in before[word] where Int(entry.word) != word {
                let neighbour = classes[Int(entry.word)]
                if lastCounts[neighbour] == 0 { last.append(neighbour) }
                lastCounts[neighbour] += entry.count
            }
            let old = classes[word]
            shift(-1, old, next, nextCounts, last, lastCounts, own: own, total: total)
            let best = bestClass(old, next, nextCounts, last, lastCounts, own: own, total: total, entropy)
            shift(1, best, next, nextCounts, last, lastCounts, own: own, total: total)
            if best != old {
                classes[word] = best
                moved += 1
            }
            for neighbour in next { nextCounts[neighbour] = 0 }
            for neighbour in last { lastCounts[neighbour] = 0 }
        }
        return moved
    }

    /// Takes a word's counts out of a class, or into it.
    private mutating func shift(
        _ sign: Int32, _ group: Int, _ next: [Int], _ nextCounts: [Int32], _ last: [Int], _ lastCounts: [Int32],
        own: Int32, total: Int32
    ) {
        for neighbour in next {
            counts[group * width + neighbour] += sign * nextCounts[neighbour]
            turned[neighbour * width + group] += sign * nextCounts[neighbour]
        }
        for neighbour in last {
            counts[neighbour * width + group] += sign * lastCounts[neighbour]
            turned[group * width + neighbour] += sign * lastCounts[neighbour]
        }
        counts[group * width + group] += sign * own
        turned[group * width + group] += sign * own
        totals[group] += sign * total
    }

    /// The class that tells most with the word in it; of equals the first, but the old one before all.
    private func bestClass(
        _ old: Int, _ next: [Int], _ nextCounts: [Int32], _ last: [Int], _ lastCounts: [Int32], own: Int32,
        total: Int32, _ entropy: borrowing CountEntropy
    ) -> Int {
        var (best, most) = (old, -Double.infinity)
        counts.withUnsafeBufferPointer { counts in
            turned.withUnsafeBufferPointer { turned in
                for group in 0..<classCount {
                    let row = group * width
                    var gain = 0.0
                    for neighbour in next where neighbour != group {
                        gain += entropy.growth(counts[row + neighbour], by: nextCounts[neighbour])
                    }
                    for neighbour in last where neighbour != group {
                        gain += entropy.growth(turned[row + neighbour], by: lastCounts[neighbour])
                    }
                    gain += entropy.growth(counts[row + group], by: nextCounts[group] + lastCounts[group] + own)
                    gain -= 2 * entropy.growth(totals[group], by: total)
                    if gain > most + 1e-4 || (group == old && gain > most - 1e-4) { (best, most) = (group, gain) }
                }
            }
        }
        return best
    }
}
