/// The most marks that one character keeps on a terminal.
package let marksShown = 8

/// Reads one grapheme cluster and gives what of it a terminal may get.
///
/// A tab, a line break and any narrow space become a space; other control characters, private and unassigned ones and
/// invalid bytes U+FFFD. Bidi controls, variation selectors, skin tones, what a joiner hangs on an emoji and other
/// scalars without a form are dropped, so that terminals agree on the width; so are marks beyond `marksShown`.
///
/// - Parameters:
///   - limit: bytes from there on are not looked at.
///   - scalars: emptied, then given what is shown; empty where all is dropped.
/// - Returns: where the cluster ends, as `graphemeEnd`; and the columns that `scalars` take, 0…2.
/// - Complexity: O(n), n the bytes of the cluster.
package func readShownCluster(
    in bytes: Span<UInt8>, from start: Int, to limit: Int, into scalars: inout [UInt32]
) -> (end: Int, width: Int) {
    scalars.removeAll(keepingCapacity: true)
    let limit = min(limit, bytes.count)
    if start < limit, let (value, facts, end) = scalarAlone(in: bytes, at: start, to: limit) {
        scalars.append(value)
        return (end, facts.width)
    }
    let end = graphemeEnd(in: bytes, from: start, to: limit)
    var (width, marks, index) = (0, 0, start)
    var afterJoiner = false
    while index < end {
        let value: UInt32
        (value, index) = repairedScalar(in: bytes, at: index, to: end)
        let facts = ScalarFacts(value)
        if afterJoiner, facts.breakClass == .pictographic { break }
        switch facts.treatment {
        case .dropped:
            if facts.breakClass == .joiner { afterJoiner = true }
            continue
        case .space:
            // A carriage return and its line feed are one break.
            if width > 0 { continue }
            scalars.append(0x20)
            width = 1
        case .replaced:
            if width == 2 { continue }
            scalars.append(0xFFFD)
            width += 1
        case .shown where facts.width == 0:
            if marks == marksShown { continue }
            if scalars.isEmpty {
                // A mark without a base would sit on whatever stands before it.
                scalars.append(0x20)
                width = 1
            }
            scalars.append(value)
            marks += 1
        case .shown:
            if width + facts.width > 2 { continue }
            scalars.append(value)
            width += facts.width
        }
    }
    return (end, width)
}

/// The columns of the cluster at `start`, and where it ends; see `readShownCluster`.
///
/// - Parameters:
///   - start: less than `limit`.
///   - limit: at most the bytes there are.
///   - scalars: room to work in.
package func readShownWidth(
    in bytes: Span<UInt8>, from start: Int, to limit: Int, _ scalars: inout [UInt32]
) -> (end: Int, width: Int) {
    if let (_, facts, end) = scalarAlone(in: bytes, at: start, to: limit) { return (end, facts.width) }
    return readShownCluster(in: bytes, from: start, to: limit, into: &scalars)
}

/// The text as it may go to a terminal or a pipe outside the screen: no control character, no bidi control.
///
/// Filters as `readShownCluster`; a mark without a base gets a space for it.
///
/// - Parameter keepingNewlines: whether tabs stay, and a line feed, a carriage return or the two together as one line
///   feed; else they become a space. The line separators of Unicode are spaces in either case.
/// - Complexity: O(n); printing ASCII is given back as it is.
package func terminalSafe(_ text: String, keepingNewlines: Bool) -> String {
    if text.utf8.allSatisfy({ isPlain($0, keepingNewlines) }) { return text }
    let bytes = Array(text.utf8)
    return String(decoding: terminalSafe(bytes.span, keepingNewlines: keepingNewlines), as: UTF8.self)
}

/// The text as it may go to a terminal or a pipe; see the same for strings.
package func terminalSafe(_ text: UTF8Text, keepingNewlines: Bool) -> String {
    String(decoding: terminalSafe(text.bytes.span, keepingNewlines: keepingNewlines), as: UTF8.self)
}

private func terminalSafe(_ bytes: Span<UInt8>, keepingNewlines: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var scalars: [UInt32] = []
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if isPlain(byte, keepingNewlines), index + 1 == bytes.count || bytes[index + 1] < 0x80 {
            output.append(byte)
            index += 1
            continue
        }
        let isBreak = byte == .newline || byte == .carriageReturn
        index = readShownCluster(in: bytes, from: index, to: bytes.count, into: &scalars).end
        if isBreak, keepingNewlines {
            output.append(.newline)
        } else {
            for value in scalars { appendScalar(value, to: &output) }
        }
    }
    return output
}

private func isPlain(_ byte: UInt8, _ keepingNewlines: Bool) -> Bool {
    (byte >= .space && byte < 0x7F) || ((byte == .newline || byte == .tab) && keepingNewlines)
}
