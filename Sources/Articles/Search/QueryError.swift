/// A mistake in a search, and where it stands.
package struct QueryError: Error, Hashable, Sendable {
    /// Byte offset into the query as typed.
    package let position: Int
    /// Number of bytes that are wrong; 0 where something is missing.
    package let length: Int
    /// What is wrong with them.
    package let reason: Reason

    package init(position: Int, length: Int, reason: Reason) {
        (self.position, self.length, self.reason) = (position, length, reason)
    }

    /// What can be wrong with a search.
    package enum Reason: Hashable, Sendable, CaseIterable {
        /// A quotation mark opens a phrase that no other closes.
        case unclosedPhrase
        /// A `-` stands before nothing.
        case missingTerm
        /// `OR` lacks a term before or after it.
        case missingAlternative
        /// A field is named, and nothing after it.
        case missingValue
        /// A word before a colon that is no field.
        case unknownField
        /// `is:` is followed by something other than unread, read or starred.
        case unknownState
        /// Not a day, month or year, or there is no such day.
        case badDate
        /// An interval whose end lies before its beginning.
        case reversedInterval
        /// A word that holds no letter and no digit.
        case noWord
        /// More terms than a search may hold.
        case tooLong
    }
}
