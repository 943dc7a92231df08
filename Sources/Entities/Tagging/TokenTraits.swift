/// What features are made of, computed once a token.
struct TokenTraits: Sendable {
    /// Hash of the word as it stands, its digits as 0, its typographic marks as plain ones.
    var word: UInt64 = 0
    /// Hash of the word in small letters.
    var lower: UInt64 = 0
    /// Hash of a word of four capitals or more written with one; else `word`.
    var capitalized: UInt64 = 0
    /// Hash of the pattern of letters, digits and marks.
    var shape: UInt64 = 0
    /// Hash of the pattern, repetitions left out.
    var shortShape: UInt64 = 0
    /// Hash of the last three small letters; 0 for a shorter word.
    var ending: UInt64 = 0
    var marks = ListMarks()
    /// Where the small letters stand in the document's.
    var letters = 0
    /// First and last token of the run of capitalised words around it.
    var runStart: Int32 = 0
    var runEnd: Int32 = 0
    /// The distributional class, from 1; 0 for an unknown word.
    var wordClass: UInt16 = 0
    /// The class by vectors, from 1; 0 for an unknown word.
    var vectorClass: UInt16 = 0
    /// Number of small letters kept.
    var length: UInt8 = 0
    var flags: Flags = []
    /// Other places of the document that count as evidence for the word, at most 255.
    var occurrences: UInt8 = 0
    /// The first and the next of those places; -1 for none.
    var firstOccurrence: Int32 = -1
    var nextOccurrence: Int32 = -1

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        static let capital = Flags(rawValue: 1)
        static let allCapitals = Flags(rawValue: 2)
        /// Letters only, hyphens and apostrophes apart.
        static let letters = Flags(rawValue: 4)
        static let digit = Flags(rawValue: 8)
        /// Stands in a line of capitals.
        static let capitalLine = Flags(rawValue: 16)
        /// Stands in a line in Title Case.
        static let titleLine = Flags(rawValue: 32)
        /// The first word of its sentence.
        static let initial = Flags(rawValue: 64)
        /// Stands with a small first letter somewhere in the document.
        static let seenSmall = Flags(rawValue: 128)
        /// Stands in a line without capitals, where names have none either.
        static let smallLine = Flags(rawValue: 256)
    }

    @inline(__always) var isCapital: Bool { flags.contains(.capital) }
}
