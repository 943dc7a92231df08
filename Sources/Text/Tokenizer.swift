/// Splits `bytes` into tokens, as treebank tokenization does: clitics and marks stand alone, hyphened
/// words, abbreviations and numbers stay whole.
///
/// - Parameter bytes: UTF-8; an invalid byte counts as a symbol of one byte.
/// - Returns: tokens in order, disjoint, none empty, none holding white space.
/// - Complexity: O(n), one allocation that grows.
package func tokens(in bytes: Span<UInt8>) -> [Token] {
    var found: [Token] = []
    var index = 0
    while index < bytes.count {
        // English has five bytes to a token; where there are more tokens, a few rounds bring the room.
        found.append(addingCapacity: (bytes.count - index) / (index == 0 ? 5 : 2) + 16) { room in
            // A word may be two tokens ("did" "n't").
            while index < bytes.count, room.freeCapacity > 1 { index = appendToken(at: index, in: bytes, to: &room) }
        }
    }
    return found
}

/// Appends the token at `index`, if no white space stands there.
///
/// - Returns: the offset after what was appended or passed over, always past `index`.
@inline(__always)
private func appendToken(at index: Int, in bytes: Span<UInt8>, to found: inout OutputSpan<Token>) -> Int {
    if bytes[index] == .space { return index &+ 1 }
    if let plain = plainToken(at: index, in: bytes) {
        found.append(plain)
        return plain.range.upper
    }
    let (kind, length) = characterClass(in: bytes, at: index)
    var (tokenKind, casing): (Token.Kind, Token.Casing) = (.symbol, .none)
    var end = index + length
    switch kind {
    case .space: return end
    case .letter, .digit: return appendWord(at: index, in: bytes, to: &found)
    case .ideograph: tokenKind = .word
    case .mark, .quote, .terminator, .bracket, .join:
        if kind == .quote, let clitic = clitic(in: bytes, at: index, quoteLength: length) {
            (tokenKind, casing, end) = (.clitic, .lower, clitic)
        } else {
            end = endOfRun(in: bytes, from: index, length: length)
            if kind == .terminator { tokenKind = .terminator }
            if kind == .quote || kind == .bracket { tokenKind = .bracket }
        }
    }
    found.append(Token(range: ByteRange(index, end), kind: tokenKind, casing: casing))
    return end
}

/// The token at `start` when it is a word of ASCII letters only with white space or a comma behind it, or a comma or
/// period with a space behind it, as most are: no address, abbreviation or clitic, whatever else the long way looks for.
@inline(__always)
private func plainToken(at start: Int, in bytes: Span<UInt8>) -> Token? {
    let first = bytes[start]
    let next = start &+ 1
    if first == .comma || first == .period {
        guard next < bytes.count, bytes[next] == .space else { return nil }
        return Token(range: ByteRange(start, next), kind: first == .comma ? .symbol : .terminator, casing: .none)
    }
    guard first.isLetter else { return nil }
    let run = LetterRun(at: start, in: bytes)
    let end = start &+ run.count
    guard end == bytes.count || bytes[end].isSpace || bytes[end] == .comma else { return nil }
    return Token(range: ByteRange(start, end), kind: .word, casing: run.casing)
}

/// Where the run of one repeated mark ("...", "--", "``") that begins at `start` ends.
private func endOfRun(in bytes: Span<UInt8>, from start: Int, length: Int) -> Int {
    guard length == 1 else { return start + length }
    let byte = bytes[start]
    switch byte {
    case .period, .dash, 0x60, .apostrophe, .underscore, 0x2A, 0x3D, 0x7E, 0x21, 0x3F: break
    default: return start + 1
    }
    var end = start + 1
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end
}

/// Where a clitic such as "'s" or "’re" that begins with the quotation mark at `index` ends.
///
/// White space stands before it only in text that came as tokens ("the year 's end"); then it stands behind it too.
///
/// - Returns: nil when what stands there is no clitic.
private func clitic(in bytes: Span<UInt8>, at index: Int, quoteLength: Int) -> Int? {
    guard index > 0, isApostrophe(in: bytes, at: index) != nil else { return nil }
    let start = index + quoteLength
    var end = start
    while end < bytes.count, bytes[end].isLetter, end - start < 3 { end += 1 }
    guard end < bytes.count ? !isWordByte(bytes[end]) : true else { return nil }
    if bytes[index - 1].isSpace { guard end < bytes.count, bytes[end].isSpace else { return nil } }
    let (first, count) = (start < bytes.count ? bytes[start].lowercased : 0, end - start)
    switch count {
    case 1: return [0x73, 0x64, 0x6D].contains(first) ? end : nil
    case 2:
        let second = bytes[start + 1].lowercased
        let pairs: [(UInt8, UInt8)] = [(0x6C, 0x6C), (0x72, 0x65), (0x76, 0x65)]
        return pairs.contains { $0 == (first, second) } ? end : nil
    default: return nil
    }
}

/// The length of the apostrophe at `index`, straight or curly; nil where there is none.
func isApostrophe(in bytes: Span<UInt8>, at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == .apostrophe { return 1 }
    guard bytes.count - index >= 3, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99
    else { return nil }
    return 3
}

/// Whether `byte` can go on with a word: a letter, a digit or any byte above ASCII.
private func isWordByte(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte >= 0x80 }

/// Appends the word or number that begins at `start`, its clitic apart.
///
/// - Returns: the offset after what was appended, always past `start`.
private func appendWord(at start: Int, in bytes: Span<UInt8>, to found: inout OutputSpan<Token>) -> Int {
    if let end = address(in: bytes, at: start) {
        found.append(Token(range: ByteRange(start, end), kind: .address, casing: .none))
        return end
    }
    var end = start
    var hasPeriod = false
    while end < bytes.count {
        let (kind, length) = characterClass(in: bytes, at: end)
        if kind == .letter || kind == .digit || kind == .join {
            end += length
            continue
        }
        guard let inner = innerMark(in: bytes, at: end, from: start) else { break }
        hasPeriod = hasPeriod || bytes[end] == .period
        end += inner
    }
    let isNumber = bytes[start].isDigit
    // "n't" goes with its own token, as the treebank has it: "did" "n't".
    if let split = negation(in: bytes, from: start, to: end) {
        append(ByteRange(start, split), .word, in: bytes, to: &found)
        append(ByteRange(split, end), .clitic, in: bytes, to: &found)
        return end
    }
    if !isNumber, end < bytes.count, bytes[end] == .period,
        hasPeriod || isAbbreviation(ByteRange(start, end), in: bytes)
    {
        end += 1
    }
    append(ByteRange(start, end), isNumber ? .number : .word, in: bytes, to: &found)
    return end
}

private func append(_ range: ByteRange, _ kind: Token.Kind, in bytes: Span<UInt8>, to found: inout OutputSpan<Token>) {
    found.append(Token(range: range, kind: kind, casing: casing(of: range, in: bytes)))
}

/// The length of a mark that may stand inside a word or number: hyphen, apostrophe, the period of
/// "U.S", the comma of "1,000", the colon of "7:30", "&" of "AT&T", "/" of "9/11".
private func innerMark(in bytes: Span<UInt8>, at index: Int, from start: Int) -> Int? {
    guard index > start, index + 1 < bytes.count else { return nil }
    let (before, mark, after) = (bytes[index - 1], bytes[index], bytes[index + 1])
    switch mark {
    case .dash: return (isWordByte(before) || before == .period) && isWordByte(after) ? 1 : nil
    case .period:
        if before.isDigit && after.isDigit { return 1 }
        // "U.S.-led": the period between a chain of single letters and a hyphen.
        if after == .dash, index - 2 > start, bytes[index - 2] == .period, index + 2 < bytes.count {
            return before.isLetter && isWordByte(bytes[index + 2]) ? 1 : nil
        }
        // "U.S", "p.m": a single letter on each side of the period.
        guard before.isLetter, after.isLetter else { return nil }
        let single = index - 1 == start || bytes[index - 2] == .period || bytes[index - 2] == .dash
        let next = index + 2 < bytes.count ? bytes[index + 2] : 0
        return single && !isWordByte(next) ? 1 : nil
    case .comma, .colon, .slash: return before.isDigit && after.isDigit ? 1 : nil
    case .ampersand: return before.isUpper && after.isUpper ? 1 : nil
    case .underscore: return isWordByte(before) && isWordByte(after) ? 1 : nil
    default:
        guard let length = isApostrophe(in: bytes, at: index), isWordByte(before),
            index + length < bytes.count, isWordByte(bytes[index + length]),
            characterClass(in: bytes, at: index + length).0 == .letter,
            clitic(in: bytes, at: index, quoteLength: length) == nil
        else { return nil }
        return length
    }
}

/// Where "n't" begins in the word from `start` to `end`; nil when the word has none.
private func negation(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard end - start > 3, bytes[end - 1].lowercased == 0x74 else { return nil }
    let mark: Int
    if bytes[end - 2] == .apostrophe {
        mark = end - 2
    } else if end - start > 5, isApostrophe(in: bytes, at: end - 4) == 3 {
        mark = end - 4
    } else {
        return nil
    }
    return mark - 1 > start && bytes[mark - 1].lowercased == 0x6E ? mark - 1 : nil
}

/// Where the web or e-mail address that begins at `start` ends; nil when none begins there.
private func address(in bytes: Span<UInt8>, at start: Int) -> Int? {
    let begins = ["http://", "https://", "www."].contains { prefix in
        let prefix = prefix.utf8
        guard bytes.count - start > prefix.count else { return false }
        return zip(prefix, start...).allSatisfy { bytes[$1].lowercased == $0 }
    }
    if !begins {
        // An e-mail address: looks at most 64 bytes ahead for its "@", the most RFC 5321 allows before it.
        var index = start
        let limit = min(bytes.count, start + 65)
        while index < limit,
            bytes[index].isAlphanumeric || bytes[index] == .period || bytes[index] == .dash
                || bytes[index] == .underscore || bytes[index] == 0x2B
        {
            index += 1
        }
        guard index > start, index + 1 < bytes.count, bytes[index] == .at, bytes[index + 1].isAlphanumeric
        else { return nil }
    }
    var end = start
    while end < bytes.count, bytes[end] > .space, bytes[end] != 0x7F,
        characterClass(in: bytes, at: end).0 != .space
    {
        guard ![.quote, 0x3C, 0x3E].contains(bytes[end]) else { break }
        end += 1
    }
    while end > start + 1, [.period, .comma, .colon, 0x3B, 0x29, 0x21, 0x3F, .apostrophe].contains(bytes[end - 1]) {
        end -= 1
    }
    // Never end inside a character.
    while end < bytes.count, bytes[end].isContinuation { end += 1 }
    return end
}
