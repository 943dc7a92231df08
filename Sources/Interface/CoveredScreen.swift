import Articles

/// A full screen under another of its kind, as it was.
enum CoveredScreen: Hashable, Sendable {
    case timeline(FullTimeline)
    case story(StoryState)
    case card(CardState)

    /// Which screen it is.
    var kind: FullScreen {
        switch self {
        case .timeline: .timeline
        case .story: .story
        case .card: .card
        }
    }
}

/// Full screens that an article was opened from, and what was under them.
struct ScreenPlace: Hashable, Sendable {
    let screens: [FullScreen]
    /// The article that was open; nil where none was.
    let article: ArticleState?
    let focus: Pane

    /// Places that are kept; a longer way back loses its beginning.
    private static let most = 20

    /// Puts the full screens away until the article that is now opened is left.
    static func leave(_ state: inout ReaderState) {
        if state.returnsTo.count == most { state.returnsTo.removeFirst() }
        state.returnsTo.append(ScreenPlace(screens: state.fullScreens, article: state.article, focus: state.focus))
        state.fullScreens = []
    }

    /// Goes back to the last place that an article was opened from.
    static func goBack(_ state: inout ReaderState) {
        guard let place = state.returnsTo.popLast() else { return }
        state.fullScreens = place.screens
        if let article = place.article { (state.article, state.focus) = (article, place.focus) }
    }
}

extension ReaderState {
    /// Whether such a full screen is shown, or waits to come back.
    func holds(_ kind: FullScreen) -> Bool {
        fullScreens.contains(kind) || returnsTo.contains { $0.screens.contains(kind) }
    }
}

/// Makes room for another full screen of a kind: the one that is shown, or waits for an article to be left, is kept.
func cover(_ kind: FullScreen, _ state: inout ReaderState) {
    guard state.holds(kind) else { return }
    let covered: CoveredScreen? =
        switch kind {
        case .timeline: state.fullTimeline.map(CoveredScreen.timeline)
        case .story: state.story.map(CoveredScreen.story)
        case .card: state.card.map(CoveredScreen.card)
        }
    if let covered { state.covered.append(covered) }
}

/// Leaves the full screen that is shown; one of its kind that it covered is as it was.
///
/// - Returns: what that one still waits for.
func leaveFullScreen(_ state: inout ReaderState) -> [Effect] {
    guard let kind = state.fullScreens.popLast(), state.holds(kind),
        let place = state.covered.lastIndex(where: { $0.kind == kind })
    else { return [] }
    switch state.covered.remove(at: place) {
    case .timeline(let timeline):
        state.fullTimeline = timeline
        return timeline.counts == nil ? [.loadDayCounts(timeline.source)] : wantedHappenings(timeline)
    case .story(let story): state.story = story
    case .card(let card): state.card = card
    }
    return []
}
