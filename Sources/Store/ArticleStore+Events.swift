import Articles
import GRDB
import Text

extension ArticleStore {
    /// The events of an article, in document order.
    package func events(of id: ArticleID) throws(StoreError) -> [Event] {
        try article(id)?.content.annotations.events ?? []
    }

    /// The events of all articles that share a day with `days`, by the day they are sorted by.
    ///
    /// - Parameters:
    ///   - days: nil for all.
    ///   - after: the last event of the page before.
    /// - Complexity: O(limit · log n).
    package func events(
        in days: DaySpan?, after: EventPosition? = nil, limit: Int
    ) throws(StoreError) -> [DatedEvent] {
        try searching { database in
            let limit = max(limit, 0)
            var positions: [EventPosition] = []
            for lengthClass in LengthClass.all {
                positions += try Self.positions(lengthClass, in: days, after: after, limit: limit, database)
            }
            var reader = try ReportReader(database)
            return try positions.sorted().prefix(limit).compactMap { position in
                try reader.report(at: position).map { DatedEvent(report: $0, position: position) }
            }
        }
    }

    /// The events of one length class in order: one stretch of the index.
    private static func positions(
        _ lengthClass: Int, in days: DaySpan?, after: EventPosition?, limit: Int, _ database: Database
    ) throws -> [EventPosition] {
        var condition =
            days.map { LengthClass.condition(lengthClass, overlapping: $0) } ?? "length_class = \(lengthClass)"
        var arguments = StatementArguments()
        if let after {
            condition += " AND (sort_day, article, ordinal) > (?, ?, ?)"
            arguments += [after.day, after.article, after.ordinal]
        }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT sort_day, article, ordinal FROM event WHERE \(condition)
                ORDER BY sort_day, article, ordinal LIMIT \(limit)
                """, arguments: arguments)
        var positions: [EventPosition] = []
        while let row = try rows.next() {
            guard let day = row.integer(0), let article = row.key(1), let ordinal = row.integer(2) else { continue }
            positions.append(EventPosition(day: day, article: article, ordinal: ordinal))
        }
        return positions
    }
}
