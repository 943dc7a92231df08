/// One day of the proleptic Gregorian calendar, without a time zone.
///
/// - Invariant: year 1…9999, and a day that the month really has.
package struct CivilDate: Hashable, Sendable, Comparable {
    /// Year, 1…9999.
    package let year: Int
    /// Month, 1…12.
    package let month: Int
    /// Day of the month, from 1.
    package let day: Int

    /// nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    private init(valid year: Int, _ month: Int, _ day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Days since 1970-01-01, negative before it.
    ///
    /// - SeeAlso: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    package var daysSinceEpoch: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day that many days after 1970-01-01, held within the years 1…9999.
    package init(daysSinceEpoch days: Int) {
        let first = CivilDate(valid: 1, 1, 1).daysSinceEpoch
        let last = CivilDate(valid: 9999, 12, 31).daysSinceEpoch
        let shifted = min(max(days, first), last) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(valid: year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Number of days that `month` has in `year`.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    /// Whether February has 29 days in `year`.
    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Day of the week.
    package var weekday: Weekday {
        let index = (daysSinceEpoch + 3) % 7
        return Weekday(rawValue: (index + 7) % 7) ?? .monday
    }

    /// The day `days` later (earlier when negative), held within the years 1…9999.
    package func adding(days: Int) -> CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch + days) }

    /// The same day `months` later, or that month's last day where it is shorter; held within the years 1…9999.
    package func adding(months: Int) -> CivilDate {
        let index = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
        let (year, month) = (index / 12, index % 12 + 1)
        return CivilDate(valid: year, month, min(day, Self.days(inMonth: month, of: year)))
    }

    /// First day of the month.
    package var firstOfMonth: CivilDate { CivilDate(valid: year, month, 1) }
    /// Last day of the month.
    package var lastOfMonth: CivilDate {
        CivilDate(valid: year, month, Self.days(inMonth: month, of: year))
    }

    /// ISO 8601 week and the year that week belongs to, which may differ from `year` around New Year.
    package var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: 3 - weekday.rawValue)
        let ordinal = thursday.daysSinceEpoch - CivilDate(valid: thursday.year, 1, 1).daysSinceEpoch
        return (thursday.year, ordinal / 7 + 1)
    }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// Days of the week, Monday first as in ISO 8601.
package enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CivilDate: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// Reads exactly `YYYY-MM-DD`; nil for anything else.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, let (date, _) = isoDate(in: bytes.span, at: 0) else { return nil }
        self = date
    }
}

/// Reads `YYYY-MM-DD` at `start`.
///
/// - Returns: the date and the ten bytes it covers, or nil when the bytes there are not such a
///   date. Never reads past `bytes`, never traps.
/// - Complexity: O(1), no allocation.
/// - SeeAlso: ISO 8601-1:2019, 5.2.2.1.
package func isoDate(in bytes: Span<UInt8>, at start: Int) -> (date: CivilDate, range: ByteRange)? {
    guard start >= 0, bytes.count - start >= 10,
        bytes[start + 4] == .dash, bytes[start + 7] == .dash,
        let year = number(in: bytes, at: start, digits: 4),
        let month = number(in: bytes, at: start + 5, digits: 2),
        let day = number(in: bytes, at: start + 8, digits: 2),
        let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return (date, ByteRange(start, start + 10))
}

/// The value of exactly `digits` ASCII digits at `start`; nil where there are none or too few bytes.
package func number(in bytes: Span<UInt8>, at start: Int, digits: Int) -> Int? {
    guard start >= 0, digits >= 0, digits <= 18, bytes.count - start >= digits else { return nil }
    var value = 0
    for index in start..<(start + digits) {
        guard bytes[index].isDigit else { return nil }
        value = value * 10 + Int(bytes[index] - .zero)
    }
    return value
}

/// `number` in decimal, with zeros before it up to `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
