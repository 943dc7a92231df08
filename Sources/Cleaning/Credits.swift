import Text

/// Where the credit in brackets begins that ends a paragraph: "… on Monday. (Reporting by Ann Lee)".
///
/// - Returns: nil where none stands, or nothing stands before it.
/// - Complexity: O(1), reading at most 600 bytes.
func trailingCredit(in range: ByteRange, of bytes: Span<UInt8>) -> Int? {
    let least = max(range.lower + 1, range.upper - 600)
    var index = range.upper - 2
    while index >= least {
        if bytes[index] == 0x28, bytes[index - 1] == .space {
            let head = lowercasedASCII(ByteRange(index + 1, min(range.upper, index + 26)), in: bytes)
            if creditHeads.contains(where: { head.hasPrefix($0) }) { return index }
        }
        index -= 1
    }
    return nil
}

private let creditHeads = [
    "reporting by ", "additional reporting", "editing by ", "writing by ", "compiled by ", "reporting and ",
    "translated by", "translation by", "with inputs from", "with input from", "with reporting by",
]

/// Whether a credit names people for what they did, and so belongs to the article's metadata.
func namesPeople(_ credit: ByteRange, in bytes: Span<UInt8>) -> Bool {
    let text = lowercasedASCII(ByteRange(credit.lower, min(credit.upper, credit.lower + 400)), in: bytes)
    return text.contains(" by ") || text.contains("contributed")
}

/// Who reported or wrote, as a credit names them: "(Reporting by Ann Lee and Bo Roe in Oslo; Editing by …)".
///
/// - Returns: in order; empty where the credit names no reporter.
/// - Complexity: O(range.count).
func reporters(in range: ByteRange, of bytes: Span<UInt8>) -> [String] {
    let text = lowercasedASCII(range, in: bytes)
    for opening in ["reporting by ", "writing by ", "written by ", "report by ", "editing by "] {
        guard !opening.hasPrefix("editing") || text.contains("reporting and editing by ") else { continue }
        guard let start = offset(of: opening, in: Array(text.utf8)) else { continue }
        let names = names(from: range.lower + start + opening.utf8.count, upTo: range.upper, in: bytes)
        if !names.isEmpty { return names }
    }
    return []
}

/// The names of a list that begins at `start`.
private func names(from start: Int, upTo end: Int, in bytes: Span<UInt8>) -> [String] {
    var found: [String] = []
    var index = start
    while index < end, let nameEnd = personName(at: index, upTo: end, in: bytes) {
        found.append(string(ByteRange(index, nameEnd), in: bytes))
        index = nameEnd
        if followed(by: ", and ", at: index, upTo: end, in: bytes) {
            index += 6
        } else if followed(by: " and ", at: index, upTo: end, in: bytes) {
            index += 5
        } else if followed(by: ", ", at: index, upTo: end, in: bytes) {
            index += 2
        } else {
            break
        }
    }
    return found
}

private func followed(by text: String, at index: Int, upTo end: Int, in bytes: Span<UInt8>) -> Bool {
    let length = text.utf8.count
    return index + length < end && string(ByteRange(index, index + length), in: bytes) == text
}

/// The offset of the first occurrence of `needle`; nil where there is none.
private func offset(of needle: String, in text: [UInt8]) -> Int? {
    let needle = Array(needle.utf8)
    guard text.count >= needle.count else { return nil }
    return (0...(text.count - needle.count)).first { start in
        needle.indices.allSatisfy { text[start + $0] == needle[$0] }
    }
}
