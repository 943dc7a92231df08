/// Reads a text cluster by cluster, as lines are made of it.
package struct LineScanner {
    private var state: LineBreakState
    private let known = ScalarIndex.shared
    /// Room to work in.
    private var scalars: [UInt32] = []

    /// What was read.
    package struct Cluster {
        /// Where it ends, more than where it began.
        package let end: Int
        /// The columns it takes on a screen, 0…2; see `readShownCluster`.
        package let width: Int
        /// Whether a line may end before it; mandatory at the beginning.
        package let lineBreak: LineBreak
        /// What it is to a line.
        package let kind: Kind
    }

    /// What a cluster is to a line.
    package enum Kind: Hashable, Sendable {
        /// Part of a word, whether or not it is seen.
        case text
        /// A letter of ASCII, so that letters of ASCII after it may be passed over.
        case letter
        /// A space or tab at which a line may end, and then it is not shown.
        case space
        /// The end of a line.
        case newline
        /// U+00AD, not seen unless the line ends after it.
        case softHyphen
    }

    package init(_ rules: LineBreakRules) { state = LineBreakState(rules) }

    /// Reads the cluster at `start`, which must be less than `limit`; clusters are given in order.
    ///
    /// - Parameter limit: bytes from there on are not looked at; at most the bytes there are.
    /// - Complexity: O(n), n the bytes of the cluster.
    package mutating func read(_ bytes: Span<UInt8>, at start: Int, to limit: Int) -> Cluster {
        let byte = bytes[start]
        if byte < 0x80, start + 1 >= limit || bytes[start + 1] < 0x80, byte != .carriageReturn {
            return readASCII(bytes, at: start, to: limit)
        }
        if let (value, facts, end) = scalarAlone(in: bytes, at: start, to: limit, known) {
            let lineBreak = add(facts.lineBreakClass, bytes, end, limit)
            let isSpace = value == 0x20 || value == 0x3000
            return Cluster(end: end, width: facts.width, lineBreak: lineBreak, kind: isSpace ? .space : .text)
        }
        return readCluster(bytes, at: start, to: limit)
    }

    private mutating func readASCII(_ bytes: Span<UInt8>, at start: Int, to limit: Int) -> Cluster {
        let byte = bytes[start]
        let lineBreak = add(known[UInt32(byte)].lineBreakClass, bytes, start + 1, limit)
        let kind: Kind =
            switch byte {
            case .space, .tab: .space
            case 0x0A...0x0D: .newline
            default: byte.isLetter ? .letter : .text
            }
        return Cluster(end: start + 1, width: 1, lineBreak: lineBreak, kind: kind)
    }

    private mutating func readCluster(_ bytes: Span<UInt8>, at start: Int, to limit: Int) -> Cluster {
        let (end, width) = readShownCluster(in: bytes, from: start, to: limit, into: &scalars)
        let (first, next) = repairedScalar(in: bytes, at: start, to: limit)
        let lineBreak = add(known[first].lineBreakClass, bytes, next, limit)
        var index = next
        while index < end {
            let value: UInt32
            (value, index) = repairedScalar(in: bytes, at: index, to: end)
            _ = add(LineBreakClass(value), bytes, index, limit)
        }
        let kind: Kind =
            switch first {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .newline
            case 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F: .space
            case 0xAD: .softHyphen
            default: .text
            }
        return Cluster(end: end, width: width, lineBreak: lineBreak, kind: kind)
    }

    private mutating func add(_ next: LineBreakClass, _ bytes: Span<UInt8>, _ end: Int, _ limit: Int) -> LineBreak {
        state.add(next) { followingClass(in: bytes, from: end, to: limit) }
    }
}

/// The offsets in `bytes` where a line may or must end; its end is among them, its beginning not.
///
/// A byte that is not well-formed UTF-8 counts as U+FFFD.
///
/// - Complexity: O(n).
package func lineBreaks(in bytes: Span<UInt8>, _ rules: LineBreakRules) -> [(offset: Int, isMandatory: Bool)] {
    var state = LineBreakState(rules)
    var breaks: [(offset: Int, isMandatory: Bool)] = []
    var index = 0
    while index < bytes.count {
        let (value, end) = repairedScalar(in: bytes, at: index, to: bytes.count)
        let found = state.add(LineBreakClass(value)) { followingClass(in: bytes, from: end, to: bytes.count) }
        if found != .prohibited, index > 0 { breaks.append((index, found == .mandatory)) }
        index = end
    }
    if index > 0 { breaks.append((index, true)) }
    return breaks
}

/// The class of the first scalar from `start` on that is neither a mark nor a joiner; nil where there is none.
private func followingClass(in bytes: Span<UInt8>, from start: Int, to limit: Int) -> LineBreakClass? {
    var index = start
    while index < limit {
        let (value, end) = repairedScalar(in: bytes, at: index, to: limit)
        let found = LineBreakClass(value)
        if found != .combiningMark, found != .joiner { return found }
        index = end
    }
    return nil
}
