import Articles
import GRDB
import Text

extension ArticleStore {
    /// The articles of a list that a timeline is made of: the newest. All of the store's are counted as they come in.
    package static let mostTimelineArticles = 5000

    /// The articles of an entity that its timeline is made of: the newest. Each is unpacked, to see whom an event names.
    package static let mostEntityArticles = 2000

    /// How many events begin on each day, days without any left out, in order.
    ///
    /// - Complexity: O(days) for the whole store; else O(articles · log n), of the newest `mostTimelineArticles`, or
    ///   `mostEntityArticles` of an entity.
    package func dayCounts(of source: EventSource, today: CivilDate? = nil) throws(StoreError) -> [DayCount] {
        try searching { database in
            if source == .list(.all) {
                let rows = try Row.fetchCursor(database, sql: "SELECT day, events FROM event_day ORDER BY day")
                var counts: [DayCount] = []
                while let row = try rows.next() {
                    guard let day = row.day(0), let events = row.integer(1), events > 0 else { continue }
                    counts.append(DayCount(day: day, events: events))
                }
                return counts
            }
            var counts: [Int: Int] = [:]
            let statement = try database.cachedStatement(sql: "SELECT ordinal, sort_day FROM event WHERE article = ?")
            for place in try Self.articles(of: source, today: today, database) {
                let named = try Self.eventsNaming(place, database)
                let rows = try Row.fetchCursor(statement, arguments: [place.article])
                while let row = try rows.next() {
                    guard let ordinal = row.integer(0), let day = row.integer(1), named?.contains(ordinal) ?? true
                    else { continue }
                    counts[day, default: 0] += 1
                }
            }
            return counts.sorted { $0.key < $1.key }.map {
                DayCount(day: CivilDate(daysSinceEpoch: $0.key), events: $0.value)
            }
        }
    }

    /// The events that begin within some days, in order; where there are more than `limit`, those of the days that have
    /// the most.
    ///
    /// - Returns: the events, and whether they are all.
    /// - Complexity: O(days + limit · log n) for the whole store; else as `dayCounts`.
    package func events(
        of source: EventSource, from first: CivilDate, through last: CivilDate, limit: Int, today: CivilDate? = nil
    ) throws(StoreError) -> (events: [ReportedEvent], isWhole: Bool) {
        try searching { database in
            let span = (first.daysSinceEpoch, last.daysSinceEpoch)
            let positions: [EventPosition]
            let isWhole: Bool
            if source == .list(.all) {
                (positions, isWhole) = try Self.positions(from: span.0, through: span.1, limit: limit, database)
            } else {
                let found = try Self.positions(of: source, from: span.0, through: span.1, today: today, database)
                (positions, isWhole) = (Array(found.prefix(max(0, limit))), found.count <= limit)
            }
            var reader = try ReportReader(database)
            return (try positions.compactMap { try reader.report(at: $0) }, isWhole)
        }
    }

    /// Some of the events that begin within each of several stretches, in order: of many those of the days that have the
    /// most, or, where the source is not the whole store, a sample of even steps.
    ///
    /// - Parameters:
    ///   - spans: bounded, in order, disjoint.
    ///   - limit: events of each at the most.
    /// - Complexity: O(spans · limit · log n) for the whole store; else as `dayCounts`.
    package func events(
        of source: EventSource, in spans: [DaySpan], limit: Int, today: CivilDate? = nil
    ) throws(StoreError) -> [ReportedEvent] {
        try searching { database in
            let days = spans.compactMap { span in
                span.first.flatMap { first in span.last.map { (first.daysSinceEpoch, $0.daysSinceEpoch) } }
            }
            guard let first = days.first?.0, let last = days.last?.1, limit > 0 else { return [] }
            var positions: [EventPosition] = []
            if source == .list(.all) {
                for day in days {
                    positions += try Self.positions(from: day.0, through: day.1, limit: limit, database).positions
                }
            } else {
                let all = try Self.positions(of: source, from: first, through: last, today: today, database)
                for day in days {
                    let start = all.firstPlace(fromWhere: { $0.day >= day.0 })
                    let end = all.firstPlace(fromWhere: { $0.day > day.1 })
                    let step = max(1, (end - start + limit - 1) / limit)
                    positions += stride(from: start, to: end, by: step).map { all[$0] }
                }
            }
            var reader = try ReportReader(database)
            return try positions.compactMap { try reader.report(at: $0) }
        }
    }

    /// The places of all events of a source that is not the whole store, in order.
    private static func positions(
        of source: EventSource, from first: Int, through last: Int, today: CivilDate?, _ database: Database
    ) throws -> [EventPosition] {
        let statement = try database.cachedStatement(
            sql: "SELECT sort_day, ordinal FROM event WHERE article = ? AND sort_day BETWEEN ? AND ?")
        var found: [EventPosition] = []
        for place in try Self.articles(of: source, today: today, database) {
            let rows = try Row.fetchAll(statement, arguments: [place.article, first, last])
            guard !rows.isEmpty else { continue }
            let named = try Self.eventsNaming(place, database)
            for row in rows {
                guard let day = row.integer(0), let ordinal = row.integer(1), named?.contains(ordinal) ?? true
                else { continue }
                found.append(EventPosition(day: day, article: place.article, ordinal: ordinal))
            }
        }
        found.sort()
        return found
    }

    /// The places of events on the days that have the most, until there are enough.
    private static func positions(
        from first: Int, through last: Int, limit: Int, _ database: Database
    ) throws -> (positions: [EventPosition], isWhole: Bool) {
        let counted = try Row.fetchAll(
            database, sql: "SELECT day, events FROM event_day WHERE day BETWEEN ? AND ?", arguments: [first, last])
        let days = counted.compactMap { row -> (day: Int, events: Int)? in
            guard let day = row.integer(0), let events = row.integer(1), events > 0 else { return nil }
            return (day, events)
        }
        let busiest = days.sorted { ($1.events, $0.day) < ($0.events, $1.day) }
        let statement = try database.cachedStatement(
            sql: """
                SELECT article, ordinal FROM event WHERE length_class = ? AND sort_day = ?
                ORDER BY article, ordinal LIMIT ?
                """)
        var positions: [EventPosition] = []
        for day in busiest where positions.count < limit {
            for lengthClass in LengthClass.all where positions.count < limit {
                let rows = try Row.fetchCursor(
                    statement, arguments: [lengthClass, day.day, limit - positions.count])
                while let row = try rows.next() {
                    guard let article = row.key(0), let ordinal = row.integer(1) else { continue }
                    positions.append(EventPosition(day: day.day, article: article, ordinal: ordinal))
                }
            }
        }
        return (positions.sorted(), days.reduce(0) { $0 + $1.events } <= positions.count)
    }

    /// The articles whose events a source is made of.
    private static func articles(
        of source: EventSource, today: CivilDate?, _ database: Database
    ) throws -> [TimelineArticle] {
        switch source {
        case .list(let list):
            let page = try ListReader(database, Selection(list, today: today, in: database))
                .page(at: .start, limit: mostTimelineArticles)
            return page.rows.map { TimelineArticle(article: $0.id.rawValue, ordinals: nil) }
        case .story(let id):
            return try Int64.fetchAll(
                database,
                sql: """
                    SELECT article FROM article_story WHERE story = ? AND copy_of IS NULL
                    ORDER BY day DESC, article DESC LIMIT \(mostTimelineArticles)
                    """, arguments: [id.rawValue]
            ).map { TimelineArticle(article: $0, ordinals: nil) }
        case .entity(let id):
            return try EntityArticles(naming: id.rawValue, in: database).places.prefix(mostEntityArticles).map {
                TimelineArticle(article: $0.article, ordinals: $0.ordinals)
            }
        }
    }

    /// The numbers of an article's events that a source has; nil for all.
    private static func eventsNaming(_ article: TimelineArticle, _ database: Database) throws -> Set<Int>? {
        guard let ordinals = article.ordinals else { return nil }
        let events = try AnnotationReader(database).events(of: article.article)
        return Set(events.indices.filter { events[$0]?.names(anyOf: ordinals) ?? false })
    }
}

/// An article of a timeline.
private struct TimelineArticle {
    let article: Int64
    /// The numbers of an entity that the events must name; nil where all its events count.
    let ordinals: [Int]?
}
