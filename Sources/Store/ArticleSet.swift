import Articles
import GRDB
import Text

/// The articles that have something the full-text index doesn't know, as parts of an SQL statement over
/// `article_state s`.
///
/// Few of them are looked up one by one, wherever they stand in the list; where they are many, the list is read in its
/// order and each of its articles tested, for a page of those that pass is soon full.
struct ArticleSet {
    /// A statement that yields their numbers, some perhaps more than once.
    let members: String
    /// Whether `s.article` is one of them, in look-ups of its own.
    let test: String
    /// Of `members` as of `test`.
    let arguments: [any DatabaseValueConvertible]
    /// Whether they are quickly looked up one by one.
    let isSmall: Bool

    /// More articles that name an entity are not looked up one by one.
    private static let fewOfEntity = 5000
    /// More events of some days are not: these stand in articles of those days, which reading a list may take long to
    /// reach.
    private static let fewOfDays = 20_000

    /// The quicker of the two ways to ask whether `s.article` is one of them.
    var condition: String { isSmall ? isMember : test }

    /// Whether `s.article` is one of them, by a list of all.
    var isMember: String { "s.article IN (\(members))" }
}

extension ArticleSet {
    /// The articles that name an entity by a name, or by another of its names.
    ///
    /// - Parameters:
    ///   - kind: nil for any.
    ///   - name: of words that begin those of the name.
    init(naming name: String, kind: EntityKind?, in database: Database) throws {
        let names = EntityNames(try IndexWords(database).words(of: name))
        // Said outright: the planner may take all entities for quicker than the few of the name.
        let entities = "(\(names.sql)) named CROSS JOIN entity e ON e.id = named.entity"
        let condition = kind == nil ? "" : " WHERE e.kind = ?"
        let arguments: [any DatabaseValueConvertible] = names.arguments + (kind.map { [$0.rawValue] } ?? [])
        let count = try Int.fetchOne(
            database,
            sql: """
                SELECT sum(articles) FROM (
                    SELECT e.articles FROM \(entities)\(condition) LIMIT \(Self.fewOfEntity)
                )
                """, arguments: StatementArguments(arguments))
        let ids = "SELECT e.id FROM \(entities)\(condition)"
        self.init(
            members: "SELECT article FROM article_entity WHERE entity IN (\(ids))",
            // The plus keeps the planner from looking up every entity in every article.
            test: "EXISTS (SELECT 1 FROM article_entity WHERE article = s.article AND +entity IN (\(ids)))",
            arguments: arguments, isSmall: (count ?? 0) <= Self.fewOfEntity)
    }

    /// The articles with an event that shares a day with `days`.
    init(happenedIn days: DaySpan, in database: Database) throws {
        let classes = LengthClass.all.map { lengthClass in
            "SELECT article FROM event WHERE \(LengthClass.condition(lengthClass, overlapping: days))"
        }
        let all = classes.joined(separator: " UNION ALL ")
        let count = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM (SELECT 1 FROM (\(all)) LIMIT \(Self.fewOfDays + 1))")
        self.init(
            members: all,
            test: """
                EXISTS (SELECT 1 FROM event WHERE article = s.article AND \(LengthClass.overlap(with: days)))
                """,
            arguments: [], isSmall: (count ?? 0) <= Self.fewOfDays)
    }

    /// The articles with a tag.
    init(tagged tag: String, in database: Database) throws {
        let members = "SELECT article FROM article_tag WHERE tag = ?"
        let count = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM (\(members) LIMIT \(Self.fewOfEntity + 1))", arguments: [tag])
        self.init(
            members: members, test: "EXISTS (SELECT 1 FROM article_tag WHERE tag = ? AND article = s.article)",
            arguments: [tag], isSmall: (count ?? 0) <= Self.fewOfEntity)
    }
}
