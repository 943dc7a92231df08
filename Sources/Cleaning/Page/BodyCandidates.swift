import HTML
import Text

/// The elements that a page itself calls its article, and which of them agrees best with what its text shows.
struct BodyCandidates {
    private let tree: PageTree
    private let masses: ParagraphMass
    private let tiers: [[Int]]

    init(_ tree: PageTree, _ selection: Selection) {
        self.tree = tree
        masses = ParagraphMass(tree, selection)
        let elements = selection.elements(of: tree)
        let holders = elements.filter { [.div, .section, .article, .main, .td].contains(tree[$0].tag) }
        tiers = [
            elements.filter { index in
                tree.document.attribute("itemprop", of: tree[index].node)?.lowercased().contains("articlebody") ?? false
            },
            holders.filter { tree[$0].bodyTraits.contains(.body) },
            elements.filter { tree[$0].tag == .article },
            holders.filter { tree[$0].bodyTraits.contains(.perhapsBody) },
            elements.filter { tree[$0].tag == .main }
                + elements.filter { tree.document.attribute("role", of: tree[$0].node) == "main" },
        ]
    }

    private struct Candidate {
        let tier: Int
        let element: Int
        /// Whether it is only tried where none of the first ones will do.
        let isSpare: Bool
    }

    /// The element that is the article's body; nil where the page marks none.
    ///
    /// - Parameter agreement: of each block's text in the page what `reference` has of it; nil to take the first candidate.
    func best(_ agreement: Agreement?) -> Int? {
        let pool = candidates(withSpares: agreement != nil)
        guard let agreement else { return pool.first?.element }
        var best: (score: Double, element: Int)?
        var bestPrecision = 0.0
        for candidate in pool.filter({ !$0.isSpare }) + pool.filter(\.isSpare) {
            if candidate.isSpare, bestPrecision >= 0.5 { continue }
            let (precision, recall) = agreement.measures(of: tree.range(candidate.element))
            let f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
            let score = f1 - 0.02 * Double(candidate.tier)
            guard best.map({ score > $0.score + 1e-9 }) ?? true else { continue }
            best = (score, candidate.element)
            if !candidate.isSpare { bestPrecision = precision }
        }
        return best?.element
    }

    private func candidates(withSpares: Bool) -> [Candidate] {
        var pool: [Candidate] = []
        let least = 0.25 * Double(min(max(1, masses[0]), 2000))
        for (tier, elements) in tiers.enumerated() {
            var kept = elements.filter { masses[$0] > 140 && Double(masses[$0]) > least }
            guard !kept.isEmpty else { continue }
            if tier < 2, let whole = whole(ofParts: kept) { kept = [whole] }
            guard let most = kept.map({ masses[$0] }).max(),
                let first = kept.first(where: { Double(masses[$0]) >= 0.4 * Double(most) }),
                let largest = kept.first(where: { masses[$0] == most })
            else { continue }
            let bases = [first, largest] + (withSpares ? Array(kept.prefix(10)) : [])
            for (turn, base) in bases.enumerated() {
                // The innermost that holds nearly as much.
                let inner = kept.last { tree.holds(base, $0) && Double(masses[$0]) >= 0.9 * Double(masses[base]) }
                pool.append(Candidate(tier: tier, element: inner ?? base, isSpare: turn > 1))
            }
        }
        return pool
    }

    /// What holds all parts of a body that was split, where it adds little to them.
    private func whole(ofParts parts: [Int]) -> Int? {
        let tops = parts.filter { part in !parts.contains { $0 != part && tree.holds($0, part) } }
        guard tops.count >= 2, tops.count <= 30, tree[tops[0]].tag != .article else { return nil }
        let common = tree.ancestors(tops[0]).first { outer in tops.allSatisfy { tree.holds(outer, $0) } }
        guard let common, common != 0 else { return nil }
        let sum = tops.reduce(0) { $0 + masses[$1] }
        return Double(masses[common]) <= 1.15 * Double(sum) ? common : nil
    }
}

/// What of a page's blocks an attempt at its article took: sums from the beginning.
struct Agreement {
    private let starts: [Int]
    private var lengths: [Int] = [0]
    private var shared: [Int] = [0]
    private let wanted: Int

    /// - Parameters:
    ///   - blocks: all of the page's.
    ///   - reference: those of the attempt.
    init(_ blocks: [PageBlock], reference: [PageBlock]) {
        var keys: [UInt64: Int] = [:]
        for block in reference where block.length >= 40 { keys[block.key] = block.length }
        wanted = keys.values.reduce(0, +)
        starts = blocks.map(\.start)
        for block in blocks {
            let counts = block.length >= 40
            lengths.append((lengths.last ?? 0) + (counts ? block.length : 0))
            shared.append((shared.last ?? 0) + (counts && keys[block.key] != nil ? block.length : 0))
        }
    }

    /// The share of the text in `range` that the attempt took, and of the attempt's text that stands there.
    func measures(of range: Range<Int>) -> (precision: Double, recall: Double) {
        let (first, last) = (firstBlock(from: range.lowerBound), firstBlock(from: range.upperBound))
        let (length, hit) = (lengths[last] - lengths[first], shared[last] - shared[first])
        return (Double(hit) / Double(max(1, length)), Double(hit) / Double(max(1, wanted)))
    }

    private func firstBlock(from index: Int) -> Int { starts.firstPlace(fromWhere: { $0 >= index }) }
}
