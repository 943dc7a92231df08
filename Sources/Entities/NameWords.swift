import Text

/// The words of a document's names, each known by a number, so that names are compared as numbers.
struct NameWords: Sendable {
    /// The number of a word; below zero, of a group of names that mean one thing.
    typealias Number = Int32

    private var numbers: [UInt64: Number] = [:]
    private var letters: [UInt8] = []
    private var ends: [Int32] = []
    /// What each word is in a name.
    private(set) var uses: [Use] = []
    /// What the gazetteer knows of each word.
    private(set) var classes: [WordClass] = []

    /// What a word is in a name, beside being one of its words.
    struct Use: OptionSet, Sendable {
        let rawValue: UInt16
        /// "the", at a name's beginning.
        static let article = Use(rawValue: 1)
        /// A word that an acronym passes over, and that two forms of one name may differ in.
        static let small = Use(rawValue: 2)
        /// What follows a person's name: "Jr."
        static let suffix = Use(rawValue: 4)
        /// What ends a company's name: "Inc."
        static let company = Use(rawValue: 8)
        /// What "of" turns round: "Department of State" is the State Department.
        static let office = Use(rawValue: 16)
        /// What a place's name may follow with "of": "City of Cleveland".
        static let settlement = Use(rawValue: 32)
        static let of = Use(rawValue: 64)
        static let inside = Use(rawValue: 128)
        static let and = Use(rawValue: 256)
        /// The possessive "'s".
        static let possessive = Use(rawValue: 512)
        static let man = Use(rawValue: 1024)
        static let woman = Use(rawValue: 2048)
        /// A single letter.
        static let letter = Use(rawValue: 4096)
    }

    /// The number of a word.
    ///
    /// - Parameters:
    ///   - folded: its letters as names are compared, not empty.
    ///   - classes: what the gazetteer knows of it; asked for once a word.
    mutating func number(of folded: [UInt8], classes known: () -> WordClass) -> Number {
        let hash = Self.hash(folded)
        if let number = numbers[hash] { return number }
        let number = Number(uses.count)
        numbers[hash] = number
        letters += folded
        ends.append(Int32(letters.count))
        var use = Self.known[hash] ?? []
        if folded.count == 1, folded[0].isLetter { use.insert(.letter) }
        uses.append(use)
        classes.append(known())
        return number
    }

    /// The folded letters of a word; none for a group of names.
    func letters(of number: Number) -> ArraySlice<UInt8> {
        guard number >= 0 else { return [] }
        let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
        return letters[start..<Int(ends[Int(number)])]
    }

    /// Whether the word has all these uses.
    func has(_ use: Use, _ number: Number) -> Bool { number >= 0 && uses[Int(number)].contains(use) }

    /// What a word by its folded letters is in a name.
    static func use(of folded: [UInt8]) -> Use { known[hash(folded)] ?? [] }

    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        var hash = RunningHash()
        for byte in bytes { hash.append(byte) }
        return hash.value
    }

    private static let known: [UInt64: Use] = {
        let lists: [(Use, String)] = [
            (.article, "the a an"), (.small, "of the and for in on de a an at to du la"),
            (.suffix, "jr sr ii iii iv phd frs md obe mbe dbe esq"),
            (.company, "inc corp co ltd plc llc ag sa gmbh company corporation limited group holdings"),
            (.office, "department ministry office"),
            (.settlement, "city town island state province republic county port"), (.of, "of"), (.inside, "in"),
            (.and, "and"), (.man, "mr sir king lord prince"), (.woman, "mrs ms miss lady queen dame princess"),
        ]
        var known: [UInt64: Use] = [:]
        for (use, words) in lists {
            for word in words.split(separator: " ") { known[hash(Array(word.utf8)), default: []].insert(use) }
        }
        known[hash(Self.possessive)] = .possessive
        return known
    }()

    /// The letters that stand for the possessive.
    static let possessive: [UInt8] = Array("'s".utf8)
}

/// A name, or a part of one, under which it is found: its words in order.
struct NameKey: Hashable, Sendable {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ words: some Sequence<NameWords.Number>) { for word in words { append(word) } }

    init() {}

    /// Reads one word more.
    mutating func append(_ word: NameWords.Number) {
        value = (value ^ UInt64(UInt32(bitPattern: word))) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 32
    }
}
