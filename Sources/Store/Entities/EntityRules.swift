import GRDB

/// What the user decided about entities, and whom the user therefore sees where the store found another.
///
/// Decisions are followed in the order they were made: after one that leads to an entity, only later ones lead on.
struct EntityRules {
    /// Whether there are any; most stores have none, and then nothing is looked up.
    let isEmpty: Bool
    private let next: Statement

    init(_ database: Database) throws {
        isEmpty = try Int64.fetchOne(database, sql: "SELECT id FROM entity_rule LIMIT 1") == nil
        next = try database.cachedStatement(
            sql: """
                SELECT target, decision FROM entity_rule
                WHERE entity = ? AND decision > ? AND (key IS NULL OR key = ?) AND (
                    guid IS NULL
                    OR EXISTS (
                        SELECT 1 FROM article a
                        WHERE a.id = ? AND a.source = entity_rule.source AND a.guid = entity_rule.guid))
                ORDER BY decision LIMIT 1
                """)
    }

    /// The entity that `found`, called `key` in `article`, is by the user's decisions.
    ///
    /// - Parameters:
    ///   - key: nil for what holds under any name.
    ///   - article: nil for what holds in any article.
    func target(of found: Int64, key: String?, article: Int64?) throws -> Int64 {
        guard !isEmpty else { return found }
        var (entity, decision) = (found, Int64(0))
        while let row = try Row.fetchOne(next, arguments: [entity, decision, key, article]),
            let target = row.key(0), let latest = row.key(1), latest > decision
        {
            (entity, decision) = (target, latest)
        }
        return entity
    }
}
