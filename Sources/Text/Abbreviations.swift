/// Words whose period belongs to them, lower case, and whether a sentence can end with them.
///
/// Plain facts of English usage: titles, ranks, months, company forms, and the like.
private let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "maj",
    "rev", "hon", "st", "mt", "ft", "pres", "supt", "insp", "msgr", "fr", "cpl", "pvt", "messrs", "mme", "mlle",
    "vs", "no", "nos", "fig", "figs", "art", "sec", "ch", "vol", "approx", "dept", "est", "ave", "blvd", "rd",
    "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "al", "cf", "viz", "op", "ed", "eds",
    "pp", "ca", "e.g", "i.e",
]

private let enders: Set<String> = [
    "inc", "corp", "co", "ltd", "plc", "bros", "jr", "sr", "esq", "etc", "llc", "cos", "assn", "univ", "intl",
    "calif", "fla", "conn", "tenn", "wis", "minn", "okla", "ariz", "colo", "ala", "kan", "nev", "mont", "wyo", "neb",
    "u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "d.c", "b.c", "a.d", "ph.d",
]

/// Whether a period right after the word in `range` belongs to the word.
func isAbbreviation(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    // A single capital is an initial: "J. Smith".
    if range.count == 1 { return bytes[range.lower].isUpper && !sentenceBegins(after: range.upper + 1, in: bytes) }
    guard range.count <= 6 else { return false }
    let word = lowercasedASCII(range, in: bytes)
    // "May." and "no." end sentences as small words; as abbreviations they stand before a digit.
    if word == "no" || word == "art" || word == "mar" || word == "sec" || word == "fig" || word == "al" {
        return startsWithDigit(after: range.upper + 1, in: bytes)
    }
    return titles.contains(word) || enders.contains(word)
}

/// Whether a sentence can end with the abbreviation in `range` (its last period left out): "Inc." can, "Mr." can't.
func canEndSentence(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    if range.count <= 2, bytes[range.lower].isUpper { return false }
    var range = range
    if bytes[range.upper - 1] == .period { range = ByteRange(range.lower, range.upper - 1) }
    return range.count > 6 || !titles.contains(lowercasedASCII(range, in: bytes))
}

/// The bytes of `range` as a string with ASCII capitals made small.
package func lowercasedASCII(_ range: ByteRange, in bytes: Span<UInt8>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
        for offset in 0..<range.count { buffer[offset] = bytes[range.lower + offset].lowercased }
        return range.count
    }
}

private func startsWithDigit(after offset: Int, in bytes: Span<UInt8>) -> Bool {
    var index = offset
    while index < bytes.count, bytes[index] == .space { index += 1 }
    return index < bytes.count && bytes[index].isDigit
}

/// Whether the text ends at `offset`, or a word stands there that begins sentences and no names: "Saturn V. The".
private func sentenceBegins(after offset: Int, in bytes: Span<UInt8>) -> Bool {
    var index = offset
    while index < bytes.count, bytes[index] == .space { index += 1 }
    guard index < bytes.count, bytes[index] != .newline else { return true }
    guard bytes[index].isUpper else { return false }
    var end = index
    while end < bytes.count, end - index < 8, bytes[end].isLetter { end += 1 }
    // "A. A. Milne": one capital is as good an initial as the one before.
    return end - index > 1 && sentenceStarters.contains(lowercasedASCII(ByteRange(index, end), in: bytes))
}
