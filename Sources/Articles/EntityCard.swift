import Text

/// What all articles together tell of an entity.
package struct EntityCard: Hashable, Sendable {
    /// The entity.
    package let row: EntityRow
    /// Its other names in its latest articles, those of the most articles first.
    package let aliases: [String]
    /// Roles and titles as its latest articles word them, those of the most articles first.
    package let roles: [String]
    /// Mentions by week of publication, weeks without any left out, in order.
    package let weeks: [Week]
    /// Whom its latest articles name as well, those in the most of them first.
    package let company: [Companion]
    /// The first page of its articles, newest first.
    package let articles: ListPage

    /// A week in which articles name it.
    package struct Week: Hashable, Sendable {
        /// Its Monday.
        package let monday: CivilDate
        /// Mentions in the articles published in it.
        package let mentions: Int

        package init(monday: CivilDate, mentions: Int) { (self.monday, self.mentions) = (monday, mentions) }
    }

    /// Another entity that is named in the same articles.
    package struct Companion: Hashable, Sendable {
        /// The other one.
        package let row: EntityRow
        /// Articles that name both, of the latest that were looked at.
        package let shared: Int

        package init(row: EntityRow, shared: Int) { (self.row, self.shared) = (row, shared) }
    }

    package init(
        row: EntityRow, aliases: [String], roles: [String], weeks: [Week], company: [Companion], articles: ListPage
    ) {
        (self.row, self.aliases, self.roles) = (row, aliases, roles)
        (self.weeks, self.company, self.articles) = (weeks, company, articles)
    }
}
