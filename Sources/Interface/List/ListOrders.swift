import Articles

/// In which order the user wants lists.
struct ListOrders: Hashable, Sendable {
    /// Newest or oldest first.
    var ofDays = ListOrder.newest
    /// Whether searches for words have the best matches first.
    var isRanked = false

    /// The order of a list.
    subscript(list: ListState) -> ListOrder { isRanked && !list.queryWords.isEmpty ? .best : ofDays }
}

/// Shows the list in the next order there is for it, from its beginning.
func changeOrder(_ state: inout ReaderState) -> [Effect] {
    let list = state.list
    switch state.orders[list] {
    case .newest where !list.queryWords.isEmpty: state.orders.isRanked = true
    case .newest, .best: (state.orders.ofDays, state.orders.isRanked) = (.oldest, false)
    case .oldest: state.orders.ofDays = .newest
    }
    state.focus = .list
    state.list.order = state.orders[list]
    state.list.anchor = nil
    let key = state.keymap.label(.changeOrder).map { "; \($0) changes it" } ?? ""
    state.notice = Notice("\(name(of: state.list.order))\(key).")
    return [state.list.load(at: .start)]
}

private func name(of order: ListOrder) -> String {
    switch order {
    case .newest: "Newest first"
    case .oldest: "Oldest first"
    case .best: "Best matches first"
    }
}

/// What a list's title says of its order.
func words(for order: ListOrder) -> String {
    switch order {
    case .newest: ""
    case .oldest: " · oldest first"
    case .best: " · best first"
    }
}
