import Articles
import Text

/// A list of phrases that tell residue of one reason, and where in a block they must stand.
struct ResidueRule {
    /// Where a phrase must stand.
    enum Place {
        /// The phrase is the whole block.
        case whole
        /// The block begins with the phrase, whatever follows.
        case start
        /// The block begins with the phrase, and what follows is no statement: at most six words, or no period ends it.
        case headline
        /// The block ends with the phrase.
        case end
        /// The phrase stands anywhere.
        case anywhere
    }

    let reason: Residue.Reason
    let place: Place
    /// A longer block is none of this rule's.
    let mostWords: Int
    /// One phrase a line.
    let phrases: String

    init(_ reason: Residue.Reason, _ place: Place, upTo mostWords: Int, _ phrases: String) {
        (self.reason, self.place, self.mostWords, self.phrases) = (reason, place, mostWords, phrases)
    }
}

/// The residue rules, ready to be matched.
struct ResidueRules {
    /// One phrase with what its rule says.
    private struct Entry {
        let phrase: Phrase
        let reason: Residue.Reason
        let place: ResidueRule.Place
        let mostWords: Int
    }

    /// The rules' words.
    let vocabulary: Vocabulary
    /// A block with more words than this is never residue by rule.
    let mostWords: Int
    private let entries: [Entry]
    /// By number of the first word, the phrases that can begin a block with it, and those that may stand inside.
    private var starting: [[Int]]
    private var inside: [[Int]]
    private var startingWithAny: [Int] = []

    /// Makes the rules ready; the first rule of a table that fits gives the reason.
    init(_ table: [ResidueRule]) {
        var vocabulary = Vocabulary(capacity: 4096)
        var entries: [Entry] = []
        for rule in table {
            for line in rule.phrases.split(separator: "\n") {
                entries.append(
                    Entry(
                        phrase: Phrase(line, &vocabulary), reason: rule.reason, place: rule.place,
                        mostWords: rule.mostWords))
            }
        }
        let words = (entries.flatMap { $0.phrase.firstWords ?? [] }.max() ?? -1) + 1
        starting = [[Int]](repeating: [], count: Int(words))
        inside = starting
        for (index, entry) in entries.enumerated() {
            guard let first = entry.phrase.firstWords else {
                startingWithAny.append(index)
                continue
            }
            for word in first where word >= 0 {
                starting[Int(word)].append(index)
                if entry.place == .anywhere || entry.place == .end { inside[Int(word)].append(index) }
            }
        }
        (self.vocabulary, self.entries) = (vocabulary, entries)
        mostWords = table.map(\.mostWords).max() ?? 0
    }

    /// The reason of the first rule that fits a block's words; nil when none does.
    ///
    /// - Complexity: O(words), times the phrases that begin with each.
    func reason(of folded: FoldedWords, in bytes: Span<UInt8>) -> Residue.Reason? {
        let words = folded.words
        guard let first = words.first else { return nil }
        var best = entries.count
        func attempt(_ index: Int, at start: Int) {
            guard index < best, words.count <= entries[index].mostWords else { return }
            let entry = entries[index]
            let mustEnd = entry.place == .whole || entry.place == .end
            guard let end = entry.phrase.end(in: words, at: start, of: bytes, mustEnd: mustEnd) else { return }
            if entry.place == .headline, folded.endsWithPeriod, words.count - end > 6 { return }
            best = index
        }
        for index in startingWithAny { attempt(index, at: 0) }
        if first.id >= 0, Int(first.id) < starting.count {
            for index in starting[Int(first.id)] { attempt(index, at: 0) }
        }
        for start in words.indices.dropFirst() {
            let id = Int(words[start].id)
            guard id >= 0, id < inside.count else { continue }
            for index in inside[id] { attempt(index, at: start) }
        }
        return best < entries.count ? entries[best].reason : nil
    }
}
