import Text

/// A search, read from what was typed.
package struct SearchQuery: Hashable, Sendable {
    /// Groups of alternatives, none empty: an article must match one term of every group. Without a group, every
    /// article matches.
    package let groups: [[Term]]

    /// One thing an article must have, or must not.
    package struct Term: Hashable, Sendable {
        /// What is looked for.
        package let condition: Condition
        /// Whether the article must not have it.
        package let isNegated: Bool

        package init(condition: Condition, isNegated: Bool) {
            (self.condition, self.isNegated) = (condition, isNegated)
        }
    }

    /// What a term looks for.
    package enum Condition: Hashable, Sendable {
        /// Words one after another, in the title or the text.
        case words(Words)
        /// Words one after another in the title.
        case title(Words)
        /// Words one after another in the names of the authors, the last one perhaps only begun.
        case author(String)
        /// The beginnings of words of the source's name.
        case source(String)
        case unread
        case read
        case starred
        /// Has the tag, in whatever case.
        case tag(String)
        /// Published within the days.
        case published(DaySpan)
        /// Names an entity of the kind, or of any, with words that begin so.
        case entity(EntityKind?, String)
        /// States an event that shares a day with these.
        case happened(DaySpan)
    }

    /// Words that stand one after another.
    package struct Words: Hashable, Sendable {
        /// As typed, without the marks; holds a letter or digit.
        package let text: String
        /// Whether the last word is only the beginning of one.
        package let isPrefix: Bool
        /// Whether they stood in quotation marks: then only they are meant, not their other forms.
        package let isQuoted: Bool

        package init(text: String, isPrefix: Bool, isQuoted: Bool) {
            (self.text, self.isPrefix, self.isQuoted) = (text, isPrefix, isQuoted)
        }
    }

    /// - Parameter groups: none empty.
    package init(groups: [[Term]]) { self.groups = groups }

    /// Reads a search as typed: `word`, `"a phrase"`, `-not`, `a OR b`, `pre*`, and the fields of `Field`.
    ///
    /// - Parameter today: what `today`, `yesterday` and `7d` count from; without it they are no dates.
    /// - Throws: the first mistake, with the bytes it is about. Takes any string, never traps.
    /// - Complexity: O(n).
    package init(_ typed: String, today: CivilDate? = nil) throws(QueryError) {
        var parser = QueryParser(typed, today: today)
        groups = try parser.groups()
    }
}
