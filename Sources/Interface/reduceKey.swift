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
    case .about, .mistakes: return reduceBox(&state, key)
    case nil: break
    }
    if let effects = reduceSelection(&state, key) { return effects }
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
    case .mistakes: state.overlay = .mistakes(top: top)
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
    if let effects = performOnSelection(action, &state) { return effects }
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.repaint]
    case .help: state.overlay = .help(HelpState())
    case .about:
        if state.article != nil { state.overlay = .about(top: 0) } else { return needArticle(&state) }
    case .command: state.overlay = .prompt(Prompt(.command))
    case .search:
        if state.focus == .article, state.article != nil {
            beginFind(&state)
        } else {
            state.overlay = .prompt(Prompt(.search))
        }
    case .filter:
        state.focus = .list
        state.overlay = .prompt(Prompt(.filter(within: state.sources.query(of: state.list.list))))
    case .undo: return undo(&state)
    case .goTo: return openPicker(.lists, &state)
    case .tags: return openPicker(.tags, &state)
    case .names: return openPicker(.names, &state)
    case .editConfiguration: return [.editConfiguration]
    case .links: return showLinks(&state)
    case .openLink: return openLink(number: state.motionCount, &state)
    case .save: return askWhereToWrite(&state)
    case .pipe: return askForProgram(&state)
    case .select: toggleSelection(&state)
    case .delete: return delete(targets(state), &state)
    case .nextArticle, .previousArticle: return moveArticle(&state, forward: action == .nextArticle)
    case .narrower, .wider:
        let step = action == .wider ? 2 : -2
        if state.focus == .list || state.focus == .sources {
            state.listAdjustment = adjusted(Layout.adjustment(ofList: state) + step)
        } else {
            state.sideAdjustment = adjusted(state.sideAdjustment + step)
        }
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
    case .unreadOnly: return toggleUnreadOnly(&state)
    case .changeOrder: return changeOrder(&state)
    case .toggleShortRows: state.hasShortRows.toggle()
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
