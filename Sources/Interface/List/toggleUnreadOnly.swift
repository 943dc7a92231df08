import Articles

/// Shows only what is unread of the list, or all of it again, at the place where it was left.
func toggleUnreadOnly(_ state: inout ReaderState) -> [Effect] {
    state.focus = .list
    let list = state.list.list
    if let whole = state.wholeList {
        state.wholeList = nil
        if list == unread(of: whole, state) { return goBack(to: whole, &state) }
    }
    let narrowed = unread(of: list, state)
    guard narrowed != list else {
        state.notice = Notice("This list has only what is unread.")
        return []
    }
    let key = state.keymap.label(.unreadOnly).map { "; \($0) shows all again" } ?? ""
    state.notice = Notice("Only what is unread\(key).")
    // A search is come back to by searching.
    let effects = show(narrowed, &state)
    state.wholeList = list
    return effects
}

/// What is unread of a list.
func unread(of list: ArticleList, _ state: ReaderState) -> ArticleList {
    let query = state.sources.query(of: list)
    let terms = query.split(separator: " ")
    return query.isEmpty ? .unread : terms.contains("is:unread") ? list : .search("\(query) is:unread")
}
