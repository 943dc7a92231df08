import Articles

/// What the user decided about entities, and what came of it.
package struct EntityDecision: Hashable, Sendable {
    /// Its place among all decisions, from 1; `undoEntityDecision` takes it back.
    package let number: Int64
    /// The entities it is about that articles name now, the one that was kept first.
    package let entities: [EntityRow]

    package init(number: Int64, entities: [EntityRow]) { (self.number, self.entities) = (number, entities) }
}

/// Why entities could not be merged or split.
package enum EntityFault: Hashable, Sendable {
    /// No article names an entity of that number.
    case unknown(EntityID)
    /// One entity alone can't be merged.
    case fewerThanTwo
    /// The two are one entity already.
    case oneAlready(EntityID, EntityID)
    /// No article has that as the entity's fullest name.
    case notCalled(EntityRow, name: String)
    /// The article does not name the entity, or is not there.
    case notNamed(EntityRow, in: ArticleID)
    /// Nothing would be left of the entity.
    case nothingLeft(EntityRow)
    /// There is no decision to take back.
    case nothingToUndo
    /// Decisions made later must be taken back first.
    case notTheLast
}
