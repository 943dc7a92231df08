import Text

/// Whose events a timeline over many articles shows.
package enum EventSource: Hashable, Sendable {
    case list(ArticleList)
    case story(StoryID)
    /// The events that name an entity.
    case entity(EntityID)

    /// The entity whose events they all are; nil where they are not one's.
    package var entity: EntityID? { if case .entity(let id) = self { id } else { nil } }
}

/// How many events begin on a day.
package struct DayCount: Hashable, Sendable {
    package let day: CivilDate
    package let events: Int

    package init(day: CivilDate, events: Int) { (self.day, self.events) = (day, events) }
}
