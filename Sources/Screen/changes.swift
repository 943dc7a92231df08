/// Neighbouring cells of one row that must be painted anew.
package struct PaintRun: Hashable, Sendable {
    /// First column of the run.
    package let x: Int
    /// Its row.
    package let y: Int
    /// Cells, at least one.
    package let count: Int

    package init(x: Int, y: Int, count: Int) { (self.x, self.y, self.count) = (x, y, count) }
}

/// The cells of `new` that look otherwise than in `old`; all of them where there is no old one, or of another size.
///
/// Runs that unchanged cells part, but not more than a few, are one. No run begins or ends within a wide character.
///
/// - Returns: by row, then column; disjoint.
/// - Complexity: O(n), n the cells.
package func changes(from old: Surface?, to new: Surface) -> [PaintRun] {
    guard let old, old.width == new.width, old.height == new.height else {
        return new.width == 0 ? [] : (0..<new.height).map { PaintRun(x: 0, y: $0, count: new.width) }
    }
    var runs: [PaintRun] = []
    let (before, after) = (old.cells, new.cells)
    for y in 0..<new.height {
        let row = y * new.width
        var x = 0
        while x < new.width {
            guard isChanged(before, after, row + x, old, new) else {
                x += 1
                continue
            }
            let start = x
            var end = x + 1
            x = end
            while x < new.width, x - end <= shortGap {
                if isChanged(before, after, row + x, old, new) { end = x + 1 }
                x += 1
            }
            let first = after[row + start].width == 0 ? start - 1 : start
            if end < new.width, after[row + end].width == 0 { end += 1 }
            x = max(x, end)
            runs.append(PaintRun(x: max(0, first), y: y, count: end - max(0, first)))
        }
    }
    return runs
}

/// Unchanged cells that cost less to paint than to jump over.
private let shortGap = 4

private func isChanged(_ before: [Cell], _ after: [Cell], _ index: Int, _ old: Surface, _ new: Surface) -> Bool {
    let (one, other) = (before[index], after[index])
    // A cluster's number means something in its own surface only.
    guard one.isCluster, other.isCluster else { return one != other }
    return one.style != other.style || one.width != other.width || old.glyph(one) != new.glyph(other)
}
