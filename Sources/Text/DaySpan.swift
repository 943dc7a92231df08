/// A stretch of days, both ends included; open where an end is nil.
///
/// - Invariant: `first <= last` where both are known; at least one end is known.
package struct DaySpan: Hashable, Sendable {
    /// First day, nil when the stretch has no known beginning.
    package let first: CivilDate?
    /// Last day, nil when the stretch has no known end.
    package let last: CivilDate?

    /// nil when both ends are nil or the ends are reversed.
    package init?(from first: CivilDate?, to last: CivilDate?) {
        if let first, let last, last < first { return nil }
        guard first != nil || last != nil else { return nil }
        (self.first, self.last) = (first, last)
    }

    /// One day.
    package init(day: CivilDate) { (first, last) = (day, day) }

    /// The day the stretch is sorted by: its first, or its last where the beginning is open.
    package var sortDay: CivilDate {
        // The invariant leaves one of the two.
        first ?? last ?? CivilDate(daysSinceEpoch: 0)
    }

    /// Number of days, nil when an end is open.
    package var dayCount: Int? {
        guard let first, let last else { return nil }
        return last.daysSinceEpoch - first.daysSinceEpoch + 1
    }

    /// Whether `day` lies within the stretch.
    package func contains(_ day: CivilDate) -> Bool {
        if let first, day < first { return false }
        if let last, last < day { return false }
        return true
    }

    /// Whether the two share at least one day.
    package func overlaps(_ other: DaySpan) -> Bool {
        if let first, let end = other.last, end < first { return false }
        if let last, let start = other.first, last < start { return false }
        return true
    }
}
