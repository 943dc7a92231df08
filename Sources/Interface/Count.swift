import Screen

/// A number typed before a key: how often, how far, or which row.
///
/// - Note: Some digits have a meaning of their own. Such a digit counts when a motion or another digit follows it within
///   the pause; else it does what the keymap says of it, once that is clear.
struct Count: Hashable, Sendable {
    /// At the most 9,999: more rows than anyone counts.
    var number: Int
    /// What the digit does where it turns out to be no count; nil when it does nothing else.
    var otherwise: Action?

    static let most = 9_999
}

/// Applies a digit that counts.
///
/// - Returns: nil when the key is none.
func reduceCount(_ state: inout ReaderState, _ key: Key) -> [Effect]? {
    guard case .character(let scalar) = key, "0"..."9" ~= scalar else { return nil }
    let digit = Int(scalar.value) - 48
    if let count = state.count {
        // Of a link's number all digits count.
        let otherwise = count.otherwise == .openLink ? count.otherwise : nil
        state.count = Count(number: min(Count.most, count.number * 10 + digit), otherwise: otherwise)
        return []
    }
    var meaning: Action?
    if case .action(let action) = state.keymap.match([key], in: state.keyContext) { meaning = action }
    // Links stand in the text.
    if meaning == .openLink, !state.fullScreens.isEmpty || state.focus != .article { meaning = nil }
    guard digit > 0 else { return nil }
    state.count = Count(number: digit, otherwise: meaning)
    return []
}

/// Takes notice that no key came for a while: a digit alone does what it does, and what may follow is shown.
func reducePause(_ state: inout ReaderState) -> [Effect] {
    if let count = state.count, let action = count.otherwise {
        state.clearPendingKeys()
        return perform(action, times: count.number, &state)
    }
    state.showsContinuations = !state.pendingKeys.isEmpty
    return []
}

/// Does what an action says as often, as far or for the row that was typed before it.
func perform(_ action: Action, _ count: Count?, _ state: inout ReaderState) -> [Effect] {
    guard let count else { return perform(action, &state) }
    // Nobody counts to one: the digit meant what it does alone.
    // Where words are selected, those that else lead from pane to pane go by words.
    let goesByWords = state.article?.selection != nil && (action == .open || action == .back)
    let choosesRow = state.focus == .list && state.fullScreens.isEmpty && action == .open
    let counting = goesByWords || choosesRow ? .motion : action.counting
    if let otherwise = count.otherwise, count.number == 1 || counting == .never {
        return perform(otherwise, times: count.number, &state) + perform(action, &state)
    }
    switch counting {
    case .never: return perform(action, &state)
    case .motion: return perform(action, times: count.number, &state)
    case .repeated(let most):
        var effects: [Effect] = []
        for _ in 0..<min(count.number, most) { effects += perform(action, &state) }
        return effects
    }
}

/// Does what an action says, with the number that stood before it.
private func perform(_ action: Action, times number: Int, _ state: inout ReaderState) -> [Effect] {
    state.motionCount = number
    defer { state.motionCount = nil }
    return perform(action, &state)
}

extension Action {
    /// What a number before an action means.
    enum Counting: Hashable {
        case never
        /// So many times as far, or that row.
        case motion
        /// Done so often, up to a number that takes no time.
        case repeated(most: Int)
    }

    /// What a number before it means.
    var counting: Counting {
        switch self {
        case .down, .up, .top, .bottom, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .openLink: .motion
        case .nextEntity, .previousEntity, .nextTime, .previousTime, .nextHit, .previousHit: .repeated(most: 100)
        case .previousPeriod, .nextPeriod, .narrower, .wider, .zoomIn, .zoomOut, .undo: .repeated(most: 40)
        default: .never
        }
    }
}

extension ReaderState {
    /// Where keys are looked up first.
    var keyContext: Keymap.Context { fullScreens.last == .timeline ? .fullTimeline : .anywhere }

    /// Whether something is to happen when no key comes for `pause`.
    package var awaitsPause: Bool {
        count?.otherwise != nil || (!pendingKeys.isEmpty && !showsContinuations)
    }

    /// Milliseconds without a key after which `ReaderEvent.paused` is due, where it is awaited.
    package static let pause: Int32 = 400

    /// Forgets the keys of an unfinished sequence, and the number before them.
    mutating func clearPendingKeys() { (pendingKeys, count, showsContinuations) = ([], nil, false) }
}
