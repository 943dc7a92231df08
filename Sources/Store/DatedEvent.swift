import Articles
import Text

/// An event among those of all articles.
package struct DatedEvent: Hashable, Sendable {
    /// The event and the article that states it.
    package let report: ReportedEvent
    /// Where it stands among all events; `events(in:after:limit:)` goes on from here.
    package let position: EventPosition
}

/// A place in the order of all events: by the day they are sorted by, then article, then document order.
package struct EventPosition: Hashable, Sendable, Codable, Comparable {
    /// In days since 1970-01-01.
    let day: Int
    /// The article's key.
    let article: Int64
    /// The event's index among the article's.
    let ordinal: Int

    package static func < (left: EventPosition, right: EventPosition) -> Bool {
        (left.day, left.article, left.ordinal) < (right.day, right.article, right.ordinal)
    }
}
