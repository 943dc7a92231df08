import Articles

/// The list of articles: the part of it that is loaded, and which row is chosen.
package struct ListState: Hashable, Sendable {
    /// Rows asked for at a time.
    static let pageSize = 200
    /// Rows kept at the most; further ones are dropped at the other end.
    static let mostRows = 1000

    /// Which list is shown.
    package var list = ArticleList.all {
        didSet {
            guard list != oldValue else { return }
            guard case .search(let query) = list else { return queryWords = [] }
            // A mistake finds nothing: what was searched before stays.
            queryWords = SoughtWords.all(of: query) ?? queryWords
        }
    }
    /// In which order its articles stand.
    var order = ListOrder.newest
    /// The words that the list is searched for; none where that is only a tag, a day or a source.
    private(set) var queryWords: [SoughtWords] = []
    /// The same of the rows that are shown: those found before stay until the new ones come.
    private(set) var searchedWords: [SoughtWords] = []
    /// The loaded stretch, in order.
    package var rows: [ArticleSummary] = []
    /// The chosen row, as an index into `rows`; 0 when there are none.
    package var selected = 0
    /// The first row drawn, as an index into `rows`.
    var top = 0
    /// Whether the list goes on before and after the loaded stretch.
    var hasBefore = false
    var hasAfter = false
    /// Rows of the list before the loaded stretch; nil when that is not known.
    var skipped: Int? = 0
    /// Where the words of the search that is shown stand in its articles.
    var snippets: [ArticleID: Snippet] = [:]
    /// The search they are of, and the articles whose snippets are there or on their way.
    private var snippetQuery = ""
    private var snippetIDs: Set<ArticleID> = []
    /// The page that is on its way, so that it is not asked for twice.
    var loading: ListAnchor? = .start

    /// The other end of the rows that are selected together, an article; nil where only one is chosen.
    var anchor: ArticleID?
    /// Articles that are not shown, since they are to be deleted.
    var hidden: Set<ArticleID> = []

    /// The loaded rows that are selected: those from the anchor to the chosen one, else that one.
    var selectedRows: Range<Int> {
        guard rows.indices.contains(selected) else { return 0..<0 }
        let other = anchor.flatMap { id in rows.firstIndex { $0.id == id } } ?? selected
        return min(selected, other)..<max(selected, other) + 1
    }

    /// The articles of the selected rows.
    var selectedIDs: [ArticleID] { rows[selectedRows].map(\.id) }

    /// The chosen article.
    package var chosen: ArticleSummary? { rows.indices.contains(selected) ? rows[selected] : nil }

    /// Takes in a page; one that answers no question still open is dropped.
    mutating func take(_ page: ListPage, at anchor: ListAnchor) {
        loading = nil
        searchedWords = queryWords
        let page = shown(page)
        switch anchor {
        case .start, .end, .from:
            rows = page.rows
            (hasBefore, hasAfter) = (page.hasBefore, page.hasAfter)
            selected = anchor == .end ? max(0, rows.count - 1) : 0
            skipped = page.hasBefore ? nil : 0
            top = 0
        case .after(let id):
            guard rows.last?.id == id else { return }
            rows += page.rows
            hasAfter = page.hasAfter
            let surplus = rows.count - Self.mostRows
            guard surplus > 0 else { return }
            rows.removeFirst(surplus)
            selected = max(0, selected - surplus)
            top = max(0, top - surplus)
            hasBefore = true
            skipped = skipped.map { $0 + surplus }
        case .before(let id):
            guard rows.first?.id == id else { return }
            rows.insert(contentsOf: page.rows, at: 0)
            selected += page.rows.count
            top += page.rows.count
            hasBefore = page.hasBefore
            skipped = page.hasBefore ? skipped.map { max(0, $0 - page.rows.count) } : 0
            let surplus = rows.count - Self.mostRows
            guard surplus > 0 else { return }
            rows.removeLast(surplus)
            selected = min(selected, rows.count - 1)
            hasAfter = true
        }
    }

    /// The page without what is hidden.
    private func shown(_ page: ListPage) -> ListPage {
        guard !hidden.isEmpty else { return page }
        let rows = page.rows.filter { !hidden.contains($0.id) }
        return ListPage(rows: rows, hasBefore: page.hasBefore, hasAfter: page.hasAfter)
    }

    /// Takes articles out of the list until it is loaded anew.
    mutating func hide(_ ids: [ArticleID]) {
        hidden.formUnion(ids)
        let before = rows.prefix(selected).count { hidden.contains($0.id) }
        rows.removeAll { hidden.contains($0.id) }
        selected = min(max(0, selected - before), max(0, rows.count - 1))
        anchor = nil
    }

    /// What must be loaded to show where the words of a search stand in the rows in sight; nil when it is there.
    mutating func wantedSnippets(height: Int) -> Effect? {
        guard case .search(let query) = list, loading == nil, !searchedWords.isEmpty else { return nil }
        if snippetQuery != query { (snippetQuery, snippetIDs, snippets) = (query, [], [:]) }
        let ids = rows[min(top, rows.count)..<min(top + height, rows.count)].map(\.id).filter {
            !snippetIDs.contains($0)
        }
        guard !ids.isEmpty else { return nil }
        snippetIDs.formUnion(ids)
        return .loadSnippets(query: query, ids)
    }

    /// Takes in where the words of a search stand.
    mutating func take(_ found: [ArticleID: Snippet], of query: String) {
        if query == snippetQuery { snippets.merge(found) { $1 } }
    }

    /// What must be loaded to see what another program changed; nil while a page is on its way.
    func wantedAnew() -> Effect? {
        guard loading == nil else { return nil }
        let first = hasBefore ? rows.first?.id : nil
        return .refreshList(list, from: first, limit: max(rows.count, Self.pageSize), order: order)
    }

    /// Takes in the loaded stretch as it is now: the chosen article stays chosen, and where it stands on the screen.
    mutating func refresh(_ page: ListPage, from first: ArticleID?) {
        guard loading == nil, first == (hasBefore ? rows.first?.id : nil) else { return }
        let (chosen, distance) = (chosen, selected - top)
        let wasAtStart = selected == 0 && top == 0 && !hasBefore
        let page = shown(page)
        rows = page.rows
        (hasBefore, hasAfter) = (page.hasBefore, page.hasAfter)
        guard let chosen else { return }
        if let place = rows.firstIndex(where: { $0.id == chosen.id }) {
            selected = place
        } else {
            // It is read in a list of what is unread: it goes when the list is left.
            selected = min(selected, rows.count)
            rows.insert(chosen, at: selected)
        }
        // What is new above the first row shows itself.
        top = wasAtStart ? 0 : max(0, selected - distance)
    }

    /// What must be loaded so that the rows around the chosen one are there; nil when they are.
    mutating func wanted(margin: Int) -> Effect? {
        guard loading == nil else { return nil }
        let anchor: ListAnchor
        if hasAfter, selected + margin >= rows.count, let last = rows.last {
            anchor = .after(last.id)
        } else if hasBefore, selected < margin, let first = rows.first {
            anchor = .before(first.id)
        } else {
            return nil
        }
        return load(at: anchor)
    }

    /// What loads a page, which is then on its way.
    mutating func load(at anchor: ListAnchor) -> Effect {
        loading = anchor
        return .loadList(list, at: anchor, limit: Self.pageSize, order: order)
    }

    /// Changes the loaded rows of those articles.
    mutating func update(_ ids: Set<ArticleID>, _ change: (inout ArticleSummary) -> Void) {
        for index in rows.indices where ids.contains(rows[index].id) { change(&rows[index]) }
    }
}

/// The library's sources, smart lists first.
package struct SourcesState: Hashable, Sendable {
    /// The sources, by name.
    package var sources: [SourceSummary] = []
    /// How many articles the whole library holds.
    package var counts = ArticleCounts(total: 0, unread: 0, starred: 0)
    /// The saved searches, by name.
    package var searches: [SavedSearch] = []
    /// The tags, by name.
    package var tags: [TagSummary] = []
    /// The chosen row, as an index into `lists`.
    var selected = 0
    var top = 0

    /// Takes in what there is now; the chosen row stays the one of its list.
    mutating func update(_ change: (inout SourcesState) -> Void) {
        let chosen = lists[safely: selected]
        change(&self)
        if let chosen, let row = lists.firstIndex(of: chosen) { selected = row }
    }

    /// What each row shows.
    var lists: [ArticleList] {
        [.all, .unread, .starred, Self.today] + searches.map { .search($0.query) } + tags.map(Self.list(of:))
            + sources.map { .source($0.id) }
    }

    /// What was published today.
    static let today = ArticleList.search("on:today")

    /// The articles that have the tag.
    static func list(of tag: TagSummary) -> ArticleList { .search("tag:\"\(tag.name)\"") }

    /// The search that finds what a list holds; empty where that is everything.
    func query(of list: ArticleList) -> String {
        switch list {
        case .all: ""
        case .unread: "is:unread"
        case .starred: "is:starred"
        case .source(let id): sources.first { $0.id == id }.map { "feed:\"\($0.name.filter { $0 != "\"" })\"" } ?? ""
        case .search(let query): query
        }
    }

    /// The name of a list, and how many articles it has to read (or in all, for lists of their own kind).
    func title(of list: ArticleList) -> (name: String, count: Int?) {
        switch list {
        case .all: return ("All", counts.total)
        case .unread: return ("Unread", counts.unread)
        case .starred: return ("Starred", counts.starred)
        case .source(let id):
            let source = sources.first { $0.id == id }
            return (source?.name ?? "Source", source?.unread)
        case .search(let query):
            if let saved = searches.first(where: { $0.query == query }) { return (saved.name, nil) }
            if list == Self.today { return ("Today", nil) }
            if let tag = tags.first(where: { Self.list(of: $0) == list }) { return ("#\(tag.name)", tag.articles) }
            // The star of a beginning was not typed.
            return ("/\(query.hasSuffix("*") ? String(query.dropLast()) : query)", nil)
        }
    }
}
