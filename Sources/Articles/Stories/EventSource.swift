import Text

/// Whose events a timeline over many articles shows.
package enum EventSource: Hashable, Sendable {
    case list(ArticleList)
    case story(StoryID)
}

/// How many events begin on a day.
package struct DayCount: Hashable, Sendable {
    package let day: CivilDate
    package let events: Int

    package init(day: CivilDate, events: Int) { (self.day, self.events) = (day, events) }
}
