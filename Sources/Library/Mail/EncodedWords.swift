import Text

/// Bytes of a value that are read as text: far more than any subject has.
private let mostValueBytes = 16 << 10

/// The text of a header's value: encoded words decoded, other bytes read as UTF-8 or as they look.
///
/// White space between two encoded words goes, and a character may be cut between two of one charset: both are common.
/// What is no encoded word stays as it is. O(n).
///
/// - SeeAlso: RFC 2047; RFC 2231, 5, for a language after the charset.
func headerText(_ field: [UInt8]) -> String {
    let value = Array(field.prefix(mostValueBytes))
    let bytes = value.span
    var output: [UInt8] = []
    var pending: (charset: String, bytes: [UInt8])?
    var (plain, index) = (0, 0)
    func flush() {
        guard let word = pending else { return }
        pending = nil
        output += decodedAnyhow(word.bytes, declared: word.charset).text.bytes
    }
    var mayEnd = true
    while mayEnd, index + 1 < bytes.count {
        guard bytes[index] == .equalsSign, bytes[index + 1] == .questionMark, let head = wordHead(in: bytes, at: index)
        else {
            index += 1
            continue
        }
        guard let end = wordEnd(in: bytes, from: head.text) else {
            mayEnd = false
            continue
        }
        let between = value[plain..<index]
        if pending == nil || !between.allSatisfy(\.isSpace) {
            flush()
            output += decodedAnyhow(Array(between)).text.bytes
        }
        let decoded = decodedWord(ByteRange(head.text, end), isBase64: head.isBase64, in: bytes)
        if pending?.charset == head.charset {
            pending?.bytes += decoded
        } else {
            flush()
            pending = (head.charset, decoded)
        }
        index = end + 2
        plain = index
    }
    flush()
    output += decodedAnyhow(Array(value[plain...])).text.bytes
    return oneLine(output)
}

/// What an encoded word says of itself before its text.
private struct WordHead {
    let charset: String
    let isBase64: Bool
    /// Where its text begins.
    let text: Int
}

/// Reads `=?charset?B?` or `=?charset*language?Q?` at `start`; nil where neither stands.
private func wordHead(in bytes: Span<UInt8>, at start: Int) -> WordHead? {
    var index = start + 2
    let limit = min(bytes.count, index + 80)
    var charset: [UInt8] = []
    var isLanguage = false
    while index < limit, bytes[index] != .questionMark {
        if bytes[index] == UInt8(ascii: "*") { isLanguage = true }
        if !isLanguage { charset.append(bytes[index].lowercased) }
        index += 1
    }
    guard !charset.isEmpty, bytes.count - index > 2, bytes[index] == .questionMark, bytes[index + 2] == .questionMark
    else { return nil }
    let method = bytes[index + 1].lowercased
    guard method == UInt8(ascii: "b") || method == UInt8(ascii: "q") else { return nil }
    return WordHead(
        charset: String(decoding: charset, as: UTF8.self), isBase64: method == UInt8(ascii: "b"), text: index + 3)
}

/// Where `?=` stands at or after `start`; nil where it stands nowhere there.
private func wordEnd(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = firstIndex(of: .questionMark, in: bytes, from: start)
    while index + 1 < bytes.count {
        if bytes[index + 1] == .equalsSign { return index }
        index = firstIndex(of: .questionMark, in: bytes, from: index + 1)
    }
    return nil
}

private func decodedWord(_ range: ByteRange, isBase64: Bool, in bytes: Span<UInt8>) -> [UInt8] {
    if isBase64 { return base64Decoded(bytes.extracting(range.lower..<range.upper)) }
    var output: [UInt8] = []
    var index = range.lower
    while index < range.upper {
        if bytes[index] == .equalsSign, index + 2 < range.upper, let value = hexadecimal(in: bytes, at: index + 1) {
            output.append(value)
            index += 3
        } else {
            output.append(bytes[index] == .underscore ? .space : bytes[index])
            index += 1
        }
    }
    return output
}

/// The text with one space for each run of white space and controls, and none at its ends.
private func oneLine(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for byte in bytes {
        if byte <= .space || byte == 0x7F {
            if output.last != .space, !output.isEmpty { output.append(.space) }
        } else {
            output.append(byte)
        }
    }
    if output.last == .space { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
}
