import Text

/// How much there is of each of some periods: which of them stand in which columns, and how high.
struct DensityBar: Sendable {
    /// Columns of one period.
    let columnWidth: Int
    /// The first period in view.
    let first: Int
    /// How many are in view.
    let count: Int
    private let buckets: [PeriodCount]
    /// The most that a period in view has.
    private let most: Int

    /// The widest a period is drawn.
    private static let widest = 6

    /// - Parameters:
    ///   - buckets: in order, each period once.
    ///   - period: the one that stands in the middle where not all fit; nil for the last ones.
    init(_ buckets: [PeriodCount], around period: Int? = nil, width: Int) {
        self.buckets = buckets
        let lowest = buckets.first?.period ?? 0
        let highest = buckets.last?.period ?? 0
        let all = highest - lowest + 1
        columnWidth = min(max(1, width / max(1, all)), Self.widest)
        count = max(0, min(all, width / max(1, columnWidth)))
        // The chosen one in the middle, but nothing empty at the ends.
        first = min(max(lowest, (period ?? highest) - count / 2), highest - count + 1)
        let from = buckets.firstPlace(fromWhere: { [first] in $0.period >= first })
        most = buckets[from...].prefix { [first, count] in $0.period < first + count }.map(\.count).max() ?? 0
    }

    /// The period at a column; nil beyond the last.
    func period(atColumn column: Int) -> Int? {
        let place = column / max(1, columnWidth)
        return column >= 0 && place < count ? first + place : nil
    }

    /// The columns of a period; nil where it is out of view.
    func columns(of period: Int) -> Range<Int>? {
        guard period >= first, period < first + count else { return nil }
        let start = (period - first) * columnWidth
        return start..<start + columnWidth
    }

    /// The column of a day, at its place within its period; nil where it is out of view.
    func column(of day: CivilDate, _ zoom: TimelineZoom) -> Int? {
        let period = zoom.period(of: day)
        guard let columns = columns(of: period) else { return nil }
        let (start, end) = (zoom.firstDay(of: period).daysSinceEpoch, zoom.lastDay(of: period).daysSinceEpoch)
        // The last column of a wide period is left free, to tell it from the next.
        let width = columnWidth > 2 ? columnWidth - 1 : columnWidth
        let place = (day.daysSinceEpoch - start) * width / max(1, end - start + 1)
        return columns.lowerBound + min(max(0, place), width - 1)
    }

    /// How high the period stands, in eighths of a row of `rows`: at least one where it has any.
    func height(of period: Int, rows: Int) -> Int {
        let place = buckets.firstPlace(fromWhere: { $0.period >= period })
        guard let bucket = buckets[safely: place], bucket.period == period, bucket.count > 0, most > 0 else { return 0 }
        return max(1, (bucket.count * rows * 8 + most / 2) / most)
    }
}

/// A period and how much there is of it.
struct PeriodCount: Hashable, Sendable {
    let period: Int
    var count: Int

    /// The counts of days by the periods they lie in, in order.
    ///
    /// - Parameter days: in order.
    static func all(_ days: [(day: CivilDate, count: Int)], by zoom: TimelineZoom) -> [PeriodCount] {
        var periods: [PeriodCount] = []
        for (day, count) in days {
            let period = zoom.period(of: day)
            if periods.last?.period == period {
                periods[periods.count - 1].count += count
            } else {
                periods.append(PeriodCount(period: period, count: count))
            }
        }
        return periods
    }
}
