import Articles
import Screen
import Text

/// A stretch of the text with all that its document set apart in it.
struct Dressing: Hashable, Sendable {
    let range: ByteRange
    let kinds: Kinds

    /// What is done to a stretch, several at once.
    struct Kinds: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        static let link = Kinds(rawValue: 1)
        static let emphasis = Kinds(rawValue: 2)
        static let strong = Kinds(rawValue: 4)
        static let code = Kinds(rawValue: 8)
    }

    /// `markup`, whose ranges may lie in one another, as stretches that ascend and are disjoint.
    ///
    /// - Complexity: O(n log n).
    static func all(of markup: [Markup]) -> [Dressing] {
        var edges: [(offset: Int, kind: Kinds, isStart: Bool)] = []
        for piece in markup {
            guard let kind = kind(piece.kind) else { continue }
            edges.append((piece.range.lower, kind, true))
            edges.append((piece.range.upper, kind, false))
        }
        edges.sort { $0.offset < $1.offset }
        // How many are open of each kind, by its bit.
        var open = [0, 0, 0, 0]
        var (kinds, start) = (Kinds(), 0)
        var found: [Dressing] = []
        for edge in edges {
            if edge.offset > start {
                if !kinds.isEmpty { found.append(Dressing(range: ByteRange(start, edge.offset), kinds: kinds)) }
                start = edge.offset
            }
            let bit = edge.kind.rawValue.trailingZeroBitCount
            open[bit] += edge.isStart ? 1 : -1
            if open[bit] > 0 { kinds.insert(edge.kind) } else { kinds.remove(edge.kind) }
        }
        return found
    }

    /// nil for a link that leads nowhere a reader may go.
    private static func kind(_ kind: Markup.Kind) -> Kinds? {
        switch kind {
        case .link(let address): isWebAddress(address) ? .link : nil
        case .emphasis: .emphasis
        case .strong: .strong
        case .code: .code
        }
    }
}
