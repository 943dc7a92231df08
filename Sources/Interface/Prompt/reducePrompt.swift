import Articles
import Screen
import Text

/// Applies a key to the line being typed.
func reducePrompt(_ state: inout ReaderState, _ prompt: Prompt, _ key: Key) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape, .control("c"), .control("g"): return cancel(prompt, &state)
    case .enter: return accept(prompt, &state)
    case .backspace:
        if prompt.text.isEmpty { return cancel(prompt, &state) }
        prompt.text.removeLast()
    case .control("u"): prompt.text = ""
    case .control("w"):
        while prompt.text.last == " " { prompt.text.removeLast() }
        while let last = prompt.text.last, last != " " { prompt.text.removeLast() }
    case .up, .down:
        guard prompt.purpose == .search, let recalled = recalled(key == .up, prompt, state.searchHistory) else {
            return []
        }
        prompt = recalled
        return changed(prompt, &state)
    case .character(let scalar): prompt.text.unicodeScalars.append(scalar)
    default: return []
    }
    prompt.recalled = nil
    return changed(prompt, &state)
}

/// The prompt with an older (or newer) line of the history, an empty one after the newest; nil where there is no other.
private func recalled(_ older: Bool, _ prompt: Prompt, _ history: [String]) -> Prompt? {
    let index = (prompt.recalled ?? -1) + (older ? 1 : -1)
    guard index >= -1, index < history.count, older || prompt.recalled != nil else { return nil }
    var prompt = prompt
    prompt.recalled = index < 0 ? nil : index
    prompt.text = index < 0 ? "" : history[history.count - 1 - index]
    return prompt
}

/// Lines of the history that are kept.
private let longestHistory = 100

private func remember(_ line: String, _ state: inout ReaderState) {
    guard !line.isEmpty else { return }
    state.searchHistory.removeAll { $0 == line }
    state.searchHistory.append(line)
    if state.searchHistory.count > longestHistory { state.searchHistory.removeFirst() }
}

/// Applies pasted text: control characters become spaces, so that a paste never presses keys.
func reducePaste(_ state: inout ReaderState, _ text: String) -> [Effect] {
    guard case .prompt(var prompt) = state.overlay else {
        state.notice = Notice("Pasted text goes into a search or a command: press / or : first.")
        return []
    }
    for scalar in text.unicodeScalars.prefix(4096) {
        prompt.text.unicodeScalars.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
    }
    return changed(prompt, &state)
}

/// Takes in the changed line: a search searches as it is typed, and so does finding.
private func changed(_ prompt: Prompt, _ state: inout ReaderState) -> [Effect] {
    var prompt = prompt
    prompt.mistake?.isOld = true
    state.overlay = .prompt(prompt)
    switch prompt.purpose {
    case .command: return []
    case .find:
        let height = articleHeight(state)
        state.article?.find(prompt.text, height: height)
        return []
    case .search:
        if state.listBeforeSearch == nil { state.listBeforeSearch = state.list.list }
        let query = searchAsTyped(prompt.text)
        if query.isEmpty { return show(state.listBeforeSearch ?? .all, &state) }
        // The rows found before stay until the new ones come: nothing flickers.
        state.list.list = .search(query)
        state.list.loading = .start
        return [.loadList(.search(query), at: .start, limit: ListState.pageSize)]
    }
}

/// The search that a line means while it is typed: its last word may be only a beginning, from three letters on.
func searchAsTyped(_ line: String) -> String {
    let query = line.trimmingSpaces
    let last = line.utf8.reversed().prefix { $0.isAlphanumeric || $0 >= 0x80 }
    let before = line.utf8.dropLast(last.count)
    let isPlainWord = last.count >= 3 && (before.isEmpty || before.last == .space)
    let isInPhrase = line.utf8.count { $0 == .quote } % 2 == 1
    return isPlainWord && !isInPhrase ? query + "*" : query
}

private func accept(_ prompt: Prompt, _ state: inout ReaderState) -> [Effect] {
    // A search with a mistake finds nothing to keep: it is put right, or left with Esc.
    if prompt.purpose == .search, prompt.mistake?.isOld == false { return [] }
    state.overlay = nil
    switch prompt.purpose {
    case .search:
        remember(prompt.text.trimmingSpaces, &state)
        state.focus = .list
        return []
    case .find:
        let count = state.article?.found.hits.count ?? 0
        if count == 0, !prompt.text.isEmpty {
            state.notice = Notice("“\(prompt.text)” is not in this article.")
        } else if count > 0 {
            let current = (state.article?.found.current ?? 0) + 1
            state.notice = Notice("“\(prompt.text)” \(current) of \(count) · n next, N previous, Esc ends")
        }
        return []
    case .command: return run(prompt.text, &state)
    }
}

private func cancel(_ prompt: Prompt, _ state: inout ReaderState) -> [Effect] {
    state.overlay = nil
    switch prompt.purpose {
    case .command: return []
    case .find:
        state.article?.found = FoundText()
        return []
    case .search:
        guard let list = state.listBeforeSearch else { return [] }
        state.listBeforeSearch = nil
        return show(list, &state)
    }
}

/// Runs a command line: `theme NAME`, `merge NAME`, `split`, those of `reduceLibraryCommand`, or the name of an action.
private func run(_ line: String, _ state: inout ReaderState) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    if name == "theme" {
        guard words.count == 2 else {
            state.notice = Notice("A theme needs its name: :theme dateline-light", isError: true)
            return []
        }
        return [.useTheme(words[1].trimmingSpaces)]
    }
    if name == "merge" { return mergeChosen(with: words.count == 2 ? words[1].trimmingSpaces : "", &state) }
    if name == "split" { return splitChosen(&state) }
    let argument = words.count == 2 ? words[1].trimmingSpaces : ""
    if let effects = reduceLibraryCommand(name, argument, &state) { return effects }
    if name == "q" { return [.quit] }
    if let action = Action(rawValue: name) { return perform(action, &state) }
    state.notice = Notice(
        "There is no command “\(name)”; \(state.keymap.label(.help) ?? ":help") shows what there is.", isError: true)
    return []
}

extension String {
    /// Without spaces at both ends.
    var trimmingSpaces: String {
        var view = self[...]
        while view.first == " " { view.removeFirst() }
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
