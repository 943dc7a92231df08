import Articles
import GRDB
import Text

/// Finds the words that a search looks for in a text, as the full-text index would.
struct HitFinder {
    private let words: IndexWords
    /// What is looked for in the text, and in the title.
    private let phrases: [Phrase]
    private let titlePhrases: [Phrase]

    /// Folded words one after another.
    private struct Phrase {
        let words: [[UInt8]]
        /// Whether the last word is only the beginning of one.
        let isPrefix: Bool

        func matches(_ word: UnsafeRawBufferPointer, at place: Int) -> Bool {
            let wanted = words[place]
            guard isPrefix && place == words.count - 1 ? word.count >= wanted.count : word.count == wanted.count else {
                return false
            }
            return wanted.elementsEqual(word.prefix(wanted.count))
        }
    }

    init(_ query: SearchQuery, in database: Database) throws {
        let words = try IndexWords()
        self.words = words
        func phrase(_ text: String, _ isPrefix: Bool) -> [Phrase] {
            let folded = words.words(of: text).map { Array($0.utf8) }
            return folded.isEmpty ? [] : [Phrase(words: folded, isPrefix: isPrefix)]
        }
        var (everywhere, inTitle): ([Phrase], [Phrase]) = ([], [])
        for term in try query.withInflections(in: database).groups.joined() where !term.isNegated {
            switch term.condition {
            case .words(let words): everywhere += phrase(words.text, words.isPrefix)
            case .title(let words): inTitle += phrase(words.text, words.isPrefix)
            case .entity(_, let name): everywhere += phrase(name, true)
            default: break
            }
        }
        (phrases, titlePhrases) = (everywhere, everywhere + inTitle)
    }

    func titleHits(in title: [UInt8]) -> [ByteRange] { hits(of: titlePhrases, in: title, within: .max) }

    /// The first hit and those that begin at most `reach` bytes after it, ascending and disjoint.
    ///
    /// - Complexity: O(bytes up to there).
    func hits(in text: [UInt8], within reach: Int) -> [ByteRange] { hits(of: phrases, in: text, within: reach) }

    private func hits(of phrases: [Phrase], in text: [UInt8], within reach: Int) -> [ByteRange] {
        guard !phrases.isEmpty else { return [] }
        var hits: [ByteRange] = []
        // Of each phrase, where it has begun and how many of its words have come.
        var begun: [[(lower: Int, count: Int)]] = phrases.map { _ in [] }
        words.visit(text) { word, range in
            if let first = hits.first, range.lower - first.lower > reach { return false }
            for (index, phrase) in phrases.enumerated() {
                // Most words begin nothing, and go on with nothing.
                if begun[index].isEmpty, !phrase.matches(word, at: 0) { continue }
                var going: [(lower: Int, count: Int)] = []
                for (lower, count) in begun[index] + [(range.lower, 0)] where phrase.matches(word, at: count) {
                    if count + 1 == phrase.words.count {
                        hits.append(ByteRange(lower, range.upper))
                    } else {
                        going.append((lower, count + 1))
                    }
                }
                begun[index] = going
            }
            return true
        }
        return Self.joined(hits.sorted())
    }

    /// The same bytes as disjoint ranges.
    private static func joined(_ hits: [ByteRange]) -> [ByteRange] {
        var joined: [ByteRange] = []
        for hit in hits {
            if let last = joined.last, last.overlaps(hit) {
                joined[joined.count - 1] = ByteRange(last.lower, max(last.upper, hit.upper))
            } else {
                joined.append(hit)
            }
        }
        return joined
    }
}
