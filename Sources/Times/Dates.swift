import Articles
import Text

extension Reading {
    /// A day by month and number, in any order, with or without weekday and year: "Sunday, June 18, 2023",
    /// "18 June", "the 5th of November", "Nov. 30".
    func fullDate(at index: Int) -> Match? {
        var next = index
        var how: Deixis?
        if let end = weekdayBeforeDate(at: next) {
            next = end
        } else if let (deixis, end) = deixis(at: next), deixis == .last || deixis == .next || deixis == .this {
            (how, next) = (deixis, end)
        }
        guard let (month, day, dayEnd) = monthAndDay(at: next) ?? dayAndMonth(at: next) else { return nil }
        let (lastDay, end) = lastDay(of: day, at: dayEnd)
        if let (year, yearEnd) = yearAfterDay(end) {
            guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
            return days(index, yearEnd, date, through: lastDay)
        }
        guard (1...CivilDate.days(inMonth: month, of: 2000)).contains(day) else { return nil }
        guard let date = nearest(month: month, day: day, how, start: index, end: end) else {
            return Match(index, end, .dayOfYear(month: month, day: day))
        }
        return days(index, end, date, through: lastDay)
    }

    /// Reads the "-6" of "June 2-6": the last day of some days on end.
    private func lastDay(of day: Int, at index: Int) -> (Int?, end: Int) {
        let at = self[index] == .dash ? index + 1 : index
        guard at > index || isJoined(index), case .digits(let last, let count) = self[at], count <= 2, last > day,
            last <= 31
        else { return (nil, index) }
        return (Int(last), at + 1)
    }

    /// One day, or the days from it through `last` of its month, which take the first day's value.
    private func days(_ start: Int, _ end: Int, _ date: CivilDate, through last: Int?) -> Match {
        var match = Match(start, end, .day(date))
        if let last, let end = CivilDate(year: date.year, month: date.month, day: last) {
            match.span = DaySpan(from: date, to: end)
        }
        return match
    }

    /// The end of "Sunday," or "Sun.," at `index`, where a date may follow; "this coming Sunday," too.
    private func weekdayBeforeDate(at index: Int) -> Int? {
        var next = index
        if let (_, end) = deixis(at: next) { next = end }
        switch self[next] {
        case .weekday, .shortWeekday: next += 1
        default: return nil
        }
        if self[next] == .stop { next += 1 }
        if self[next] == .comma { next += 1 }
        if self[next] == .the { next += 1 }
        return next
    }

    /// "June 18", "March eighth".
    private func monthAndDay(at index: Int) -> (month: Int, day: Int, end: Int)? {
        guard case .month(let month) = self[index], isCapital(index), !isJoined(index + 1) else { return nil }
        let next = self[index + 1] == .the ? index + 2 : index + 1
        guard let day = dayNumber(at: next) else { return nil }
        // "March 10 percent" and "May 5 people" are no dates.
        if self[next + 1] == .percent || isCounted(next + 1), self[index - 1] == .outside { return nil }
        return (Int(month), day, next + 1)
    }

    /// "18 June", "the 5th of November".
    private func dayAndMonth(at index: Int) -> (month: Int, day: Int, end: Int)? {
        var next = self[index] == .the ? index + 1 : index
        guard let day = dayNumber(at: next), !isJoined(next) else { return nil }
        if case .digits = self[next], next > index { return nil }
        next += 1
        if self[next] == .unit(.day), self[next + 1] == .of { next += 1 }
        if self[next] == .of { next += 1 }
        guard case .month(let month) = self[next], isCapital(next) else { return nil }
        return (Int(month), day, next + 1)
    }

    /// The day of a month at `index`: "18", "18th", "eighth".
    func dayNumber(at index: Int) -> Int? {
        switch self[index] {
        case .digits(let value, let count) where count <= 2 && (1...31).contains(value): Int(value)
        case .ordinal(let value) where (1...31).contains(value): Int(value)
        default: nil
        }
    }

    /// ", 2023", "2023", "last year", "of this year" after a day.
    private func yearAfterDay(_ index: Int) -> (year: Int, end: Int)? {
        var next = index
        if self[next] == .comma { next += 1 }
        if self[next] == .of { next += 1 }
        if let year = fourDigitYear(at: next), next > index || !isCounted(next + 1) { return (year, next + 1) }
        if let (year, end) = spokenYear(at: next) { return (year, end) }
        if next == index || self[next - 1] == .of, let (how, end) = deixis(at: next), self[end] == .unit(.year),
            let year = year(how)
        {
            return (year, end + 1)
        }
        return nil
    }

    /// The day and month nearest to the anchor; the verb tells only where both are about as far.
    private func nearest(month: Int, day: Int, _ how: Deixis?, start: Int, end: Int) -> CivilDate? {
        guard let anchor else { return nil }
        let candidates = (anchor.year - 1...anchor.year + 1).compactMap {
            CivilDate(year: $0, month: month, day: day)
        }
        let days = anchor.daysSinceEpoch
        let past = candidates.last { $0 <= anchor }
        let future = candidates.first { $0 > anchor }
        guard let past, let future else { return past ?? future }
        if how == .last { return past }
        if how == .next { return future }
        let (back, ahead) = (days - past.daysSinceEpoch, future.daysSinceEpoch - days)
        if self[start - 1] == .ended { return past }
        if abs(back - ahead) > 150 { return back < ahead ? past : future }
        switch direction(around: start, end) {
        case .past: return past
        case .future: return future
        case nil: return back < ahead + 60 ? past : future
        }
    }

    /// Dates in figures: "2023-06-18", "10/12/98", "18.06.2023".
    func numericDate(at index: Int) -> Match? {
        switch self[index] {
        case .digits(let year, count: 4):
            guard isJoined(index + 1), case .digits(let month, count: 2) = self[index + 1], !isJoined(index) else {
                return nil
            }
            guard isJoined(index + 2), case .digits(let day, count: 2) = self[index + 2] else { return nil }
            return CivilDate(year: Int(year), month: Int(month), day: Int(day)).map {
                Match(index, index + 3, .day($0))
            }
        case .parted(let a, let b, let c) where c != 0:
            guard let date = date(Int(a), Int(b), Int(c)) else { return nil }
            return Match(index, index + 1, .day(date))
        default: return nil
        }
    }

    /// The day three numbers name: year first where it has four digits, else month first (or day first where the first
    /// number can be no month).
    private func date(_ first: Int, _ second: Int, _ third: Int) -> CivilDate? {
        if first > 31 { return CivilDate(year: first, month: second, day: third) }
        let year = third >= 100 ? third : (third > 50 ? 1900 + third : 2000 + third)
        return CivilDate(year: year, month: first, day: second) ?? CivilDate(year: year, month: second, day: first)
    }
}
