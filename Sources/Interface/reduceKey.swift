import Articles
import Screen
import Text

/// Applies a key: overlay first, then counts and sequences of the keymap.
func reduceKey(_ state: inout ReaderState, _ key: Key) -> [Effect] {
    switch state.overlay {
    case .prompt(let prompt): return reducePrompt(&state, prompt, key)
    case .question(_, let effect):
        state.overlay = nil
        return key == .character("y") || key == .character("Y") ? [effect] : []
    case .picker(let picker): return reducePicker(&state, picker, key)
    case .themes(let picker): return reduceThemePicker(&state, picker, key)
    case .links(let links): return reduceLinks(&state, links, key) ?? reduceBox(&state, key)
    case .help(let help): return reduceHelpSearch(&state, help, key) ?? reduceBox(&state, key)
    case .about: return reduceBox(&state, key)
    case nil: break
    }
    if key == .escape, state.count != nil || !state.pendingKeys.isEmpty {
        state.clearPendingKeys()
        return []
    }
    if state.pendingKeys.isEmpty, let effects = reduceCount(&state, key) { return effects }
    state.pendingKeys.append(key)
    switch state.keymap.match(state.pendingKeys, in: state.keyContext) {
    case .prefix: return []
    case .action(let action):
        let count = state.count
        state.clearPendingKeys()
        return perform(action, count, &state)
    case .none:
        let wasBegun = state.pendingKeys.count > 1 || state.count != nil
        state.clearPendingKeys()
        if !wasBegun {
            let help = state.keymap.label(.help) ?? "help"
            state.notice = Notice("\(label(of: key)) does nothing here; \(help) shows all keys.")
        }
        return []
    }
}

/// Applies a key to a box of help or metadata: it scrolls or closes.
private func reduceBox(_ state: inout ReaderState, _ key: Key) -> [Effect] {
    guard let (lines, top, _) = overlayLines(state) else {
        state.overlay = nil
        return []
    }
    let page = overlayPageHeight(state)
    let steps: Int
    guard case .action(let action) = state.keymap.match([key]) else {
        // The first of "gg" is enough here.
        if key == .character("g") { setBoxTop(&state, 0) }
        return []
    }
    switch action {
    case .down: steps = 1
    case .up: steps = -1
    case .pageDown: steps = page
    case .pageUp: steps = -page
    case .halfPageDown: steps = page / 2
    case .halfPageUp: steps = -page / 2
    case .top: steps = -lines.count
    case .bottom: steps = lines.count
    case .back, .leave, .clear, .help, .about, .open:
        state.overlay = nil
        return []
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    default: return []
    }
    setBoxTop(&state, min(max(0, top + steps), max(0, lines.count - page)))
    return []
}

private func setBoxTop(_ state: inout ReaderState, _ top: Int) {
    switch state.overlay {
    case .help(var help):
        help.top = top
        state.overlay = .help(help)
    case .about: state.overlay = .about(top: top)
    case .links(var links):
        links.top = top
        state.overlay = .links(links)
    case .prompt, .picker, .themes, .question, nil: break
    }
}

/// Does what an action says, on the full screen or in the pane that has the keys.
func perform(_ action: Action, _ state: inout ReaderState) -> [Effect] {
    if let screen = state.fullScreens.last { return perform(action, on: screen, &state) }
    return performInPanes(action, &state)
}

/// Does what an action says on a full screen.
private func perform(_ action: Action, on screen: FullScreen, _ state: inout ReaderState) -> [Effect] {
    switch action {
    case .quit, .suspend, .redraw, .help, .command, .names: return performInPanes(action, &state)
    case .leave, .clear: return leaveFullScreen(&state)
    case .search where screen == .card: return performOnCard(action, &state)
    case .search:
        state.fullScreens = []
        state.focus = .list
        return performInPanes(action, &state)
    case .fullTimeline where screen == .timeline, .story where screen == .story, .back where screen != .timeline:
        return leaveFullScreen(&state)
    default:
        switch screen {
        case .timeline: return performOnTimeline(action, &state)
        case .story: return performOnStory(action, &state)
        case .card: return performOnCard(action, &state)
        }
    }
}

private func performInPanes(_ action: Action, _ state: inout ReaderState) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.repaint]
    case .help: state.overlay = .help(HelpState())
    case .about:
        if state.article != nil { state.overlay = .about(top: 0) } else { return needArticle(&state) }
    case .command: state.overlay = .prompt(Prompt(.command))
    case .search:
        let isInText = state.focus == .article && state.article != nil
        state.overlay = .prompt(Prompt(isInText ? .find : .search))
    case .filter:
        state.focus = .list
        state.overlay = .prompt(Prompt(.filter(within: state.sources.query(of: state.list.list))))
    case .undo: return undo(&state)
    case .goTo: return openPicker(.lists, &state)
    case .tags: return openPicker(.tags, &state)
    case .names: return openPicker(.names, &state)
    case .editConfiguration: return [.editConfiguration]
    case .links: return showLinks(&state)
    case .save: return askWhereToWrite(&state)
    case .pipe: return askForProgram(&state)
    case .select: toggleSelection(&state)
    case .delete: return delete(targets(state), &state)
    case .nextArticle, .previousArticle: return moveArticle(&state, forward: action == .nextArticle)
    case .narrower: state.sideAdjustment = max(-24, state.sideAdjustment - 2)
    case .wider: state.sideAdjustment = min(80, state.sideAdjustment + 2)
    case .hidePane:
        state.sideHidden.toggle()
        if state.sideHidden, state.focus == .timeline || state.focus == .who { state.focus = .article }
    case .nextPane: movePane(&state, forward: true)
    case .previousPane: movePane(&state, forward: false)
    case .fullTimeline: return openFullTimeline(&state)
    case .story:
        let isInList = state.focus == .list || state.focus == .sources
        guard let id = isInList ? state.list.chosen?.id : state.article?.id else { return needArticle(&state) }
        return [.loadStory(id)]
    case .card: return openChosenCard(&state)
    case .zoomIn, .zoomOut, .previousPeriod, .nextPeriod, .nextCertain, .nextUncertain: break
    case .timeline, .who: return goTo(action == .timeline ? .timeline : .who, &state)
    case .residue:
        guard state.article != nil else { return needArticle(&state) }
        state.article?.showsResidue.toggle()
    case .toggleJustified: toggleJustified(&state)
    case .togglePeople: toggle(.people, "People", &state)
    case .toggleOrganizations: toggle(.organizations, "Organisations", &state)
    case .togglePlaces: toggle(.places, "Places", &state)
    case .toggleOthers: toggle(.others, "Other names", &state)
    case .toggleTimes: toggle(.times, "Times", &state)
    case .star, .toggleRead, .markAllRead, .browse, .copyLink: return performOnArticle(action, &state)
    case .nextUnread, .previousUnread: return moveUnread(&state, forward: action == .nextUnread)
    case .nextHit, .previousHit: moveHit(&state, forward: action == .nextHit)
    case .nextEntity, .previousEntity, .nextTime, .previousTime: moveMention(action, &state)
    case .down, .up, .top, .bottom, .pageDown, .pageUp, .halfPageDown, .halfPageUp: return move(action, &state)
    case .open: return open(&state)
    case .back: goBack(&state)
    case .leave: return leave(&state)
    case .clear:
        if state.list.anchor != nil, state.focus == .list {
            state.list.anchor = nil
        } else if let article = state.article, article.hasLight {
            state.article?.putOutLights()
        } else {
            goBack(&state)
        }
    }
    return []
}

/// Says that an article must be opened first.
func needArticle(_ state: inout ReaderState) -> [Effect] {
    state.notice = Notice("No article is open: choose one and press \(state.keymap.label(.open) ?? "open").")
    return []
}

private func goTo(_ pane: Pane, _ state: inout ReaderState) -> [Effect] {
    guard state.article != nil else { return needArticle(&state) }
    // Pressed again in its pane, the key goes back to the text.
    state.focus = state.focus == pane ? .article : pane
    state.sideHidden = false
    return []
}

private func toggle(_ marks: MarkSet, _ name: String, _ state: inout ReaderState) {
    state.marks.formSymmetricDifference(marks)
    state.notice = Notice(state.marks.contains(marks) ? "\(name) are marked." : "\(name) are not marked.")
}

/// Goes to the next pane there is, round the end.
private func movePane(_ state: inout ReaderState, forward: Bool) {
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
private func undo(_ state: inout ReaderState) -> [Effect] {
    switch state.undoable.popLast() {
    case .read(let ids, let isRead):
        state.notice = Notice(
            "Taken back: \(ids.count == 1 ? "1 article" : "\(ids.count) articles") \(isRead ? "unread" : "read") again."
        )
        return setRead(&state, ids, !isRead, undoable: false)
    case .starred(let ids, let isStarred):
        state.notice = Notice("Taken back: \(isStarred ? "not starred" : "starred") again.")
        return setStarred(&state, ids, !isStarred, undoable: false)
    case .tagged(let tag, let ids, let isSet):
        state.notice = Notice("Taken back: \(isSet ? "no longer tagged" : "tagged") “\(tag)” again.")
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

/// Lines of the article pane, or those it would have.
func articleHeight(_ state: ReaderState) -> Int {
    if let pane = Layout(state).panes[.article] { return pane.height }
    var reading = state
    reading.focus = .article
    return Layout(reading).panes[.article]?.height ?? 1
}

/// Opens what is chosen, or goes from the timeline or the names to the text.
private func open(_ state: inout ReaderState) -> [Effect] {
    switch state.focus {
    case .sources:
        guard let list = state.sources.lists[safely: state.sources.selected] else { return [] }
        state.focus = .list
        return show(list, &state)
    case .list:
        guard let chosen = state.list.chosen else { return [] }
        state.returnsTo = []
        if state.article?.id == chosen.id {
            state.focus = .article
            return []
        }
        return [.openArticle(chosen.id)]
    case .article:
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

/// Shows another list from its beginning.
func show(_ list: ArticleList, _ state: inout ReaderState) -> [Effect] {
    let hidden = state.list.hidden
    state.list = ListState()
    state.list.hidden = hidden
    state.list.list = list
    state.list.loading = .start
    return [.loadList(list, at: .start, limit: ListState.pageSize)]
}

/// Goes to the library, at the list that is shown.
private func goToSources(_ state: inout ReaderState) {
    state.focus = .sources
    let lists = state.sources.lists
    let shown = lists.firstIndex(of: state.list.list) ?? state.listBeforeSearch.flatMap { lists.firstIndex(of: $0) }
    if let shown { state.sources.selected = shown }
}

/// Goes to the pane on the left.
private func goBack(_ state: inout ReaderState) {
    switch state.focus {
    case .sources: break
    case .list: goToSources(&state)
    case .article: state.focus = .list
    case .timeline, .who: state.focus = .article
    }
}

/// Goes back a step; from the first list, ends the program.
private func leave(_ state: inout ReaderState) -> [Effect] {
    switch state.focus {
    case .sources: state.focus = .list
    case .article where !state.returnsTo.isEmpty:
        ScreenPlace.goBack(&state)
    case .article, .timeline, .who: goBack(&state)
    case .list:
        if case .search = state.list.list {
            let list = state.listBeforeSearch ?? .all
            state.listBeforeSearch = nil
            return show(list, &state)
        }
        if state.list.list != .all { return show(.all, &state) }
        return [.quit]
    }
    return []
}
