import Articles
import Screen
import Text

/// Where the parts of an entity's card stand on a screen of one size.
struct CardLayout: Sendable {
    /// The bar at the top.
    let head: Rect
    /// Roles and other names.
    let words: Rect
    /// The years or months over the bars of the chart; empty where the screen is too low.
    let axis: Rect
    /// The bars of the chart; empty where the screen is too low.
    let bars: Rect
    /// The rows of each section, under its heading; empty where all stand in one column.
    let sections: [CardSection: Rect]
    /// All sections in one column; empty where they stand side by side.
    let column: Rect
    /// The column of the line between sections that stand side by side, and its rows.
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
        let (body, foot) = belowHead.splitBottom(FullScreenLayout.footHeight(height >= 30 ? height : 0))
        self.foot = foot
        let isWide = width >= 100 && height >= 24
        let (profile, rest) = body.splitTop(Self.profileHeight(height, isWide: isWide))
        let inner = profile.inset(left: 1, top: 0, right: 1, bottom: 0)
        let chart: Rect
        if isWide {
            let left = Rect(x: inner.x, y: inner.y, width: inner.width * 9 / 20, height: inner.height)
            words = left
            chart = Rect(x: left.right + 2, y: inner.y, width: inner.right - left.right - 2, height: inner.height)
        } else {
            let lines = min(height >= 24 ? 2 : 1, inner.height)
            words = Rect(x: inner.x, y: inner.y, width: inner.width, height: lines)
            chart = Rect(x: inner.x, y: inner.y + lines, width: inner.width, height: inner.height - lines)
        }
        let right = chart.inset(left: Self.labelWidth, top: 0, right: 0, bottom: 0)
        (axis, bars) = right.splitTop(chart.height >= 2 ? 1 : 0)
        guard isWide else {
            (column, sections, divider) = (rest, [:], none)
            return
        }
        let left = Rect(x: rest.x, y: rest.y, width: min(max(width / 4, 30), 44), height: rest.height)
        divider = Rect(x: left.right, y: rest.y, width: 1, height: rest.height)
        let other = Rect(x: left.right + 1, y: rest.y, width: rest.right - left.right - 1, height: rest.height)
        let (upper, lower) = other.splitTop(Self.upperHeight(card, in: other.height))
        func rows(_ area: Rect) -> Rect { area.inset(left: 0, top: 1, right: 0, bottom: 0) }
        column = none
        sections = [.company: rows(left), .timeline: rows(upper), .articles: rows(lower)]
    }

    /// Rows of roles, names and chart on a screen of so many.
    private static func profileHeight(_ height: Int, isWide: Bool) -> Int {
        switch height {
        case ..<8: 0
        case ..<16: 1
        case ..<24: 3
        case ..<36: 5
        default: isWide ? 6 : 7
        }
    }

    /// Rows of the timeline with its heading, over the articles with theirs: each what it needs, else a fair share.
    private static func upperHeight(_ card: CardState, in height: Int) -> Int {
        let (events, articles) = (max(1, card.count(of: .timeline)) + 1, max(1, card.count(of: .articles)) + 1)
        if events + articles <= height { return events }
        let share = height * 3 / 5
        return min(events, max(share, height - articles))
    }

    /// The section whose rows hold a cell; nil for none.
    func section(x: Int, y: Int) -> CardSection? { sections.first { $0.value.contains(x: x, y: y) }?.key }
}
