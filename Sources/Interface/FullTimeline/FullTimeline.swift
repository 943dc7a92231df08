import Articles
import Text

/// The timeline over many articles, full screen: how much happened in each period, and what in the chosen one.
package struct FullTimeline: Hashable, Sendable {
    /// Whose events it shows.
    package let source: EventSource
    /// The name of that.
    let title: String
    /// Events by day, in order; nil until they come.
    private(set) var counts: [DayCount]?
    private(set) var zoom = TimelineZoom.month
    /// The chosen period.
    private(set) var period = 0
    /// The day that stays in view while periods get longer and shorter.
    private var anchor = CivilDate(daysSinceEpoch: 0)
    /// The periods with events, in order.
    private(set) var buckets: [PeriodCount] = []
    /// What happened in the chosen period, in order, as far as it is loaded.
    private(set) var happenings: [Happening] = []
    /// Whether these are all of the period.
    private(set) var isWhole = true
    /// The zoom and period that `happenings` are of; nil before the first come.
    private var loaded: Stretch?
    /// The chosen row, as an index into `happenings`.
    var selected = 0
    /// The first row drawn.
    var top = 0
    /// Those most named in the stretch in sight, and when; nil until they come.
    private(set) var lanes: [Lane]?
    /// The periods whose lanes are there, or on their way.
    private var laneStretch: LaneStretch?
    /// Whether lanes are not wanted.
    var hidesLanes = false
    /// What is looked for in the periods to come; nil where nothing is.
    private(set) var search: CertaintySearch?
    /// The day it opens at: that of the event chosen in the article, or of the newest article; nil for the latest.
    private let startDay: CivilDate?
    /// The day its newest article was published; nil where that is not known.
    private let published: CivilDate?

    /// A stretch of days: what is asked for, and what came.
    struct Stretch: Hashable, Sendable {
        let first: CivilDate
        let last: CivilDate
    }

    /// Periods of one length.
    private struct LaneStretch: Hashable, Sendable {
        let zoom: TimelineZoom
        let periods: Range<Int>
        /// The days of those that have any events.
        let spans: [DaySpan]
    }

    /// A search for the next happening that is certain, or the next that is not, and where it began.
    struct CertaintySearch: Hashable, Sendable {
        let isCertain: Bool
        let period: Int
        let selected: Int
    }

    init(_ source: EventSource, title: String, startDay: CivilDate?, published: CivilDate?) {
        (self.source, self.title) = (source, title)
        (self.startDay, self.published) = (startDay, published)
    }

    /// The day that ends what could be told as past: that of the newest article, or today.
    func now(today: CivilDate) -> CivilDate { min(published ?? today, today) }

    /// How many events there are; nil until it is known.
    var eventCount: Int? { counts?.reduce(0) { $0 + $1.events } }

    /// The chosen happening.
    var chosen: Happening? { happenings[safely: selected] }

    /// The days of the chosen period.
    var stretch: Stretch { Stretch(first: zoom.firstDay(of: period), last: zoom.lastDay(of: period)) }

    /// Whether the rows shown are those of the chosen period.
    var isLoaded: Bool { loaded == stretch }

    /// How many events begin in the chosen period.
    var periodCount: Int { place(of: period).flatMap { buckets[safely: $0]?.count } ?? 0 }

    /// Takes in the counts: opens at the day asked for, or the latest that is not ahead, in the shortest periods that fit
    /// into a bar of `width` columns.
    ///
    /// - Complexity: O(days).
    mutating func take(_ counts: [DayCount], today: CivilDate, width: Int) {
        let isFirst = self.counts == nil
        self.counts = counts
        guard isFirst else { return fill() }
        zoom = Self.fittingZoom(counts, columns: width)
        let latest = counts.last { $0.day <= today } ?? counts.first
        anchor = startDay ?? latest?.day ?? today
        period = zoom.period(of: anchor)
        fill()
        goToNearest()
    }

    /// Takes in what happened in a stretch; one that is no longer wanted is dropped.
    mutating func take(_ happenings: [Happening], of stretch: Stretch, isWhole: Bool) {
        guard stretch == self.stretch else { return }
        let wantsLast = selected == .max
        (self.happenings, self.isWhole, loaded) = (happenings, isWhole, stretch)
        if wantsLast { selected = happenings.count - 1 }
        selected = min(max(0, selected), max(0, happenings.count - 1))
        top = 0
    }

    /// What must be loaded to show lanes under a density bar; nil where they are there, or on their way.
    ///
    /// Half a view is loaded at both sides too, so that a few steps further ask for nothing.
    mutating func wantedLanes(under bar: DensityBar) -> Effect? {
        let view = bar.first..<bar.first + bar.count
        guard !view.isEmpty else { return nil }
        if let laneStretch, laneStretch.zoom == zoom, laneStretch.periods.lowerBound <= view.lowerBound,
            laneStretch.periods.upperBound >= view.upperBound
        {
            return nil
        }
        let (lowest, highest) = (buckets.first?.period ?? 0, buckets.last?.period ?? 0)
        let periods = max(lowest, view.lowerBound - view.count / 2)..<min(highest + 1, view.upperBound + view.count / 2)
        let spans = buckets.filter { periods.contains($0.period) }.compactMap {
            DaySpan(from: zoom.firstDay(of: $0.period), to: zoom.lastDay(of: $0.period))
        }
        laneStretch = LaneStretch(zoom: zoom, periods: periods, spans: spans)
        return .loadLanes(source, spans)
    }

    /// Takes in the lanes of some periods; those of periods left since are dropped.
    mutating func take(_ lanes: [Lane], of spans: [DaySpan]) {
        if laneStretch?.spans == spans { self.lanes = lanes }
    }

    /// Looks for the next happening that is certain (or is not) from the chosen one on.
    ///
    /// - Returns: as `continueSearch`.
    mutating func beginSearch(isCertain: Bool) -> Bool {
        search = CertaintySearch(isCertain: isCertain, period: period, selected: selected)
        return continueSearch(after: selected)
    }

    /// Goes on looking among the rows that are loaded, and then in the next period.
    ///
    /// - Parameter row: the last one looked at.
    /// - Returns: false where there is no such happening: the place it began at is chosen again.
    mutating func continueSearch(after row: Int = -1) -> Bool {
        guard let search, isLoaded else { return true }
        let place = happenings.indices.dropFirst(row + 1).first {
            (happenings[$0].event.certainty == .stated) == search.isCertain
        }
        if let place {
            (selected, self.search) = (place, nil)
        } else if !move(periods: 1) {
            self.search = nil
            if period != search.period { choose(period: search.period) }
            selected = search.selected
            return false
        }
        return true
    }

    /// Looks no further.
    mutating func endSearch() { search = nil }

    /// Divides time into longer or shorter periods; the day of the chosen row stays chosen.
    mutating func zoom(by steps: Int) {
        if isLoaded, let chosen { anchor = chosen.event.span.sortDay }
        zoom = zoom.stepped(by: steps)
        period = zoom.period(of: anchor)
        fill()
        goToNearest()
        (selected, top) = (0, 0)
    }

    /// Goes so many periods with events further; false where there are no more.
    @discardableResult
    mutating func move(periods steps: Int, toLast: Bool = false) -> Bool {
        guard !buckets.isEmpty else { return false }
        let place = place(of: period) ?? 0
        let target = min(max(0, place + steps), buckets.count - 1)
        guard target != place else { return false }
        period = buckets[target].period
        anchor = zoom.firstDay(of: period)
        (selected, top) = (toLast ? .max : 0, 0)
        return true
    }

    /// Chooses the period nearest to `period` that has events.
    mutating func choose(period: Int) {
        self.period = period
        anchor = zoom.firstDay(of: period)
        goToNearest()
        (selected, top) = (0, 0)
    }

    /// Where the period stands among those with events; nil where it has none.
    private func place(of period: Int) -> Int? {
        let place = buckets.firstPlace(fromWhere: { $0.period >= period })
        return buckets[safely: place]?.period == period ? place : nil
    }

    private mutating func goToNearest() {
        let next = buckets.firstPlace(fromWhere: { $0.period >= period })
        let candidates = [next - 1, next].compactMap { buckets[safely: $0] }
        guard let best = candidates.min(by: { abs($0.period - period) < abs($1.period - period) }) else { return }
        if best.period != period { anchor = zoom.firstDay(of: best.period) }
        period = best.period
    }

    private mutating func fill() { buckets = PeriodCount.all((counts ?? []).map { ($0.day, $0.events) }, by: zoom) }

    /// The shortest period of which all that three quarters of the events take fit into the columns: what is told of
    /// long ago, or of the years to come, must not make a week's news one column.
    private static func fittingZoom(_ counts: [DayCount], columns: Int) -> TimelineZoom {
        let total = counts.reduce(0) { $0 + $1.events }
        var (before, first, last): (Int, CivilDate?, CivilDate?) = (0, nil, nil)
        for count in counts {
            if 8 * before <= total { first = count.day }
            before += count.events
            last = count.day
            if 8 * before >= 7 * total { break }
        }
        guard let first, let last else { return .month }
        return TimelineZoom.allCases.first { $0.period(of: last) - $0.period(of: first) < max(8, columns) } ?? .decade
    }
}
