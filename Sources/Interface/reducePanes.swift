import Articles
import Screen
import Text

/// Says that an article must be opened first.
func needArticle(_ state: inout ReaderState) -> [Effect] {
    state.notice = Notice("No article is open: choose one and press \(state.keymap.label(.open) ?? "open").")
    return []
}

func goTo(_ pane: Pane, _ state: inout ReaderState) -> [Effect] {
    guard state.article != nil else { return needArticle(&state) }
    // Pressed again in its pane, the key goes back to the text.
    state.focus = state.focus == pane ? .article : pane
    state.sideHidden = false
    return []
}

func toggle(_ marks: MarkSet, _ name: String, _ state: inout ReaderState) {
    state.marks.formSymmetricDifference(marks)
    state.notice = Notice(state.marks.contains(marks) ? "\(name) are marked." : "\(name) are not marked.")
}

/// Goes to the next pane there is, round the end.
func movePane(_ state: inout ReaderState, forward: Bool) {
    let panes = Pane.allCases.filter { pane in
        switch pane {
        case .sources, .list: true
        case .article: state.article != nil
        case .timeline, .who: state.article != nil && !state.sideHidden
        }
    }
    let index = panes.firstIndex(of: state.focus) ?? 0
    let next = panes[(index + (forward ? 1 : panes.count - 1)) % panes.count]
    if next == .sources { goToSources(&state) } else { state.focus = next }
}

/// Takes back the last change.
func undo(_ state: inout ReaderState) -> [Effect] {
    switch state.undoable.popLast() {
    case .read(let ids, let isRead):
        state.notice = Notice(
            "Taken back: \(ids.count == 1 ? "1 article" : "\(ids.count) articles") \(isRead ? "unread" : "read") again."
        )
        return setRead(&state, ids, !isRead, undoable: false) + reloadFlagged(state)
    case .starred(let ids, let isStarred):
        state.notice = Notice("Taken back: the star is \(isStarred ? "off" : "on") again.")
        return setStarred(&state, ids, !isStarred, undoable: false) + reloadFlagged(state)
    case .tagged(let tag, let ids, let isSet):
        state.notice = Notice("Taken back: the tag “\(tag)” is \(isSet ? "off" : "on") again.")
        return [.setTag(tag, ids, !isSet, isUndo: true), .loadSources]
    case .searches(let changes):
        state.notice = Notice("Taken back: the saved searches are as before.")
        return keepSearches(changes, &state, undoable: false)
    case .entities(let number): return [.undoEntities(number)]
    case .deleted(let ids):
        state.notice = Notice(
            "Taken back: \(ids.count == 1 ? "the article is" : "\(ids.count) articles are") there again.")
        state.list.hidden.subtract(ids)
        return [state.list.wantedAnew(), .loadSources].compactMap(\.self)
    case nil:
        state.notice = Notice("Nothing to take back.")
        return []
    }
}

/// Asks again for a list that flags make up, after one was set back.
private func reloadFlagged(_ state: ReaderState) -> [Effect] {
    switch state.list.list {
    case .unread, .starred, .search: [state.list.wantedAnew()].compactMap(\.self)
    case .all, .source: []
    }
}

/// Lines of the article pane, or those it would have.
func articleHeight(_ state: ReaderState) -> Int {
    if let pane = Layout(state).panes[.article] { return pane.height }
    var reading = state
    reading.focus = .article
    return Layout(reading).panes[.article]?.height ?? 1
}

/// Opens what is chosen, or goes from the timeline or the names to the text.
func open(_ state: inout ReaderState) -> [Effect] {
    switch state.focus {
    case .sources:
        guard let list = state.sources.lists[safely: state.sources.selected] else { return [] }
        state.focus = .list
        // The one that is shown keeps its place.
        return list == state.list.list ? [] : show(list, &state)
    case .list:
        // The row of the number before it.
        if state.motionCount != nil { _ = move(.bottom, &state) }
        guard let chosen = state.list.chosen else {
            state.notice = Notice("There is nothing to open here.")
            return []
        }
        state.returnsTo = []
        if state.article?.id == chosen.id {
            state.focus = .article
            return lightSearched(&state)
        }
        return [.openArticle(chosen.id)]
    case .article:
        if let article = state.article, let time = article.focusedTime { return openTime(time, article, &state) }
        if state.article?.litEntity != nil { return openChosenCard(&state) }
        if state.sideHidden { return [] }
        state.focus = .timeline
    case .timeline:
        let (height, current) = (articleHeight(state), state.article?.currentEvent ?? 0)
        state.article?.choose(event: current, height: height)
        state.focus = .article
    case .who:
        let (height, current) = (articleHeight(state), state.article?.currentEntity ?? 0)
        state.article?.choose(entity: current, height: height)
        state.focus = .article
    }
    return []
}

/// Goes from a time in the text to what happened then, on the timeline.
private func openTime(_ time: Int, _ article: ArticleState, _ state: inout ReaderState) -> [Effect] {
    let range = article.annotated.annotations.times[time].range
    let event =
        article.events.firstIndex { $0.time == time }
        ?? article.events.firstIndex { $0.sentence.contains(range.lower) }
    guard let event else {
        state.notice = Notice("Nothing on the timeline is dated by it.")
        return []
    }
    let height = articleHeight(state)
    state.article?.choose(event: event, height: height)
    return goTo(.timeline, &state)
}

/// Keeps how the list stands that is about to be left.
func keepList(_ state: inout ReaderState) {
    let list = state.list.list
    guard state.list.loading == nil, !state.list.rows.isEmpty, state.sources.lists.contains(list) else { return }
    if state.leftLists.count >= mostLeftLists { state.leftLists = state.leftLists.filter { $0.key == .all } }
    state.leftLists[list] = state.list
}

/// Lists that are kept as they were left: some thousand rows.
private let mostLeftLists = 8

/// Goes back to a list, at the place where it was left.
func goBack(to list: ArticleList, _ state: inout ReaderState) -> [Effect] {
    guard list != state.list.list, var left = state.leftLists[list], left.order == state.orders[left] else {
        return show(list, &state)
    }
    keepList(&state)
    left.anchor = nil
    left.hide(Array(state.list.hidden))
    left.hidden = state.list.hidden
    state.list = left
    return [state.list.wantedAnew()].compactMap(\.self)
}

/// Shows another list from its beginning.
func show(_ list: ArticleList, _ state: inout ReaderState) -> [Effect] {
    keepList(&state)
    let hidden = state.list.hidden
    state.list = ListState()
    state.list.hidden = hidden
    state.list.list = list
    state.list.order = state.orders[state.list]
    return [state.list.load(at: .start)]
}

/// Goes to the library, at the list that is shown.
private func goToSources(_ state: inout ReaderState) {
    state.focus = .sources
    let lists = state.sources.lists
    let shown = lists.firstIndex(of: state.list.list) ?? state.listBeforeSearch.flatMap { lists.firstIndex(of: $0) }
    if let shown { state.sources.selected = shown }
}

/// Goes to the pane on the left.
func goBack(_ state: inout ReaderState) {
    switch state.focus {
    case .sources: break
    case .list: goToSources(&state)
    case .article: state.focus = .list
    case .timeline, .who: state.focus = .article
    }
}

/// Goes back a step; from the first list, ends the program.
func leave(_ state: inout ReaderState) -> [Effect] {
    switch state.focus {
    case .sources: state.focus = .list
    case .article where !state.returnsTo.isEmpty:
        ScreenPlace.goBack(&state)
    case .article, .timeline, .who: goBack(&state)
    case .list:
        if let whole = state.wholeList, state.list.list == unread(of: whole, state) { return toggleUnreadOnly(&state) }
        if case .search = state.list.list {
            let list = state.listBeforeSearch ?? .all
            state.listBeforeSearch = nil
            return goBack(to: list, &state)
        }
        if state.list.list != .all { return goBack(to: .all, &state) }
        return [.quit]
    }
    return []
}
