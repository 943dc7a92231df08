import Articles
import Screen
import Text

/// Applies one event and says what the shell must now do. Pure: no clock, no disk, no screen.
package func reduce(_ state: inout ReaderState, _ event: ReaderEvent) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .key(let key):
        state.notice = nil
        effects = reduceKey(&state, key)
    case .mouse(let mouse): effects = reduceMouse(&state, mouse)
    case .paste(let text): effects = reducePaste(&state, text)
    case .paused: effects = reducePause(&state)
    case .resize(let width, let height): (state.width, state.height) = (max(0, width), max(0, height))
    case .listLoaded(let list, let anchor, let page, let order):
        guard list == state.list.list, order == state.list.order else { break }
        state.list.take(page, at: anchor)
        if let row = state.awaitedRow, let index = state.list.rows.firstIndex(where: { $0.id == row }) {
            state.list.selected = index
        }
        state.awaitedRow = nil
        clearMistake(&state)
    case .listRefreshed(let list, let first, let page, let order):
        if list == state.list.list, order == state.list.order { state.list.refresh(page, from: first) }
    case .snippetsLoaded(let query, let snippets): state.list.take(snippets, of: query)
    case .storeChanged: effects = [state.list.wantedAnew(), .loadSources].compactMap(\.self)
    case .sourcesLoaded(let sources, let counts): state.sources.update { ($0.sources, $0.counts) = (sources, counts) }
    case .searchesLoaded(let searches, let tags): state.sources.update { ($0.searches, $0.tags) = (searches, tags) }
    case .tagged(let tag, let ids, let isSet):
        state.notice = Notice(
            ids.isEmpty
                ? (isSet ? "It has the tag “\(tag)” already." : "It has no tag “\(tag)”.")
                : "\(isSet ? "Tagged" : "No longer tagged") “\(tag)”. "
                    + "\(state.keymap.label(.undo) ?? "undo") takes it back.")
        if !ids.isEmpty { state.undoable.append(.tagged(tag, ids, isSet)) }
        if let open = state.article?.id, ids.contains(open) { state.article?.setTag(tag, isSet) }
    case .articleLoaded(let article): effects = take(article, &state)
    case .articleReloaded(let article):
        guard let before = state.article, before.id == article.id else { break }
        state.article = before.reloaded(article)
    case .laidOut(let layout):
        guard state.article?.id == layout.id, state.article?.requestedKey == layout.key else { break }
        let height = articleHeight(state)
        state.article?.take(layout.lines, layout.key, height: height)
    case .textFound(let found): take(found, &state)
    case .readingPlaceLoaded(let id, let offset):
        guard state.article?.id == id, state.awaited == nil, state.article?.found.hits.isEmpty == true else { break }
        effects += settle(&state)
        let height = articleHeight(state)
        state.article?.goOn(at: offset, height: height)
    case .addressesLoaded(let addresses, let purpose): effects = use(addresses, for: purpose, &state)
    case .namesFound(let typed, let names): take(names, for: typed, &state)
    case .filesFound(let typed, let names): takeFiles(names, for: typed, &state)
    case .unreadFound(let list, let id, let older): effects = reduceUnread(list, id, older: older, &state)
    case .importing(let progress): state.importing = progress
    case .tagsLoaded(let id, let tags): if state.article?.id == id { state.article?.tags = tags }
    case .configurationChanged(let configuration): state.take(configuration)
    case .mistakesFound(let mistakes): take(mistakes, &state)
    case .dayCountsLoaded(let source, let counts):
        guard state.fullTimeline?.source == source else { break }
        let layout = FullTimelineLayout(state.fullTimeline, width: state.width, height: state.height)
        let (today, width) = (state.today, layout.bar.width)
        state.fullTimeline?.take(counts, today: today, width: width)
        effects = state.fullTimeline.map(wantedHappenings) ?? []
    case .happeningsLoaded(let source, let first, let last, let happenings, let isWhole):
        guard state.fullTimeline?.source == source else { break }
        let stretch = FullTimeline.Stretch(first: first, last: last)
        state.fullTimeline?.take(happenings, of: stretch, isWhole: isWhole)
        effects = continueCertaintySearch(&state)
    case .lanesLoaded(let source, let spans, let lanes):
        if state.fullTimeline?.source == source { state.fullTimeline?.take(lanes, of: spans) }
    case .storyLoaded(let story, let happenings):
        if state.fullScreens.last != .story {
            cover(.story, &state)
            state.fullScreens.append(.story)
        }
        state.story = StoryState(story, happenings)
    case .cardLoaded(let card, let happenings): take(CardState(card, happenings), &state)
    case .cardArticlesLoaded(let entity, let article, let page):
        if state.card?.entity.id == entity { state.card?.take(page, after: article) }
    case .quotesLoaded(let reports, let quotes):
        if state.quoted?.reports == reports { state.quoted?.quotes = quotes }
    case .entitiesDecided(let number, let words):
        state.undoable.append(.entities(number))
        state.notice = Notice("\(words) \(state.keymap.label(.undo) ?? "undo") takes it back.")
        effects = reloadNames(state)
    case .entitiesRestored(let words):
        state.notice = Notice("Taken back: \(words)")
        effects = reloadNames(state)
    case .annotatedAnew(let ids, let done, let total):
        let goesOn = done < total && !state.isReannotationCancelled
        state.reannotation = goesOn ? Reannotation(done: done, total: total) : nil
        if let open = state.article?.id, ids.contains(open) { effects = [.reloadArticle(open)] }
        // Titles may have changed.
        if done == total, let list = state.list.wantedAnew() { effects.append(list) }
    case .markedRead(let ids):
        state.undoable.append(.read(ids, true))
        state.notice = Notice("Marked \(ids.count) read. \(state.keymap.label(.undo) ?? "undo") takes it back.")
        if state.list.list == .unread {
            effects = [state.list.load(at: .start), .loadSources]
        } else {
            state.list.update(Set(ids)) { $0.isRead = true }
            effects = [.loadSources]
        }
    case .searchFailed(let query, let range, let message):
        // What was typed further since is not judged by its beginning.
        guard state.list.list == .search(query) else { break }
        if case .prompt(var prompt) = state.overlay, prompt.purpose == .search, searchAsTyped(prompt.text) == query {
            prompt.mistake = Prompt.Mistake(range: range, message: message)
            state.overlay = .prompt(prompt)
        } else {
            state.notice = Notice("\(query): \(message)", isError: true)
        }
    case .themeChanged(let name, let theme):
        state.themeName = name
        state.show(theme)
    case .themesLoaded(let themes): take(themes, &state)
    case .notice(let notice): state.notice = notice
    }
    noteOpening(&state, event, effects)
    effects += settle(&state)
    if case .articleLoaded(let article) = event, let report = state.awaited {
        state.awaited = nil
        // Only now the text is laid out.
        if report.article == article.id { showReport(report.event, &state) }
        effects += settle(&state)
    }
    if let page = state.list.wanted(margin: 50) { effects.append(page) }
    if let area = Layout(state).panes[.list],
        let snippets = state.list.wantedSnippets(height: area.height / listRowHeight(state, in: area) + 1)
    {
        effects.append(snippets)
    }
    if let lanes = wantedLanes(&state) { effects.append(lanes) }
    if let quotes = wantedQuotes(&state) { effects.append(quotes) }
    return effects
}

/// Notes whether an article or a screen is on its way.
private func noteOpening(_ state: inout ReaderState, _ event: ReaderEvent, _ effects: [Effect]) {
    switch event {
    case .articleLoaded, .storyLoaded, .cardLoaded, .notice: state.isOpening = false
    default: break
    }
    for effect in effects {
        switch effect {
        case .openArticle, .loadStory, .loadCard: state.isOpening = true
        default: break
        }
    }
}

/// Shows a loaded article, keeps the layout of the one before, and marks it read.
private func take(_ article: ArticleState, _ state: inout ReaderState) -> [Effect] {
    // The same article anew (annotated again): the place in it stays.
    let before = state.article.flatMap { $0.id == article.id ? $0 : nil }
    let left = before == nil ? keepReadingPlace(state) : []
    state.article = before?.reloaded(article) ?? article
    state.focus = .article
    let lit = before == nil ? lightSearched(&state) : []
    guard let row = state.list.rows.first(where: { $0.id == article.id }), !row.isRead else { return left + lit }
    return left + lit + setRead(&state, [article.id], true)
}

/// Keeps how far the open article is read; nothing where none is open.
func keepReadingPlace(_ state: ReaderState) -> [Effect] {
    guard let article = state.article else { return [] }
    return [.keepReadingPlace(article.id, article.readingPlace(height: articleHeight(state)))]
}

/// Asks for what shows names again: the open article, and the card over it.
private func reloadNames(_ state: ReaderState) -> [Effect] {
    reloadArticle(state) + (shownOnCard(state).map { [.loadCard($0)] } ?? [])
}

/// Asks for the open article again.
private func reloadArticle(_ state: ReaderState) -> [Effect] { state.article.map { [.reloadArticle($0.id)] } ?? [] }

/// Changes the read state of articles, so that it can be undone.
func setRead(_ state: inout ReaderState, _ ids: [ArticleID], _ isRead: Bool, undoable: Bool = true) -> [Effect] {
    state.list.update(Set(ids)) { $0.isRead = isRead }
    if undoable { state.undoable.append(.read(ids, isRead)) }
    return [.setRead(ids, isRead), .loadSources]
}

/// Changes the star of articles, so that it can be undone.
func setStarred(_ state: inout ReaderState, _ ids: [ArticleID], _ isStarred: Bool, undoable: Bool = true) -> [Effect] {
    state.list.update(Set(ids)) { $0.isStarred = isStarred }
    if undoable { state.undoable.append(.starred(ids, isStarred)) }
    return [.setStarred(ids, isStarred), .loadSources]
}

/// Lays out what the event changed: wraps the article for its pane, and brings what is chosen into view.
///
/// - Returns: what is to be laid out elsewhere.
private func settle(_ state: inout ReaderState) -> [Effect] {
    let layout = Layout(state)
    if let area = layout.panes[.list] {
        let visible = max(1, area.height / listRowHeight(state, in: area))
        state.list.selected = min(max(0, state.list.selected), max(0, state.list.rows.count - 1))
        state.list.top = scrolled(state.list.top, toShow: state.list.selected, height: visible)
    }
    if let area = layout.panes[.sources] {
        state.sources.selected = min(state.sources.selected, state.sources.lists.count - 1)
        state.sources.top = scrolled(state.sources.top, toShow: state.sources.selected, height: area.height)
    }
    let (width, height) = (state.width, state.height)
    if let timeline = state.fullTimeline, timeline.selected != .max {
        let rows = FullTimelineLayout(timeline, width: width, height: height).rows.height
        state.fullTimeline?.top = scrolled(timeline.top, toShow: timeline.selected, height: rows)
    }
    if let story = state.story {
        let lines = FullScreenLayout(width: width, height: height).body.height
        // The heading above the first article comes into view with it.
        let top = story.selected == 1 ? 0 : story.top
        state.story?.top = scrolled(top, toShow: story.selected, height: lines)
    }
    state.card?.settle(width: width, height: height)
    if state.fullScreens.isEmpty, state.returnsTo.isEmpty, state.overlay == nil { state.covered = [] }
    guard var article = state.article else { return [] }
    var request: LayoutRequest?
    // Taken out while it is changed, so that its lines are not copied.
    state.article = nil
    if let pane = layout.panes[.article] {
        let setting = state.typesetting
        request = article.fit(textArea(in: pane, measure: setting.measure), isJustified: setting.isJustified)
    }
    if let area = layout.panes[.timeline] { article.fitTimeline(area) }
    if let area = layout.panes[.who] { article.whoTop = whoTop(article, height: area.height) }
    state.article = article
    return request.map { [.layOut($0)] } ?? []
}

/// The first of `height` rows to draw such that row `chosen` is among them, moved no further than needed.
func scrolled(_ top: Int, toShow chosen: Int, height: Int) -> Int {
    max(0, min(top, chosen), chosen - max(1, height) + 1)
}

/// Takes back what is wrong with a search once it succeeds.
private func clearMistake(_ state: inout ReaderState) {
    guard case .prompt(var prompt) = state.overlay else { return }
    prompt.mistake = nil
    state.overlay = .prompt(prompt)
}
