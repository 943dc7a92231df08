import Articles

/// One entity over all articles, merged by kind and folded name.
package struct EntityRow: Hashable, Sendable {
    /// The name as most recently stored.
    package let name: String
    /// What it is.
    package let kind: EntityKind
    /// Number of articles that name it.
    package let articles: Int
    /// Number of mentions in all of them.
    package let mentions: Int

    package init(name: String, kind: EntityKind, articles: Int, mentions: Int) {
        (self.name, self.kind) = (name, kind)
        (self.articles, self.mentions) = (articles, mentions)
    }
}
