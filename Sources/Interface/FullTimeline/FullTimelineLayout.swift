import Screen

/// Where the parts of the full-screen timeline stand.
struct FullTimelineLayout: Sendable {
    /// The bar at the top.
    let head: Rect
    /// The years or months over the density bar; empty where the screen is too low.
    let axis: Rect
    let bar: Rect
    /// The signs of those most named, under the columns of the bar, their names at the left; empty where the screen is too
    /// narrow or too low, they are hidden, or there are none.
    let lanes: Rect
    /// The line that names the chosen period.
    let heading: Rect
    let rows: Rect
    /// The reports of the chosen happening; empty where the screen is too low.
    let reports: Rect

    init(_ timeline: FullTimeline?, width: Int, height: Int) {
        let screen = FullScreenLayout(width: width, height: height)
        (head, reports) = (screen.head, screen.reports)
        // Until they come, their room is kept: nothing jumps.
        let most = timeline?.hidesLanes ?? true ? 0 : Self.mostLanes(width: width, height: height)
        let laneCount = min(most, timeline?.lanes?.count ?? most)
        let margin = laneCount > 0 ? min(max(15, width * 3 / 20), 26) : 1
        let (axis, belowAxis) = screen.body.splitTop(height >= 8 ? 1 : 0)
        let (bar, belowBar) = belowAxis.splitTop(Self.barHeight(height, hasLanes: laneCount > 0))
        let (lanes, belowLanes) = belowBar.splitTop(laneCount)
        (heading, rows) = belowLanes.splitTop(height >= 6 ? 1 : 0)
        func beside(_ area: Rect) -> Rect { area.inset(left: margin, top: 0, right: 1, bottom: 0) }
        (self.axis, self.bar, self.lanes) = (beside(axis), beside(bar), beside(lanes))
    }

    /// The most lanes that a screen has room for.
    static func mostLanes(width: Int, height: Int) -> Int {
        guard width >= 100 else { return 0 }
        switch height {
        case ..<22: return 0
        case ..<28: return 3
        case ..<36: return 5
        case ..<44: return 6
        default: return 8
        }
    }

    /// Rows of the density bar on a screen of so many.
    private static func barHeight(_ height: Int, hasLanes: Bool) -> Int {
        switch height {
        case ..<6: 0
        case ..<12: 1
        case ..<20: 2
        case ..<36: hasLanes ? 3 : 4
        default: hasLanes ? 4 : 6
        }
    }
}
