import Articles
import Screen
import Text

/// Where the parts of an entity's card stand on a screen of one size: its sections side by side on a wide one, one under
/// the other on a high one, else only that of the chosen row.
struct CardLayout: Sendable {
    /// The bar at the top.
    let head: Rect
    /// Roles and other names; empty where there are none, or the screen is too low.
    let words: Rect
    /// The years or months over the bars of the chart; empty where the screen is too low.
    let axis: Rect
    /// The bars of the chart; empty where the screen is too low.
    let bars: Rect
    /// The rows of each section that is shown, under the line of its heading.
    let sections: [CardSection: Rect]
    /// The line between sections that stand side by side; empty where there is none.
    let divider: Rect
    /// What is known of the chosen row; empty where the screen is too low.
    let foot: Rect

    /// Columns of the names at the left of the profile.
    static let labelWidth = 10

    init(_ card: CardState, width: Int, height: Int) {
        let none = Rect(x: 0, y: 0, width: 0, height: 0)
        let all = Rect(x: 0, y: 0, width: width, height: max(0, height - (height >= 2 ? 1 : 0)))
        let (head, belowHead) = all.splitTop(height >= 4 ? 1 : 0)
        self.head = head
        let (body, foot) = belowHead.splitBottom(height >= 30 ? FullScreenLayout.footHeight(height) : 0)
        self.foot = foot
        let isWide = width >= 100 && height >= 22
        let kinds = [card.card.roles, card.card.aliases].count { !$0.isEmpty }
        let chartHeight = Self.chartHeight(height, isWide: isWide)
        let wordLines = height < 8 ? 0 : isWide ? (kinds > 0 ? chartHeight : 0) : height < 16 ? min(kinds, 1) : kinds
        let (profile, rest) = body.splitTop(isWide ? chartHeight : wordLines + chartHeight)
        let inner = profile.inset(left: 1, top: 0, right: 1, bottom: 0)
        let chart: Rect
        if isWide {
            let left = Rect(x: inner.x, y: inner.y, width: kinds > 0 ? inner.width * 9 / 20 : 0, height: wordLines)
            words = left
            let gap = kinds > 0 ? 2 : 0
            chart = Rect(
                x: left.right + gap, y: inner.y, width: inner.right - left.right - gap, height: inner.height)
        } else {
            (words, chart) = inner.splitTop(wordLines)
        }
        let right = chart.inset(left: Self.labelWidth, top: 0, right: 0, bottom: 0)
        (axis, bars) = right.splitTop(chart.height >= 2 ? 1 : 0)

        func rows(_ area: Rect) -> Rect { area.inset(left: 0, top: 1, right: 0, bottom: 0) }
        if isWide {
            let left = Rect(x: rest.x, y: rest.y, width: min(max(width / 4, 30), 44), height: rest.height)
            divider = Rect(x: left.right, y: rest.y, width: 1, height: rest.height)
            let other = Rect(x: left.right + 1, y: rest.y, width: rest.right - left.right - 1, height: rest.height)
            let (upper, lower) = other.splitTop(Self.timelineHeight(card, in: other.height))
            sections = [.company: rows(left), .timeline: rows(upper), .articles: rows(lower)]
        } else if rest.height >= 26 {
            divider = none
            let (first, others) = rest.splitTop(min(max(1, card.count(of: .company)), rest.height / 4) + 1)
            let (second, third) = others.splitTop(Self.timelineHeight(card, in: others.height))
            sections = [.company: rows(first), .timeline: rows(second), .articles: rows(third)]
        } else {
            divider = none
            sections = [card.chosenSection: rest.height > 1 ? rows(rest) : rest]
        }
    }

    /// Rows of the chart on a screen of so many.
    private static func chartHeight(_ height: Int, isWide: Bool) -> Int {
        switch height {
        case ..<14: 0
        case ..<20: isWide ? 2 : 1
        case ..<30: isWide ? 4 : 3
        case ..<36: 4
        default: isWide ? 6 : 5
        }
    }

    /// Rows of the timeline with its heading, over the articles with theirs: each what it needs, else a fair share.
    private static func timelineHeight(_ card: CardState, in height: Int) -> Int {
        let (events, articles) = (max(1, card.count(of: .timeline)) + 1, max(1, card.count(of: .articles)) + 1)
        if events + articles <= height { return events }
        return min(events, max(height * 3 / 5, height - articles))
    }

    /// The section whose rows hold a cell; nil for none.
    func section(x: Int, y: Int) -> CardSection? { sections.first { $0.value.contains(x: x, y: y) }?.key }
}
