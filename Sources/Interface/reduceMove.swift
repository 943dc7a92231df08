import Articles
import Screen
import Text

/// Moves within the pane that has the keys.
func move(_ action: Action, _ state: inout ReaderState) -> [Effect] {
    let layout = Layout(state)
    let area = layout.panes[state.focus] ?? Rect(x: 0, y: 0, width: 1, height: 1)
    switch state.focus {
    case .sources:
        let count = state.sources.lists.count
        state.sources.selected = moved(
            state.sources.selected, by: action, state.motionCount, page: area.height, count: count)
    case .list: return moveList(action, page: max(1, area.height / listRowHeight(state, in: area)), &state)
    case .article:
        let height = area.height
        // A page keeps two lines of what was read.
        let before = state.article?.top ?? 0
        let wanted = moved(
            before, by: action, state.motionCount, page: height - 2, count: state.article?.lines.count ?? 0)
        state.article?.scroll(by: wanted - before, height: height)
        if steps(action, page: height) > 0, state.article?.top == before { sayTextEnds(&state) }
    case .timeline:
        guard let article = state.article else { return [] }
        let current = moved(
            article.currentEvent, by: action, state.motionCount, page: area.height / 3, count: article.events.count)
        let height = articleHeight(state)
        state.article?.choose(event: current, height: height)
    case .who:
        guard let article = state.article else { return [] }
        let current = moved(
            article.currentEntity, by: action, state.motionCount, page: area.height, count: article.entities.count)
        let height = articleHeight(state)
        state.article?.choose(entity: current, height: height)
    }
    return []
}

/// Says that there is no more text, and where there is other.
private func sayTextEnds(_ state: inout ReaderState) {
    guard state.focus == .article, state.article?.linesKey != nil else { return }
    let ways = [(Action.nextUnread, "next unread"), (.nextArticle, "next"), (.leave, "back")]
    let keys = ways.compactMap { action, words in state.keymap.label(action).map { "\($0) \(words)" } }
    state.notice = Notice((["The text ends here"] + keys).joined(separator: " · "))
}

/// Moves in the list; its ends may have to be loaded.
private func moveList(_ action: Action, page: Int, _ state: inout ReaderState) -> [Effect] {
    if action == .top, state.list.hasBefore {
        return [state.list.load(at: .start)]
    }
    if action == .bottom, state.list.hasAfter, state.motionCount == nil {
        return [state.list.load(at: .end)]
    }
    // The number of a row counts from the list's first, loaded or not.
    let skipped = action == .top || action == .bottom ? state.list.skipped ?? 0 : 0
    let number = state.motionCount.map { max(1, $0 - skipped) }
    state.list.selected = moved(state.list.selected, by: action, number, page: page, count: state.list.rows.count)
    return []
}

/// Where a moving action leads from `index` among `count` rows.
///
/// - Parameter number: so many times as far; for the ends, the row of that number, from 1.
func moved(_ index: Int, by action: Action, _ number: Int?, page: Int, count: Int) -> Int {
    let target =
        switch action {
        case .top, .bottom: number.map { $0 - 1 } ?? (action == .top ? 0 : count - 1)
        default: index + steps(action, page: page) * (number ?? 1)
        }
    return min(max(0, target), max(0, count - 1))
}

/// How many rows a moving action goes.
func steps(_ action: Action, page: Int) -> Int {
    let page = max(1, page)
    return switch action {
    case .down: 1
    case .up: -1
    case .pageDown: page
    case .pageUp: -page
    case .halfPageDown: max(1, page / 2)
    case .halfPageUp: -max(1, page / 2)
    default: 0
    }
}

/// Applies the mouse: the wheel scrolls what is under it, a click chooses it, a double click opens it.
func reduceMouse(_ state: inout ReaderState, _ mouse: MouseEvent) -> [Effect] {
    if let overlay = state.overlay { return reduceOverlayMouse(&state, overlay, mouse) }
    if let screen = state.fullScreens.last {
        state.notice = nil
        switch screen {
        case .timeline: return reduceTimelineMouse(&state, mouse)
        case .story: return reduceStoryMouse(&state, mouse)
        case .card: return reduceCardMouse(&state, mouse)
        }
    }
    let layout = Layout(state)
    if let drag = state.drag, mouse.action == .drag {
        let moved = mouse.x - drag.x
        if drag.isList {
            state.listAdjustment = adjusted(drag.adjustment + moved)
        } else {
            state.sideAdjustment = adjusted(drag.adjustment - moved)
        }
        return []
    }
    state.drag = nil
    if mouse.action == .click, let drag = layout.drag(x: mouse.x, y: mouse.y, state) {
        state.drag = drag
        return []
    }
    guard let pane = layout.pane(x: mouse.x, y: mouse.y), let area = layout.panes[pane] else { return [] }
    switch mouse.action {
    case .drag:
        // The button was pressed in the text: words are selected from there on.
        guard pane == .article, state.focus == .article else { return [] }
        selectByMouse(x: mouse.x, row: mouse.y - area.y, in: area, &state)
        return []
    case .wheelUp, .wheelDown:
        let action: Action = mouse.action == .wheelUp ? .up : .down
        let before = state.focus
        state.focus = pane
        var effects: [Effect] = []
        for _ in 0..<(pane == .article ? 3 : 1) { effects += move(action, &state) }
        // In a narrow terminal the focus decides what is shown: it stays.
        state.focus = before
        return effects
    case .click, .doubleClick:
        state.notice = nil
        state.focus = pane
        choose(row: mouse.y - area.y, column: mouse.x - area.x, in: pane, area, &state)
        if mouse.action == .doubleClick, pane == .article,
            let address = link(row: mouse.y - area.y, column: mouse.x - area.x, in: area, state)
        {
            return [.browse(address)]
        }
        let opens = mouse.action == .doubleClick || pane == .sources
        // In the text only a name opens.
        return opens && (pane != .article || state.article?.litEntity != nil) ? perform(.open, &state) : []
    }
}

/// Chooses what stands at a row of a pane.
private func choose(row: Int, column: Int, in pane: Pane, _ area: Rect, _ state: inout ReaderState) {
    switch pane {
    case .sources: state.sources.selected = min(state.sources.top + row, state.sources.lists.count - 1)
    case .list:
        let index = state.list.top + row / listRowHeight(state, in: area)
        if state.list.rows.indices.contains(index) { state.list.selected = index }
    case .timeline:
        if let article = state.article, let event = article.timelineLines[safely: article.timelineTop + row]?.event {
            let height = articleHeight(state)
            state.article?.choose(event: event, height: height)
        }
    case .who:
        guard let article = state.article else { return }
        let line = article.whoTop + row
        let index = article.showsNote && line > article.currentEntity ? line - 1 : line
        let height = articleHeight(state)
        state.article?.choose(entity: index, height: height)
    case .article: chooseMention(row: row, column: column, in: area, &state)
    }
}

/// Lights the entity or time under a click in the text, or puts out the lights where there is none.
private func chooseMention(row: Int, column: Int, in pane: Rect, _ state: inout ReaderState) {
    guard let article = state.article else { return }
    let x = textColumn(at: pane.x + column, in: pane, state)
    state.pressedAt = article.nearestOffset(row: row, column: x)
    let offset = article.lines[safely: article.top + row]?.offset(at: x, in: article.article.text.bytes.span)
    let hit = offset.flatMap { offset in article.mentions.firstIndex { $0.range.contains(offset) } }
    state.article?.putOutLights()
    guard let hit else { return }
    state.article?.focusedMention = hit
    if case .entity(let index) = article.mentions[hit].subject {
        state.article?.litEntity = index
        state.article?.currentEntity = index
    }
}

/// The address of the link at a cell of the text, or of the line at its end that names one; nil where there is none.
private func link(row: Int, column: Int, in pane: Rect, _ state: ReaderState) -> String? {
    guard let article = state.article, let line = article.lines[safely: article.top + row] else { return nil }
    if line.kind == .link {
        let number = article.lines.prefix(article.top + row).count { $0.kind == .link }
        return LinkList(article.article).addresses[safely: number]
    }
    let x = textColumn(at: pane.x + column, in: pane, state)
    guard let offset = line.offset(at: x, in: article.article.text.bytes.span) else { return nil }
    for markup in article.article.markup where markup.range.contains(offset) {
        if case .link(let address) = markup.kind, isWebAddress(address) { return address }
    }
    return nil
}

/// The column of the text that is at a column of the screen; negative left of it.
private func textColumn(at x: Int, in pane: Rect, _ state: ReaderState) -> Int {
    x - textArea(in: pane, measure: state.typesetting.measure).x
}

/// Selects the words from where the button was pressed to the cell the mouse is over now.
private func selectByMouse(x: Int, row: Int, in pane: Rect, _ state: inout ReaderState) {
    guard let article = state.article, let start = state.pressedAt else { return }
    let column = textColumn(at: x, in: pane, state)
    guard let end = article.nearestOffset(row: row, column: column) else { return }
    state.article?.select(from: start, to: end, height: pane.height)
}

extension ArticleState {
    /// The byte of the text at a cell of the pane, else the nearest: of the line, or of one below or above.
    fileprivate func nearestOffset(row: Int, column: Int) -> Int? {
        let index = min(max(0, top + row), lines.count - 1)
        guard lines.indices.contains(index) else { return nil }
        if let body = lines[index].body {
            let offset = lines[index].offset(at: column, in: article.text.bytes.span)
            return offset ?? (column <= 0 ? body.lower : body.upper - 1)
        }
        if let below = lines[index...].first(where: { $0.body != nil })?.body { return below.lower }
        return lines[..<index].last { $0.body != nil }?.body.map { $0.upper - 1 }
    }
}

extension ArticleState {
    /// Whether anything is lit: an entity, an event, hits.
    var hasLight: Bool {
        selection != nil || litEntity != nil || isEventLit || focusedMention != nil || !found.hits.isEmpty
    }

    /// Puts out all lights.
    mutating func putOutLights() {
        (litEntity, isEventLit, focusedMention, found) = (nil, false, nil, FoundText())
        selection = nil
    }
}
