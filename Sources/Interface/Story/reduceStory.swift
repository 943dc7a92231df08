import Articles
import Screen
import Text

/// Does what an action says on the story screen.
func performOnStory(_ action: Action, _ state: inout ReaderState) -> [Effect] {
    guard let story = state.story else {
        state.fullScreens = []
        return []
    }
    switch action {
    case .down, .up, .top, .bottom, .pageDown, .pageUp, .halfPageDown, .halfPageUp:
        let page = max(1, FullScreenLayout(width: state.width, height: state.height).body.height)
        state.story?.move(by: action, state.motionCount, page: page)
    case .open:
        switch story.chosen {
        case .article(let index):
            let id = story.story.articles[index].summary.id
            return openArticle(id, &state)
        case .happening(let index):
            return open(story.happenings[index].reports[0], &state)
        case .heading, .copies, nil: break
        }
    case .fullTimeline:
        let source = EventSource.story(story.story.id)
        return openTimeline(
            source, title: "Story", startDay: nil, published: story.story.articles.first?.summary.published, &state)
    case .card, .who:
        guard let happening = story.chosenHappening else { return [] }
        return openCard(of: happening, besides: nil, &state)
    default: break
    }
    return []
}

/// Applies the mouse on the story screen.
func reduceStoryMouse(_ state: inout ReaderState, _ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .drag: return []
    case .wheelUp: return performOnStory(.up, &state)
    case .wheelDown: return performOnStory(.down, &state)
    case .click, .doubleClick:
        let area = FullScreenLayout(width: state.width, height: state.height).body
        guard let story = state.story, area.contains(x: mouse.x, y: mouse.y) else { return [] }
        state.story?.choose(story.top + mouse.y - area.y)
        return mouse.action == .doubleClick ? performOnStory(.open, &state) : []
    }
}
