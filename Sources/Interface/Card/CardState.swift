import Articles

/// The card of an entity, full screen: what all articles tell of it, whom it appears with, what it did when, and where
/// it is written of.
package struct CardState: Hashable, Sendable {
    /// What all articles tell of it; its articles are those of the first page.
    package let card: EntityCard
    /// What its latest articles report of it, the latest first.
    let happenings: [Happening]
    /// Its articles as far as they are loaded, newest first.
    private(set) var articles: [ArticleSummary]
    /// Whether there are more than those.
    private(set) var hasMore: Bool
    /// Whether a page of them is on its way.
    private var isLoading = false
    /// The chosen row, as an index into all rows.
    private(set) var selected = 0
    /// The first row drawn of each section.
    var tops: [CardSection: Int] = [:]

    /// Articles of a page.
    package static let pageSize = 100

    /// What a row stands for; the index is into the section's values.
    enum Row: Hashable, Sendable {
        case companion(Int)
        case happening(Int)
        case article(Int)
    }

    /// - Parameter happenings: in the order they happened.
    package init(_ card: EntityCard, _ happenings: [Happening]) {
        self.card = card
        self.happenings = happenings.reversed()
        (articles, hasMore) = (card.articles.rows, card.articles.hasAfter)
    }

    /// The entity it is the card of.
    var entity: EntityRow { card.row }

    /// How many rows a section has.
    func count(of section: CardSection) -> Int {
        switch section {
        case .company: card.company.count
        case .timeline: happenings.count
        case .articles: articles.count
        }
    }

    /// The rows of a section, as indices into all rows.
    func rows(of section: CardSection) -> Range<Int> {
        let start = CardSection.allCases.prefix { $0 != section }.reduce(0) { $0 + count(of: $1) }
        return start..<start + count(of: section)
    }

    /// How many rows there are in all.
    var rowCount: Int { rows(of: .articles).upperBound }

    /// The section that a row is of.
    func section(of row: Int) -> CardSection {
        CardSection.allCases.first { row < rows(of: $0).upperBound } ?? .articles
    }

    /// What a row stands for; nil where there is none.
    func row(_ index: Int) -> Row? {
        guard index >= 0, index < rowCount else { return nil }
        let section = section(of: index)
        let place = index - rows(of: section).lowerBound
        return switch section {
        case .company: .companion(place)
        case .timeline: .happening(place)
        case .articles: .article(place)
        }
    }

    /// What the chosen row stands for.
    var chosen: Row? { row(selected) }

    /// The chosen happening; nil where another row is chosen.
    var chosenHappening: Happening? {
        if case .happening(let index) = chosen { happenings[safely: index] } else { nil }
    }

    /// The section that has the chosen row.
    var chosenSection: CardSection { section(of: selected) }

    /// What was reported of the entity and another one together, the latest first.
    func happenings(with other: EntityID) -> [Happening] {
        happenings.filter { $0.reports.contains { $0.entities.contains { $0.id == other } } }
    }

    /// What an article reports of the entity, the latest first.
    func happenings(in article: ArticleID) -> [Happening] {
        happenings.filter { $0.reports.contains { $0.article == article } }
    }

    /// Chooses a row, or the nearest there is.
    mutating func choose(_ row: Int) { selected = min(max(0, row), max(0, rowCount - 1)) }

    /// Chooses the first row of the next (or previous) section that has any, round the end.
    mutating func chooseSection(forward: Bool) {
        let sections = CardSection.allCases.filter { count(of: $0) > 0 }
        guard let place = sections.firstIndex(of: chosenSection) else { return }
        let next = sections[(place + (forward ? 1 : sections.count - 1)) % sections.count]
        selected = rows(of: next).lowerBound
    }

    /// What must be loaded so that the articles around the chosen row are there; nil when they are.
    mutating func wantedArticles() -> Effect? {
        guard hasMore, !isLoading, selected + 30 >= rowCount, let last = articles.last else { return nil }
        isLoading = true
        return .loadCardArticles(entity.id, after: last.id, limit: Self.pageSize)
    }

    /// Takes in a page of articles; one that answers no question still open is dropped.
    mutating func take(_ page: ListPage, after article: ArticleID) {
        guard isLoading, articles.last?.id == article else { return }
        isLoading = false
        articles += page.rows
        hasMore = page.hasAfter
    }

    /// The card as it is now, where the place in it stays.
    func reloaded(_ new: CardState) -> CardState {
        var new = new
        new.tops = tops
        new.choose(selected)
        return new
    }
}

/// The parts of a card that have rows to open.
enum CardSection: Int, Hashable, Sendable, CaseIterable {
    case company, timeline, articles
}
