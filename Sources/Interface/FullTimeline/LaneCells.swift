import Articles
import Text

/// What stands in each column of a lane.
struct LaneCells {
    /// By column; nil where nothing happened.
    private(set) var cells: [Cell?]

    /// What stands in one column.
    struct Cell: Hashable {
        let sign: String
        let role: Role
        /// How many happenings begin there; 0 where one goes on.
        var count: Int
        /// A surer and more exact sign stands before others.
        let rank: Int
    }

    /// - Parameter bar: the density bar over the lane, which tells the columns.
    init(_ marks: [Lane.Mark], on bar: DensityBar, _ zoom: TimelineZoom) {
        let width = bar.count * bar.columnWidth
        cells = Array(repeating: nil, count: width)
        // Short ones last: they stand before long ones.
        for mark in marks where mark.span.dayCount.map({ $0 > 1 }) ?? false { putStretch(mark, on: bar, zoom, width) }
        for mark in marks {
            guard let column = bar.column(of: mark.span.sortDay, zoom), column < width else { continue }
            let (sign, rank) = Self.sign(mark)
            let role = role(of: mark.certainty)
            guard let before = cells[column], before.count > 0 else {
                cells[column] = Cell(sign: sign, role: role, count: 1, rank: rank)
                continue
            }
            let count = before.count + 1
            cells[column] =
                rank > before.rank
                ? Cell(sign: sign, role: role, count: count, rank: rank)
                : Cell(sign: before.sign, role: before.role, count: count, rank: before.rank)
        }
    }

    /// Draws how long something goes on, where that is seen and no more than a third of what is in view.
    private mutating func putStretch(_ mark: Lane.Mark, on bar: DensityBar, _ zoom: TimelineZoom, _ width: Int) {
        guard let first = mark.span.first, let last = mark.span.last, bar.count > 0 else { return }
        let view = (zoom.firstDay(of: bar.first), zoom.lastDay(of: bar.first + bar.count - 1))
        guard first <= view.1, last >= view.0 else { return }
        let start = first < view.0 ? -1 : bar.column(of: first, zoom) ?? 0
        let end = last > view.1 ? width - 1 : bar.column(of: last, zoom) ?? width - 1
        guard end > start, end - start <= max(3, width / 3) else { return }
        let sign = mark.certainty == .expected ? "╌" : "━"
        for column in start + 1...end where cells[column] == nil {
            cells[column] = Cell(sign: sign, role: role(of: mark.certainty), count: 0, rank: 0)
        }
    }

    private static func sign(_ mark: Lane.Mark) -> (sign: String, rank: Int) {
        switch mark.certainty {
        case .expected: return ("○", 1)
        case .approximate: return ("▒", 2)
        case .stated: break
        }
        switch mark.precision {
        case .time, .day, .week: return ("●", 4)
        case .month, .quarter, .season, .year, .decade: return ("◆", 3)
        }
    }
}
