import Articles
import Screen
import Text

/// All that is on the screen, and nothing that is not: ids and the visible window, never the corpus.
package struct ReaderState: Hashable, Sendable {
    /// Columns of the terminal.
    package var width: Int
    /// Rows of the terminal.
    package var height: Int
    /// The day it is, for "today" and the position of now; from the shell.
    package var today: CivilDate
    /// Colours, and what they stand for.
    package var theme: Theme
    /// Which keys do what.
    package var keymap: Keymap
    /// How the text of an article is set.
    package var typesetting = Typesetting()

    /// The list of articles.
    package var list = ListState()
    /// The name by which the theme was chosen.
    package var themeName = ""
    /// The names of the themes there are.
    package var themeNames: [String] = []
    /// The themes to choose from; none before `Effect.loadThemes` was answered.
    var themes: [ThemeChoice] = []
    /// The library's sources.
    package var sources = SourcesState()
    /// The open article, nil before the first is opened.
    package var article: ArticleState?
    /// Where keys go.
    package var focus = Pane.list
    /// What fills the screen in place of the panes: the last one is shown, the ones before it come back when it is left.
    package var fullScreens: [FullScreen] = []
    /// The timeline over many articles, kept when it is left.
    package var fullTimeline: FullTimeline?
    /// The story shown last.
    package var story: StoryState?
    /// The card of the entity shown last.
    package var card: CardState?
    /// What lies over the panes and takes the keys, nil when nothing does.
    package var overlay: Overlay?
    /// What is wrong in the configuration, a line each.
    var mistakes: [String] = []
    /// What is shown in place of the hints until the next key.
    package var notice: Notice?

    /// Columns that the user widened (or narrowed) the side pane by.
    var sideAdjustment = 0
    /// The same of the list.
    var listAdjustment = 0
    /// Whether the side panes are hidden.
    var sideHidden = false
    /// Whether each article of the list has one line.
    var hasShortRows = false
    /// Which kinds of mention are marked in the text.
    var marks = MarkSet.all
    /// Keys of an unfinished sequence.
    var pendingKeys: [Key] = []
    /// The number typed before them.
    var count: Count?
    /// Whether the keys that may follow are shown.
    var showsContinuations = false
    /// The number before the motion that is under way, nil outside of it.
    var motionCount: Int?
    /// Changes that can be undone, the last one last.
    var undoable: [Change] = []
    /// How far the import is; nil while none is under way.
    var importing: ImportState?
    /// The line between panes that the mouse has hold of.
    var drag: Drag?
    /// The byte of the text that the mouse was pressed at last; nil where that was no text.
    var pressedAt: Int?
    /// How many articles are annotated anew, of how many; nil while none are to be.
    var reannotation: Reannotation?
    /// Whether the user wants no more of it.
    var isReannotationCancelled = false
    /// Where to go back to when the article is left that was opened from there, the last place last.
    var returnsTo: [ScreenPlace] = []
    /// Full screens under others of their kind, the last one under the one that is shown.
    var covered: [CoveredScreen] = []
    /// The sentences that state the chosen happening, and that it was asked for.
    var quoted: QuotedReports?
    /// The event whose sentence is to be lit when its article comes.
    var awaited: ReportedEvent?
    /// Whether an article or a screen was asked for that is not there yet.
    var isOpening = false
    /// The row to choose when the list comes, and the article to open: where the reader was when it ended.
    var awaitedRow: ArticleID?
    var reopened: ArticleID?
    /// Lines typed before, the last one last.
    var history: [Prompt.History: [String]] = [:]
    /// In which order lists are shown.
    var orders = ListOrders()
    /// The list to go back to when a search is left.
    var listBeforeSearch: ArticleList?
    /// The list of which only what is unread is shown; nil where that is not so.
    var wholeList: ArticleList?
    /// The library's lists as they were left, so that going back to one finds the place in it.
    var leftLists: [ArticleList: ListState] = [:]

    /// Whether the list to begin with has come.
    package var hasFirstList: Bool { list.loading == nil || !list.rows.isEmpty }

    package init(width: Int, height: Int, today: CivilDate, theme: Theme, keymap: Keymap = .vi) {
        (self.width, self.height, self.today) = (width, height, today)
        (self.theme, self.keymap) = (theme, keymap)
    }

    /// Whether the next key is meant for what is on its way: a list, an article, a screen. It should wait for that, so that
    /// fast fingers reach what they aim at, though not for long.
    package var holdsKeys: Bool {
        guard overlay == nil else { return false }
        switch list.loading {
        case .start, .end, .from: return true
        case .after, .before, nil: return isOpening
        }
    }

    /// What the reader asks for when it starts.
    package var startEffects: [Effect] {
        let open = reopened.map { [Effect.openArticle($0)] } ?? []
        return [.loadList(list.list, at: .start, limit: ListState.pageSize, order: list.order), .loadSources] + open
    }
}

/// The panes, from left to right.
package enum Pane: Int, Hashable, Sendable, CaseIterable {
    case sources, list, article, timeline, who
}

/// What fills the screen in place of the panes.
package enum FullScreen: Hashable, Sendable {
    case timeline, story, card
}

/// What lies over the panes and takes the keys.
package enum Overlay: Hashable, Sendable {
    /// Keys and what they do; the first line shown.
    case help(HelpState)
    /// The article's metadata and residue; the first line shown.
    case about(top: Int)
    /// A line being typed.
    case prompt(Prompt)
    /// A list to choose from by typing.
    case picker(Picker)
    /// The themes, each shown while it is chosen.
    case themes(ThemePicker)
    /// What is wrong in the configuration; the first line shown.
    case mistakes(top: Int)
    /// The links of the open article, each with a letter; the first line shown.
    case links(LinkOverlay)
    /// A question whose answer "y" performs an effect.
    case question(String, Effect)
}

/// Which kinds of mention are marked in the text.
struct MarkSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let people = MarkSet(rawValue: 1)
    static let organizations = MarkSet(rawValue: 2)
    static let places = MarkSet(rawValue: 4)
    static let others = MarkSet(rawValue: 8)
    static let times = MarkSet(rawValue: 16)
    static let all: MarkSet = [.people, .organizations, .places, .others, .times]

    /// The set of one kind of entity.
    init(_ kind: EntityKind) {
        switch kind {
        case .person: self = .people
        case .organization: self = .organizations
        case .place: self = .places
        case .other: self = .others
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// How far annotating anew is.
struct Reannotation: Hashable, Sendable {
    let done: Int
    let total: Int
}

/// A change that can be undone.
enum Change: Hashable, Sendable {
    case read([ArticleID], Bool)
    case starred([ArticleID], Bool)
    case tagged(String, [ArticleID], Bool)
    /// What the names of saved searches meant before.
    case searches([SearchChange])
    /// A decision about entities, by its number.
    case entities(Int64)
    /// Articles that are deleted when the reader ends.
    case deleted([ArticleID])
}
