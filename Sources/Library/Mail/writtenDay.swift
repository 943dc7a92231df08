import Text

/// The day that a header or a field names, as it stands there, in its own time zone.
///
/// Reads ISO 8601 ("2023-06-18T09:30:00Z", "2023/06/18", "20230618"), the dates of mails with their old forms ("Sun, 18
/// Jun 23 09:30 GMT", "18-Jun-2023", "Sun Jun 18 09:30:00 2023"), and seconds or thousandths since 1970. O(n).
///
/// - Returns: nil where no real day is named.
/// - SeeAlso: RFC 5322, 3.3 and 4.3 (years of two and three digits); RFC 850; C, asctime.
func writtenDay(_ value: [UInt8]) -> CivilDate? {
    let tokens = dayTokens(value.prefix(128))
    guard let first = tokens.first else { return nil }
    if let moment = epochDay(tokens) { return moment }
    if case .number(let number, 8) = first {
        return CivilDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }
    if tokens.count >= 3, case .number(let year, 4) = tokens[0], case .number(let month, 1...2) = tokens[1],
        case .number(let day, 1...2) = tokens[2]
    {
        return CivilDate(year: year, month: month, day: day)
    }
    guard let place = tokens.firstIndex(where: { $0.month != nil }), let month = tokens[place].month else { return nil }
    if place > 0, case .number(let day, 1...2) = tokens[place - 1], place + 1 < tokens.count,
        let year = tokens[place + 1].year
    {
        return CivilDate(year: year, month: month, day: day)
    }
    // "Jun 18 09:30:00 2023", "June 18, 2023": the year is the last number of four digits.
    guard place + 1 < tokens.count, case .number(let day, 1...2) = tokens[place + 1] else { return nil }
    let years = tokens[(place + 2)...].compactMap { token -> Int? in
        if case .number(let year, 4) = token, year >= 1000 { year } else { nil }
    }
    return years.last.flatMap { CivilDate(year: $0, month: month, day: day) }
}

/// A run of digits or of letters.
private enum DayToken {
    case number(Int, digits: Int)
    case word([UInt8])

    /// The month the word names in English, whole or by three of its first letters or more.
    var month: Int? {
        guard case .word(let letters) = self, letters.count >= 3 else { return nil }
        return months.firstIndex { $0.starts(with: letters) }.map { $0 + 1 }
    }

    /// The year a mail means: two digits are of 1950 to 2049, three count from 1900.
    var year: Int? {
        guard case .number(let number, let digits) = self else { return nil }
        return switch digits {
        case 2: number < 50 ? 2000 + number : 1900 + number
        case 3: 1900 + number
        case 4: number
        default: nil
        }
    }
}

private let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
].map { Array($0.utf8) }

/// The runs of a short value, without what stands in brackets.
private func dayTokens(_ bytes: ArraySlice<UInt8>) -> [DayToken] {
    var tokens: [DayToken] = []
    var (depth, index) = (0, bytes.startIndex)
    while index < bytes.endIndex {
        let byte = bytes[index]
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        let start = index
        if byte.isDigit {
            while index < bytes.endIndex, bytes[index].isDigit { index += 1 }
            let digits = index - start
            let value = bytes[start..<index].prefix(14).reduce(0) { $0 * 10 + Int($1 - .zero) }
            if depth == 0 { tokens.append(.number(value, digits: digits)) }
        } else if byte.isLetter {
            while index < bytes.endIndex, bytes[index].isLetter { index += 1 }
            if depth == 0 { tokens.append(.word(bytes[start..<index].map(\.lowercased))) }
        } else {
            index += 1
        }
    }
    return tokens
}

/// The day of a moment counted from 1970: ten digits are seconds, thirteen thousandths; what follows is a fraction.
private func epochDay(_ tokens: [DayToken]) -> CivilDate? {
    guard tokens.count <= 2, case .number(let value, let digits)? = tokens.first else { return nil }
    return switch digits {
    case 9...10: CivilDate(daysSinceEpoch: value / 86_400)
    case 13: CivilDate(daysSinceEpoch: value / 86_400_000)
    default: nil
    }
}
