import Articles
import Screen
import Text

/// Opens the timeline over the articles of the list, at the chosen event of the open article, or at the newest article.
func openFullTimeline(_ state: inout ReaderState) -> [Effect] {
    let source = EventSource.list(state.list.list)
    if state.fullTimeline?.source == source {
        state.fullScreens.append(.timeline)
        return [.loadDayCounts(source)]
    }
    let isReading = state.focus != .list && state.focus != .sources
    let read = isReading ? state.article.flatMap { $0.events[safely: $0.currentEvent]?.span.sortDay } : nil
    let newest = state.list.hasBefore ? nil : state.list.rows.first { $0.published != nil }?.published
    let title = state.sources.title(of: state.list.list).name
    return openTimeline(source, title: title, startDay: read ?? newest, published: newest, &state)
}

/// Shows another timeline over what is shown.
///
/// - Parameters:
///   - startDay: the day it opens at; nil for the latest that is not ahead.
///   - published: the day its newest article was published; nil where that is not known.
func openTimeline(
    _ source: EventSource, title: String, startDay: CivilDate?, published: CivilDate?, _ state: inout ReaderState
) -> [Effect] {
    cover(.timeline, &state)
    state.fullTimeline = FullTimeline(source, title: title, startDay: startDay, published: published)
    state.fullScreens.append(.timeline)
    return [.loadDayCounts(source)]
}

/// What must be loaded for the chosen period; nothing where it is there.
func wantedHappenings(_ timeline: FullTimeline) -> [Effect] {
    guard timeline.counts != nil, !timeline.buckets.isEmpty, !timeline.isLoaded else { return [] }
    let stretch = timeline.stretch
    return [.loadHappenings(timeline.source, from: stretch.first, through: stretch.last)]
}

/// Does what an action says in the full-screen timeline.
func performOnTimeline(_ action: Action, _ state: inout ReaderState) -> [Effect] {
    guard var timeline = state.fullTimeline else {
        state.fullScreens = []
        return []
    }
    // Taken out while it is changed, so that its rows are not copied.
    state.fullTimeline = nil
    defer { state.fullTimeline = timeline }
    let page = max(1, FullTimelineLayout(timeline, width: state.width, height: state.height).rows.height)
    timeline.endSearch()
    switch action {
    case .zoomIn: timeline.zoom(by: -1)
    case .zoomOut: timeline.zoom(by: 1)
    case .previousPeriod: timeline.move(periods: -1)
    case .nextPeriod: timeline.move(periods: 1)
    case .top: timeline.move(periods: -timeline.buckets.count)
    case .bottom: timeline.move(periods: timeline.buckets.count)
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp:
        moveRows(steps(action, page: page) * (state.motionCount ?? 1), &timeline)
    case .nextCertain, .nextUncertain:
        guard timeline.isLoaded else { return [] }
        let isCertain = action == .nextCertain
        if !timeline.beginSearch(isCertain: isCertain) { sayNothingFurther(isCertain, &state) }
    case .hidePane: timeline.hidesLanes.toggle()
    case .open:
        guard let report = timeline.chosen?.reports.first, timeline.isLoaded else { return [] }
        return open(report, &state)
    case .story:
        guard let report = timeline.chosen?.reports.first, timeline.isLoaded else { return [] }
        return [.loadStory(report.article)]
    case .card, .who:
        guard let chosen = timeline.chosen, timeline.isLoaded else { return [] }
        return openCard(of: chosen, besides: timeline.source.entity, &state)
    default: return []
    }
    return wantedHappenings(timeline)
}

/// Goes on with a search for a certain (or uncertain) happening in rows that have come.
func continueCertaintySearch(_ state: inout ReaderState) -> [Effect] {
    guard let search = state.fullTimeline?.search else { return [] }
    if state.fullTimeline?.continueSearch() == false { sayNothingFurther(search.isCertain, &state) }
    return state.fullTimeline.map(wantedHappenings) ?? []
}

private func sayNothingFurther(_ isCertain: Bool, _ state: inout ReaderState) {
    state.notice = Notice("Nothing further on is \(isCertain ? "certain" : "uncertain").")
}

/// What must be loaded to show the lanes of the full-screen timeline; nil where they are there, or have no room.
func wantedLanes(_ state: inout ReaderState) -> Effect? {
    guard state.fullScreens.last == .timeline, let timeline = state.fullTimeline, timeline.counts != nil,
        !timeline.hidesLanes, FullTimelineLayout.mostLanes(width: state.width, height: state.height) > 0
    else { return nil }
    let layout = FullTimelineLayout(timeline, width: state.width, height: state.height)
    let bar = DensityBar(timeline.buckets, around: timeline.period, width: layout.bar.width)
    return timeline.buckets.isEmpty ? nil : state.fullTimeline?.wantedLanes(under: bar)
}

/// Moves among the rows, and from the last into the next period that has any.
private func moveRows(_ steps: Int, _ timeline: inout FullTimeline) {
    guard timeline.isLoaded else { return }
    let target = timeline.selected + steps
    if timeline.happenings.indices.contains(target) {
        timeline.selected = target
    } else if target < 0 {
        if timeline.selected > 0 { timeline.selected = 0 } else { timeline.move(periods: -1, toLast: true) }
    } else if timeline.selected + 1 < timeline.happenings.count {
        timeline.selected = timeline.happenings.count - 1
    } else {
        timeline.move(periods: 1)
    }
}

/// Opens an article from a full screen; leaving the article leads back.
func openArticle(_ id: ArticleID, _ state: inout ReaderState) -> [Effect] {
    ScreenPlace.leave(&state)
    if state.article?.id == id {
        state.focus = .article
        return []
    }
    return [.openArticle(id)]
}

/// Opens the article of a report at its sentence; leaving the article leads back.
func open(_ report: ReportedEvent, _ state: inout ReaderState) -> [Effect] {
    ScreenPlace.leave(&state)
    if state.article?.id == report.article {
        state.focus = .article
        showReport(report.event, &state)
        return []
    }
    state.awaited = report
    return [.openArticle(report.article)]
}

/// Lights the sentence of an event in the open article.
func showReport(_ event: Event, _ state: inout ReaderState) {
    let height = articleHeight(state)
    let wanted = state.article?.events.firstIndex { $0.sentence == event.sentence && $0.label == event.label }
    if let wanted { state.article?.choose(event: wanted, height: height) }
}

/// Applies the mouse in the full-screen timeline: the bar chooses a period, a row is chosen or opened, the wheel moves.
func reduceTimelineMouse(_ state: inout ReaderState, _ mouse: MouseEvent) -> [Effect] {
    let layout = FullTimelineLayout(state.fullTimeline, width: state.width, height: state.height)
    switch mouse.action {
    case .drag: return []
    case .wheelUp: return performOnTimeline(.up, &state)
    case .wheelDown: return performOnTimeline(.down, &state)
    case .click, .doubleClick:
        guard let timeline = state.fullTimeline else { return [] }
        if layout.bar.contains(x: mouse.x, y: mouse.y) {
            let bar = DensityBar(timeline.buckets, around: timeline.period, width: layout.bar.width)
            guard let period = bar.period(atColumn: mouse.x - layout.bar.x) else { return [] }
            state.fullTimeline?.choose(period: period)
            return state.fullTimeline.map(wantedHappenings) ?? []
        }
        guard layout.rows.contains(x: mouse.x, y: mouse.y) else { return [] }
        let index = timeline.top + mouse.y - layout.rows.y
        guard timeline.happenings.indices.contains(index) else { return [] }
        state.fullTimeline?.selected = index
        return mouse.action == .doubleClick ? performOnTimeline(.open, &state) : []
    }
}
