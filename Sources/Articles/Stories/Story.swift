import Text

/// The key of a story: articles about one happening. It stays the same as articles join.
package struct StoryID: Hashable, Sendable, Codable {
    /// The store's own number; no other story ever gets it.
    package let rawValue: Int64

    package init(_ rawValue: Int64) { self.rawValue = rawValue }
}

/// The articles about one happening.
package struct Story: Hashable, Sendable {
    package let id: StoryID
    /// Newest first; of those with one text the first that came, with the others behind it. Not empty.
    package let articles: [Member]

    /// An article, and the others that have its text.
    package struct Member: Hashable, Sendable {
        package let summary: ArticleSummary
        /// Copies of its text from other sources, newest first.
        package let copies: [ArticleSummary]

        package init(summary: ArticleSummary, copies: [ArticleSummary]) {
            (self.summary, self.copies) = (summary, copies)
        }
    }

    package init(id: StoryID, articles: [Member]) { (self.id, self.articles) = (id, articles) }

    /// How many articles it has, copies among them.
    package var count: Int { articles.reduce(0) { $0 + 1 + $1.copies.count } }
}

/// A story among others, as a list shows it.
package struct StorySummary: Hashable, Sendable {
    package let id: StoryID
    /// Its latest article, which is no copy of another.
    package let latest: ArticleSummary
    /// How many articles it has, copies among them.
    package let count: Int

    package init(id: StoryID, latest: ArticleSummary, count: Int) {
        (self.id, self.latest, self.count) = (id, latest, count)
    }
}

/// One event of any article, with the article that states it.
package struct ReportedEvent: Hashable, Sendable {
    /// The article that states it.
    package let article: ArticleID
    /// The article's title.
    package let title: String
    /// The name of the article's source.
    package let source: String
    /// The day the article was published; nil when unknown.
    package let published: CivilDate?
    /// The event; its ranges and indices are the article's, as stored: check them before use.
    package let event: Event
    /// The entities its sentence names, as the store knows them, in order of mention, each once.
    package let entities: [EntityRow]

    package init(
        article: ArticleID, title: String, source: String, published: CivilDate?, event: Event,
        entities: [EntityRow] = []
    ) {
        (self.article, self.title, self.source) = (article, title, source)
        (self.published, self.event, self.entities) = (published, event, entities)
    }
}

/// What several articles report as one: a row of a timeline over many.
package struct Happening: Hashable, Sendable {
    /// The reports, the one that tells it best first; not empty.
    package let reports: [ReportedEvent]

    package init(_ reports: [ReportedEvent]) {
        precondition(!reports.isEmpty)
        self.reports = reports
    }

    /// The event as its best report tells it.
    package var event: Event { reports[0].event }

    /// How many articles report it.
    package var articleCount: Int { Set(reports.map(\.article)).count }
}
