/// A search that stands among the sources.
package struct SavedSearch: Hashable, Sendable {
    /// What it is called, unlike any other in more than case.
    package let name: String
    /// As it was typed.
    package let query: String

    package init(name: String, query: String) { (self.name, self.query) = (name, query) }
}

/// What becomes of the search of a name.
package struct SearchChange: Hashable, Sendable {
    /// The name of a saved search, or of one to be.
    package let name: String
    /// What it looks for from now on; nil when it is no longer saved.
    package let query: String?

    package init(name: String, query: String?) { (self.name, self.query) = (name, query) }
}

/// A tag and how many articles have it.
package struct TagSummary: Hashable, Sendable {
    /// The tag as it was first typed.
    package let name: String
    /// Articles that have it.
    package let articles: Int

    package init(name: String, articles: Int) { (self.name, self.articles) = (name, articles) }
}
