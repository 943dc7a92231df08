import Articles
import Text

/// The sentences of a paragraph whose beginning is missing: those that begin in small letters after another's end.
///
/// Names that begin small ("iPhone", "de Gaulle", "al-Qaida"), abbreviations and ellipses are no such ends.
///
/// - Returns: byte ranges within `bytes`, in order.
/// - Complexity: O(range.count).
func truncatedSentences(in range: ByteRange, of bytes: Span<UInt8>) -> [ByteRange] {
    var found: [ByteRange] = []
    var (ends, index) = (0, range.lower)
    while index + 2 < range.upper {
        guard bytes[index] == .period, bytes[index + 1] == .space else {
            index += 1
            continue
        }
        let next = index + 2
        if endsSentence(at: index, from: range.lower, in: bytes) {
            ends += 1
            if beginsSmall(at: next, upTo: range.upper, in: bytes) {
                let end = sentenceEnd(from: next, upTo: range.upper, in: bytes)
                found.append(ByteRange(next, end))
                index = max(next, end - 1)
                continue
            }
        }
        index = next
    }
    // A writer who never uses capitals is no damage.
    return found.count > 2 && found.count * 2 > ends ? [] : found
}

/// Whether the period at `index` ends a sentence: a word of two small letters or more, or a number, stands before it.
private func endsSentence(at index: Int, from start: Int, in bytes: Span<UInt8>) -> Bool {
    var lower = index
    while lower > start, bytes[lower - 1] != .space, index - lower < 40 { lower -= 1 }
    let word = ByteRange(lower, index)
    guard word.count >= 2, let last = lastTokens(word, in: bytes) else { return false }
    return last
}

/// Whether the period after `word` stands apart from it, as `Text` splits tokens: it is no abbreviation's.
private func lastTokens(_ word: ByteRange, in bytes: Span<UInt8>) -> Bool? {
    var piece: [UInt8] = []
    for index in word.lower..<min(bytes.count, word.upper + 1) { piece.append(bytes[index]) }
    let tokens = tokens(in: piece.span)
    guard let mark = tokens.last, mark.kind == .terminator, mark.range.count == 1, tokens.count >= 2 else { return nil }
    let before = tokens[tokens.count - 2]
    if before.kind == .number { return before.range.count > 2 }
    guard before.kind == .word, before.range.count >= 2 else {
        return before.kind == .clitic || before.kind == .bracket
    }
    let text = lowercasedASCII(before.range, in: piece.span)
    return !text.contains(".") && !moreAbbreviations.contains(text)
}

/// Abbreviations before small words, beside those that `Text` knows.
private let moreAbbreviations: Set<String> = [
    "etc", "inc", "corp", "ltd", "co", "bzw", "usw", "ca", "ggf", "evtl", "inkl", "vgl", "resp", "approx", "incl",
    "min", "max", "tel", "ext", "ibid", "cit", "ff", "mln", "mrd", "mio", "jr", "sr", "env", "av", "bd", "ph",
    "dept", "govt", "intl", "natl", "assn", "bros", "mgr", "sra", "ud", "uds", "dr", "dra", "str", "nr", "abs",
]

/// Whether a sentence that lost its head begins at `index`: in small letters, with a word that is no name.
private func beginsSmall(at index: Int, upTo end: Int, in bytes: Span<UInt8>) -> Bool {
    var wordEnd = index
    while wordEnd < end, bytes[wordEnd].isAlphanumeric || bytes[wordEnd] == .dash || bytes[wordEnd] >= 0x80 {
        wordEnd += 1
    }
    guard let (value, _) = scalar(in: bytes, at: index), isSmall(value) else { return false }
    let word = ByteRange(index, wordEnd)
    for offset in word.lower..<word.upper where bytes[offset].isUpper { return false }
    guard wordEnd < end, bytes[wordEnd] != .period || wordEnd + 1 >= end || bytes[wordEnd + 1] == .space else {
        return false
    }
    let text = lowercasedASCII(word, in: bytes)
    let followed =
        wordEnd + 1 < end && bytes[wordEnd] == .space
        ? scalar(in: bytes, at: wordEnd + 1).map { isCapital($0.value) } ?? false : false
    if followed, nameParticles.contains(text) { return false }
    return word.count > 1 || text == "a" || text == "i"
}

private let nameParticles: Set<String> = [
    "de", "von", "van", "der", "den", "di", "da", "du", "la", "le", "el", "al", "bin", "ibn", "dos", "del", "della",
    "ten", "ter", "zu", "af", "av",
]

private func isSmall(_ value: UInt32) -> Bool {
    switch value {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x3B1...0x3C9, 0x430...0x45F: true
    case 0x100...0x17F: value % 2 == 1
    default: false
    }
}

/// One past the mark that ends the sentence at `start`.
private func sentenceEnd(from start: Int, upTo end: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    while index < end {
        let byte = bytes[index]
        if byte == 0x21 || byte == 0x3F || byte == .period,
            index + 1 >= end || bytes[index + 1] == .space || bytes[index + 1] >= 0x80 || bytes[index + 1] == .quote
        {
            if byte != .period || endsSentence(at: index, from: start, in: bytes) { return index + 1 }
        }
        index += 1
    }
    return end
}
