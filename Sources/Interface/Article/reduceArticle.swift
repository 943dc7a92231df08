import Articles
import Screen
import Text

/// What the article that has the attention is asked for: the open one in its panes, the chosen one in the list.
func performOnArticle(_ action: Action, _ state: inout ReaderState) -> [Effect] {
    if action == .markAllRead {
        let name = state.sources.title(of: state.list.list).name
        state.overlay = .question("Mark everything in \(name) read?", .markAllRead(state.list.list))
        return []
    }
    let isInList = state.focus == .list || state.focus == .sources
    guard let id = isInList ? state.list.chosen?.id : state.article?.id else { return needArticle(&state) }
    if action == .toggleRead, !isInList, let article = state.article, !article.found.hits.isEmpty {
        // While hits are lit, "N" is their previous one.
        moveHit(&state, forward: false)
        return []
    }
    if action == .toggleRead, state.focus == .list, case .search = state.list.list {
        return moveUnread(&state, forward: false)
    }
    let row = state.list.rows.first { $0.id == id }
    switch action {
    case .star: return setStarred(&state, [id], !(row?.isStarred ?? false))
    case .toggleRead: return setRead(&state, [id], !(row?.isRead ?? true))
    case .browse, .copyLink:
        guard let article = state.article, article.id == id, let url = article.article.metadata.url else {
            state.notice = Notice("This article has no address.")
            return []
        }
        return [action == .browse ? .browse(url) : .copy(url)]
    default: return []
    }
}

/// Goes to the next (or previous) hit of what was looked for, and says which it is.
func moveHit(_ state: inout ReaderState, forward: Bool) {
    let height = articleHeight(state)
    state.article?.moveHit(forward: forward, height: height)
    if let found = state.article?.found, !found.hits.isEmpty {
        state.notice = Notice("“\(found.text)” \(found.current + 1) of \(found.hits.count)")
    }
}

/// Goes to the next unread article of the list: opens it where an article is read, chooses it in the list.
func moveUnread(_ state: inout ReaderState, forward: Bool) -> [Effect] {
    if state.focus == .article, let article = state.article, !article.found.hits.isEmpty {
        moveHit(&state, forward: forward)
        return []
    }
    if state.focus == .list, case .search = state.list.list {
        // What a search found is gone through whole, read or not.
        state.list.selected = min(max(0, state.list.selected + (forward ? 1 : -1)), max(0, state.list.rows.count - 1))
        return []
    }
    let rows = state.list.rows
    let wanted =
        forward
        ? rows.indices.dropFirst(state.list.selected + 1).first { !rows[$0].isRead }
        : rows.indices.prefix(state.list.selected).last { !rows[$0].isRead }
    guard let wanted else {
        state.notice = Notice(forward ? "No unread article further down." : "No unread article further up.")
        return []
    }
    state.list.selected = wanted
    let isReading = state.focus != .list && state.focus != .sources
    return isReading ? [.openArticle(rows[wanted].id)] : []
}

/// Goes to the next (or previous) name or time of the text, and says who or when it is.
func moveMention(_ action: Action, _ state: inout ReaderState) {
    let height = articleHeight(state)
    let forward = action == .nextEntity || action == .nextTime
    let wantsTime = action == .nextTime || action == .previousTime
    guard let article = state.article else { return }
    state.focus = .article
    let mention = state.article?.moveFocus(forward: forward, height: height) { mention in
        switch mention.subject {
        case .time: wantsTime
        case .entity: !wantsTime
        }
    }
    guard let mention else {
        state.notice = Notice("No \(wantsTime ? "time" : "name") further \(forward ? "down" : "up").")
        return
    }
    switch mention.subject {
    case .entity(let index):
        let entity = article.entities[index]
        let role = entity.note.map { ", \($0)" } ?? ""
        let place = entity.mentions.firstIndex(of: mention.range).map { $0 + 1 } ?? 1
        state.notice = Notice("\(entity.name)\(role) · \(place) of \(entity.mentions.count)")
    case .time(let index):
        let time = article.annotated.annotations.times[index]
        let words = time.span.map { Interface.words(for: $0, precision: time.precision) } ?? time.value
        state.notice = Notice("“\(article.article.text[time.range])” → \(words)")
    }
}
