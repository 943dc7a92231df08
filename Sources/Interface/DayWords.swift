import Articles
import Text

private let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
private let longMonthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

extension CivilDate {
    /// "Jun".
    var monthName: String { monthNames[month - 1] }
    /// "June 2023".
    var monthAndYear: String { "\(longMonthNames[month - 1]) \(year)" }
    /// "Sun".
    var weekdayName: String {
        switch weekday {
        case .monday: "Mon"
        case .tuesday: "Tue"
        case .wednesday: "Wed"
        case .thursday: "Thu"
        case .friday: "Fri"
        case .saturday: "Sat"
        case .sunday: "Sun"
        }
    }
    /// "Sun 18 Jun 2023".
    package var inFull: String { "\(weekdayName) \(day) \(monthName) \(year)" }

    /// "18 Jun", with the year where it is not this year's.
    package func short(today: CivilDate) -> String {
        year == today.year ? "\(day) \(monthName)" : "\(day) \(monthName) \(year)"
    }
}

/// The days of a span in words, no finer than `precision`: "Sun 18 Jun 2023", "Nov 2022", "12–16 Jun 2023", "from 18 Jun 2023".
package func words(for span: DaySpan, precision: TimePrecision) -> String {
    guard let first = span.first else { return span.last.map { "until \($0.inFull)" } ?? "" }
    guard let last = span.last else { return "from \(first.inFull)" }
    switch precision {
    case .year where first.year == last.year: return "\(first.year)"
    case .decade where last.year - first.year == 9: return "\(first.year)s"
    case .month where first.year == last.year && first.month == last.month:
        return "\(first.monthName) \(first.year)"
    case .quarter where first.year == last.year && last.month - first.month == 2:
        return "Q\((first.month + 2) / 3) \(first.year)"
    default: break
    }
    if first == last { return first.inFull }
    if first.year == last.year, first.month == last.month {
        return "\(first.day)–\(last.day) \(first.monthName) \(first.year)"
    }
    switch precision {
    case .month, .quarter, .season:
        return "\(first.monthName) \(first.year) – \(last.monthName) \(last.year)"
    case .year, .decade: return "\(first.year)–\(last.year)"
    case .time, .day, .week:
        return "\(first.day) \(first.monthName) \(first.year) – \(last.day) \(last.monthName) \(last.year)"
    }
}

/// What tells a publication day, in words; nil where nothing need be said.
func words(for evidence: PublicationDay.Evidence) -> String? {
    switch evidence {
    case .stated, .page, .text: nil
    case .fileName: "by its file name"
    case .modificationTime: "by its file's time"
    }
}

/// How long a text takes to read: "4 min", "13 h" from two hours on.
package func readingTime(minutes: Int) -> String { minutes < 120 ? "\(minutes) min" : "\((minutes + 30) / 60) h" }

/// The same where room is scarce: "4m", "13h".
func shortReadingTime(minutes: Int) -> String { minutes < 120 ? "\(minutes)m" : "\((minutes + 30) / 60)h" }
