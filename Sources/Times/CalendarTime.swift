import Text
import Articles

/// A stretch of the calendar that a TIMEX3 value can name. A year that is not known is nil.
enum CalendarTime: Hashable, Sendable {
    case day(CivilDate)
    /// A day whose year is not known.
    case dayOfYear(month: Int, day: Int)
    /// A weekday of a week that is not known.
    case weekday(Weekday)
    /// A week, by one of its days.
    case week(CivilDate)
    /// A weekend, by one of the days of its week.
    case weekend(CivilDate)
    case month(year: Int?, Int)
    /// Quarters 1…4.
    case quarter(year: Int?, Int)
    /// Halves 1…2.
    case half(year: Int?, Int)
    /// A season; a winter belongs to the year of its December.
    case season(year: Int?, Season)
    case year(Int)
    /// By its first three digits: the 1960s are 196.
    case decade(Int)
    /// By its first two digits: the 20th century is 19.
    case century(Int)
    /// A day, week or year of which nothing is known.
    case unknown(Unit)

    /// The TIMEX3 value.
    var value: String {
        switch self {
        case .day(let day): day.description
        case .dayOfYear(let month, let day): "XXXX-\(padded(month, 2))-\(padded(day, 2))"
        case .weekday(let weekday): "XXXX-WXX-\(weekday.rawValue + 1)"
        case .week(let day): weekValue(day)
        case .weekend(let day): weekValue(day) + "-WE"
        case .month(let year, let month): "\(yearValue(year))-\(padded(month, 2))"
        case .quarter(let year, let quarter): "\(yearValue(year))-Q\(quarter)"
        case .half(let year, let half): "\(yearValue(year))-H\(half)"
        case .season(let year, let season): "\(yearValue(year))-\(season.rawValue)"
        case .year(let year): padded(year, 4)
        case .decade(let decade): padded(decade, 3)
        case .century(let century): padded(century, 2)
        case .unknown(.week): "XXXX-WXX"
        case .unknown(.month): "XXXX-XX"
        case .unknown(.quarter): "XXXX-QX"
        case .unknown(.year): "XXXX"
        case .unknown(.decade): "XXX"
        case .unknown(.century), .unknown(.millennium): "XX"
        case .unknown: "XXXX-XX-XX"
        }
    }

    /// The days it covers; nil where they are not known or before year 1.
    var span: DaySpan? {
        switch self {
        case .day(let day): DaySpan(day: day)
        case .week(let day):
            DaySpan(
                from: day.adding(days: -day.weekday.rawValue), to: day.adding(days: 6 - day.weekday.rawValue))
        case .weekend(let day):
            DaySpan(
                from: day.adding(days: 5 - day.weekday.rawValue), to: day.adding(days: 6 - day.weekday.rawValue))
        case .month(let year?, let month): months(year, month, count: 1)
        case .quarter(let year?, let quarter): months(year, quarter * 3 - 2, count: 3)
        case .half(let year?, let half): months(year, half * 6 - 5, count: 6)
        case .season(let year?, let season):
            switch season {
            case .spring: months(year, 3, count: 3)
            case .summer: months(year, 6, count: 3)
            case .fall: months(year, 9, count: 3)
            case .winter: months(year, 12, count: 3)
            }
        case .year(let year): months(year, 1, count: 12)
        case .decade(let decade): months(max(1, decade * 10), 1, count: 120)
        case .century(let century): months(max(1, century * 100), 1, count: 1200)
        default: nil
        }
    }

    /// How finely it tells the time.
    var precision: TimePrecision {
        switch self {
        case .day, .dayOfYear, .weekday: .day
        case .week, .weekend: .week
        case .month: .month
        case .quarter, .half: .quarter
        case .season: .season
        case .year: .year
        case .decade, .century: .decade
        case .unknown(let unit): unit.precision
        }
    }
}

extension Unit {
    /// The precision of a time told in this unit.
    var precision: TimePrecision {
        switch self {
        case .second, .minute, .hour: .time
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case .decade, .century, .millennium: .decade
        }
    }
}

private func weekValue(_ day: CivilDate) -> String {
    let (year, week) = day.isoWeek
    return "\(padded(year, 4))-W\(padded(week, 2))"
}

private func yearValue(_ year: Int?) -> String { year.map { padded($0, 4) } ?? "XXXX" }

/// `count` months from the first of `month` on.
private func months(_ year: Int, _ month: Int, count: Int) -> DaySpan? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    return DaySpan(from: first, to: first.adding(months: count - 1).lastOfMonth)
}
