import Articles

/// One entity over all articles.
package struct EntityRow: Hashable, Sendable {
    /// Its key.
    package let id: EntityID
    /// The name that most articles have for it, of several words where any has one.
    package let name: String
    /// What it is.
    package let kind: EntityKind
    /// Number of articles that name it.
    package let articles: Int
    /// Number of mentions in all of them.
    package let mentions: Int

    package init(id: EntityID, name: String, kind: EntityKind, articles: Int, mentions: Int) {
        (self.id, self.name, self.kind) = (id, name, kind)
        (self.articles, self.mentions) = (articles, mentions)
    }
}
