import Text

/// The authors a byline names: "By Ann Lee and J. P. Roe, City Desk", "Posted by Ann Lee on June 3".
///
/// - Parameter needsBy: whether only a line that says "by" counts; else "Ann Lee", "Ann Lee, Reuters" and
///   "Ann Lee | June 3, 2020" do too.
/// - Returns: nil where the line is no byline, or is a sentence.
/// - Complexity: O(range.count), at once nil for a long line.
func byline(in range: ByteRange, of bytes: Span<UInt8>, needsBy: Bool) -> [String]? {
    guard range.count <= 180, range.count >= 5 else { return nil }
    let opening = byLength(at: range, in: bytes)
    guard opening > 0 || !needsBy else { return nil }
    var index = range.lower + opening
    var names: [String] = []
    while index < range.upper, let end = personName(at: index, upTo: range.upper, in: bytes) {
        names.append(withoutShouting(string(ByteRange(index, end), in: bytes)))
        index = end
        guard let next = listJoint(at: index, upTo: range.upper, in: bytes) else { break }
        guard personName(at: next, upTo: range.upper, in: bytes) != nil else { break }
        index = next
    }
    guard !names.isEmpty else { return opening > 0 ? alone(in: range, opening, of: bytes) : nil }
    guard endsByline(at: index, upTo: range.upper, in: bytes, needsBy: opening > 0) else { return nil }
    return names
}

/// A byline whose author is one word or a desk: "By Reuters", "By Staff". Nobody is named by it.
private func alone(in range: ByteRange, _ opening: Int, of bytes: Span<UInt8>) -> [String]? {
    let rest = string(ByteRange(range.lower + opening, range.upper), in: bytes).split(separator: " ")
    let isShort = rest.count <= 3 && rest.allSatisfy { $0.utf8.first?.isUpper == true }
    return isShort && bytes[range.upper - 1] != .period ? [] : nil
}

/// The bytes that the words before the name take; 0 where there are none.
private func byLength(at range: ByteRange, in bytes: Span<UInt8>) -> Int {
    guard openingLetters.contains(bytes[range.lower].lowercased) else { return 0 }
    let head = lowercasedASCII(ByteRange(range.lower, min(range.upper, range.lower + 24)), in: bytes)
    for opening in openings where head.hasPrefix(opening) {
        return opening.utf8.count
    }
    return 0
}

/// How `openings` begin.
private let openingLetters: [UInt8] = Array("bwpstravdo".utf8)

private let openings = [
    "by: ", "by ", "written by: ", "written by ", "posted by: ", "posted by ", "story by ", "text by ", "words by ",
    "published by ", "reported by ", "author: ", "authors: ", "von ", "por ", "par ", "di ", "oleh ", "door ",
    "autor: ",
]

/// Where the next name of a list would begin: after a comma, "and", "&" or a bar.
private func listJoint(at index: Int, upTo end: Int, in bytes: Span<UInt8>) -> Int? {
    for joint in [", and ", " and ", ", ", " , ", " & ", " | ", " und ", " y ", " et ", " e "] {
        let length = joint.utf8.count
        guard index + length < end else { continue }
        if string(ByteRange(index, index + length), in: bytes) == joint { return index + length }
    }
    return nil
}

/// Whether what follows the names leaves the line a byline: nothing, a mark, a day, a desk; but no statement.
private func endsByline(at index: Int, upTo end: Int, in bytes: Span<UInt8>, needsBy: Bool) -> Bool {
    if index >= end { return true }
    let rest = ByteRange(index, end)
    if bytes[end - 1] == .period, end - index > 6 { return false }
    if !days(in: rest, of: bytes).isEmpty { return true }
    var next = index
    while next < end, bytes[next] == .space { next += 1 }
    guard let (mark, _) = scalar(in: bytes, at: next) else { return true }
    switch mark {
    case 0x7C, 0x2022, 0xB7, 0x2F, 0x28, 0x40: return needsBy || end - index < 60
    case 0x2C, 0x2D, 0x2013, 0x2014:
        guard end - index < 80, end - next > 2 else { return needsBy }
        return needsBy || isDesk(rest, in: bytes)
    default: return needsBy && end - index < 50
    }
}

/// Whether the words tell where an author works.
private func isDesk(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    let text = lowercasedASCII(range, in: bytes)
    return deskWords.contains { text.contains($0) }
}

private let deskWords = [
    "reuters", "associated press", "ap ", "afp", "writer", "reporter", "correspondent", "editor", "columnist",
    "contributor", "staff", "bureau", "news", "press", "journalist", "author", "cnn", "bbc",
]

/// A name set in capitals as it is written otherwise: "ANN O'LEE" is "Ann O'Lee". Others as they are.
private func withoutShouting(_ name: String) -> String {
    guard name.utf8.count > 4, !name.utf8.contains(where: \.isLower) else { return name }
    var isFirst = true
    var bytes: [UInt8] = []
    for byte in name.utf8 {
        bytes.append(isFirst ? byte : byte.lowercased)
        isFirst = !(byte.isLetter || byte >= 0x80)
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// The text of a range.
func string(_ range: ByteRange, in bytes: Span<UInt8>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
        for offset in 0..<range.count { buffer[offset] = bytes[range.lower + offset] }
        return range.count
    }
}
