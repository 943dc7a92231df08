/// What is known of words and phrases, read in place.
struct Lexicon: Sendable {
    /// For each phrase the number of its `WordClass` among those of the file.
    private let phrases: PackedTable
    private let lists: ModelArray<UInt64>

    /// The lexicon of a table and of the classes its numbers mean.
    init(phrases: PackedTable, lists: ModelArray<UInt64>) {
        self.phrases = phrases
        self.lists = lists
    }

    /// Whether no phrase is known.
    var isEmpty: Bool { phrases.isEmpty }

    /// What is known of the phrase; empty when nothing is. About O(1).
    subscript(key: PhraseKey) -> WordClass {
        let list = Int(phrases[Self.hash(of: key)])
        return list < lists.count ? WordClass(rawValue: lists[list]) : []
    }

    private static func hash(of key: PhraseKey) -> UInt64 { combined(key.value, 1) }

    /// The sections of a lexicon that knows `phrases`; of two phrases that can't be told apart the lists are joined.
    ///
    /// - Returns: what each number means, the first of unknown phrases, and the table of the numbers.
    static func sections(
        of phrases: [(key: PhraseKey, lists: WordClass)]
    ) -> (lists: [UInt64], groups: [SlotGroup], entries: [UInt32]) {
        var lists: [UInt64] = [0]
        var numbers: [UInt64: UInt16] = [0: 0]
        func number(of list: UInt64) -> UInt16 {
            if let known = numbers[list] { return known }
            guard lists.count < 0xFFFF else { return 0 }
            numbers[list] = UInt16(lists.count)
            lists.append(list)
            return UInt16(lists.count - 1)
        }
        let known = phrases.filter { !$0.lists.isEmpty }.map {
            (hash: hash(of: $0.key), number: number(of: $0.lists.rawValue))
        }
        let table = PackedTable.sections(of: known) { number(of: lists[Int($0)] | lists[Int($1)]) }
        return (lists, table.groups, table.entries)
    }
}
