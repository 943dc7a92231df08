import Articles
import Text

/// Events of many articles with what tells the same made one: same days, and labels that share most of their words.
///
/// - Returns: in the order of `Timeline`: by first day, the shorter span first, then the order given.
/// - Complexity: O(n log n), and within each span O(n · happenings of it), at most `mostTried` of these an event.
package func happenings(of events: [ReportedEvent]) -> [Happening] {
    var groups: [DaySpan: [HappeningDraft]] = [:]
    for (order, event) in events.enumerated() {
        let report = Report(order: order, event: event)
        var drafts = groups[event.event.span] ?? []
        let place = drafts.indices.suffix(mostTried).last { drafts[$0].tells(report) }
        if let place { drafts[place].reports.append(report) } else { drafts.append(HappeningDraft(reports: [report])) }
        groups[event.event.span] = drafts
    }
    let sorted = groups.sorted { left, right in
        let (leftDay, rightDay) = (left.key.sortDay, right.key.sortDay)
        if leftDay != rightDay { return leftDay < rightDay }
        return (left.key.dayCount ?? .max) < (right.key.dayCount ?? .max)
    }
    return sorted.flatMap { $0.value.map(\.happening) }
}

/// How many happenings of one span an event is compared with: the latest.
private let mostTried = 200

/// An event and the words of its label.
private struct Report {
    let order: Int
    let event: ReportedEvent
    let words: Set<UInt64>

    init(order: Int, event: ReportedEvent) {
        (self.order, self.event) = (order, event)
        let label = TokenizedText(UTF8Text(event.event.label))
        words = Set(ContentWords(0..<label.tokens.count, of: label).hashes)
    }

    /// Whether the labels share most of the shorter one's words, and two at least.
    func tellsSame(as other: Report) -> Bool {
        if event.event.label == other.event.event.label { return true }
        let (few, many) = words.count < other.words.count ? (words, other.words) : (other.words, words)
        let shared = few.count { many.contains($0) }
        return shared >= 2 && 5 * shared >= 3 * few.count
    }
}

/// Reports of one happening.
private struct HappeningDraft {
    var reports: [Report]

    /// Whether the report tells what most of the latest of these do.
    func tells(_ report: Report) -> Bool {
        let latest = reports.suffix(8)
        return 2 * latest.count { $0.tellsSame(as: report) } > latest.count
    }

    /// The reports, first the one whose words most others have; of equals the shorter label, then the earlier one.
    var happening: Happening {
        var counts: [UInt64: Int] = [:]
        for report in reports { for word in report.words { counts[word, default: 0] += 1 } }
        func score(_ report: Report) -> Double {
            let sum = report.words.reduce(0) { $0 + (counts[$1] ?? 0) }
            return Double(sum) / Double(max(1, report.words.count))
        }
        let ranked = reports.map { (report: $0, score: score($0)) }.sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            let (leftLength, rightLength) = (
                left.report.event.event.label.utf8.count, right.report.event.event.label.utf8.count
            )
            return (leftLength, left.report.order) < (rightLength, right.report.order)
        }
        return Happening(ranked.map(\.report.event))
    }
}
