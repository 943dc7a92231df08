import Articles
import Text

/// One event of any article, with the article that states it.
package struct DatedEvent: Hashable, Sendable {
    /// The article that states it.
    package let article: ArticleID
    /// The article's title.
    package let title: String
    /// The event; its ranges and indices are the article's, as stored: check them before use.
    package let event: Event
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
