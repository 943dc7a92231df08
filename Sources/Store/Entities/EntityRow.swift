import Articles
import GRDB

/// One entity over all articles.
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

extension EntityRow {
    /// The entity of that key; nil where no article names it.
    init?(stored entity: Int64, in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "SELECT kind, name, articles, mentions, subtype FROM entity WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [entity]), let kind: EntityKind = row.named(0),
            let name = row.string(1), let articles = row.integer(2), articles > 0
        else { return nil }
        self.init(
            id: EntityID(entity), name: name, kind: kind, subtype: row.subtype(4, of: kind), articles: articles,
            mentions: row.integer(3) ?? 0)
    }
}
