import Articles
import Dispatch
import Interface
import Library
import Store
import Synchronization
import Text

/// Does the reader's work on the store away from the main thread, one piece after another.
final class StoreWorker: Sendable {
    let store: ArticleStore
    let mailbox: Mailbox
    let today: CivilDate
    private let queue = DispatchQueue(label: "dateline.store")
    private let layoutQueue = DispatchQueue(label: "dateline.layout")
    private let findQueue = DispatchQueue(label: "dateline.find")
    /// The number of the last stretch of a timeline asked for: those left since are not loaded.
    private let lastStretch = Mutex(0)
    /// The same of the lanes under it.
    private let lastLanes = Mutex(0)
    /// The number of the last list asked for: pages of lists that were left since are not loaded.
    private let lastList = Mutex((0, ArticleList.all, ListOrder.newest))
    /// The number of the last name looked for: its beginnings are not.
    private let lastName = Mutex(0)
    /// The number of the last words looked for in a text.
    private let lastFind = Mutex(0)
    /// Whether a page of a search is being read just now.
    private let isSearching = Mutex(false)

    init(_ store: ArticleStore, _ mailbox: Mailbox, today: CivilDate) {
        (self.store, self.mailbox, self.today) = (store, mailbox, today)
    }

    /// Loads a page; only the newest list asked for matters, so that typing a search never waits for its beginnings.
    func load(_ list: ArticleList, at anchor: ListAnchor, limit: Int, order: ListOrder) {
        let number = lastList.withLock { last in
            if (last.1, last.2) != (list, order) {
                last = (last.0 + 1, list, order)
                // What is typed further on does not wait for its beginning.
                isSearching.withLock { if $0 { store.interruptSearch() } }
            }
            return last.0
        }
        perform { () throws(StoreError) in
            guard self.lastList.withLock({ $0.0 }) == number else { return nil }
            if case .search = list { self.isSearching.withLock { $0 = true } }
            defer { self.isSearching.withLock { $0 = false } }
            do throws(StoreError) {
                let page = try self.store.page(of: list, at: anchor, limit: limit, order: order, today: self.today)
                return .listLoaded(list, at: anchor, page, order: order)
            } catch {
                if error == .interrupted { return nil }
                guard case .badQuery(let mistake) = error, case .search(let query) = list else { throw error }
                let range = ByteRange(mistake.position, mistake.position + mistake.length)
                return .searchFailed(query: query, at: range, message: words(mistake.reason))
            }
        }
    }

    /// Loads what is shown of a list again.
    func refresh(_ list: ArticleList, from first: ArticleID?, limit: Int, order: ListOrder) {
        // It may be one that was come back to.
        lastList.withLock { last in if (last.1, last.2) != (list, order) { last = (last.0 + 1, list, order) } }
        perform { () throws(StoreError) in
            guard self.lastList.withLock({ ($0.1, $0.2) }) == (list, order) else { return nil }
            let anchor = first.map(ListAnchor.from) ?? .start
            let page = try self.store.page(of: list, at: anchor, limit: limit, order: order, today: self.today)
            return .listRefreshed(list, from: first, page, order: order)
        }
    }

    /// Loads where the words of a search stand, while that is still the list.
    func loadSnippets(_ query: String, _ ids: [ArticleID]) {
        perform { () throws(StoreError) in
            guard self.lastList.withLock({ $0.1 }) == .search(query),
                let parsed = try? SearchQuery(query, today: self.today)
            else { return nil }
            return .snippetsLoaded(query: query, try self.store.snippets(of: ids, parsed))
        }
    }

    func loadSources() {
        perform { () throws(StoreError) in .searchesLoaded(try self.store.savedSearches(), try self.store.tags()) }
        perform { () throws(StoreError) in .sourcesLoaded(try self.store.sources(), try self.store.counts()) }
    }

    func open(_ id: ArticleID) {
        perform { () throws(StoreError) in
            guard let found = try self.store.article(id) else {
                return .notice(Notice("This article is no longer in the store.", isError: true))
            }
            self.mailbox.post(.articleLoaded(ArticleState(id: id, found.content)))
            self.mailbox.post(.tagsLoaded(id, try self.store.tags(of: id)))
            return try self.store.readingPlace(of: id).map { .readingPlaceLoaded(id, $0) }
        }
    }

    /// Lays out a long article, beside what the store is asked for.
    func layOut(_ request: LayoutRequest) {
        layoutQueue.async { self.mailbox.post(.laidOut(request.layOut())) }
    }

    /// Looks for words in a long article, likewise; only the last ones asked for matter.
    func find(_ request: FindRequest) {
        let number = lastFind.withLock { number in
            number += 1
            return number
        }
        findQueue.async {
            if let found = request.find(while: { self.lastFind.withLock { $0 } == number }) {
                self.mailbox.post(.textFound(found))
            }
        }
    }

    func loadAddresses(of ids: [ArticleID], _ use: AddressUse) {
        perform { () throws(StoreError) in
            var addresses: [String] = []
            for id in ids {
                if let url = try self.store.article(id)?.content.article.metadata.url { addresses.append(url) }
            }
            return .addressesLoaded(addresses, use)
        }
    }

    /// Saves articles as files.
    func write(_ ids: [ArticleID], to path: String) {
        perform { () throws(StoreError) in
            var articles: [StoredArticle] = []
            for id in ids { if let found = try self.store.article(id) { articles.append(found) } }
            return .notice(dateline.write(articles, to: path))
        }
    }

    func findNames(_ typed: String) {
        let number = lastName.withLock { number in
            number += 1
            return number
        }
        perform { () throws(StoreError) in
            guard self.lastName.withLock({ $0 }) == number else { return nil }
            let rows = try self.store.entities(kind: nil, matching: typed, limit: 50)
            return .namesFound(typed: typed, rows)
        }
    }

    func findUnread(in list: ArticleList, from id: ArticleID?, older: Bool) {
        perform { () throws(StoreError) in
            let found = try self.store.unread(in: list, from: id, older: older, today: self.today)
            return .unreadFound(list, found, older: older)
        }
    }

    func reload(_ id: ArticleID) {
        perform { () throws(StoreError) in
            try self.store.article(id).map { .articleReloaded(ArticleState(id: id, $0.content)) }
        }
    }

    func loadDayCounts(of source: EventSource) {
        perform { () throws(StoreError) in
            .dayCountsLoaded(source, try self.store.dayCounts(of: source, today: self.today))
        }
    }

    /// Loads what happened in a stretch of days; only the last stretch asked for matters.
    func loadHappenings(of source: EventSource, from first: CivilDate, through last: CivilDate) {
        let number = lastStretch.withLock { number in
            number += 1
            return number
        }
        perform { () throws(StoreError) in
            guard self.lastStretch.withLock({ $0 }) == number else { return nil }
            let found = try self.store.events(
                of: source, from: first, through: last, limit: Self.mostEvents, today: self.today)
            return .happeningsLoaded(
                source, from: first, through: last, timeline(of: found.events), isWhole: found.isWhole)
        }
    }

    /// Events of a stretch that are read at the most.
    private static let mostEvents = 2000

    /// Events that lanes are made of at the most, and those of a period at the least; an article is unpacked for each.
    private static let (mostOfLanes, fewestOfPeriod) = (600, 3)
    /// Lanes that are made.
    private static let mostLanes = 8

    /// Loads who is most named in some periods; only those asked for last matter.
    func loadLanes(of source: EventSource, in spans: [DaySpan]) {
        let number = lastLanes.withLock { number in
            number += 1
            return number
        }
        let each = max(Self.fewestOfPeriod, Self.mostOfLanes / max(1, spans.count))
        perform { () throws(StoreError) in
            guard self.lastLanes.withLock({ $0 }) == number else { return nil }
            let events = try self.store.events(of: source, in: spans, limit: each, today: self.today)
            let lanes = lanes(of: timeline(of: events), besides: source.entity, most: Self.mostLanes)
            return .lanesLoaded(source, spans, lanes)
        }
    }

    func loadStory(of id: ArticleID) {
        perform { () throws(StoreError) in
            guard let story = try self.store.story(of: id) else {
                return .notice(Notice("This article has no story yet: it is annotated anew in the background."))
            }
            return .storyLoaded(story, timeline(of: try self.store.events(of: story)))
        }
    }

    /// Other names, roles and companions of a card, each.
    private static let mostOnCard = 40
    /// Articles whose events a card shows: each is unpacked.
    private static let mostOfCardTimeline = 60

    func loadCard(of id: EntityID) {
        perform { () throws(StoreError) in
            // One that was merged is shown as the one it is part of.
            let id = try self.store.entities(called: String(id.rawValue), limit: 1).first?.id ?? id
            guard let card = try self.store.entityCard(id, limit: Self.mostOnCard, articleLimit: CardState.pageSize)
            else {
                return .notice(Notice("No article names it any longer.", isError: true))
            }
            let events = try self.store.events(naming: id, inLatest: Self.mostOfCardTimeline)
            return .cardLoaded(card, timeline(of: events))
        }
    }

    func loadArticles(naming id: EntityID, after article: ArticleID, limit: Int) {
        perform { () throws(StoreError) in
            .cardArticlesLoaded(
                id, after: article, try self.store.articles(naming: id, after: article, limit: limit))
        }
    }

    func loadQuotes(of reports: [ReportedEvent]) {
        perform { () throws(StoreError) in .quotesLoaded(reports, try self.store.quotes(of: reports)) }
    }

    /// Waits until all work asked for is done.
    func finish() { queue.sync {} }

    /// Does a piece of work in its turn; an error becomes a notice.
    func perform(_ work: @escaping @Sendable () throws(StoreError) -> ReaderEvent?) {
        let mailbox = mailbox
        queue.async {
            do throws(StoreError) {
                if let event = try work() { mailbox.post(event) }
            } catch {
                mailbox.post(.notice(Notice(notice(error), isError: true)))
            }
        }
    }
}
