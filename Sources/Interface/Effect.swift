import Articles
import Text

/// What the shell must do for the reader: work that needs the store, the clock or the world.
///
/// Values, not closures, so that a test can ask which came out. What an effect learns comes back as a `ReaderEvent`.
package enum Effect: Hashable, Sendable {
    /// Load a page of a list; answered by `listLoaded`.
    case loadList(ArticleList, at: ListAnchor, limit: Int, order: ListOrder = .newest)
    /// Load the shown stretch of a list again, from an article on or from the start; answered by `listRefreshed`.
    case refreshList(ArticleList, from: ArticleID?, limit: Int, order: ListOrder = .newest)
    /// Load where the search's words stand in articles; answered by `snippetsLoaded`.
    case loadSnippets(query: String, [ArticleID])
    /// Load the sources and counts; answered by `sourcesLoaded`.
    case loadSources
    /// Load an article; answered by `articleLoaded`.
    case openArticle(ArticleID)
    /// Lay out a long article; answered by `laidOut`.
    case layOut(LayoutRequest)
    /// Look for words in a long article; answered by `textFound`, but for the last asked for only.
    case find(FindRequest)
    /// Load the open article again, whose annotations changed; answered by `articleReloaded`.
    case reloadArticle(ArticleID)
    /// Count a timeline's events by day; answered by `dayCountsLoaded`.
    case loadDayCounts(EventSource)
    /// Load what happened between two days; answered by `happeningsLoaded`, but for the last asked for only.
    case loadHappenings(EventSource, from: CivilDate, through: CivilDate)
    /// Load who is most named in some periods, which are in order; answered by `lanesLoaded`, but for the last asked for
    /// only.
    case loadLanes(EventSource, [DaySpan])
    /// Load an article's story with its joint timeline; answered by `storyLoaded`, or by a notice.
    case loadStory(ArticleID)
    /// Load the card of an entity; answered by `cardLoaded`, or by a notice.
    case loadCard(EntityID)
    /// Load the articles of a card that come after an article; answered by `cardArticlesLoaded`.
    case loadCardArticles(EntityID, after: ArticleID, limit: Int)
    /// Load the sentences that state events; answered by `quotesLoaded`.
    case loadQuotes([ReportedEvent])
    /// Make an entity one with that of a name or number; answered by `entitiesDecided`, or by a notice.
    case mergeEntity(EntityID, with: String)
    /// Make whom the article names another entity; answered by `entitiesDecided`, or by a notice.
    case splitEntity(EntityID, in: ArticleID)
    /// Take back the decision about entities of that number; answered by `entitiesRestored`, or by a notice.
    case undoEntities(Int64)
    /// Set the read state of articles; nothing comes back unless it fails.
    case setRead([ArticleID], Bool)
    /// Set the star of articles; nothing comes back unless it fails.
    case setStarred([ArticleID], Bool)
    /// Mark every article of a list read; answered by `markedRead` with those that were not.
    case markAllRead(ArticleList)
    /// Save searches, or save them no longer; nothing comes back unless it fails.
    case keepSearches([SearchChange])
    /// Give articles a tag, or take it from them; answered by `tagged` unless it takes such a change back.
    case setTag(String, [ArticleID], Bool, isUndo: Bool)
    /// Open an address in the browser.
    case browse(String)
    /// Put text on the clipboard.
    case copy(String)
    /// Load the addresses of articles; answered by `addressesLoaded`.
    case loadAddresses([ArticleID], AddressUse)
    /// Save articles under a file's name, or in a folder where the path ends with "/"; answered by a notice.
    case write([ArticleID], path: String)
    /// Give the text of articles to a program, and show what it says; answered by a notice.
    case pipe([ArticleID], program: String)
    /// Delete articles.
    case delete([ArticleID])
    /// Look for names of the library that begin with words; answered by `namesFound`.
    case findNames(String)
    /// Look for files whose path begins so; answered by `filesFound`.
    case listFiles(String)
    /// Look for the next unread article of a list beyond one; answered by `unreadFound`.
    case findUnread(ArticleList, from: ArticleID?, older: Bool)
    /// Keep how far an article is read: a byte of its text; nil forgets it.
    case keepReadingPlace(ArticleID, Int?)
    /// Bring documents into the store; answered by `importing` until it is over, then by a notice and `storeChanged`.
    case importDocuments(path: String)
    /// End the import that is under way after the documents at hand.
    case cancelImport
    /// Annotate no more articles anew until the reader starts next.
    case cancelReannotation
    /// Let the user edit the configuration; answered by `configurationChanged`.
    case editConfiguration
    /// Read the themes that ship and those of the user's folder; answered by `themesLoaded`.
    case loadThemes
    /// Start with the theme of that name from now on; nothing comes back unless it fails.
    case keepTheme(String)
    /// Use the theme of that name; answered by `themeChanged`, or by a notice that lists the names there are.
    case useTheme(String)
    /// Write every cell anew.
    case repaint
    /// Stop and give the terminal back to the shell until continued.
    case suspend
    /// End the program.
    case quit
}

/// What the addresses of articles are wanted for.
package enum AddressUse: Hashable, Sendable {
    case browser, clipboard
}
