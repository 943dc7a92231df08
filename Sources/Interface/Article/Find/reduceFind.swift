import Articles

/// Looks for what is typed in the open article.
func find(_ text: String, _ state: inout ReaderState) -> [Effect] {
    find([SoughtWords(text, isWhole: false, isPrefix: false)], for: text, isTyped: true, &state)
}

/// Opens the line in which what to find in the open article is typed.
func beginFind(_ state: inout ReaderState) {
    let height = articleHeight(state)
    state.article?.beginFind(height: height)
    state.overlay = .prompt(Prompt(.find))
}

/// Stays at the hit that was found; where there is none, goes back to where the find began.
func endFind(_ state: inout ReaderState) {
    let height = articleHeight(state)
    state.article?.endFind(height: height)
}

/// Lights the words of the search that found the open article, and goes to the first.
func lightSearched(_ state: inout ReaderState) -> [Effect] {
    guard let article = state.article, state.returnsTo.isEmpty, state.awaited == nil else { return [] }
    let words = state.list.searchedWords
    guard !words.isEmpty else { return [] }
    let forms = state.list.snippets[article.id].map(SoughtWords.all(of:)) ?? []
    let shown = words.map(\.text).joined(separator: " ")
    defer { sayHits(&state) }
    return find(words + forms, for: shown, isTyped: false, &state)
}

private func find(
    _ words: [SoughtWords], for text: String, isTyped: Bool, _ state: inout ReaderState
) -> [Effect] {
    let height = articleHeight(state)
    let request = state.article?.find(words, for: text, isTyped: isTyped, height: height)
    return request.map { [.find($0)] } ?? []
}

/// Takes in the hits of a long text.
func take(_ found: TextHits, _ state: inout ReaderState) {
    let height = articleHeight(state)
    guard state.article?.id == found.id, state.article?.take(found, height: height) == true else { return }
    if case .prompt(let prompt) = state.overlay, prompt.purpose == .find { return }
    sayHits(&state)
}

/// Says which hit has the attention, and how to go on; or that there is none, once that is known.
func sayHits(_ state: inout ReaderState) {
    guard let found = state.article?.found else { return }
    if !found.hits.isEmpty {
        let next = state.keymap.label(.nextUnread) ?? "next-unread"
        let previous = state.keymap.label(.toggleRead) ?? "toggle-read"
        state.notice = Notice("\(found.place) · \(next) next, \(previous) previous, Esc ends")
    } else if found.isTyped, found.isWhole, !found.text.isEmpty {
        state.notice = Notice("“\(found.text)” is not in this article.")
    }
}

/// Goes to the next (or previous) hit of what was looked for, and says which it is.
func moveHit(_ state: inout ReaderState, forward: Bool) {
    let height = articleHeight(state)
    state.article?.moveHit(forward: forward, height: height)
    if let found = state.article?.found, !found.hits.isEmpty { state.notice = Notice(found.place) }
}

extension FoundText {
    /// How many hits there are of what is typed, and which has the attention; empty while that is not known.
    func words(for typed: String) -> String {
        guard isWhole, isTyped, text == typed, !typed.isEmpty else { return "" }
        return hits.isEmpty ? "not in this article" : "\(current + 1) of \(hits.count)"
    }

    /// Which hit has the attention, in words.
    fileprivate var place: String { isWhole ? "“\(text)” \(current + 1) of \(hits.count)" : "“\(text)”" }
}
