import Text

/// How long a stretch of days is, in steps of two: what lets an index find the stretches that overlap another.
///
/// A stretch of class c up to 13 has at most 2^c days, so one that reaches into a given day began at most 2^c - 1
/// days before it. Looking into every class by its own bound finds all of them without reading any other.
enum LengthClass {
    /// More days than the bounded classes take, or no end.
    static let long = 14
    /// No beginning.
    static let unbegun = 15
    static let all = 0...unbegun

    static func of(_ span: DaySpan) -> Int {
        guard span.first != nil else { return unbegun }
        guard let days = span.dayCount else { return long }
        var lengthClass = 0
        while lengthClass < long, 1 << lengthClass < days { lengthClass += 1 }
        return lengthClass
    }

    /// The days a stretch of the class may be sorted by if it shares a day with `span`, and whether its last day
    /// must be looked at as well.
    static func bounds(_ lengthClass: Int, overlapping span: DaySpan) -> (first: Int?, last: Int?) {
        let (first, last) = (span.first?.daysSinceEpoch, span.last?.daysSinceEpoch)
        return switch lengthClass {
        case unbegun: (first, nil)
        case long: (nil, last)
        default: (first.map { $0 - (1 << lengthClass) + 1 }, last)
        }
    }

    /// The condition on rows of `event` of one class that share a day with `span`, all of it numbers.
    static func condition(_ lengthClass: Int, overlapping span: DaySpan) -> String {
        let (first, last) = bounds(lengthClass, overlapping: span)
        var parts = ["length_class = \(lengthClass)"]
        if let first { parts.append("sort_day >= \(first)") }
        if let last { parts.append("sort_day <= \(last)") }
        if let start = span.first { parts.append("(last_day IS NULL OR last_day >= \(start.daysSinceEpoch))") }
        return parts.joined(separator: " AND ")
    }

    /// The condition on rows of `event` of any class that share a day with `span`: for the events of one article.
    static func overlap(with span: DaySpan) -> String {
        var parts: [String] = []
        if let first = span.first?.daysSinceEpoch {
            parts.append("iif(length_class = \(unbegun), sort_day, ifnull(last_day, \(first))) >= \(first)")
        }
        if let last = span.last?.daysSinceEpoch {
            parts.append("(length_class = \(unbegun) OR sort_day <= \(last))")
        }
        return parts.isEmpty ? "1" : parts.joined(separator: " AND ")
    }
}
