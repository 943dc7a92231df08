import Articles
import GRDB
import Text

/// What lists are sorted by, as one number: the day in the upper bits, below it the place among the articles of that day
/// in the order they came.
///
/// Newest first is larger first. The full-text index is keyed by it too, so that a search yields its hits in the
/// order of the lists without sorting them; it keeps the steps between keys, which are small this way.
struct SortKey: Hashable, Comparable {
    let rawValue: Int64

    /// Four million articles a day.
    private static let placeBits: Int64 = 22

    private init(rawValue: Int64) { self.rawValue = rawValue }

    /// The day of a key, in days since 1970-01-01.
    static func day(of key: Int64) -> Int { Int(key >> placeBits) }

    /// The day of a column of keys.
    static func daySQL(_ column: String) -> String { "(\(column) >> \(placeBits))" }

    /// The smallest key of a day.
    static func first(of day: CivilDate) -> Int64 { first(of: day.daysSinceEpoch) }

    /// The largest key of a day.
    static func last(of day: CivilDate) -> Int64 { first(of: day.daysSinceEpoch + 1) - 1 }

    private static func first(of day: Int) -> Int64 { Int64(truncatingIfNeeded: day) << placeBits }

    static func < (left: SortKey, right: SortKey) -> Bool { left.rawValue < right.rawValue }

    /// Gives out the keys of new articles, within one transaction.
    struct Source {
        private let latest: Statement

        init(_ database: Database) throws {
            latest = try database.cachedStatement(
                sql: "SELECT max(sort_key) FROM article_state WHERE sort_key >= ? AND sort_key < ?")
        }

        /// The next key of a day, to be stored before the next is asked for; of the day before where a day is full.
        ///
        /// - Parameter day: days since 1970-01-01.
        /// - Complexity: O(log n).
        func next(of day: Int) throws -> SortKey {
            let (first, end) = (SortKey.first(of: day), SortKey.first(of: day + 1))
            guard let last = try Int64.fetchOne(latest, arguments: [first, end]) else {
                return SortKey(rawValue: first)
            }
            return last + 1 < end ? SortKey(rawValue: last + 1) : try next(of: day - 1)
        }
    }
}
