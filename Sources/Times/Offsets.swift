import Articles
import Text

extension Reading {
    /// A length with the point it is counted from: "two years ago", "a year earlier", "three days later".
    ///
    /// - Parameters:
    ///   - start: the first lexeme of the length.
    ///   - end: the one after it.
    func offset(
        _ start: Int, _ end: Int, _ unit: Unit, _ hundredths: Int?, _ modifier: TimeModifier?
    ) -> Match? {
        switch self[end] {
        case .ago: return before(anchor, start, end + 1, unit, hundredths, modifier)
        case .from where self[end + 1] == .present:
            guard let anchor, let hundredths else { return nil }
            return Match(
                start, end + 2, time(moved(anchor, hundredths, unit, 1), unit), modifier: modifier)
        case .earlier, .previously:
            return before(reference.day ?? anchor, start, end + 1, unit, hundredths, modifier)
        case .later:
            guard let base = reference.day, let hundredths, unit.rawValue >= Unit.day.rawValue else {
                guard let year = reference.year, unit == .year, let hundredths else { return nil }
                return Match(start, end + 1, .year(min(9999, year + hundredths / 100)), modifier: modifier)
            }
            return Match(start, end + 1, time(moved(base, hundredths, unit, 1), unit), modifier: modifier)
        default: return nil
        }
    }

    private func before(
        _ base: CivilDate?, _ start: Int, _ end: Int, _ unit: Unit, _ hundredths: Int?, _ modifier: TimeModifier?
    ) -> Match? {
        guard let base, let hundredths else {
            return Match(start, end, type: .date, value: "PAST_REF", modifier: modifier, precision: unit.precision)
        }
        if unit == .year, hundredths == 100 { return derived(Match(start, end, yearEarlier(), modifier: modifier)) }
        if unit.rawValue < Unit.day.rawValue {
            return Match(
                start, end, type: .time, value: base.description, modifier: modifier, span: DaySpan(day: base),
                precision: .time)
        }
        return Match(start, end, time(moved(base, hundredths, unit, -1), unit), modifier: modifier)
    }

    /// The stretch of the unit's own size that holds `day`.
    private func time(_ day: CivilDate, _ unit: Unit) -> CalendarTime {
        switch unit {
        case .second, .minute, .hour, .day: .day(day)
        case .week: .week(day)
        case .month: .month(year: day.year, day.month)
        case .quarter: .quarter(of: day, shiftedBy: 0)
        case .year, .decade, .century, .millennium: .year(day.year)
        }
    }

    /// The day `hundredths` of units after `day` (before it, where `sign` is -1), within the years 1…9999.
    func moved(_ day: CivilDate, _ hundredths: Int, _ unit: Unit, _ sign: Int) -> CivilDate {
        let amount = min(hundredths, 100_000_000) * sign
        switch unit {
        case .second, .minute, .hour: return day
        case .day: return day.adding(days: amount / 100)
        case .week: return day.adding(days: amount * 7 / 100)
        case .month: return day.adding(months: amount / 100)
        case .quarter: return day.adding(months: amount * 3 / 100)
        case .year: return day.adding(months: amount * 12 / 100)
        case .decade: return day.adding(months: amount * 120 / 100)
        case .century: return day.adding(months: amount * 1200 / 100)
        case .millennium: return day.adding(months: amount * 12000 / 100)
        }
    }
}
