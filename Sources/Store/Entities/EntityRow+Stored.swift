import Articles
import GRDB

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
