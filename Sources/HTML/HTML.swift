import Text

/// The document that `text` is the page of.
///
/// Total: any text gives a document, with an `html`, a `head` and a `body` (or a `frameset`).
///
/// - Complexity: O(n) in time and memory, whatever the text; about 32 bytes a node and 16 an attribute beside the text.
/// - SeeAlso: WHATWG HTML, 13.2.
package func htmlDocument(of text: UTF8Text, limits: ParsingLimits = ParsingLimits()) -> HTMLDocument {
    document(of: text, in: nil, limits)
}

/// The nodes that `text` gives as the content of `context`: a feed entry, say.
///
/// - Returns: a document whose root's children they are.
/// - SeeAlso: WHATWG HTML, 13.4.
package func htmlFragment(
    of text: UTF8Text, in context: FragmentContext = .body, limits: ParsingLimits = ParsingLimits()
) -> HTMLDocument {
    document(of: text, in: context, limits)
}

/// - Parameter isCut: whether something of the source was already left out.
func document(
    of text: UTF8Text, in context: FragmentContext?, _ limits: ParsingLimits, isCut: Bool = false
) -> HTMLDocument {
    let limits = limits.clamped
    var excess: Excess = isCut ? .bytes : []
    var bytes = text.bytes
    if bytes.count > limits.bytes {
        excess.insert(.bytes)
        var end = limits.bytes
        while end > 0, bytes[end].isContinuation { end -= 1 }
        bytes.removeSubrange(end...)
    }
    var builder = TreeBuilder(source: withUnixLines(bytes), context: context, limits: limits)
    builder.run()
    return HTMLDocument(builder, excess: excess)
}

/// The bytes with LF for CR LF and for CR.
///
/// - SeeAlso: WHATWG Infra Standard, "normalize newlines".
func withUnixLines(_ bytes: [UInt8]) -> [UInt8] {
    let first = firstIndex(of: .carriageReturn, in: bytes.span, from: 0)
    guard first < bytes.count else { return bytes }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var (start, end) = (0, first)
    while end < bytes.count {
        lines += bytes[start..<end]
        let isPair = end + 1 < bytes.count && bytes[end + 1] == .newline
        if !isPair { lines.append(.newline) }
        start = end + 1
        end = firstIndex(of: .carriageReturn, in: bytes.span, from: start)
    }
    lines += bytes[start...]
    return lines
}
