import Text

/// Classes of words by their vectors, which others made of much running text: spherical k-means, then a tree of the
/// classes by Ward's merging, so that near classes share the beginning of their path.
package struct VectorClasses: Sendable {
    /// For each class its turns from the root of the tree, 0 or 1, and its words in small letters.
    package private(set) var classes: [(path: String, words: [String])] = []

    /// No classes.
    package static let none = VectorClasses()

    private init() {}

    /// Finds `count` classes; equal vectors give equal classes.
    ///
    /// - Parameters:
    ///   - words: most frequent first; frequent ones count more for where a class lies.
    ///   - vectors: `size` numbers a word.
    /// - Complexity: O(words · count · size) a round, O(count² · size) for the tree.
    package init(of words: [String], vectors: [Float], size: Int, count: Int, rounds: Int) {
        precondition(vectors.count == words.count * size, "\(size) numbers a word")
        guard count > 1, words.count > count else { return }
        var points = VectorRows(vectors, size: size)
        points.normalize()
        let weights = words.indices.map { 1 / (Float($0) + 100).squareRoot() }
        var (centres, nearest) = (
            VectorRows(points, every: max(1, min(words.count, 20_000) / count), count: count), [0]
        )
        for _ in 0..<max(rounds, 1) {
            nearest = points.nearest(of: centres)
            centres = points.means(by: nearest, count: count, weights: weights)
        }
        let paths = treePaths(points, nearest, weights: weights, count: count)
        var members = [[String]](repeating: [], count: count)
        for (word, group) in zip(words, nearest) { members[group].append(word) }
        classes = zip(paths, members).filter { !$1.isEmpty }.map { ($0, $1) }.sorted { $0.0 < $1.0 }
    }

    /// Reads classes that `lines` wrote; a line that is none is skipped.
    package init(lines: [UInt8]) {
        for line in lines.split(separator: UInt8.newline) {
            let fields = line.split(separator: UInt8.tab).map { String(decoding: $0, as: UTF8.self) }
            guard let path = fields.first, path.utf8.allSatisfy({ $0 == 0x30 || $0 == 0x31 }) else { continue }
            classes.append((path, Array(fields.dropFirst())))
        }
    }

    /// A line a class: "path<TAB>word<TAB>word…".
    package var lines: String {
        classes.map { ([$0.path] + $0.words).joined(separator: "\t") + "\n" }.joined()
    }

    /// The classes as the tagger looks them up.
    var wordClasses: WordClasses {
        var words: [(word: UInt64, wordClass: UInt16)] = []
        for (number, group) in classes.prefix(Int(UInt16.max)).enumerated() {
            for word in group.words { words.append((WordReader.lowerHash(of: word), UInt16(number + 1))) }
        }
        // A tree of more than 30 levels keeps those next to its root.
        let paths = classes.map { $0.path.utf8.prefix(30).reduce(UInt32(1)) { $0 << 1 | UInt32($1 & 1) } }
        return WordClasses(words: words, paths: paths)
    }
}

/// Each group's turns from the root of the tree that merging the two groups whose union scatters least gives.
private func treePaths(_ points: VectorRows, _ groups: [Int], weights: [Float], count: Int) -> [String] {
    var centres = points.sums(by: groups, count: count, weights: weights)
    var masses = [Float](repeating: 1e-9, count: count)
    for (group, weight) in zip(groups, weights) { masses[group] += weight }
    for group in 0..<count { centres.scale(group, by: 1 / masses[group]) }
    func cost(_ first: Int, _ second: Int) -> Float {
        masses[first] * masses[second] / (masses[first] + masses[second]) * centres.distance(first, second)
    }
    // For each group the cheapest partner behind it.
    var alive = [Bool](repeating: true, count: count)
    var best = [(cost: Float, partner: Int)](repeating: (.infinity, -1), count: count)
    func findBest(_ group: Int) {
        best[group] = (.infinity, -1)
        for other in group + 1..<max(count, group + 1) where alive[other] {
            let cost = cost(group, other)
            if cost < best[group].cost { best[group] = (cost, other) }
        }
    }
    for group in 0..<count { findBest(group) }
    var members = (0..<count).map { [$0] }
    var turns = [[Character]](repeating: [], count: count)
    for _ in 1..<count {
        guard let first = (0..<count).filter({ alive[$0] }).min(by: { best[$0].cost < best[$1].cost }) else { break }
        let second = best[first].partner
        guard second >= 0 else { break }
        for member in members[first] { turns[member].append("0") }
        for member in members[second] { turns[member].append("1") }
        members[first] += members[second]
        alive[second] = false
        centres.merge(second, into: first, masses[second] / (masses[first] + masses[second]))
        masses[first] += masses[second]
        findBest(first)
        for group in 0..<count where alive[group] && group != first {
            if best[group].partner == first || best[group].partner == second {
                findBest(group)
            } else if group < first {
                let cost = cost(group, first)
                if cost < best[group].cost { best[group] = (cost, first) }
            }
        }
    }
    return turns.map { String($0.reversed()) }
}
