/// Everything a key can do. The raw value is the name in configuration, help and the command line.
package enum Action: String, Hashable, Sendable, CaseIterable {
    case down, up, top, bottom
    case pageDown = "page-down"
    case pageUp = "page-up"
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case open, back, leave, clear, quit
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case nextUnread = "next-unread"
    case previousUnread = "previous-unread"
    case nextHit = "next-hit"
    case previousHit = "previous-hit"
    case nextEntity = "next-entity"
    case previousEntity = "previous-entity"
    case nextTime = "next-time"
    case previousTime = "previous-time"
    case who, timeline, about, residue
    case fullTimeline = "full-timeline"
    case story
    case zoomIn = "zoom-in"
    case zoomOut = "zoom-out"
    case previousPeriod = "previous-period"
    case nextPeriod = "next-period"
    case togglePeople = "toggle-people"
    case toggleOrganizations = "toggle-organizations"
    case togglePlaces = "toggle-places"
    case toggleOthers = "toggle-others"
    case toggleTimes = "toggle-times"
    case search, command, help
    case star
    case toggleRead = "toggle-read"
    case markAllRead = "mark-all-read"
    case undo
    case browse
    case copyLink = "copy-link"
    case narrower, wider
    case hidePane = "hide-pane"
    case redraw, suspend

    /// What it does, in the words of the help screen.
    package var explanation: String {
        switch self {
        case .down: "down"
        case .up: "up"
        case .top: "to the top"
        case .bottom: "to the end"
        case .pageDown: "a page down"
        case .pageUp: "a page up"
        case .halfPageDown: "half a page down"
        case .halfPageUp: "half a page up"
        case .open: "open, or go into the pane on the right"
        case .back: "to the pane on the left"
        case .leave: "back; from the first list, quit"
        case .clear: "put out what is lit, then back"
        case .quit: "quit"
        case .nextPane: "next pane"
        case .previousPane: "previous pane"
        case .nextUnread: "next unread article"
        case .previousUnread: "previous unread article"
        case .nextHit: "next hit of the search"
        case .previousHit: "previous hit of the search"
        case .nextEntity: "next entity in the text"
        case .previousEntity: "previous entity in the text"
        case .nextTime: "next time in the text"
        case .previousTime: "previous time in the text"
        case .who: "who pane: people, organisations, places"
        case .timeline: "timeline pane"
        case .about: "about this article"
        case .fullTimeline: "timeline of all the list's articles, full screen"
        case .story: "the story: articles about the same happening"
        case .zoomIn: "shorter periods"
        case .zoomOut: "longer periods"
        case .previousPeriod: "earlier period"
        case .nextPeriod: "later period"
        case .residue: "show what cleaning took out, in its place"
        case .togglePeople: "mark people, or not"
        case .toggleOrganizations: "mark organisations, or not"
        case .togglePlaces: "mark places, or not"
        case .toggleOthers: "mark other names, or not"
        case .toggleTimes: "mark times, or not"
        case .search: "search the library; in an article, find in its text"
        case .command: "command line"
        case .help: "this help"
        case .star: "star, or unstar"
        case .toggleRead: "mark read, or unread"
        case .markAllRead: "mark all of the list read (asks)"
        case .undo: "undo the last change"
        case .browse: "open in the browser"
        case .copyLink: "copy the link"
        case .narrower: "side pane narrower"
        case .wider: "side pane wider"
        case .hidePane: "hide the side panes, or show them"
        case .redraw: "draw the screen anew"
        case .suspend: "suspend to the shell"
        }
    }
}
