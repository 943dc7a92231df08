/// The distributional class of each frequent word, read in place: words that stand in like surroundings share one.
struct WordClassTable: Sendable {
    private let words: PackedTable
    private let paths: ModelArray<UInt32>

    /// The table of the words' classes, and the path of each class; a class without a path is none.
    init(words: PackedTable, paths: ModelArray<UInt32>) {
        self.words = words
        self.paths = paths
    }

    /// The class of the word, from 1: as it stands, else written with one capital, else in small letters; 0 for none.
    @inline(__always) subscript(traits: TokenTraits) -> UInt16 {
        var found = self[traits.word]
        if found == 0, traits.capitalized != traits.word { found = self[traits.capitalized] }
        if found == 0, traits.isCapital { found = self[traits.lower] }
        return found
    }

    /// The class of the word with that hash, from 1; 0 for none.
    @inline(__always) subscript(word: UInt64) -> UInt16 {
        let found = words[word]
        return found <= UInt32(paths.count) ? found : 0
    }

    /// The first `length` turns on the way from the root of the tree to the class, with a bit before them.
    @inline(__always) func path(of wordClass: UInt16, length: Int) -> UInt64 {
        let path = paths[Int(wordClass) - 1]
        let depth = 31 - path.leadingZeroBitCount
        return UInt64(depth > length ? path >> UInt32(depth - length) : path)
    }

    /// The sections of a table of these words; of two that can't be told apart the first stays.
    static func sections(of words: [(word: UInt64, wordClass: UInt16)]) -> (groups: [SlotGroup], entries: [UInt32]) {
        PackedTable.sections(of: words.filter { $0.wordClass > 0 }.map { ($0.word, $0.wordClass) }) { first, _ in first
        }
    }
}
