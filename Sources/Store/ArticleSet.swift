import Articles
import GRDB
import Text

/// The articles that have something the full-text index doesn't know, as parts of an SQL statement over
/// `article_state s`.
///
/// Few of them are looked up one by one, wherever they stand in the list. Of more a list of all is made, and the articles
/// are read in their order to see which are in it; of many each article that is read is tested by itself, for a page of
/// those that pass is soon full.
struct ArticleSet {
    /// A statement that yields their numbers, some perhaps more than once.
    let members: String
    /// Whether `s.article` is one of them, in look-ups of its own.
    let test: String
    /// Of `members` as of `test`.
    let arguments: [any DatabaseValueConvertible]
    /// About how many they are; counted no further than is of use.
    let count: Int
    /// Of more no list is made.
    private let mostListed: Int

    /// Of more articles that name an entity no list is made.
    private static let mostOfEntity = 5000
    /// Likewise of those with events on some days: these are articles of those days, which the reading may be long in
    /// reaching.
    private static let mostOfDays = 20_000

    /// Whether a list of all is quickly made.
    var isSmall: Bool { count <= mostListed }

    /// Whether looking them up one by one is quicker than reading the articles in their order.
    ///
    /// - Parameter total: the articles of the store. A page of 60 is full when about 60 · total / count were read, a
    ///   tenth of a microsecond each; a look-up is one microsecond.
    func isFew(of total: Int) -> Bool { isSmall && count <= 1000 + total / 500 }

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
        let names = EntityNames(try IndexWords().words(of: name))
        // Said outright: the planner may take all entities for quicker than the few of the name.
        let entities = "(\(names.sql)) named CROSS JOIN entity e ON e.id = named.entity"
        let condition = kind == nil ? "" : " WHERE e.kind = ?"
        let arguments: [any DatabaseValueConvertible] = names.arguments + (kind.map { [$0.rawValue] } ?? [])
        let count = try Int.fetchOne(
            database,
            sql: """
                SELECT sum(articles) FROM (
                    SELECT e.articles FROM \(entities)\(condition) LIMIT \(Self.mostOfEntity)
                )
                """, arguments: StatementArguments(arguments))
        let ids = "SELECT e.id FROM \(entities)\(condition)"
        self.init(
            members: "SELECT article FROM article_entity WHERE entity IN (\(ids))",
            // The plus keeps the planner from looking up every entity in every article.
            test: "EXISTS (SELECT 1 FROM article_entity WHERE article = s.article AND +entity IN (\(ids)))",
            arguments: arguments, count: count ?? 0, mostListed: Self.mostOfEntity)
    }

    /// The articles with an event that shares a day with `days`.
    init(happenedIn days: DaySpan, in database: Database) throws {
        let classes = LengthClass.all.map { lengthClass in
            "SELECT article FROM event WHERE \(LengthClass.condition(lengthClass, overlapping: days))"
        }
        let all = classes.joined(separator: " UNION ALL ")
        let count = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM (SELECT 1 FROM (\(all)) LIMIT \(Self.mostOfDays + 1))")
        self.init(
            members: all,
            test: """
                EXISTS (SELECT 1 FROM event WHERE article = s.article AND \(LengthClass.overlap(with: days)))
                """,
            arguments: [], count: count ?? 0, mostListed: Self.mostOfDays)
    }

    /// The articles with a tag.
    init(tagged tag: String, in database: Database) throws {
        let members = "SELECT article FROM article_tag WHERE tag = ?"
        let count = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM (\(members) LIMIT \(Self.mostOfEntity + 1))", arguments: [tag])
        self.init(
            members: members, test: "EXISTS (SELECT 1 FROM article_tag WHERE tag = ? AND article = s.article)",
            arguments: [tag], count: count ?? 0, mostListed: Self.mostOfEntity)
    }
}
