import Articles
import Text

/// When one entity was named in a stretch of time: a line of signs under the density bar.
package struct Lane: Hashable, Sendable {
    /// Whom it is about.
    package let entity: EntityRow
    /// In the order they happened.
    package let marks: [Mark]

    /// A happening that names the entity.
    package struct Mark: Hashable, Sendable {
        /// When it happened.
        package let span: DaySpan
        /// How finely that is told.
        package let precision: TimePrecision
        /// How certain it is.
        package let certainty: Event.Certainty

        /// The mark of an event.
        package init(_ event: Event) {
            (span, precision, certainty) = (event.span, event.precision, event.certainty)
        }
    }

    package init(entity: EntityRow, marks: [Mark]) { (self.entity, self.marks) = (entity, marks) }
}

/// The lanes of those that most happenings name, first the one that most do.
///
/// - Parameters:
///   - happenings: in order.
///   - besides: the entity that all of them are about: it has no lane of its own.
/// - Complexity: O(n), and sorting the entities.
package func lanes(of happenings: [Happening], besides: EntityID?, most: Int) -> [Lane] {
    var marks: [EntityID: [Lane.Mark]] = [:]
    var rows: [EntityID: EntityRow] = [:]
    for happening in happenings {
        for entity in happening.entities where entity.id != besides {
            rows[entity.id] = entity
            marks[entity.id, default: []].append(Lane.Mark(happening.event))
        }
    }
    let ranked = rows.values.sorted { left, right in
        let (leftCount, rightCount) = (marks[left.id]?.count ?? 0, marks[right.id]?.count ?? 0)
        if leftCount != rightCount { return leftCount > rightCount }
        if left.articles != right.articles { return left.articles > right.articles }
        return left.id < right.id
    }
    return ranked.prefix(max(0, most)).map { Lane(entity: $0, marks: marks[$0.id] ?? []) }
}

extension Happening {
    /// Whom its reports name, each once, first those of the best report.
    var entities: [EntityRow] {
        var found: [EntityRow] = []
        for entity in reports.flatMap(\.entities) where !found.contains(where: { $0.id == entity.id }) {
            found.append(entity)
        }
        return found
    }
}
