import Text

/// Ranks days by how many articles tell of them.
///
/// An article counts once for a day it names. A day that is remembered counts more, one that is only expected less, and
/// from each day a part of what the days around it have is taken, so that days stand out of a busy week. Counting
/// articles follows Chieu and Lee, "Query based event extraction along a timeline" (SIGIR 2004).
struct DayRanking {
    /// The weight of an article that names a day more than one day later.
    private static let remembered = 1.5
    /// The weight of an article that names a day before it comes.
    private static let expected = 0.5
    /// How much of the mean of the days around a day is taken off.
    private static let damping = 0.3
    /// How many days before and after a day are around it.
    private static let reach = 7

    private var weights: [Int: Double] = [:]

    /// Counts an article.
    ///
    /// - Parameter days: the days it names, each once, counted from 1970-01-01 as `published` is.
    mutating func count(_ days: Set<Int>, published: Int) {
        for day in days {
            let lag = published - day
            weights[day, default: 0] += lag > 1 ? Self.remembered : lag < 0 ? Self.expected : 1
        }
    }

    /// The days that stand out most, the best first; equal ones by day.
    ///
    /// - Parameter span: the days that may be among them, all where it is nil.
    /// - Complexity: O(n log n) in days.
    func best(_ count: Int, within span: DaySpan?) -> [Int] {
        let lower = span?.first?.daysSinceEpoch ?? .min
        let upper = span?.last?.daysSinceEpoch ?? .max
        let scored = weights.keys.filter { lower <= $0 && $0 <= upper }.map { day in
            let around = (1...Self.reach).reduce(0.0) { sum, step in
                sum + (weights[day - step] ?? 0) + (weights[day + step] ?? 0)
            }
            let score = (weights[day] ?? 0) - Self.damping * around / Double(2 * Self.reach)
            return (score: score, day: day)
        }
        return scored.sorted { ($1.score, $0.day) < ($0.score, $1.day) }.prefix(max(0, count)).map(\.day)
    }
}
