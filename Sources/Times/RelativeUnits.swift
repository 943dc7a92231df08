import Articles
import Text

extension Reading {
    /// "last week", "this year", "the previous quarter", "that day", "the latest quarter", "the weekend".
    func relativeUnit(at index: Int) -> Match? {
        var next = self[index] == .the ? index + 1 : index
        if self[next] == .weekend { return bareWeekend(index, next) }
        if self[next] == .latest, self[next + 1] == .unit(.quarter) || self[next + 1] == .period {
            return Match(index, next + 2, latestQuarter())
        }
        guard let (how, end) = deixis(at: next), !isTitle(end) else { return nil }
        let isPast = self[next] == .past
        next = end
        if self[next] == .fiscal { next += 1 }
        if self[next] == .weekend { return weekend(how).map { Match(index, next + 1, $0) } }
        guard case .unit(let unit) = self[next] else { return nil }
        // "The past decade" is a duration, "last month's" a date all the same.
        if isPast, unit == .decade || unit == .century || unit == .week || unit == .month { return nil }
        // "That year-old", "this day-care".
        if isJoined(next + 1) { return nil }
        guard let time = time(how, unit) else { return nil }
        return Match(index, next + 1, time)
    }

    /// Whether the unit at `index` is a capital word in the middle of small ones: "on ABC's This Week".
    private func isTitle(_ index: Int) -> Bool {
        isCapital(index) && lexemes[index].casing == .initialUpper && index > 0
    }

    /// "the year" and "the week" after "for", "of", "in"; "the year ended Sept. 30" is a length; "year-end".
    func currentUnit(at index: Int) -> Match? {
        var next = self[index] == .the ? index + 1 : index
        if self[next] == .unit(.year), let anchor {
            let end = self[next + 1] == .possessive ? next + 2 : next + 1
            if self[end] == .end, next > index || isJoined(end) || end > next + 1 || self[index - 1] == .by {
                return Match(index, end + 1, .year(anchor.year), modifier: .end)
            }
        }
        if let match = weekOfDay(at: index, next) { return match }
        guard next > index else { return nil }
        if self[next] == .fiscal || self[next] == .trading { next += 1 }
        guard case .unit(let unit) = self[next], unit == .year || unit == .week || unit == .month,
            !isJoined(next + 1), !isTitle(next)
        else { return nil }
        if unit == .year, isEnded(next + 1) {
            return Match(index, next + 1, type: .duration, value: "P1Y", precision: .year)
        }
        switch self[index - 1] {
        case .for, .in, .during: break
        case .of where isPart(index - 2): break
        default:
            if unit != .week || self[next + 1] != .possessive { return nil }
        }
        if self[next + 1] == .of || self[next + 1] == .before || self[next + 1] == .after { return nil }
        return time(.this, unit).map { Match(index, next + 1, $0) }
    }

    /// "The week of June 12".
    private func weekOfDay(at start: Int, _ index: Int) -> Match? {
        guard self[index] == .unit(.week), self[index + 1] == .of, let date = fullDate(at: index + 2),
            case .day(let day)? = date.time
        else { return nil }
        return Match(start, date.end, .week(day))
    }

    /// Whether the word is a part of a year, as in "the first months of the year"; not "the event of the year".
    private func isPart(_ index: Int) -> Bool {
        switch self[index] {
        case .unit, .units, .half, .season, .month: true
        default: false
        }
    }

    /// Whether "ended" or "ending" follows.
    private func isEnded(_ index: Int) -> Bool { self[index] == .ended }

    /// The quarter spoken of where it is over, else the last that is.
    private func latestQuarter() -> CalendarTime {
        let last = lastQuarter()
        guard let spoken = reference.quarter, case .quarter(let year?, let quarter) = last,
            (spoken.year, spoken.quarter) <= (year, quarter)
        else { return last }
        return .quarter(year: spoken.year, spoken.quarter)
    }

    /// The unit that `how` points to; nil where it names no date.
    func time(_ how: Deixis, _ unit: Unit) -> CalendarTime? {
        let shift =
            switch how {
            case .last, .previous: -1
            case .this, .same: 0
            case .next, .following: 1
            }
        let isSpoken = how == .previous || how == .same || how == .following
        switch unit {
        case .year:
            if isSpoken, reference.year == nil, how == .same { return anchor.map { .year($0.year) } }
            return year(how).map { .year($0) } ?? .unknown(.year)
        case .month:
            guard
                let base = isSpoken
                    ? reference.month.flatMap({ CivilDate(year: $0.year, month: $0.month, day: 1) }) ?? anchor : anchor
            else { return .unknown(.month) }
            let day = base.firstOfMonth.adding(months: shift)
            return .month(year: day.year, day.month)
        case .day:
            guard isSpoken else { return how == .this ? nil : nil }
            guard let day = reference.day else { return how == .same ? anchor.map { .day($0) } : nil }
            return .day(day.adding(days: shift))
        case .week:
            guard let base = isSpoken ? reference.day ?? anchor : anchor else { return .unknown(.week) }
            return .week(base.adding(days: shift * 7))
        case .quarter:
            if isSpoken, let spoken = reference.quarter,
                let day = CivilDate(year: spoken.year, month: spoken.quarter * 3 - 2, day: 1)
            {
                return .quarter(of: day, shiftedBy: shift)
            }
            guard let anchor else { return .unknown(.quarter) }
            return .quarter(of: anchor, shiftedBy: shift)
        case .decade:
            guard let year = (isSpoken ? reference.year : nil) ?? anchor?.year else { return .unknown(.decade) }
            return .decade(max(0, year / 10 + shift))
        case .century:
            guard let year = (isSpoken ? reference.year : nil) ?? anchor?.year else { return .unknown(.century) }
            return .century(max(0, year / 100 + shift))
        case .second, .minute, .hour, .millennium: return nil
        }
    }

    /// "the weekend": the one just over or begun, the one to come where the verb looks ahead.
    private func bareWeekend(_ start: Int, _ at: Int) -> Match? {
        guard at > start else { return nil }
        guard let anchor else { return Match(start, at + 1, type: .date, value: "XXXX-WXX-WE", precision: .week) }
        let isPast = anchor.weekday.rawValue < 5 && !isFuture(start, at + 1)
        return Match(start, at + 1, .weekend(anchor.adding(days: isPast ? -7 : 0)))
    }

    private func weekend(_ how: Deixis) -> CalendarTime? {
        guard let anchor else { return nil }
        switch how {
        case .last, .previous: return .weekend(anchor.adding(days: -7))
        case .this, .same: return .weekend(anchor)
        case .next, .following: return .weekend(anchor.adding(days: 7))
        }
    }
}
