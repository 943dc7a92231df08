import Text

/// Reads a person's name at `start`: two to five words with capitals, with particles and initials between.
///
/// - Returns: the end of the name; nil where none stands.
/// - Complexity: O(the words read).
func personName(at start: Int, upTo end: Int, in bytes: Span<UInt8>, leastWords: Int = 2) -> Int? {
    var (index, count, last) = (start, 0, start)
    while index < end, count < 5 {
        var wordEnd = index
        while wordEnd < end, isNameByte(bytes, wordEnd, from: index) { wordEnd += 1 }
        guard wordEnd > index else { break }
        let word = ByteRange(index, wordEnd)
        if let (value, _) = scalar(in: bytes, at: index), isCapital(value), !isNoName(word, in: bytes) {
            count += 1
            last = wordEnd
            if bytes[last - 1] == .period, word.count > 4 { last -= 1 }
        } else if !(count > 0 && particles.contains(lowercasedASCII(word, in: bytes))) {
            break
        }
        guard wordEnd + 1 < end, bytes[wordEnd] == .space else { break }
        index = wordEnd + 1
    }
    return count >= leastWords ? last : nil
}

/// Whether the byte can be part of a name: letters, hyphen, apostrophe, an initial's period.
private func isNameByte(_ bytes: Span<UInt8>, _ index: Int, from start: Int) -> Bool {
    let byte = bytes[index]
    if byte.isLetter || byte == .dash && index > start || byte == .apostrophe { return true }
    if byte == .period { return index - start <= 2 && index > start }
    // Letters above ASCII, and "’"; but no other mark of the block U+2000.
    guard byte >= 0x80 else { return false }
    var lead = index
    while lead > start, bytes[lead].isContinuation { lead -= 1 }
    guard let (value, _) = scalar(in: bytes, at: lead) else { return false }
    return isWordScalar(value) || value == 0x2019
}

private let particles: Set<String> = [
    "de", "van", "von", "der", "den", "bin", "al", "la", "le", "da", "dos", "du", "el", "ibn", "ter", "di", "del", "zu",
]

/// Capitalised words that are no part of a person's name.
private let noNames: Set<String> = {
    let words = """
        the monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december this that these those for from our your share read more see also about
        by in on at and or with news press times post photo image video comments reply subscribe sign log home
        associated reuters afp getty images staff reporter correspondent editor writer agency agencies bureau media
        how why what when where who breaking updated published posted today yesterday tomorrow contact follow a an
        desk team department service network office gazette
        """
    return Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
}()

private func isNoName(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    range.count <= 14 && noNames.contains(lowercasedASCII(range, in: bytes))
}
