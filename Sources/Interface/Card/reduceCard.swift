import Articles
import Screen
import Text

/// Asks for the card of the entity that is lit in the open article, or chosen among its names.
func openChosenCard(_ state: inout ReaderState) -> [Effect] {
    guard let article = state.article else { return needArticle(&state) }
    guard let index = article.chosenEntity(in: state.focus), let entity = article.annotated.entityIDs[safely: index]
    else {
        let keys = [Action.nextEntity, .who].compactMap { state.keymap.label($0) }.joined(separator: " or ")
        state.notice = Notice("No name is chosen: \(keys) goes to one.", isError: true)
        return []
    }
    return [.loadCard(entity)]
}

/// Asks for the card of whom a happening is about.
///
/// - Parameter besides: the entity that all of the screen is about; it is the last choice.
func openCard(of happening: Happening, besides: EntityID?, _ state: inout ReaderState) -> [Effect] {
    let named = happening.reports.map(\.entities)
    let others = named.map { $0.filter { $0.id != besides } }
    guard let entities = others.first(where: { !$0.isEmpty }) ?? named.first(where: { !$0.isEmpty }) else {
        state.notice = Notice("No name stands in its sentence.")
        return []
    }
    // Who did it is named first; a place seldom did.
    let wanted = entities.first { $0.kind == .person || $0.kind == .organization } ?? entities[0]
    return [.loadCard(wanted.id)]
}

/// Shows a loaded card over what is shown, or in the place of the same one.
func take(_ card: CardState, _ state: inout ReaderState) {
    if state.fullScreens.last == .card, let shown = state.card, shown.entity.id == card.entity.id {
        state.card = shown.reloaded(card)
        return
    }
    cover(.card, &state)
    state.card = card
    state.fullScreens.append(.card)
}

/// Does what an action says on an entity's card.
func performOnCard(_ action: Action, _ state: inout ReaderState) -> [Effect] {
    guard var card = state.card else {
        state.fullScreens = []
        return []
    }
    switch action {
    case .down, .up, .top, .bottom, .pageDown, .pageUp, .halfPageDown, .halfPageUp:
        let layout = CardLayout(card, width: state.width, height: state.height)
        let page = layout.sections[card.chosenSection]?.height ?? 1
        card.choose(moved(card.selected, by: action, state.motionCount, page: page, count: card.rowCount))
    case .nextPane, .previousPane: card.chooseSection(forward: action == .nextPane)
    case .open: return openChosen(of: card, &state)
    case .fullTimeline:
        let day = card.chosenHappening?.event.span.sortDay
        let newest = card.articles.first { $0.published != nil }?.published
        let title = "\(sign(of: card.entity.kind)) \(card.entity.name)"
        return openTimeline(.entity(card.entity.id), title: title, startDay: day, published: newest, &state)
    case .story:
        switch card.chosen {
        case .article(let index): return [.loadStory(card.articles[index].id)]
        case .happening(let index): return [.loadStory(card.happenings[index].reports[0].article)]
        case .companion, nil: break
        }
    case .who, .card:
        if let happening = card.chosenHappening { return openCard(of: happening, besides: card.entity.id, &state) }
        if case .companion = card.chosen { return openChosen(of: card, &state) }
    case .search: return search(about: card.entity, &state)
    default: break
    }
    let wanted = card.wantedArticles()
    state.card = card
    return wanted.map { [$0] } ?? []
}

/// Opens what the chosen row stands for; leaving it leads back.
private func openChosen(of card: CardState, _ state: inout ReaderState) -> [Effect] {
    switch card.chosen {
    case .companion(let index): return [.loadCard(card.card.company[index].row.id)]
    case .happening(let index): return open(card.happenings[index].reports[0], &state)
    case .article(let index): return openArticle(card.articles[index].id, &state)
    case nil: return []
    }
}

/// Begins a search for what is about an entity; given up, it leads back to the card.
private func search(about entity: EntityRow, _ state: inout ReaderState) -> [Effect] {
    var prompt = Prompt(.search, text: "about:\"\(entity.name.filter { $0 != "\"" })\" ")
    prompt.returnsTo = state.fullScreens
    state.fullScreens = []
    state.focus = .list
    return searchAsItIsTyped(prompt, &state)
}

/// Applies the mouse on a card: a row is chosen or opened, the wheel moves.
func reduceCardMouse(_ state: inout ReaderState, _ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .drag: return []
    case .wheelUp: return performOnCard(.up, &state)
    case .wheelDown: return performOnCard(.down, &state)
    case .click, .doubleClick:
        guard let card = state.card, let row = row(x: mouse.x, y: mouse.y, card, state) else { return [] }
        state.card?.choose(row)
        return performOnCard(mouse.action == .doubleClick ? .open : .clear, &state)
    }
}

/// The row that stands at a cell; nil for none.
private func row(x: Int, y: Int, _ card: CardState, _ state: ReaderState) -> Int? {
    let layout = CardLayout(card, width: state.width, height: state.height)
    guard let section = layout.section(x: x, y: y), let area = layout.sections[section] else { return nil }
    let rows = card.rows(of: section)
    let row = rows.lowerBound + (card.tops[section] ?? 0) + y - area.y
    return rows.contains(row) ? row : nil
}

extension CardState {
    /// Brings the chosen row into view on a screen of a size.
    mutating func settle(width: Int, height: Int) {
        for (section, area) in CardLayout(self, width: width, height: height).sections {
            let (rows, top) = (rows(of: section), min(tops[section] ?? 0, max(0, count(of: section) - area.height)))
            let chosen = rows.contains(selected) ? selected - rows.lowerBound : top
            tops[section] = scrolled(top, toShow: chosen, height: area.height)
        }
    }
}
