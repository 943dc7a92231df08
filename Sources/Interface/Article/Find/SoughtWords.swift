import Articles
import Text

/// Words that are looked for in an article: as they are compared, and where they may begin and end.
///
/// Capitals and small letters are one, letters are found without their diacritics, and straight quotation marks, hyphens and
/// spaces stand for all of their kind.
struct SoughtWords: Hashable, Sendable {
    /// As the user wrote them.
    let text: String
    /// Their characters as they are compared; none where nothing is left of them.
    let characters: [UInt32]
    /// Whether they begin and end where words do; scripts without spaces have no such places.
    let isWhole: Bool
    /// Whether the last of them may go on even so.
    let isPrefix: Bool

    init(_ text: String, isWhole: Bool, isPrefix: Bool) {
        self.text = text
        characters = text.unicodeScalars.compactMap { comparedCharacter($0.value) }
        (self.isWhole, self.isPrefix) = (isWhole, isPrefix)
    }

    /// What a search looks for in an article's text: plain words, phrases, and names. What it must not have, and what is
    /// about other things, is left out.
    ///
    /// - Returns: nil where there is a mistake in it.
    static func all(of search: String) -> [SoughtWords]? {
        // What its days are makes no difference to its words.
        guard let query = try? SearchQuery(search, today: CivilDate(daysSinceEpoch: 0)) else { return nil }
        return query.groups.joined().filter { !$0.isNegated }.compactMap { term in
            switch term.condition {
            case .words(let words): SoughtWords(words.text, isWhole: true, isPrefix: words.isPrefix)
            case .entity(_, let name): SoughtWords(name, isWhole: true, isPrefix: true)
            default: nil
            }
        }
    }

    /// The words as a search found them in an article, in whatever form.
    static func all(of snippet: Snippet) -> [SoughtWords] {
        let bytes = Array(snippet.text.utf8)
        let forms = Set(snippet.hits.map { String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self) })
        return forms.sorted().map { SoughtWords($0, isWhole: true, isPrefix: false) }
    }
}

/// A character as it is compared; nil for a mark of which nothing is left.
func comparedCharacter(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0..<0x80: UInt32(UInt8(scalar).lowercased)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: 0x20
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x2018...0x201B: 0x27
    case 0x201C...0x201F: 0x22
    default: foldedLetter(scalar)
    }
}
