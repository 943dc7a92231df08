/// One entity over all articles of a store.
package struct EntityRow: Hashable, Sendable {
    /// Its key.
    package let id: EntityID
    /// The name that most articles have for it, of several words where any has one.
    package let name: String
    /// What it is.
    package let kind: EntityKind
    /// What it is more closely, as the latest article tells that tells it; nil where none does.
    package let subtype: EntitySubtype?
    /// Number of articles that name it.
    package let articles: Int
    /// Number of mentions in all of them.
    package let mentions: Int

    package init(
        id: EntityID, name: String, kind: EntityKind, subtype: EntitySubtype? = nil, articles: Int, mentions: Int
    ) {
        (self.id, self.name, self.kind) = (id, name, kind)
        self.subtype = subtype
        (self.articles, self.mentions) = (articles, mentions)
    }
}
