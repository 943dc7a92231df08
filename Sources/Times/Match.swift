import Articles
import Text

/// A time expression as the rules find it, by lexemes of one sentence.
struct Match: Sendable {
    /// First lexeme.
    var start: Int
    /// One past the last lexeme.
    var end: Int
    let type: TimeType
    let value: String
    var modifier: TimeModifier?
    var span: DaySpan?
    let precision: TimePrecision
    /// The stretch of the calendar it names, where it names one.
    var time: CalendarTime?

    init(
        _ start: Int, _ end: Int, type: TimeType, value: String, modifier: TimeModifier? = nil, span: DaySpan? = nil,
        precision: TimePrecision, time: CalendarTime? = nil
    ) {
        (self.start, self.end, self.type, self.value) = (start, end, type, value)
        (self.modifier, self.span, self.precision, self.time) = (modifier, span, precision, time)
    }

    /// A date of the calendar.
    init(_ start: Int, _ end: Int, _ time: CalendarTime, modifier: TimeModifier? = nil) {
        self.init(
            start, end, type: .date, value: time.value, modifier: modifier, span: time.span,
            precision: time.precision, time: time)
    }

    /// The same expression from an earlier word on.
    func starting(at start: Int) -> Match {
        var copy = self
        copy.start = start
        return copy
    }
}

/// The time a text spoke of last: what "that day" and "a year earlier" are counted from.
struct Reference: Sendable {
    /// The last day named.
    var day: CivilDate?
    /// The last month or finer named.
    var month: (year: Int, month: Int)?
    /// The last quarter named.
    var quarter: (year: Int, quarter: Int)?
    /// The last year named or implied.
    var year: Int?

    /// Takes note of what an expression names.
    mutating func note(_ time: CalendarTime) {
        switch time {
        case .day(let day): (self.day, month, year) = (day, (day.year, day.month), day.year)
        case .week(let day), .weekend(let day): year = day.year
        case .month(let year?, let month): (self.month, self.year, day) = ((year, month), year, nil)
        case .quarter(let year?, let quarter): (self.quarter, self.year) = ((year, quarter), year)
        case .half(let year?, _), .season(let year?, _): self.year = year
        case .year(let year): (self.year, day, month) = (year, nil, nil)
        default: break
        }
    }
}
