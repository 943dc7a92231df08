import Articles

/// Where the reader is, kept from one start to the next: a line a name, the value after a space.
extension ReaderState {
    /// The list, the chosen article, whether it is being read, and how the panes stand.
    package var place: String {
        var lines = ["list \(words(for: listBeforeSearch ?? list.list))"]
        if let chosen = list.chosen { lines.append("chosen \(chosen.id.rawValue)") }
        if focus != .list, focus != .sources, let article { lines.append("open \(article.id.rawValue)") }
        lines += [
            "side \(sideAdjustment)", "width \(listAdjustment)", "hidden \(sideHidden ? 1 : 0)",
            "short \(hasShortRows ? 1 : 0)", "order \(orders.ofDays.rawValue)", "ranked \(orders.isRanked ? 1 : 0)",
            "marks \(marks.rawValue)",
        ]
        for kind in Prompt.History.allCases {
            lines += (history[kind] ?? []).suffix(Self.keptLines).map { "\(kind.rawValue) \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    /// Typed lines of each kind that are kept.
    private static let keptLines = 50

    /// Goes on where the reader was; lines that mean nothing are passed over.
    package mutating func goOn(at place: String) {
        for line in place.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = String(parts[1])
            switch parts[0] {
            case "list": if let kept = list(named: value) { list.list = kept }
            case "chosen": awaitedRow = Int64(value).map(ArticleID.init)
            case "open": reopened = Int64(value).map(ArticleID.init)
            case "side": sideAdjustment = adjusted(Int(value) ?? 0)
            case "width": listAdjustment = adjusted(Int(value) ?? 0)
            case "short": hasShortRows = value == "1"
            case "order": orders.ofDays = value == ListOrder.oldest.rawValue ? .oldest : .newest
            case "ranked": orders.isRanked = value == "1"
            case "hidden": sideHidden = value == "1"
            case "marks": marks = UInt8(value).map(MarkSet.init(rawValue:)) ?? .all
            default:
                if let kind = Prompt.History(rawValue: String(parts[0])) { history[kind, default: []].append(value) }
            }
        }
        list.order = orders[list]
    }

    /// What is still to be done when the reader ends.
    package var endEffects: [Effect] {
        let deleted = list.hidden.isEmpty ? [] : [Effect.delete(list.hidden.sorted())]
        return keepReadingPlace(self) + deleted
    }

    private func words(for list: ArticleList) -> String {
        switch list {
        case .all: "all"
        case .unread: "unread"
        case .starred: "starred"
        case .source(let id): "source \(id.rawValue)"
        case .search(let query): "search \(query)"
        }
    }

    private func list(named words: String) -> ArticleList? {
        let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("all", _): return .all
        case ("unread", _): return .unread
        case ("starred", _): return .starred
        case ("source", let number?): return Int64(number).map { .source(SourceID($0)) }
        case ("search", let query?): return .search(query)
        default: return nil
        }
    }
}
