import Articles
import Text

extension Reading {
    /// "Christmas", "Christmas Eve", "last Thanksgiving", "New Year's Day", "Easter Sunday 2023".
    func holiday(at index: Int) -> Match? {
        var next = index
        var how: Deixis?
        if let (deixis, end) = deixis(at: index) { (how, next) = (deixis, end) }
        guard let (holiday, end) = holidayName(at: next) else { return nil }
        next = end
        if how == nil {
            let at = self[next] == .comma || self[next] == .of ? next + 1 : next
            if let year = fourDigitYear(at: at), let day = holiday.day(in: year) {
                return Match(index, at + 1, .day(day))
            }
        }
        guard let anchor, let day = day(of: holiday, how, anchor, start: index, end: next) else {
            return nil
        }
        return Match(index, next, .day(day))
    }

    /// Reads the name of a holiday at `index`.
    private func holidayName(at index: Int) -> (Holiday, end: Int)? {
        guard isCapital(index) else { return nil }
        // "New Year's Day", "New Year's Eve".
        if self[index] == .fresh, self[index + 1] == .unit(.year), self[index + 2] == .possessive {
            switch self[index + 3] {
            case .unit(.day): return (.newYear, index + 4)
            case .eve: return (.newYearsEve, index + 4)
            default: return nil
            }
        }
        if self[index] == .good, self[index + 1] == .weekday(.friday), isCapital(index + 1) {
            return (.goodFriday, index + 2)
        }
        guard case .holiday(let holiday) = self[index] else { return nil }
        var next = index + 1
        switch holiday {
        case .memorial, .labor, .independence, .veterans, .valentine, .boxing:
            if self[next] == .possessive { next += 1 }
            guard self[next] == .unit(.day), isCapital(next) else { return nil }
            return (holiday, next + 1)
        case .christmas where self[next] == .eve: return (.christmasEve, next + 1)
        case .easter where self[next] == .weekday(.sunday): return (holiday, next + 1)
        default: return (holiday, self[next] == .unit(.day) ? next + 1 : next)
        }
    }

    private func day(of holiday: Holiday, _ how: Deixis?, _ anchor: CivilDate, start: Int, end: Int) -> CivilDate? {
        let days = (max(1, anchor.year - 1)...min(9999, anchor.year + 1)).compactMap { holiday.day(in: $0) }
        let past = days.last { $0 < anchor } ?? anchor
        let future = days.first { $0 >= anchor } ?? anchor
        switch how {
        case .last, .previous: return past
        case .next, .following: return days.first { $0 > anchor }
        case .this, .same: return holiday.day(in: anchor.year)
        case nil:
            let (back, ahead) = (
                anchor.daysSinceEpoch - past.daysSinceEpoch, future.daysSinceEpoch - anchor.daysSinceEpoch
            )
            if ahead == 0 { return future }
            switch direction(around: start, end) {
            case .past where back < 300: return past
            case .future where ahead < 300: return future
            default: return back < ahead ? past : future
            }
        }
    }
}

extension Holiday {
    /// The day of the holiday in `year`.
    func day(in year: Int) -> CivilDate? {
        switch self {
        case .christmas: CivilDate(year: year, month: 12, day: 25)
        case .christmasEve: CivilDate(year: year, month: 12, day: 24)
        case .halloween: CivilDate(year: year, month: 10, day: 31)
        case .thanksgiving: CivilDate(year: year, month: 11, day: 1)?.next(.thursday).adding(days: 21)
        case .easter: easterSunday(year)
        case .goodFriday: easterSunday(year)?.adding(days: -2)
        case .newYear: CivilDate(year: year, month: 1, day: 1)
        case .newYearsEve: CivilDate(year: year, month: 12, day: 31)
        case .valentine: CivilDate(year: year, month: 2, day: 14)
        case .memorial: CivilDate(year: year, month: 5, day: 31)?.last(.monday)
        case .independence: CivilDate(year: year, month: 7, day: 4)
        case .labor: CivilDate(year: year, month: 9, day: 1)?.next(.monday)
        case .veterans: CivilDate(year: year, month: 11, day: 11)
        case .boxing: CivilDate(year: year, month: 12, day: 26)
        }
    }
}

/// Easter Sunday of the Gregorian calendar.
///
/// - SeeAlso: the anonymous algorithm of 1876 (Butcher), as in Meeus, "Astronomical Algorithms", 8.
private func easterSunday(_ year: Int) -> CivilDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
}
