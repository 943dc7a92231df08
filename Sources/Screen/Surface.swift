import Text

/// A grid of cells to draw on: what the terminal is to show, whatever terminal it is.
///
/// Nothing a text holds can reach a terminal as a command: every text is filtered where it is written.
package struct Surface: Sendable {
    /// Columns, never negative.
    package let width: Int
    /// Rows, never negative.
    package let height: Int
    /// Where the terminal's own cursor stands, in cells; nil when it is hidden.
    package var cursor: (x: Int, y: Int)?
    private(set) var cells: [Cell]
    private(set) var clusters = ClusterTable()

    /// A surface of blank cells. A negative size becomes 0.
    package init(width: Int, height: Int) {
        (self.width, self.height) = (max(0, width), max(0, height))
        cells = Array(repeating: .blank, count: self.width * self.height)
    }

    /// All its cells.
    package var area: Rect { Rect(x: 0, y: 0, width: width, height: height) }

    /// The cell at a place; a blank one outside.
    package subscript(x: Int, y: Int) -> Cell { area.contains(x: x, y: y) ? cells[y * width + x] : .blank }

    /// The look of the cell at a place; the plain one outside.
    package func style(x: Int, y: Int) -> Style { self[x, y].style }

    /// The characters that a cell of this surface shows: one grapheme cluster; none for the right half of a wide one.
    package func glyph(_ cell: Cell) -> String {
        if cell.width == 0 { return "" }
        if cell.isCluster { return clusters[cell.glyph] }
        return Unicode.Scalar(cell.glyph).map { String($0) } ?? " "
    }

    /// The scalar that a cell shows when it is one alone; nil for clusters of more, and right halves.
    package func scalar(of cell: Cell) -> UInt32? { cell.isCluster || cell.width == 0 ? nil : cell.glyph }

    /// The rows joined by newlines, spaces at their ends stripped: what tests compare.
    package var text: String {
        (0..<height).map { y in
            var row = ""
            for cell in cells[(y * width)..<((y + 1) * width)] { row += glyph(cell) }
            while row.unicodeScalars.last == " " { row.unicodeScalars.removeLast() }
            return row
        }.joined(separator: "\n")
    }

    /// Puts one character over all of `area`. One that may not reach a terminal, or takes no column, becomes a space.
    ///
    /// A wide one fills by pairs, and the odd column at the right with a space.
    package mutating func fill(_ area: Rect, _ character: Unicode.Scalar, style: Style) {
        let part = area.intersection(self.area)
        guard !part.isEmpty else { return }
        if part == self.area { clusters = ClusterTable() }
        let (glyph, columns) = shownScalar(character)
        let space = Cell(glyph: 0x20, style: style, width: 1)
        for y in part.y..<part.bottom {
            clearHalves(from: part.x, to: part.right, y: y)
            let row = y * width
            if columns == 1 {
                let cell = Cell(glyph: glyph, style: style, width: 1)
                for x in part.x..<part.right { cells[row + x] = cell }
            } else {
                for x in stride(from: part.x, to: part.right - 1, by: 2) {
                    cells[row + x] = Cell(glyph: glyph, style: style, width: 2)
                    cells[row + x + 1] = Cell(glyph: 0, style: style, width: 0)
                }
                if part.width % 2 == 1 { cells[row + part.right - 1] = space }
            }
        }
    }

    /// Gives every cell of `area` another look. A wide character follows its left half.
    package mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
        let part = area.intersection(self.area)
        guard !part.isEmpty else { return }
        for y in part.y..<part.bottom {
            for index in (y * width + part.x)..<(y * width + part.right) where cells[index].width > 0 {
                cells[index].style = change(cells[index].style)
                if cells[index].width == 2 { cells[index + 1].style = cells[index].style }
            }
        }
    }

    /// Puts a cluster that takes `columns` at a place inside the surface, all of it inside too.
    mutating func put(_ scalars: [UInt32], columns: Int, x: Int, y: Int, style: Style) {
        let glyph = scalars.count == 1 ? scalars[0] : clusters.number(of: scalars)
        clearHalves(from: x, to: x + columns, y: y)
        let index = y * width + x
        cells[index] = Cell(glyph: glyph, style: style, width: UInt8(columns))
        if columns == 2 { cells[index + 1] = Cell(glyph: 0, style: style, width: 0) }
    }

    /// Puts a character of one column at a place inside the surface.
    mutating func put(narrow glyph: UInt32, x: Int, y: Int, style: Style) {
        clearHalves(from: x, to: x + 1, y: y)
        cells[y * width + x] = Cell(glyph: glyph, style: style, width: 1)
    }

    /// Blanks the halves of wide characters that writing the columns `from..<to` would leave over.
    private mutating func clearHalves(from: Int, to: Int, y: Int) {
        let row = y * width
        if cells[row + from].width == 0, from > 0 {
            cells[row + from - 1] = Cell(glyph: 0x20, style: cells[row + from - 1].style, width: 1)
        }
        if to < width, cells[row + to].width == 0 {
            cells[row + to] = Cell(glyph: 0x20, style: cells[row + to].style, width: 1)
        }
    }
}
