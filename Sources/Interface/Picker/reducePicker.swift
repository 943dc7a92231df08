import Articles
import Screen

/// Opens a picker over the lists of the library, its tags, or its names.
func openPicker(_ kind: Picker.Kind, _ state: inout ReaderState) -> [Effect] {
    let sources = state.sources
    switch kind {
    case .lists:
        state.overlay = .picker(Picker(kind, sources.lists.map { item(of: $0, sources) }))
    case .tags:
        guard !sources.tags.isEmpty else {
            state.notice = Notice("Nothing is tagged yet: :tag NAME tags the chosen article.")
            return []
        }
        state.overlay = .picker(Picker(kind, sources.tags.map { item(of: SourcesState.list(of: $0), sources) }))
    case .names:
        state.overlay = .picker(Picker(kind, []))
        return [.findNames("")]
    }
    return []
}

private func item(of list: ArticleList, _ sources: SourcesState) -> Picker.Item {
    let title = sources.title(of: list)
    return Picker.Item(name: title.name, detail: title.count.map(String.init) ?? "", target: .list(list))
}

/// Applies a key to a picker.
func reducePicker(_ state: inout ReaderState, _ picker: Picker, _ key: Key) -> [Effect] {
    var picker = picker
    let page = max(1, pickerBox(state).height - 3)
    let count = picker.matches.count
    switch key {
    case .escape, .control("c"), .control("g"):
        state.overlay = nil
        return []
    case .backspace where picker.line.text.isEmpty:
        state.overlay = nil
        return []
    case .enter: return take(picker, &state)
    case .down, .control("n"), .control("j"), .tab: picker.selected += 1
    case .up, .control("p"), .backTab: picker.selected -= 1
    case .pageDown: picker.selected += page
    case .pageUp: picker.selected -= page
    default:
        let before = picker.line.text
        guard picker.line.apply(key) else { return [] }
        if picker.line.text != before { return changed(picker, &state) }
    }
    picker.selected = min(max(0, picker.selected), max(0, count - 1))
    state.overlay = .picker(picker)
    return []
}

/// Takes in what was typed.
func changed(_ picker: Picker, _ state: inout ReaderState) -> [Effect] {
    var picker = picker
    if picker.kind != .names { picker.match() }
    state.overlay = .picker(picker)
    return picker.kind == .names ? [.findNames(picker.line.text)] : []
}

/// Takes in the names that the store found.
func take(_ names: [EntityRow], for typed: String, _ state: inout ReaderState) {
    guard case .picker(var picker) = state.overlay, picker.kind == .names, picker.line.text == typed else { return }
    picker.take(
        names.map { found in
            let articles = found.articles == 1 ? "1 article" : "\(found.articles) articles"
            return Picker.Item(
                name: found.name, detail: articles, target: .name(found.id), sign: sign(of: found.kind))
        })
    state.overlay = .picker(picker)
}

/// Goes where the chosen item leads.
private func take(_ picker: Picker, _ state: inout ReaderState) -> [Effect] {
    guard let chosen = picker.chosen else { return [] }
    state.overlay = nil
    switch chosen.target {
    case .list(let list):
        state.fullScreens = []
        state.focus = .list
        if let row = state.sources.lists.firstIndex(of: list) { state.sources.selected = row }
        return show(list, &state)
    case .name(let id): return [.loadCard(id)]
    }
}
