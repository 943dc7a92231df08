import Text

/// A mention of a time in a text, with its TIMEX3 type and value.
///
/// - SeeAlso: TimeML 1.2.1; ISO 24617-1.
package struct TimeExpression: Hashable, Sendable {
    /// The words of the mention.
    package let range: ByteRange
    /// TIMEX3 type.
    package let type: TimeType
    /// TIMEX3 value: "2023-06-18", "P5Y", "2023-W24", "FUTURE_REF", "XXXX-WXX-7" where the anchor is unknown.
    package let value: String
    /// TIMEX3 modifier, nil when there is none.
    package let modifier: TimeModifier?
    /// The days meant; nil where they are unknown (unanchored durations, sets, vague references).
    package let span: DaySpan?
    /// How finely the words tell the time.
    package let precision: TimePrecision

    package init(
        range: ByteRange, type: TimeType, value: String, modifier: TimeModifier? = nil, span: DaySpan? = nil,
        precision: TimePrecision
    ) {
        (self.range, self.type, self.value) = (range, type, value)
        (self.modifier, self.span, self.precision) = (modifier, span, precision)
    }
}

/// TIMEX3 types.
package enum TimeType: String, Sendable, CaseIterable, Codable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
}

/// TIMEX3 modifiers.
package enum TimeModifier: String, Sendable, CaseIterable, Codable {
    case before = "BEFORE"
    case after = "AFTER"
    case onOrBefore = "ON_OR_BEFORE"
    case onOrAfter = "ON_OR_AFTER"
    case lessThan = "LESS_THAN"
    case moreThan = "MORE_THAN"
    case equalOrLess = "EQUAL_OR_LESS"
    case equalOrMore = "EQUAL_OR_MORE"
    case start = "START"
    case middle = "MID"
    case end = "END"
    case approximate = "APPROX"
}

/// How finely a time is told, finest first.
package enum TimePrecision: String, Sendable, CaseIterable, Codable {
    case time, day, week, month, quarter, season, year, decade
}
