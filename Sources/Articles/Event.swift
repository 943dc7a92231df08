import Text

/// One dated statement of an article: what happened, when, and how certain the date is.
package struct Event: Hashable, Sendable {
    /// The sentence that states it.
    package let sentence: ByteRange
    /// The part of it that happened then: the clause around the time, or all of the sentence.
    package let extent: ByteRange
    /// A short label for a timeline, made from the clause around the time; never empty.
    package let label: String
    /// When it happened.
    package let span: DaySpan
    /// How finely the date is told; a coarse date is never drawn as a day.
    package let precision: TimePrecision
    /// How certain it is.
    package let certainty: Certainty
    /// The time expression that dates it, as an index into the article's; nil when the publication day does.
    package let time: Int?
    /// The entities the sentence names, as indices into the article's, in order of mention.
    package let entities: [Int]

    /// How certain a date is.
    package enum Certainty: String, Sendable, CaseIterable, Codable {
        /// The text says so.
        case stated
        /// Computed from vague words ("earlier in the week", "in five years").
        case approximate
        /// Announced, hoped for or possible.
        case expected
    }

    package init(
        sentence: ByteRange, extent: ByteRange? = nil, label: String, span: DaySpan, precision: TimePrecision,
        certainty: Certainty, time: Int?, entities: [Int]
    ) {
        (self.sentence, self.extent) = (sentence, extent ?? sentence)
        (self.label, self.span) = (label, span)
        (self.precision, self.certainty) = (precision, certainty)
        (self.time, self.entities) = (time, entities)
    }
}

/// Events in the order they happened.
package struct Timeline: Hashable, Sendable {
    /// Sorted by first day, then the shorter span, then document order.
    package let events: [Event]
    /// The day the article was published: where past ends and the expected begins; nil when unknown.
    package let published: CivilDate?

    /// Sorts `events`. O(n log n).
    package init(_ events: [Event], published: CivilDate?) {
        self.events = events.sorted { left, right in
            let (leftDay, rightDay) = (left.span.sortDay, right.span.sortDay)
            if leftDay != rightDay { return leftDay < rightDay }
            let (leftDays, rightDays) = (left.span.dayCount ?? .max, right.span.dayCount ?? .max)
            if leftDays != rightDays { return leftDays < rightDays }
            return left.sentence < right.sentence
        }
        self.published = published
    }
}
