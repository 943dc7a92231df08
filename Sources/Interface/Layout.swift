import Screen

/// Where everything stands on a screen of one size. A pure function of size, focus and what is hidden.
struct Layout: Sendable {
    /// The insides of the panes that are shown.
    let panes: [Pane: Rect]
    /// The bar at the top; empty where the screen is too low for it.
    let topBar: Rect
    /// The line at the foot; empty where the screen has one row.
    let footLine: Rect
    /// The box around the panes; empty where the screen is too small for one.
    let frame: Rect
    /// Columns of the lines between panes, ascending, those of the frame left out.
    let dividers: [Int]
    /// The row of the line between timeline and who, and the column it begins in; nil where there is none.
    let sideDivider: (x: Int, y: Int)?

    init(_ state: ReaderState) {
        let (width, height) = (state.width, state.height)
        let barHeight = height >= 4 ? 1 : 0
        let footHeight = height >= 2 ? 1 : 0
        topBar = Rect(x: 0, y: 0, width: width, height: barHeight)
        footLine = Rect(x: 0, y: height - footHeight, width: width, height: footHeight)
        let body = Rect(x: 0, y: barHeight, width: width, height: height - barHeight - footHeight)
        let columns = Self.columns(state)
        guard columns.count > 1 || width >= 80, body.height >= 8 else {
            (panes, frame, dividers, sideDivider) = (
                [state.focus: body], Rect(x: 0, y: 0, width: 0, height: 0), [], nil
            )
            return
        }
        frame = body
        var panes: [Pane: Rect] = [:]
        var dividers: [Int] = []
        var side: (x: Int, y: Int)?
        var x = 1
        let inside = body.inset(left: 1, top: 1, right: 1, bottom: 1)
        for (index, column) in columns.enumerated() {
            let isLast = index == columns.count - 1
            let columnWidth = isLast ? inside.right - x : column.width
            let area = Rect(x: x, y: inside.y, width: columnWidth, height: inside.height)
            if column.panes.count == 2 {
                let lower = min(max(area.height / 3, 4), max(state.article?.whoLineCount ?? 4, 4))
                let (top, bottom) = area.splitBottom(lower)
                panes[column.panes[0]] = Rect(x: top.x, y: top.y, width: top.width, height: max(0, top.height - 1))
                panes[column.panes[1]] = bottom
                side = (x - 1, bottom.y - 1)
            } else if let pane = column.panes.first {
                panes[pane] = area
            }
            x += columnWidth
            if !isLast {
                dividers.append(x)
                x += 1
            }
        }
        (self.panes, self.dividers, sideDivider) = (panes, dividers, side)
    }

    /// What the mouse takes hold of at a cell: the line beside the column whose width the user sets; nil elsewhere.
    func drag(x: Int, y: Int, _ state: ReaderState) -> Drag? {
        guard frame.contains(x: x, y: y), dividers.contains(x) else { return nil }
        if panes[.timeline] != nil, x == dividers.last {
            return Drag(x: x, adjustment: state.sideAdjustment, isList: false)
        }
        let left = panes[.list] ?? panes[.sources]
        guard let left, x == left.right else { return nil }
        return Drag(x: x, adjustment: Self.adjustment(ofList: state), isList: true)
    }

    /// The pane whose inside holds the cell.
    func pane(x: Int, y: Int) -> Pane? { panes.first { $0.value.contains(x: x, y: y) }?.key }

    /// How much wider than usual the list is, by the user's wish or since no article takes the room.
    static func adjustment(ofList state: ReaderState) -> Int {
        guard state.width >= 80 else { return state.listAdjustment }
        return listWidth(state) - usualListWidth(state)
    }

    /// Columns of the list beside an article: what is left over beside its measure and the side panes goes to the list,
    /// and not into margins.
    private static func usualListWidth(_ state: ReaderState) -> Int {
        let width = state.width
        guard width >= 120 else { return 34 }
        let least = width >= 160 ? 36 : 29
        let sources = width >= 160 ? sourcesWidth + 1 : 0
        let article = state.typesetting.measure + 2
        return min(max(least, width - sources - article - usualSideWidth(width) - linesBetween), widestList)
    }

    private static func usualSideWidth(_ width: Int) -> Int { width >= 160 ? 40 : width >= 120 ? 34 : 31 }

    /// The frame, and the lines beside the article.
    private static let linesBetween = 4

    /// Columns of the list: before an article is open, so many that most titles are whole.
    private static func listWidth(_ state: ReaderState) -> Int {
        let usual = usualListWidth(state)
        if state.article == nil {
            let sources = state.width >= 160 ? sourcesWidth + 1 : 0
            let room = state.width - sources
            if state.listAdjustment == 0 { return max(usual, min(widestList, room - welcomeWidth)) }
            return min(max(usual + state.listAdjustment, 16), room - 16)
        }
        return min(max(usual + state.listAdjustment, 16), state.width / 2)
    }

    private static let sourcesWidth = 22
    /// Columns that most titles have room in.
    private static let widestList = 80
    /// Columns that are left over for a word of welcome, with the lines around it.
    private static let welcomeWidth = 32

    private struct Column {
        let panes: [Pane]
        let width: Int
    }

    /// The columns from left to right; the article's takes what is left over.
    private static func columns(_ state: ReaderState) -> [Column] {
        let width = state.width
        let inner = width - 2
        func sideWidth(_ usual: Int) -> Int { min(max(usual + state.sideAdjustment, 16), max(16, width / 2)) }
        let showsSide = !state.sideHidden && state.article != nil
        switch width {
        case ..<80:
            return [Column(panes: [state.focus], width: inner)]
        case ..<120:
            if state.focus == .list || state.focus == .sources || state.article == nil {
                let list = listWidth(state)
                return [
                    Column(panes: [state.focus == .sources ? .sources : .list], width: list),
                    Column(panes: [.article], width: inner - list - 1),
                ]
            }
            if state.sideHidden { return [Column(panes: [.article], width: inner)] }
            let side = sideWidth(usualSideWidth(width))
            return [
                Column(panes: [.article], width: inner - side - 1),
                Column(panes: [.timeline, .who], width: side),
            ]
        default:
            let sources = width >= 160 ? sourcesWidth : 0
            let list = listWidth(state)
            let side = showsSide ? sideWidth(usualSideWidth(width)) : 0
            var columns: [Column] = []
            if sources > 0 { columns.append(Column(panes: [.sources], width: sources)) }
            if sources == 0, state.focus == .sources {
                columns.append(Column(panes: [.sources], width: list))
            } else {
                columns.append(Column(panes: [.list], width: list))
            }
            let taken = (sources > 0 ? sources + 1 : 0) + list + 1 + (side > 0 ? side + 1 : 0)
            columns.append(Column(panes: [.article], width: max(inner - taken, 10)))
            if side > 0 { columns.append(Column(panes: [.timeline, .who], width: side)) }
            return columns
        }
    }
}
