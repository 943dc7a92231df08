import Screen

/// Where the parts of a full screen stand: a bar at the top, the body, and the reports of what is chosen; the line at
/// the foot is left free.
struct FullScreenLayout: Sendable {
    let head: Rect
    let body: Rect
    /// Empty where the screen is too low.
    let reports: Rect

    init(width: Int, height: Int) {
        let all = Rect(x: 0, y: 0, width: width, height: max(0, height - (height >= 2 ? 1 : 0)))
        let (head, rest) = all.splitTop(height >= 4 ? 1 : 0)
        self.head = head
        (body, reports) = rest.splitBottom(Self.footHeight(height))
    }

    /// Rows for what is known of the chosen row, on a screen of so many.
    static func footHeight(_ height: Int) -> Int {
        switch height {
        case ..<18: 0
        case ..<30: 4
        case ..<36: 6
        case ..<50: 8
        default: 10
        }
    }
}
