import Articles
import Screen
import Text

/// Something that happened to the reader: a key, a size, an answer to an effect.
package enum ReaderEvent: Hashable, Sendable {
    case key(Key)
    case mouse(MouseEvent)
    /// Text pasted into the terminal, control characters and all.
    case paste(String)
    case resize(width: Int, height: Int)
    /// No key came for `ReaderState.pause` milliseconds while one was awaited.
    case paused
    case listLoaded(ArticleList, at: ListAnchor, ListPage, order: ListOrder = .newest)
    /// The shown stretch of a list as it is now.
    case listRefreshed(ArticleList, from: ArticleID?, ListPage, order: ListOrder = .newest)
    /// Where the words of a search stand in articles.
    case snippetsLoaded(query: String, [ArticleID: Snippet])
    /// Another program changed the store.
    case storeChanged
    case sourcesLoaded([SourceSummary], ArticleCounts)
    /// The saved searches and the tags, by name.
    case searchesLoaded([SavedSearch], [TagSummary])
    /// Articles were given a tag, or it was taken from them; those that changed.
    case tagged(String, [ArticleID], Bool)
    case articleLoaded(ArticleState)
    case articleReloaded(ArticleState)
    /// A long article was laid out.
    case laidOut(ArticleLayout)
    /// Words were looked for in a long article.
    case textFound(TextHits)
    /// How far the article that was loaded just before was read: a byte of its text.
    case readingPlaceLoaded(ArticleID, Int)
    /// The addresses of those articles that have one, in order.
    case addressesLoaded([String], AddressUse)
    /// Names of the library that begin with what was typed, the most used first.
    case namesFound(typed: String, [EntityRow])
    /// The names, without their folder's, of the files whose path begins with what was typed; folders end with "/".
    case filesFound(typed: String, [String])
    /// The next unread article of a list, nil where there is none further on.
    case unreadFound(ArticleList, ArticleID?, older: Bool)
    /// Documents are brought in: how many so far, and the share of all, 0…1; nil when it is over.
    case importing(ImportState?)
    /// The tags of the article that was loaded just before, by name.
    case tagsLoaded(ArticleID, [String])
    /// The configuration was read anew.
    case configurationChanged(Configuration)
    /// What is wrong in the configuration and what it names, a line each; none where all is right.
    case mistakesFound([String])
    case dayCountsLoaded(EventSource, [DayCount])
    /// What happened between two days, in order, and whether that is all.
    case happeningsLoaded(EventSource, from: CivilDate, through: CivilDate, [Happening], isWhole: Bool)
    /// Those most named in some periods, and when.
    case lanesLoaded(EventSource, [DaySpan], [Lane])
    case storyLoaded(Story, [Happening])
    /// The card of an entity, and what its latest articles report of it, in order.
    case cardLoaded(EntityCard, [Happening])
    case cardArticlesLoaded(EntityID, after: ArticleID, ListPage)
    /// The sentences that state events, in the order of these; nil for one that is gone.
    case quotesLoaded([ReportedEvent], [Quote?])
    /// Entities were merged or split: the decision's number, and in words what became of them.
    case entitiesDecided(Int64, words: String)
    /// A merge or split was taken back: in words what the entities are again.
    case entitiesRestored(words: String)
    /// Articles were annotated anew in the background, so many of all that are to be; all when it is over.
    case annotatedAnew([ArticleID], done: Int, of: Int)
    case markedRead([ArticleID])
    /// A mistake in a search: the bytes of the query it is about, and what is wrong, in words.
    case searchFailed(query: String, at: ByteRange, message: String)
    /// The theme of that name is to be used.
    case themeChanged(name: String, Theme)
    /// The themes there are.
    case themesLoaded([ThemeChoice])
    case notice(Notice)
}

/// How far an import is.
package struct ImportState: Hashable, Sendable {
    /// Documents that are done.
    let done: Int
    /// Hundredths of all.
    let percent: Int

    package init(done: Int, share: Double) {
        (self.done, percent) = (done, Int(max(0, min(1, share)) * 100))
    }
}

/// A line for the reader: what happened, and what to do.
package struct Notice: Hashable, Sendable {
    /// One line, already in words.
    package let text: String
    /// Whether something went wrong.
    package let isError: Bool

    package init(_ text: String, isError: Bool = false) { (self.text, self.isError) = (text, isError) }
}
