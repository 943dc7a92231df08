import Articles
import Screen
import Text

/// Words of the text that are selected, to be copied.
struct TextSelection: Hashable, Sendable {
    /// The word that the selection began with.
    var anchor: ByteRange
    /// The word at its other end, which the keys move.
    var end: ByteRange

    /// From the first byte of the first word to the last of the last.
    var range: ByteRange { ByteRange(min(anchor.lower, end.lower), max(anchor.upper, end.upper)) }
}

extension ArticleState {
    /// The byte that has the reader's attention; nil where it is the text as a whole.
    var attention: Int? {
        if let selection { return selection.end.lower }
        if let hit = found.hits[safely: found.current] { return hit.lower }
        if let focusedMention { return mentions[focusedMention].range.lower }
        return isEventLit ? events[safely: currentEvent]?.sentence.lower : nil
    }

    /// Begins to select at what has the attention, else at the first word in view.
    mutating func beginSelection(height: Int) {
        guard let visible = visibleRange(height: height) else { return }
        let start = attention.map { visible.contains($0) ? $0 : visible.lower } ?? visible.lower
        guard let word = word(at: start) ?? nextWord(after: start) else { return }
        selection = TextSelection(anchor: word, end: word)
    }

    /// Selects the words from one byte to another.
    mutating func select(from start: Int, to end: Int, height: Int) {
        guard let word = word(at: start) ?? nextWord(after: start) else { return }
        selection = TextSelection(anchor: word, end: word)
        select(to: end, height: height)
    }

    /// Moves the end of the selection to the word at `offset`.
    mutating func select(to offset: Int, height: Int) {
        guard let word = word(at: offset) ?? previousWord(before: offset) else { return }
        selection?.end = word
        show(word, height: height)
    }

    /// Moves the end of the selection by a word.
    mutating func selectWord(forward: Bool, height: Int) {
        guard let end = selection?.end else { return }
        guard let word = forward ? nextWord(after: end.upper) : previousWord(before: end.lower) else { return }
        selection?.end = word
        show(word, height: height)
    }

    /// Moves the end of the selection by lines, and stays in its column.
    mutating func selectLines(_ count: Int, height: Int) {
        guard let end = selection?.end, let line = line(showing: end.lower) else { return }
        let text = article.text.bytes.span
        let column = lines[line].column(of: end.lower, in: text) ?? 0
        var (index, left) = (line, abs(count))
        var target = line
        while left > 0 {
            index += count > 0 ? 1 : -1
            guard lines.indices.contains(index) else { break }
            guard lines[index].body != nil else { continue }
            (target, left) = (index, left - 1)
        }
        guard target != line, let body = lines[target].body else { return }
        select(to: lines[target].offset(at: column, in: text) ?? (body.upper - 1), height: height)
    }

    /// Moves the end of the selection to the text's first or last word.
    mutating func selectToEdge(last: Bool, height: Int) {
        let word = last ? previousWord(before: article.text.count) : nextWord(after: 0)
        if let word { select(to: word.lower, height: height) }
    }

    /// The word that the byte at `offset` is of; nil where it is white space.
    private func word(at offset: Int) -> ByteRange? {
        let bytes = article.text.bytes
        guard bytes.indices.contains(offset), !bytes[offset].isSpace else { return nil }
        var (lower, upper) = (offset, offset)
        while lower > 0, !bytes[lower - 1].isSpace { lower -= 1 }
        while upper < bytes.count, !bytes[upper].isSpace { upper += 1 }
        return ByteRange(lower, upper)
    }

    private func nextWord(after offset: Int) -> ByteRange? {
        let bytes = article.text.bytes
        return bytes.indices.dropFirst(offset).first { !bytes[$0].isSpace }.flatMap(word)
    }

    private func previousWord(before offset: Int) -> ByteRange? {
        let bytes = article.text.bytes
        return bytes.indices.prefix(offset).last { !bytes[$0].isSpace }.flatMap(word)
    }
}

/// Applies a key while words of the text are selected: it moves the selection's end, copies, or ends it.
///
/// - Returns: nil where the key is for something else, which then is done.
func reduceSelection(_ state: inout ReaderState, _ key: Key) -> [Effect]? {
    guard state.article?.selection != nil, state.focus == .article, state.fullScreens.isEmpty else { return nil }
    guard state.pendingKeys.isEmpty, state.count == nil else { return nil }
    let height = articleHeight(state)
    switch key {
    case .character("l"), .character("w"), .right: state.article?.selectWord(forward: true, height: height)
    case .character("h"), .character("b"), .left: state.article?.selectWord(forward: false, height: height)
    case .character("o"):
        guard let selection = state.article?.selection else { return [] }
        state.article?.selection = TextSelection(anchor: selection.end, end: selection.anchor)
        state.article?.select(to: selection.anchor.lower, height: height)
    case .enter: return copySelection(&state)
    default: return nil
    }
    return []
}

/// Does what an action says of the selected words.
///
/// - Returns: nil where it has nothing to do with them.
func performOnSelection(_ action: Action, _ state: inout ReaderState) -> [Effect]? {
    guard state.article?.selection != nil, state.focus == .article else { return nil }
    let height = articleHeight(state)
    switch action {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp:
        let lines = steps(action, page: height - 2) * (state.motionCount ?? 1)
        state.article?.selectLines(lines, height: height)
    case .top, .bottom: state.article?.selectToEdge(last: action == .bottom, height: height)
    case .open, .back:
        for _ in 0..<(state.motionCount ?? 1) {
            state.article?.selectWord(forward: action == .open, height: height)
        }
    case .copyLink: return copySelection(&state)
    case .clear, .leave, .select: state.article?.selection = nil
    default: return nil
    }
    return []
}

private func copySelection(_ state: inout ReaderState) -> [Effect] {
    guard let article = state.article, let selection = article.selection else { return [] }
    state.article?.selection = nil
    return [.copy(article.article.text[selection.range])]
}

/// What the foot says while words are selected.
func selectionHints(_ article: ArticleState, _ keymap: Keymap) -> [(key: String, words: String)] {
    guard let selection = article.selection else { return [] }
    let bytes = article.article.text.bytes[selection.range.lower..<selection.range.upper]
    let count = bytes.split { $0.isSpace }.count
    let copy = keymap.label(.copyLink) ?? "Enter"
    return [
        (copy, count == 1 ? "copy 1 word" : "copy \(count) words"), ("h l j k", "more or less"), ("o", "other end"),
        ("Esc", "end"),
    ]
}
