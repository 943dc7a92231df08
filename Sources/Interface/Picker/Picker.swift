import Articles
import Text

/// A list to choose from by typing: what fits stays, the best first.
package struct Picker: Hashable, Sendable {
    /// What is chosen from.
    package enum Kind: Hashable, Sendable {
        /// Smart lists, saved searches, tags and sources.
        case lists
        /// Tags.
        case tags
        /// The names of the whole library: the store finds them as they are typed.
        case names
    }

    /// One thing to choose.
    struct Item: Hashable, Sendable {
        let name: String
        /// A word or a number beside it.
        let detail: String
        let target: Target
        /// Its sign; empty where it has none.
        var sign = ""
    }

    /// What choosing leads to.
    enum Target: Hashable, Sendable {
        case list(ArticleList)
        case name(EntityID)
    }

    /// An item that fits, and the bytes of its name that were typed.
    struct Match: Hashable, Sendable {
        let item: Int
        let score: Int
        let places: [Int]
    }

    /// What is chosen from.
    package let kind: Kind
    /// What is typed.
    package var line = LineEditor()
    /// What there is to choose from.
    private(set) var items: [Item]
    /// What fits, best first.
    private(set) var matches: [Match] = []
    /// The chosen match.
    var selected = 0

    init(_ kind: Kind, _ items: [Item]) {
        (self.kind, self.items) = (kind, items)
        match()
    }

    /// The chosen item.
    var chosen: Item? { matches[safely: selected].map { items[$0.item] } }

    /// Takes in what there is to choose from now.
    mutating func take(_ items: [Item]) {
        self.items = items
        match()
    }

    /// Finds what fits the line, and chooses the best.
    mutating func match() {
        let typed = Array(line.text.utf8)
        selected = 0
        if kind == .names {
            // The store has looked them up already, by any of their words.
            matches = items.indices.map { Match(item: $0, score: 0, places: []) }
            return
        }
        matches = items.indices.compactMap { index in
            fuzzyMatch(typed, in: Array(items[index].name.utf8)).map {
                Match(item: index, score: $0.score, places: $0.places)
            }
        }
        if !typed.isEmpty { matches.sort { ($1.score, $0.item) < ($0.score, $1.item) } }
    }
}

/// How well `typed` fits `name`: each of its bytes in order, spaces aside, small letters and capitals as one.
///
/// Bytes that follow each other, that begin a word and that stand early count more.
///
/// - Returns: a score, higher is better, and the bytes of `name` that fit; nil when one does not.
/// - Complexity: O(length of the name × length of what is typed).
func fuzzyMatch(_ typed: [UInt8], in name: [UInt8]) -> (score: Int, places: [Int])? {
    let wanted = typed.filter { $0 != .space }.map(\.lowercased)
    guard !wanted.isEmpty else { return (0, []) }
    func beginsWord(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        return !(name[index - 1].isAlphanumeric || name[index - 1] >= 0x80)
    }
    // Best score that ends with `wanted[row]` at each byte, and where the byte before stands.
    var best = [Int?](repeating: nil, count: name.count)
    var origins: [[Int]] = []
    for (row, byte) in wanted.enumerated() {
        var next = [Int?](repeating: nil, count: name.count)
        var origin = [Int](repeating: -1, count: name.count)
        var reachable: (score: Int, index: Int)?
        for index in name.indices {
            if index > 0, let score = best[index - 1], score > reachable?.score ?? .min {
                reachable = (score, index - 1)
            }
            guard name[index].lowercased == byte else { continue }
            let bonus = (beginsWord(index) ? 8 : 0) + 1
            if row == 0 {
                next[index] = bonus + max(0, 4 - index)
                continue
            }
            if index > 0, let score = best[index - 1], score + 6 >= reachable?.score ?? .min {
                (next[index], origin[index]) = (score + bonus + 6, index - 1)
            } else if let reachable {
                (next[index], origin[index]) = (reachable.score + bonus, reachable.index)
            }
        }
        best = next
        origins.append(origin)
    }
    guard let last = best.indices.max(by: { (best[$0] ?? .min) < (best[$1] ?? .min) }), let score = best[last] else {
        return nil
    }
    var places = [last]
    for row in wanted.indices.dropFirst().reversed() { places.append(origins[row][places[places.count - 1]]) }
    return (score * 4 - name.count / 8, places.reversed())
}
