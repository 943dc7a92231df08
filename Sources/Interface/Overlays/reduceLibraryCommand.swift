import Articles

/// Runs a command about saved searches or tags: `save NAME`, `rename NAME`, `unsave`, `tag NAME`, `untag NAME`.
///
/// - Returns: nil when it is none of them.
func reduceLibraryCommand(_ name: String, _ argument: String, _ state: inout ReaderState) -> [Effect]? {
    switch name {
    case "save": return save(as: argument, &state)
    case "rename": return rename(to: argument, &state)
    case "unsave": return unsave(&state)
    case "tag", "untag": return tag(argument, name == "tag", &state)
    default: return nil
    }
}

/// Keeps searches under names (nil: no longer), so that it can be undone.
func keepSearches(_ changes: [SearchChange], _ state: inout ReaderState, undoable: Bool = true) -> [Effect] {
    if undoable {
        let before = changes.map { change in
            SearchChange(name: change.name, query: state.sources.searches.first { $0.name == change.name }?.query)
        }
        state.undoable.append(.searches(before.reversed()))
    }
    return [.keepSearches(changes), .loadSources]
}

private func save(as name: String, _ state: inout ReaderState) -> [Effect] {
    guard case .search(let query) = state.list.list else {
        state.notice = Notice("There is no search to save: press / first.", isError: true)
        return []
    }
    guard !name.isEmpty else {
        state.notice = Notice("A saved search needs a name: :save NAME", isError: true)
        return []
    }
    // Another case is the same name.
    let known = state.sources.searches.first { $0.name.lowercased() == name.lowercased() }
    state.notice = Notice("Saved as “\(known?.name ?? name)”; it stands in the library, on the left.")
    return keepSearches([SearchChange(name: known?.name ?? name, query: query)], &state)
}

/// The saved search that is chosen among the sources, or shown.
private func chosenSearch(_ state: inout ReaderState) -> SavedSearch? {
    let list = state.focus == .sources ? state.sources.lists[safely: state.sources.selected] : state.list.list
    if let list, let found = state.sources.searches.first(where: { .search($0.query) == list }) { return found }
    state.notice = Notice("Choose a saved search first, in the library on the left.", isError: true)
    return nil
}

private func rename(to name: String, _ state: inout ReaderState) -> [Effect] {
    guard let search = chosenSearch(&state) else { return [] }
    guard !name.isEmpty, !state.sources.searches.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
        let words = name.isEmpty ? "A saved search needs a name: :rename NAME" : "“\(name)” is there already."
        state.notice = Notice(words, isError: true)
        return []
    }
    state.notice = Notice("“\(search.name)” is now “\(name)”.")
    let changes = [SearchChange(name: search.name, query: nil), SearchChange(name: name, query: search.query)]
    return keepSearches(changes, &state)
}

private func unsave(_ state: inout ReaderState) -> [Effect] {
    guard let search = chosenSearch(&state) else { return [] }
    let undo = state.keymap.label(.undo) ?? "undo"
    state.notice = Notice("“\(search.name)” is no longer saved. \(undo) takes it back.")
    return keepSearches([SearchChange(name: search.name, query: nil)], &state)
}

private func tag(_ tag: String, _ isSet: Bool, _ state: inout ReaderState) -> [Effect] {
    let ids = targets(state)
    guard !ids.isEmpty else { return needArticle(&state) }
    guard !tag.isEmpty, !tag.contains("\"") else {
        let words = tag.isEmpty ? "A tag needs a name: :tag NAME" : "A tag has no quotation mark."
        state.notice = Notice(words, isError: true)
        return []
    }
    state.list.anchor = nil
    return [.setTag(tag, ids, isSet, isUndo: false), .loadSources]
}

/// Ends what is under way beside reading.
func cancelWork(_ state: inout ReaderState) -> [Effect] {
    if state.importing != nil { return [.cancelImport] }
    guard state.reannotation != nil else {
        state.notice = Notice("Nothing is under way.")
        return []
    }
    (state.reannotation, state.isReannotationCancelled) = (nil, true)
    state.notice = Notice("Annotating anew goes on when the reader starts next.")
    return [.cancelReannotation]
}
