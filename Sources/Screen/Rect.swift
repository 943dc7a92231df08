/// A rectangle of cells; x runs right, y down, the upper left cell of the screen is (0, 0).
package struct Rect: Hashable, Sendable {
    /// First column.
    package let x: Int
    /// First row.
    package let y: Int
    /// Columns, never negative.
    package let width: Int
    /// Rows, never negative.
    package let height: Int

    /// A negative size becomes 0; numbers beyond ±2^30 become that, so that sums of them can't overflow.
    package init(x: Int, y: Int, width: Int, height: Int) {
        (self.x, self.y) = (onScreen(x), onScreen(y))
        (self.width, self.height) = (max(0, onScreen(width)), max(0, onScreen(height)))
    }

    /// Whether it has no cell.
    package var isEmpty: Bool { width == 0 || height == 0 }
    /// One past the last column.
    package var right: Int { x + width }
    /// One past the last row.
    package var bottom: Int { y + height }

    /// Whether the cell lies in it.
    package func contains(x: Int, y: Int) -> Bool {
        self.x <= x && x < right && self.y <= y && y < bottom
    }

    /// What is left when so much is taken off each side; empty rather than negative.
    package func inset(left: Int, top: Int, right: Int, bottom: Int) -> Rect {
        let (left, top) = (onScreen(left), onScreen(top))
        return Rect(
            x: x + left, y: y + top, width: width - left - onScreen(right), height: height - top - onScreen(bottom))
    }

    /// The cells both have; empty when there are none.
    package func intersection(_ other: Rect) -> Rect {
        let (left, top) = (max(x, other.x), max(y, other.y))
        return Rect(
            x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
    }

    /// The `columns` at the left, and the rest; as many as there are at most.
    package func splitLeft(_ columns: Int) -> (Rect, Rect) {
        let taken = min(max(0, columns), width)
        return (
            Rect(x: x, y: y, width: taken, height: height),
            Rect(x: x + taken, y: y, width: width - taken, height: height)
        )
    }

    /// The rest, and the `columns` at the right; as many as there are at most.
    package func splitRight(_ columns: Int) -> (Rect, Rect) {
        splitLeft(width - min(max(0, columns), width))
    }

    /// The `rows` at the top, and the rest; as many as there are at most.
    package func splitTop(_ rows: Int) -> (Rect, Rect) {
        let taken = min(max(0, rows), height)
        return (
            Rect(x: x, y: y, width: width, height: taken),
            Rect(x: x, y: y + taken, width: width, height: height - taken)
        )
    }

    /// The rest, and the `rows` at the bottom; as many as there are at most.
    package func splitBottom(_ rows: Int) -> (Rect, Rect) {
        splitTop(height - min(max(0, rows), height))
    }
}

/// `coordinate`, or ±2^30 where it is further out.
func onScreen(_ coordinate: Int) -> Int { min(max(coordinate, -1 << 30), 1 << 30) }
