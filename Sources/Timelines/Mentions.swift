import Articles
import Text

/// The mentions of an article's entities, sorted, so that those of a sentence are found at once.
struct Mentions: Sendable {
    /// One mention and the entity it names.
    struct Mention: Sendable {
        let range: ByteRange
        let entity: Int
        let kind: EntityKind
    }

    private let sorted: [Mention]

    /// O(n log n).
    init(_ entities: [Entity]) {
        var all: [Mention] = []
        for (index, entity) in entities.enumerated() {
            for range in entity.mentions { all.append(Mention(range: range, entity: index, kind: entity.kind)) }
        }
        sorted = all.sorted { $0.range < $1.range }
    }

    /// The mentions that begin in `range`, in order.
    func mentions(in range: ByteRange) -> ArraySlice<Mention> {
        let start = first(atOrAfter: range.lower)
        let end = first(atOrAfter: range.upper)
        return sorted[start..<max(start, end)]
    }

    /// The entities named in `range`, in order of their first mention there.
    func entities(in range: ByteRange) -> [Int] {
        var seen: Set<Int> = []
        return mentions(in: range).compactMap { seen.insert($0.entity).inserted ? $0.entity : nil }
    }

    private func first(atOrAfter offset: Int) -> Int { sorted.firstPlace(fromWhere: { $0.range.lower >= offset }) }
}
