import Articles
import Screen

/// What stands before an item of a list, and how far in.
struct ListMark: Hashable, Sendable {
    /// Columns before the mark.
    let indent: Int
    /// "• ", " 9. ": as wide for every item of one list.
    let words: String
    /// Columns of `words`.
    var width: Int { displayWidth(words) }
    /// Whether the item begins a list right after another, which it isn't part of.
    let beginsAnotherList: Bool

    /// One a paragraph; nil for what is no item.
    ///
    /// - Complexity: O(n).
    static func marks(of kinds: [ParagraphKind]) -> [ListMark?] {
        var open: [OpenList] = []
        // Columns of the longest number, by list.
        var numberWidths: [Int] = []
        var items: [(item: Item, indent: Int, list: Int, begins: Bool)?] = []
        for kind in kinds {
            guard let item = Item(kind) else {
                open = []
                items.append(nil)
                continue
            }
            while let last = open.last, last.item.level > item.level { open.removeLast() }
            var begins = false
            if let last = open.last, last.item.level == item.level {
                let goesOn = item.goesOn(last)
                open.removeLast()
                begins = !goesOn && open.isEmpty
                open.append(
                    OpenList(
                        item: item, indent: last.indent, number: goesOn ? last.number : numberWidths.count,
                        order: goesOn ? item.order(after: last.item) : .none))
            } else {
                let parent = open.last
                let inParent = parent.map { $0.indent + $0.item.step } ?? 0
                let indent = inParent + 2 * (item.level - (parent?.item.level ?? 0) - 1)
                open.append(OpenList(item: item, indent: indent, number: numberWidths.count, order: .none))
            }
            guard let list = open.last else { continue }
            if list.number == numberWidths.count { numberWidths.append(0) }
            numberWidths[list.number] = max(numberWidths[list.number], item.number.map { "\($0)".utf8.count } ?? 0)
            items.append((item, list.indent, list.number, begins))
        }
        return items.map { entry in
            entry.map {
                ListMark(
                    indent: $0.indent, words: $0.item.mark(numberWidth: numberWidths[$0.list]),
                    beginsAnotherList: $0.begins)
            }
        }
    }
}

/// A list that may get another item.
private struct OpenList {
    /// The last of its items so far.
    let item: Item
    let indent: Int
    /// Which list of the article it is.
    let number: Int
    /// Whether its numbers rise or fall.
    let order: Order

    /// How one number follows on another.
    enum Order {
        case none, up, down
    }
}

/// An item of a list.
private struct Item {
    /// From 1; no deeper than can be shown.
    let level: Int
    let number: Int?

    init?(_ kind: ParagraphKind) {
        guard case .item(let level, let number) = kind else { return nil }
        (self.level, self.number) = (min(max(level, 1), 32), number)
    }

    /// Columns that a list within it stands further in.
    var step: Int { number == nil ? 2 : 3 }

    /// Whether it belongs to `list`: with a bullet as that, with a higher number, or counting down by one.
    func goesOn(_ list: OpenList) -> Bool {
        if number == nil || list.item.number == nil { return number == nil && list.item.number == nil }
        let order = order(after: list.item)
        return order != .none && (list.order == .none || list.order == order)
    }

    /// How its number follows on that of the item before.
    func order(after last: Item) -> OpenList.Order {
        guard let number, let before = last.number else { return .none }
        return number > before ? .up : number == before &- 1 ? .down : .none
    }

    func mark(numberWidth: Int) -> String {
        guard let number else { return ["• ", "◦ ", "▪ "][min(level, 3) - 1] }
        let digits = "\(number)"
        return String(repeating: " ", count: max(0, numberWidth - digits.utf8.count)) + digits + ". "
    }
}
