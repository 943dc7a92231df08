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
    let ids = targets(state)
    guard let id = ids.first else { return needArticle(&state) }
    if action == .toggleRead, state.focus != .list, state.focus != .sources, let article = state.article,
        !article.found.hits.isEmpty
    {
        // While hits are lit, "N" is their previous one.
        moveHit(&state, forward: false)
        return []
    }
    if action == .toggleRead, state.focus == .list, state.list.anchor == nil, !state.list.searchedWords.isEmpty {
        return moveUnread(&state, forward: false)
    }
    defer { state.list.anchor = nil }
    let rows = state.list.rows.filter { ids.contains($0.id) }
    switch action {
    case .star: return setStarred(&state, ids, !(rows.allSatisfy(\.isStarred) && !rows.isEmpty))
    case .toggleRead: return setRead(&state, ids, !(rows.allSatisfy(\.isRead)))
    case .copyLink:
        // The lit sentence is what the eye is on.
        if state.focus == .article, let article = state.article, article.isEventLit,
            let event = article.events[safely: article.currentEvent]
        {
            return [.copy(article.article.text[event.sentence])]
        }
        return [.loadAddresses(ids, .clipboard)]
    case .browse:
        if ids.count == 1, state.article?.id == id, let url = state.article?.article.metadata.url {
            return [.browse(url)]
        }
        return [.loadAddresses(ids, .browser)]
    default: return []
    }
}

/// Opens or copies the addresses of articles.
func use(_ addresses: [String], for use: AddressUse, _ state: inout ReaderState) -> [Effect] {
    guard !addresses.isEmpty else {
        state.notice = Notice("This article has no address.")
        return []
    }
    switch use {
    case .clipboard: return [.copy(addresses.joined(separator: "\n"))]
    case .browser:
        guard addresses.count <= mostPages else {
            state.notice = Notice(
                "\(addresses.count) pages at once are too many; \(mostPages) is the most.", isError: true)
            return []
        }
        return addresses.map(Effect.browse)
    }
}

/// Pages opened at once at the most.
private let mostPages = 10

/// Shows the links of the open article.
func showLinks(_ state: inout ReaderState) -> [Effect] {
    guard let article = state.article else { return needArticle(&state) }
    guard !LinkList(article.article).addresses.isEmpty else {
        state.notice = Notice("This article has no links.")
        return []
    }
    state.overlay = .links(LinkOverlay())
    return []
}

/// Begins to select rows of the list together, or ends it; in the text, begins to select words.
func toggleSelection(_ state: inout ReaderState) {
    if state.focus == .article, state.article != nil {
        let height = articleHeight(state)
        state.article?.beginSelection(height: height)
        if state.article?.selection == nil { state.notice = Notice("There are no words to select.") }
        return
    }
    guard state.focus == .list, let chosen = state.list.chosen else {
        state.notice = Notice("Articles are selected in the list, words in the text.")
        return
    }
    state.list.anchor = state.list.anchor == nil ? chosen.id : nil
}

/// Takes articles out of the lists; they are deleted when the reader ends, and until then this can be undone.
func delete(_ ids: [ArticleID], _ state: inout ReaderState) -> [Effect] {
    guard !ids.isEmpty else { return needArticle(&state) }
    state.undoable.append(.deleted(ids))
    state.list.hide(ids)
    if let open = state.article?.id, ids.contains(open) {
        state.article = nil
        state.focus = .list
    }
    let what = ids.count == 1 ? "Deleted" : "\(ids.count) articles deleted"
    state.notice = Notice("\(what); \(state.keymap.label(.undo) ?? "undo") brings back until the reader ends.")
    return []
}

/// Goes to the next (or previous) article of the list, read or not, and opens it where one is read.
func moveArticle(_ state: inout ReaderState, forward: Bool) -> [Effect] {
    let wanted = state.list.selected + (forward ? 1 : -1)
    guard let row = state.list.rows[safely: wanted] else {
        state.notice = Notice(
            forward ? "This is the last article of the list." : "This is the first article of the list.")
        return []
    }
    state.list.selected = wanted
    let isReading = state.focus != .list && state.focus != .sources
    return isReading ? [.openArticle(row.id)] : []
}

/// Goes to the next unread article of the list: opens it where an article is read, chooses it in the list.
func moveUnread(_ state: inout ReaderState, forward: Bool) -> [Effect] {
    if state.focus == .article, let article = state.article, !article.found.hits.isEmpty {
        moveHit(&state, forward: forward)
        return []
    }
    if state.focus == .list, !state.list.searchedWords.isEmpty {
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
        // Beyond what is loaded the store looks.
        let end = forward ? rows.last : rows.first
        return [.findUnread(state.list.list, from: end?.id, older: forward == (state.list.order != .oldest))]
    }
    state.list.selected = wanted
    let isReading = state.focus != .list && state.focus != .sources
    return isReading ? [.openArticle(rows[wanted].id)] : []
}

/// Goes to the unread article that the store found beyond what is loaded, or to the next source that has any.
func reduceUnread(_ list: ArticleList, _ id: ArticleID?, older: Bool, _ state: inout ReaderState) -> [Effect] {
    guard list == state.list.list else { return [] }
    let isReading = state.focus != .list && state.focus != .sources
    let forward = older == (state.list.order != .oldest)
    if let id {
        let load = state.list.load(at: .from(id))
        return isReading ? [load, .openArticle(id)] : [load]
    }
    // From the last of a source on to the next source, as it stands in the library.
    let sources = state.sources.sources
    if forward, case .source(let source) = list, let place = sources.firstIndex(where: { $0.id == source }) {
        let others = sources[(place + 1)...] + sources[..<place]
        if let next = others.first(where: { $0.unread > 0 }) {
            state.notice = Notice("On in \(next.name).")
            if let row = state.sources.lists.firstIndex(of: .source(next.id)) { state.sources.selected = row }
            return show(.source(next.id), &state) + [.findUnread(.source(next.id), from: nil, older: older)]
        }
    }
    state.notice = Notice(forward ? "No unread article further down." : "No unread article further up.")
    return []
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
        let card = state.keymap.label(.open).map { " · \($0) its card" } ?? ""
        state.notice = Notice("\(entity.name)\(role) · \(place) of \(entity.mentions.count)\(card)")
    case .time(let index):
        let time = article.annotated.annotations.times[index]
        let words = time.span.map { Interface.words(for: $0, precision: time.precision) } ?? time.value
        state.notice = Notice("“\(article.article.text[time.range])” → \(words)")
    }
}
