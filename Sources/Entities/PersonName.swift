import Articles
import Text

/// A person's name as it is compared with others: without what goes before and behind it.
struct PersonName: Sendable {
    /// Its mention's place in the clusters.
    let index: Int
    /// Its first token.
    let token: Int
    /// First, middle and last names; not empty.
    let words: [NameWords.Number]
    /// Whether it names several: "Gerald and Sherri Padalecki".
    let isGroup: Bool
    /// What "Mr." or "Mrs." before it says.
    let gender: Gender?
    /// Whether it stands where those who made the article are named.
    let isCredit: Bool

    enum Gender: Sendable { case man, woman }

    var first: NameWords.Number { words[0] }
    var last: NameWords.Number { words[words.count - 1] }

    init(_ mention: Mention, index: Int, in document: TokenizedText, _ known: NameWords) {
        self.index = index
        token = mention.tokens.lowerBound
        var words = mention.words[...]
        isGroup = words.contains { known.has(.and, $0) }
        // "Matthew Ingram of The Globe": who he is, not what he is called.
        if let of = words.dropFirst(2).firstIndex(where: { known.has(.of, $0) }) { words = words[..<of] }
        while words.count > 1, let last = words.last, known.has(.suffix, last) { words.removeLast() }
        while words.count > 1, let first = words.first, first >= 0, isTitle(known.classes[Int(first)]) {
            words.removeFirst()
        }
        self.words = Array(words)
        let before = mention.tokens.lowerBound - 1
        gender = before >= 0 ? Self.gender(of: before, in: document) : nil
        isCredit = words.count == 2 && Self.isCredit(mention.tokens, in: document)
    }

    private static func gender(of index: Int, in document: TokenizedText) -> Gender? {
        let range = document.tokens[index].range
        guard range.count <= 9 else { return nil }
        var folded: [UInt8] = []
        for byte in document.text.bytes[range.lower..<range.upper] { folded.append(folded: UInt32(byte)) }
        let use = NameWords.use(of: folded)
        return use.contains(.man) ? .man : use.contains(.woman) ? .woman : nil
    }

    /// Whether the name stands alone on its line, or behind "By", "Reporting by", "Editing by".
    private static func isCredit(_ tokens: Range<Int>, in document: TokenizedText) -> Bool {
        let bytes = document.text.bytes
        let lower = document.tokens[tokens.lowerBound].range.lower
        guard let index = document.sentence(at: lower) else { return false }
        let sentence = document.sentences[index]
        if sentence == tokens { return true }
        let words = document.tokens[sentence.lowerBound..<tokens.lowerBound].suffix(2).map {
            lowercasedASCII($0.range.count < 16 ? $0.range : ByteRange($0.range.lower, $0.range.lower), in: bytes.span)
        }
        guard words.last == "by" else { return false }
        return words.count == 1
            || ["reporting", "editing", "writing", "written", "edited", "reported"].contains(words[0])
    }
}

/// Whether a word before a name is a title and can't be a name.
private func isTitle(_ classes: WordClass) -> Bool {
    !classes.isDisjoint(with: [.courtesy, .title]) && classes.isDisjoint(with: .personal)
}

/// Whether two names of two words or more, which share their first or last word, name one person.
///
/// - Complexity: O(1), since names are short.
func isOnePerson(_ left: PersonName, _ right: PersonName, _ known: NameWords) -> Bool {
    if let one = left.gender, let other = right.gender, one != other { return false }
    let (short, long) = left.words.count <= right.words.count ? (left.words, right.words) : (right.words, left.words)
    guard long.count <= 12 else { return short == long }
    let areTwoWords = short.count == 2 && long.count == 2
    let (first, otherFirst) = (known.letters(of: left.first), known.letters(of: right.first))
    if left.last == right.last {
        let isInitial = first.first == otherFirst.first && (first.count == 1 || otherFirst.count == 1)
        if left.first == right.first || isInitial { return haveOneMiddle(left, right, known) }
        if short.count < long.count { return short.allSatisfy(long.contains) }
        guard areTwoWords, first.first == otherFirst.first, min(first.count, otherFirst.count) >= 4 else {
            return false
        }
        return haveSameConsonants(first, otherFirst) || isWithinOneEdit(first, otherFirst)
            || (left.isCredit && right.isCredit)
    }
    guard left.first == right.first else { return false }
    if short.count < long.count { return long.starts(with: short) }
    let (last, otherLast) = (known.letters(of: left.last), known.letters(of: right.last))
    return min(last.count, otherLast.count) > 4 && isWithinOneEdit(last, otherLast)
}

/// Whether the names between first and last agree as far as both have them, by their first letters.
private func haveOneMiddle(_ left: PersonName, _ right: PersonName, _ known: NameWords) -> Bool {
    func middle(_ name: PersonName) -> [NameWords.Number] {
        name.words.dropFirst().dropLast().filter { $0 >= 0 && !known.classes[Int($0)].contains(.particle) }
    }
    let (one, other) = (middle(left), middle(right))
    guard one.count == other.count else { return true }
    return zip(one, other).allSatisfy { known.letters(of: $0).first == known.letters(of: $1).first }
}
