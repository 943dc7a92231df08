import Articles
import Text

/// One named span with what is needed to say which others name the same.
struct Mention: Sendable {
    /// Token indices.
    let tokens: Range<Int>
    let range: ByteRange
    let kind: EntityKind
    /// The key of the whole name as it stands.
    let key: PhraseKey
    /// Its words, without an article before and a possessive after them; of a very long name the first.
    let words: [NameWords.Number]
    /// The token each word is of.
    let wordTokens: [Int]
    /// Everything of the name that tells it from others: all its words and the number behind it.
    let name: NameKey
    /// Whether a number that belongs to the name follows it: "Figure 2", "Internet Explorer 9".
    let isNumbered: Bool
    /// What the name abbreviates to, or is an abbreviation as: its letters, small.
    let acronym: NameKey?
    /// Whether every letter is a capital.
    let isAllUpper: Bool

    /// Whether the name is one word in capitals, two to seven letters.
    var isAcronym: Bool { acronym != nil }

    /// The most words of a name that are kept.
    static let longest = 32

    init(
        tokens: Range<Int>, kind: EntityKind, in document: TokenizedText, model: EntityModel,
        words known: inout NameWords
    ) {
        let bytes = document.text.bytes.span
        self.tokens = tokens
        self.kind = kind
        range = document.range(ofTokens: tokens)
        key = PhraseKey(bytes, range)
        var reader = NameReader(kind: kind)
        for index in tokens { reader.read(index, of: document, model: model, into: &known) }
        reader.trim(known)
        reader.joinLetters(model: model, into: &known)
        reader.singular(model: model, into: &known)
        let number = kind == .other ? numberAfter(tokens.upperBound, in: document) : nil
        var name = NameKey(reader.words.map(\.number))
        if let number {
            name.append(-1)
            for byte in document.text.bytes[number.lower..<number.upper] { name.append(NameWords.Number(byte)) }
        }
        self.name = name
        isNumbered = number != nil
        words = reader.words.prefix(Self.longest).map(\.number)
        wordTokens = reader.words.prefix(Self.longest).map(\.token)
        acronym = reader.words.count == 1 ? acronymLetters(document.text.bytes[range.lower..<range.upper]) : nil
        isAllUpper = tokens.allSatisfy { document.tokens[$0].casing == .allUpper }
    }
}

/// Reads a name token by token into words.
private struct NameReader {
    let kind: EntityKind
    var words: [(number: NameWords.Number, token: Int)] = []

    init(kind: EntityKind) { self.kind = kind }

    /// Adds the words of one token, which hyphens part; marks have none.
    mutating func read(_ index: Int, of document: TokenizedText, model: EntityModel, into known: inout NameWords) {
        let token = document.tokens[index]
        let bytes = document.text.bytes.span
        var folded: [UInt8] = []
        var start = token.range.lower
        func close(at end: Int, _ words: inout [(number: NameWords.Number, token: Int)], _ known: inout NameWords) {
            guard !folded.isEmpty else { return }
            let range = ByteRange(start, end)
            words.append((known.number(of: folded) { model.phrases[PhraseKey(bytes, range)] }, index))
            folded.removeAll(keepingCapacity: true)
        }
        switch token.kind {
        case .clitic where bytes[token.range.upper - 1].lowercased == 0x73:
            folded = NameWords.possessive
            close(at: token.range.upper, &words, &known)
        case .symbol where bytes[token.range.lower] == .ampersand:
            folded = Array("and".utf8)
            close(at: token.range.upper, &words, &known)
        case .bracket, .terminator, .clitic: break
        case .symbol where bytes[token.range.lower] == .comma || bytes[token.range.lower] >= 0x80: break
        case .word, .number, .address, .symbol:
            var place = token.range.lower
            while place < token.range.upper {
                guard let (scalar, length) = scalar(in: bytes, at: place) else {
                    place += 1
                    continue
                }
                if scalar == 0x2D || (0x2010...0x2015).contains(scalar) {
                    close(at: place, &words, &known)
                    start = place + length
                } else {
                    folded.append(folded: scalar)
                }
                place += length
            }
            close(at: place, &words, &known)
        }
    }

    /// Takes away articles before the name and possessives behind it.
    mutating func trim(_ known: NameWords) {
        while words.count > 1, let last = words.last, known.has(.possessive, last.number) { words.removeLast() }
        let articles = words.prefix { known.has(.article, $0.number) }.count
        words.removeFirst(min(articles, max(words.count - 1, 0)))
    }

    /// Makes one word of a name of single letters: "U. S." is "US".
    mutating func joinLetters(model: EntityModel, into known: inout NameWords) {
        guard words.count > 1, words.count < 8, words.allSatisfy({ known.has(.letter, $0.number) }) else { return }
        let joined = words.flatMap { known.letters(of: $0.number) }
        let key = PhraseKey(joined.span, ByteRange(0, joined.count))
        words = [(known.number(of: joined) { model.phrases[key] }, words[0].token)]
    }

    /// One of a people for many: "Swedes" is "Swede" where the gazetteer knows it.
    mutating func singular(model: EntityModel, into known: inout NameWords) {
        guard kind == .other, words.count == 1 else { return }
        let letters = Array(known.letters(of: words[0].number))
        guard letters.count > 4, letters.last == 0x73 else { return }
        let single = Array(letters.dropLast())
        let classes = model.phrases[PhraseKey(single.span, ByteRange(0, single.count))]
        if classes.contains(.demonym) { words[0].number = known.number(of: single) { classes } }
    }
}

/// A short number right behind a name: "2", "1.4", "2b"; never a year.
private func numberAfter(_ index: Int, in document: TokenizedText) -> ByteRange? {
    guard index < document.tokens.count, document.tokens[index].kind == .number else { return nil }
    let range = document.tokens[index].range
    let bytes = document.text.bytes[range.lower..<range.upper]
    let whole = bytes.prefix { $0.isDigit }
    guard (1...3).contains(whole.count), bytes.count <= 8 else { return nil }
    let rest = bytes.dropFirst(whole.count)
    let isPlain = rest.allSatisfy { $0 == .period || $0.isDigit } || (rest.count == 1 && rest.allSatisfy(\.isLetter))
    return isPlain ? range : nil
}

/// The letters of an abbreviation, small: two to seven, capitals but for one, periods and a plural's "s" left out.
private func acronymLetters(_ name: ArraySlice<UInt8>) -> NameKey? {
    guard name.count <= 16 else { return nil }
    var letters = name.filter { $0 != .period && $0 != .space }
    if letters.count > 2, letters.last == 0x73, letters.dropLast().allSatisfy(\.isUpper) { letters.removeLast() }
    guard (2...7).contains(letters.count), letters.allSatisfy(\.isLetter) else { return nil }
    let capitals = letters.count(where: \.isUpper)
    guard capitals >= max(2, letters.count - 1) else { return nil }
    return NameKey(letters.map { NameWords.Number($0.lowercased) })
}
