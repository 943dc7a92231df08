import Articles
import Text

/// The story of an article, full screen: its articles, and what happened when in all of them.
package struct StoryState: Hashable, Sendable {
    package let story: Story
    /// The joint timeline, in order.
    let happenings: [Happening]
    /// The chosen line, as an index into `lines`: never a heading.
    private(set) var selected = 0
    var top = 0
    /// What the screen shows, from top to bottom.
    let lines: [Line]

    /// A line of the screen; indices are into the story's articles and into `happenings`.
    enum Line: Hashable, Sendable {
        case heading(String)
        case article(Int)
        /// "also Herald, Courier": other sources of the text above.
        case copies(Int)
        case happening(Int)

        /// Whether it can be chosen.
        var isChoosable: Bool {
            switch self {
            case .article, .happening: true
            case .heading, .copies: false
            }
        }
    }

    init(_ story: Story, _ happenings: [Happening]) {
        (self.story, self.happenings) = (story, happenings)
        let count = story.count
        var lines: [Line] = [.heading(count == 1 ? "1 article" : "\(count) articles")]
        for (index, member) in story.articles.enumerated() {
            lines.append(.article(index))
            if !member.copies.isEmpty { lines.append(.copies(index)) }
        }
        let told = happenings.indices.filter { Self.isOfStory(happenings[$0], story) }
        if !told.isEmpty { lines.append(.heading("The story so far")) }
        lines += told.map(Line.happening)
        let left = happenings.count - told.count
        if left > 0 { lines.append(.heading("\(left) more that one article tells of other days")) }
        self.lines = lines
        selected = lines.firstIndex(where: \.isChoosable) ?? 0
    }

    /// Whether a happening belongs to the story rather than to what one of its articles reminds of: several tell it, or
    /// it falls into the weeks of the story. Of a single article all does.
    private static func isOfStory(_ happening: Happening, _ story: Story) -> Bool {
        let days = story.articles.compactMap(\.summary.published)
        guard story.articles.count > 1, let first = days.min(), let last = days.max() else { return true }
        if happening.articleCount > 1 { return true }
        let span = happening.event.span
        let isShort = (span.dayCount ?? .max) <= 62
        return isShort && span.sortDay >= first.adding(days: -31) && span.sortDay <= last.adding(days: 92)
    }

    /// The chosen line.
    var chosen: Line? { lines[safely: selected] }

    /// The chosen happening; nil where another line is chosen.
    var chosenHappening: Happening? {
        if case .happening(let index) = chosen { happenings[safely: index] } else { nil }
    }

    /// Goes so many lines further, headings not counted.
    mutating func move(by action: Action, _ number: Int?, page: Int) {
        let choosable = lines.indices.filter { lines[$0].isChoosable }
        guard let place = choosable.firstIndex(of: selected) else { return }
        selected = choosable[moved(place, by: action, number, page: page, count: choosable.count)]
    }

    /// Chooses a line, if it can be.
    mutating func choose(_ index: Int) { if lines[safely: index]?.isChoosable == true { selected = index } }
}
