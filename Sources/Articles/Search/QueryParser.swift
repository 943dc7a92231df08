import Text

/// The fields of a search, as they are typed before a colon.
enum Field: String, CaseIterable {
    case title, by, feed, `is`, after, before, on, person, org, place, about, tag, happened
}

/// Reads a search, byte by byte.
struct QueryParser {
    /// More than these, and it is no search but a pasted text.
    static let longest = 4096
    static let mostTerms = 64

    private let bytes: [UInt8]
    private let today: CivilDate?
    private var index = 0
    private var count = 0

    init(_ typed: String, today: CivilDate?) {
        bytes = Array(typed.utf8)
        self.today = today
    }

    /// The terms, in groups of alternatives.
    mutating func groups() throws(QueryError) -> [[SearchQuery.Term]] {
        guard bytes.count <= Self.longest else {
            throw QueryError(position: Self.longest, length: bytes.count - Self.longest, reason: .tooLong)
        }
        var groups: [[SearchQuery.Term]] = []
        var pending: ByteRange?
        while skipSpace() {
            if let alternative = takeAlternative() {
                guard !groups.isEmpty, pending == nil else {
                    throw QueryError(alternative, .missingAlternative)
                }
                pending = alternative
                continue
            }
            let term = try term()
            if pending == nil {
                groups.append([term])
            } else {
                groups[groups.count - 1].append(term)
                pending = nil
            }
        }
        if let pending { throw QueryError(pending, .missingAlternative) }
        return groups
    }

    // MARK: Marks

    /// Whether a byte parts terms: white space, and control characters, which no text holds.
    private func isSpace(_ offset: Int) -> Bool { bytes[offset] <= .space || bytes[offset] == 0x7F }

    private var isAtEnd: Bool { index >= bytes.count || isSpace(index) }

    /// Goes on to the next term; false when there is none.
    private mutating func skipSpace() -> Bool {
        while index < bytes.count, isSpace(index) { index += 1 }
        return index < bytes.count
    }

    private mutating func takeAlternative() -> ByteRange? {
        let end = index + 2
        guard end <= bytes.count, bytes[index] == UInt8(ascii: "O"), bytes[index + 1] == UInt8(ascii: "R"),
            end == bytes.count || isSpace(end)
        else { return nil }
        defer { index = end }
        return ByteRange(index, end)
    }

    // MARK: Terms

    private mutating func term() throws(QueryError) -> SearchQuery.Term {
        let start = index
        count += 1
        let isNegated = bytes[index] == .dash
        if isNegated {
            index += 1
            guard !isAtEnd else { throw QueryError(ByteRange(start, index), .missingTerm) }
        }
        let condition = try condition()
        guard count <= Self.mostTerms else { throw QueryError(ByteRange(start, index), .tooLong) }
        return SearchQuery.Term(condition: condition, isNegated: isNegated)
    }

    private mutating func condition() throws(QueryError) -> SearchQuery.Condition {
        guard let (name, range) = takeFieldName() else { return .words(try words()) }
        guard let field = Field(rawValue: name) else { throw QueryError(range, .unknownField) }
        guard !isAtEnd else { throw QueryError(ByteRange(index, index), .missingValue) }
        switch field {
        case .title: return .title(try words())
        case .by: return .author(try words().text)
        case .feed: return .source(try words().text)
        case .person: return .entity(.person, try words().text)
        case .org: return .entity(.organization, try words().text)
        case .place: return .entity(.place, try words().text)
        case .about: return .entity(nil, try words().text)
        case .tag: return .tag(try words().text)
        case .is: return try state()
        case .after, .before, .on: return .published(try publicationDays(field))
        case .happened:
            let range = takeValue()
            return .happened(try QueryDates(bytes, today: today).interval(range))
        }
    }

    /// The letters before a colon, and the colon; nil where the term is no field.
    ///
    /// An address ("https://…") is none, though it looks like one.
    private mutating func takeFieldName() -> (name: String, range: ByteRange)? {
        var end = index
        while end < bytes.count, bytes[end].isLetter { end += 1 }
        guard end > index, end < bytes.count, bytes[end] == .colon else { return nil }
        if end + 2 < bytes.count, bytes[end + 1] == .slash, bytes[end + 2] == .slash { return nil }
        let range = ByteRange(index, end)
        index = end + 1
        return (lowercasedASCII(range, in: bytes.span), range)
    }

    /// The bytes up to the next space.
    private mutating func takeValue() -> ByteRange {
        let start = index
        while index < bytes.count, !isSpace(index) { index += 1 }
        return ByteRange(start, index)
    }

    /// A word or a phrase, perhaps with a star behind it.
    private mutating func words() throws(QueryError) -> SearchQuery.Words {
        let start = index
        var (lower, upper) = (index, index)
        if bytes[index] == .quote {
            lower = index + 1
            upper = lower
            while upper < bytes.count, bytes[upper] != .quote { upper += 1 }
            guard upper < bytes.count else {
                throw QueryError(ByteRange(start, bytes.count), .unclosedPhrase)
            }
            index = upper + 1
        } else {
            while index < bytes.count, !isSpace(index), bytes[index] != .quote { index += 1 }
            upper = index
            if bytes[upper - 1] == UInt8(ascii: "*") { upper -= 1 }
        }
        var isPrefix = upper < index && bytes[upper] == UInt8(ascii: "*")
        if index < bytes.count, bytes[upper] == .quote, bytes[index] == UInt8(ascii: "*") {
            isPrefix = true
            index += 1
        }
        // Control characters part words; SQLite would end the text at a zero byte.
        let text = String(decoding: bytes[lower..<upper].map { $0 < .space ? .space : $0 }, as: UTF8.self)
        guard Self.holdsWord(text) else { throw QueryError(ByteRange(start, index), .noWord) }
        return SearchQuery.Words(text: text, isPrefix: isPrefix, isQuoted: lower > start)
    }

    /// Whether there is anything in it that the index knows: a letter, a digit, or a character for private use.
    private static func holdsWord(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value).isAlphanumeric }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .decimalNumber, .letterNumber, .otherNumber, .privateUse:
                return true
            default: return false
            }
        }
    }

    private mutating func state() throws(QueryError) -> SearchQuery.Condition {
        let range = takeValue()
        switch lowercasedASCII(range, in: bytes.span) {
        case "unread": return .unread
        case "read": return .read
        case "starred": return .starred
        default: throw QueryError(range, .unknownState)
        }
    }

    /// `after:` and `before:` leave the named days out, `on:` means them.
    private mutating func publicationDays(_ field: Field) throws(QueryError) -> DaySpan {
        let range = takeValue()
        let named = try QueryDates(bytes, today: today).days(range)
        let span: DaySpan? =
            switch field {
            case .after: DaySpan(from: named.last?.adding(days: 1), to: nil)
            case .before: DaySpan(from: nil, to: named.first?.adding(days: -1))
            default: named
            }
        guard let span else { throw QueryError(range, .badDate) }
        return span
    }
}

extension QueryError {
    /// A mistake in those bytes.
    init(_ range: ByteRange, _ reason: Reason) {
        self.init(position: range.lower, length: range.count, reason: reason)
    }
}
