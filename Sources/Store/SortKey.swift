import Articles
import Text

/// What lists are sorted by, as one number: the day in the upper half, the article's key in the lower.
///
/// Newest first is larger first. The full-text index is keyed by it too, so that a search yields its hits in the
/// order of the lists without sorting them.
struct SortKey: Hashable, Comparable {
    let rawValue: Int64

    /// - Parameter day: days since 1970-01-01.
    init(day: Int, article: Int64) {
        rawValue = Int64(truncatingIfNeeded: day) << 32 | (article & 0xFFFF_FFFF)
    }

    /// The day of a key, in days since 1970-01-01.
    static func day(of key: Int64) -> Int { Int(key >> 32) }

    /// The smallest key of a day.
    static func first(of day: CivilDate) -> Int64 { SortKey(day: day.daysSinceEpoch, article: 0).rawValue }

    /// The largest key of a day.
    static func last(of day: CivilDate) -> Int64 {
        SortKey(day: day.daysSinceEpoch, article: 0xFFFF_FFFF).rawValue
    }

    static func < (left: SortKey, right: SortKey) -> Bool { left.rawValue < right.rawValue }
}
