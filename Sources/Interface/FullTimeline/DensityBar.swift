import Text

/// Which periods the density bar shows in which columns, and how high each stands.
struct DensityBar: Sendable {
    /// Columns of one period.
    let columnWidth: Int
    /// The first period in view.
    let first: Int
    /// How many are in view.
    let count: Int
    private let timeline: FullTimeline
    /// The most events that a period in view has.
    private let most: Int

    /// The widest a period is drawn.
    private static let widest = 6

    init(_ timeline: FullTimeline, width: Int) {
        self.timeline = timeline
        let lowest = timeline.buckets.first?.period ?? 0
        let highest = timeline.buckets.last?.period ?? 0
        let all = highest - lowest + 1
        columnWidth = min(max(1, width / max(1, all)), Self.widest)
        count = max(0, min(all, width / max(1, columnWidth)))
        // The chosen one in the middle, but nothing empty at the ends.
        first = min(max(lowest, timeline.period - count / 2), highest - count + 1)
        let buckets = timeline.buckets
        let from = buckets.firstPlace(fromWhere: { [first] in $0.period >= first })
        most = buckets[from...].prefix { [first, count] in $0.period < first + count }.map(\.events).max() ?? 0
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

    /// How high the period stands, in eighths of a row of `rows`: at least one where it has an event.
    func height(of period: Int, rows: Int) -> Int {
        let buckets = timeline.buckets
        let place = buckets.firstPlace(fromWhere: { $0.period >= period })
        guard let bucket = buckets[safely: place], bucket.period == period, bucket.events > 0, most > 0 else {
            return 0
        }
        return max(1, (bucket.events * rows * 8 + most / 2) / most)
    }
}
