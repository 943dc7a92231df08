import Text

/// Reads the dates of a search: a day, a month or a year; `today`, `yesterday`, `7d`; and two of them with `..`.
struct QueryDates {
    private let bytes: [UInt8]
    private let today: CivilDate?

    init(_ bytes: [UInt8], today: CivilDate?) { (self.bytes, self.today) = (bytes, today) }

    /// The days of one date, both ends known.
    func days(_ range: ByteRange) throws(QueryError) -> DaySpan {
        guard let span = calendarDays(range) ?? relativeDays(range) else { throw QueryError(range, .badDate) }
        return span
    }

    /// The days from one date to another; either may be left out, and one alone means its own days.
    func interval(_ range: ByteRange) throws(QueryError) -> DaySpan {
        guard let dots = dots(range) else { return try days(range) }
        let before = ByteRange(range.lower, dots)
        let after = ByteRange(dots + 2, range.upper)
        let first = before.isEmpty ? nil : try days(before).first
        let last = after.isEmpty ? nil : try days(after).last
        if before.isEmpty, after.isEmpty { throw QueryError(range, .badDate) }
        guard let span = DaySpan(from: first, to: last) else { throw QueryError(range, .reversedInterval) }
        return span
    }

    /// Where the first `..` stands.
    private func dots(_ range: ByteRange) -> Int? {
        var index = range.lower
        while index + 1 < range.upper {
            if bytes[index] == .period, bytes[index + 1] == .period { return index }
            index += 1
        }
        return nil
    }

    /// `2023`, `2023-06` or `2023-06-18`.
    private func calendarDays(_ range: ByteRange) -> DaySpan? {
        let span = bytes.span
        guard let year = number(in: span, at: range.lower, digits: 4) else { return nil }
        switch range.count {
        case 4:
            guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
            return DaySpan(from: first, to: CivilDate(year: year, month: 12, day: 31))
        case 7:
            guard bytes[range.lower + 4] == .dash, let month = number(in: span, at: range.lower + 5, digits: 2),
                let first = CivilDate(year: year, month: month, day: 1)
            else { return nil }
            return DaySpan(from: first, to: first.lastOfMonth)
        case 10: return isoDate(in: span, at: range.lower).map { DaySpan(day: $0.date) }
        default: return nil
        }
    }

    /// `today`, `yesterday`, or so many days, weeks, months or years back: `7d`, `2w`, `3m`, `1y`.
    private func relativeDays(_ range: ByteRange) -> DaySpan? {
        guard let today else { return nil }
        switch lowercasedASCII(range, in: bytes.span) {
        case "today": return DaySpan(day: today)
        case "yesterday": return DaySpan(day: today.adding(days: -1))
        default: break
        }
        let digits = range.count - 1
        guard (1...5).contains(digits), let count = number(in: bytes.span, at: range.lower, digits: digits) else {
            return nil
        }
        switch bytes[range.upper - 1].lowercased {
        case UInt8(ascii: "d"): return DaySpan(day: today.adding(days: -count))
        case UInt8(ascii: "w"): return DaySpan(day: today.adding(days: -7 * count))
        case UInt8(ascii: "m"): return DaySpan(day: today.adding(months: -count))
        case UInt8(ascii: "y"): return DaySpan(day: today.adding(months: -12 * count))
        default: return nil
        }
    }
}
