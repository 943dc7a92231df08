/// Where the extended grapheme cluster that starts at `start` ends.
///
/// A byte that is not well-formed UTF-8 counts as U+FFFD.
///
/// - Parameter limit: bytes from there on are not looked at.
/// - Returns: more than `start`, at most `limit`; `start` itself only where no byte is left.
/// - Complexity: O(n), n the bytes of the cluster; no allocation.
/// - SeeAlso: UAX #29 revision 41 (Unicode 15.0), rules GB3 to GB13.
package func graphemeEnd(in bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    let limit = min(limit, bytes.count)
    guard start >= 0, start < limit else { return start }
    if bytes[start] < 0x7F, bytes[start] >= .space, start + 1 >= limit || bytes[start + 1] < 0x80 { return start + 1 }
    if let (_, _, end) = scalarAlone(in: bytes, at: start, to: limit) { return end }
    var (value, index) = repairedScalar(in: bytes, at: start, to: limit)
    var joints = GraphemeJoints(first: ScalarFacts(value).breakClass)
    while index < limit {
        let next: Int
        (value, next) = repairedScalar(in: bytes, at: index, to: limit)
        guard joints.join(ScalarFacts(value).breakClass) else { break }
        index = next
    }
    return index
}

/// The scalar at `index`, or U+FFFD for one byte that begins none, and where the next begins.
@inline(__always)
func repairedScalar(in bytes: Span<UInt8>, at index: Int, to limit: Int) -> (value: UInt32, end: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), index + 1) }
    // By far the most of the others: two bytes that are well-formed.
    if lead >= 0xC2, lead < 0xE0, index + 1 < limit, bytes[index + 1].isContinuation {
        return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), index + 2)
    }
    return longScalar(in: bytes, at: index, to: limit)
}

private func longScalar(in bytes: Span<UInt8>, at index: Int, to limit: Int) -> (value: UInt32, end: Int) {
    guard let (value, length) = scalar(in: bytes, at: index), index + length <= limit else {
        return (0xFFFD, index + 1)
    }
    return (value, index + length)
}

/// The scalar at `start` where it is a cluster of its own that is shown as it is, what is known of it, and where it ends.
///
/// - Returns: nil also for some such scalars, which rarely occur in a text.
/// - Complexity: O(1), no allocation.
@inline(__always)
func scalarAlone(
    in bytes: Span<UInt8>, at start: Int, to limit: Int, _ scalars: ScalarIndex = .shared
) -> (value: UInt32, facts: ScalarFacts, end: Int)? {
    let (value, end) = repairedScalar(in: bytes, at: start, to: limit)
    let facts = scalars[value]
    guard facts.standsAlone else { return nil }
    if end < limit, bytes[end] >= 0x80, scalars[repairedScalar(in: bytes, at: end, to: limit).value].joinsAny {
        return nil
    }
    return (value, facts, end)
}

/// The state of reading one cluster, class by class.
private struct GraphemeJoints {
    private var last: BreakClass
    private var isPictographic: Bool
    /// Whether what was read is a pictograph, extenders and a joiner.
    private var awaitsPictograph = false
    private var indicators: Int

    init(first: BreakClass) {
        last = first
        isPictographic = first == .pictographic
        indicators = first == .regionalIndicator ? 1 : 0
    }

    /// Whether the next class still belongs to the cluster, which then holds it.
    mutating func join(_ next: BreakClass) -> Bool {
        guard holds(next) else { return false }
        awaitsPictograph = isPictographic && next == .joiner
        isPictographic = next == .pictographic || (isPictographic && (next == .extend || next == .joiner))
        indicators = next == .regionalIndicator ? indicators + 1 : 0
        last = next
        return true
    }

    private func holds(_ next: BreakClass) -> Bool {
        switch (last, next) {
        case (.carriageReturn, .lineFeed): true
        case (.carriageReturn, _), (.lineFeed, _), (.control, _): false
        case (_, .carriageReturn), (_, .lineFeed), (_, .control): false
        case (_, .extend), (_, .joiner), (_, .spacingMark), (.prepend, _): true
        case (.hangulL, .hangulL), (.hangulL, .hangulV), (.hangulL, .hangulLV), (.hangulL, .hangulLVT): true
        case (.hangulLV, .hangulV), (.hangulLV, .hangulT), (.hangulV, .hangulV), (.hangulV, .hangulT): true
        case (.hangulLVT, .hangulT), (.hangulT, .hangulT): true
        case (_, .pictographic): awaitsPictograph
        case (.regionalIndicator, .regionalIndicator): indicators == 1
        default: false
        }
    }
}
