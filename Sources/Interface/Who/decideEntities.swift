import Articles

/// Makes the chosen entity one with another, which the store looks up by name or number.
func mergeChosen(with name: String, _ state: inout ReaderState) -> [Effect] {
    guard let entity = shownOnCard(state) ?? chosen(&state)?.entity else { return [] }
    guard !name.isEmpty else {
        state.notice = Notice("Whom is it one with? :merge and a name, or its number.", isError: true)
        return []
    }
    return [.mergeEntity(entity, with: name)]
}

/// Makes the chosen entity another one in the open article.
func splitChosen(_ state: inout ReaderState) -> [Effect] {
    if let entity = shownOnCard(state) {
        guard case .article(let row) = state.card?.chosen, let article = state.card?.articles[safely: row]?.id else {
            let part = state.keymap.label(.nextPane) ?? "next-pane"
            state.notice = Notice(
                "A name is split off in an article: \(part) goes to the articles, choose one there.", isError: true)
            return []
        }
        return [.splitEntity(entity, in: article)]
    }
    guard let chosen = chosen(&state) else { return [] }
    return [.splitEntity(chosen.entity, in: chosen.article)]
}

/// Whose card is shown; nil where none is.
func shownOnCard(_ state: ReaderState) -> EntityID? {
    state.fullScreens.last == .card ? state.card?.entity.id : nil
}

/// The entity that is chosen in the open article; nil, with a notice, where none is.
private func chosen(_ state: inout ReaderState) -> (entity: EntityID, article: ArticleID)? {
    guard let article = state.article else {
        _ = needArticle(&state)
        return nil
    }
    guard let index = article.chosenEntity(in: state.focus), let entity = article.annotated.entityIDs[safely: index]
    else {
        let key = state.keymap.label(.who) ?? "who"
        state.notice = Notice("No name is chosen: \(key) goes to the names, then choose one.", isError: true)
        return nil
    }
    return (entity, article.id)
}
