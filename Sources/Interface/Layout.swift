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
        // The side column stands at the right; without it, in the middle widths, the list at the left.
        if panes[.timeline] != nil {
            return x == dividers.last ? Drag(x: x, adjustment: state.sideAdjustment, direction: -1) : nil
        }
        let isListSet = state.width < 120
        return isListSet && x == dividers.first ? Drag(x: x, adjustment: state.sideAdjustment, direction: 1) : nil
    }

    /// The pane whose inside holds the cell.
    func pane(x: Int, y: Int) -> Pane? { panes.first { $0.value.contains(x: x, y: y) }?.key }

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
                let list = sideWidth(34)
                return [
                    Column(panes: [state.focus == .sources ? .sources : .list], width: list),
                    Column(panes: [.article], width: inner - list - 1),
                ]
            }
            if state.sideHidden { return [Column(panes: [.article], width: inner)] }
            let side = sideWidth(31)
            return [
                Column(panes: [.article], width: inner - side - 1),
                Column(panes: [.timeline, .who], width: side),
            ]
        default:
            let sources = width >= 160 ? 22 : 0
            let list = width >= 160 ? 36 : 29
            let side = showsSide ? sideWidth(width >= 160 ? 40 : 34) : 0
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
