import Text

/// How long the periods are that a timeline over many articles is divided into.
package enum TimelineZoom: Int, Hashable, Sendable, CaseIterable, Comparable {
    case day, week, month, year, decade

    /// Its name on the screen.
    var name: String {
        switch self {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .year: "year"
        case .decade: "decade"
        }
    }

    /// The next shorter or longer period; itself at the ends.
    func stepped(by steps: Int) -> TimelineZoom { TimelineZoom(rawValue: rawValue + steps) ?? self }

    package static func < (left: TimelineZoom, right: TimelineZoom) -> Bool { left.rawValue < right.rawValue }

    /// The number of the period that holds a day: consecutive ones have consecutive numbers.
    func period(of day: CivilDate) -> Int {
        switch self {
        case .day: day.daysSinceEpoch
        // 1970-01-01 was a Thursday; weeks begin on Monday.
        case .week: (day.daysSinceEpoch + 3).dividedDown(by: 7)
        case .month: day.year * 12 + day.month - 1
        case .year: day.year
        case .decade: day.year / 10
        }
    }

    /// The first day of a period, held within the years 1…9999.
    func firstDay(of period: Int) -> CivilDate {
        func day(_ year: Int, _ month: Int) -> CivilDate {
            CivilDate(year: min(max(year, 1), 9999), month: month, day: 1) ?? CivilDate(daysSinceEpoch: 0)
        }
        return switch self {
        case .day: CivilDate(daysSinceEpoch: period)
        case .week: CivilDate(daysSinceEpoch: period * 7 - 3)
        case .month: day(period.dividedDown(by: 12), period - period.dividedDown(by: 12) * 12 + 1)
        case .year: day(period, 1)
        case .decade: day(period * 10, 1)
        }
    }

    /// The last day of a period.
    func lastDay(of period: Int) -> CivilDate {
        let first = firstDay(of: period)
        func lastOfYear(_ year: Int) -> CivilDate { CivilDate(year: min(year, 9999), month: 12, day: 31) ?? first }
        return switch self {
        case .day: first
        case .week: first.adding(days: 6)
        case .month: first.lastOfMonth
        case .year: lastOfYear(first.year)
        case .decade: lastOfYear(period * 10 + 9)
        }
    }

    /// "Sun 18 Jun 2023", "12–18 Jun 2023", "June 2023", "2023", "2020s".
    func words(for period: Int) -> String {
        let (first, last) = (firstDay(of: period), lastDay(of: period))
        return switch self {
        case .day: first.inFull
        case .week:
            DaySpan(from: first, to: last).map { Interface.words(for: $0, precision: .week) } ?? first.inFull
        case .month: first.monthAndYear
        case .year: "\(first.year)"
        case .decade: "\(period * 10)s"
        }
    }

    /// What stands above a period on the axis; nil where it needs no mark of its own.
    ///
    /// - Parameter isFirst: whether it is the first in view, which always has one.
    func axisLabel(of period: Int, isFirst: Bool) -> String? {
        let first = firstDay(of: period)
        switch self {
        case .day:
            guard first.day == 1 || isFirst else { return nil }
            return first.month == 1 || isFirst ? "\(first.monthName) \(first.year)" : first.monthName
        case .week:
            guard first.day <= 7 || isFirst else { return nil }
            return first.month == 1 || isFirst ? "\(first.monthName) \(first.year)" : first.monthName
        case .month: return first.month == 1 || isFirst ? "\(first.year)" : nil
        case .year: return first.year % 10 == 0 || isFirst ? "\(first.year)" : nil
        case .decade: return period % 10 == 0 || isFirst ? "\(period * 10)" : nil
        }
    }
}

extension Int {
    /// The quotient rounded down, also below zero.
    fileprivate func dividedDown(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
