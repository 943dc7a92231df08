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

/// Makes room for another full screen of a kind: the one that is shown, or waits for an article to be left, is kept.
func cover(_ kind: FullScreen, _ state: inout ReaderState) {
    guard (state.returnsTo + state.fullScreens).contains(kind) else { return }
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
    guard let kind = state.fullScreens.popLast(), (state.returnsTo + state.fullScreens).contains(kind),
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
