import Articles
import Screen
import Text

/// Columns between two cells.
private let cellGap = 2

extension TextSetting {
    /// A table: in columns as wide as they need, or narrower and wrapped, or, where they would be too narrow to read,
    /// a cell a line with the name of its column.
    func tableLines(_ range: ByteRange, headerRows: Int) -> [ArticleLine] {
        let grid = TableGrid(article.text.bytes.span, range, headerRows: headerRows)
        var needs = Array(repeating: ColumnNeed(), count: grid.columnCount)
        for index in grid.rows.indices {
            for (column, cell) in cells(grid, index).enumerated() {
                needs[column].natural = max(needs[column].natural, cell.width)
                needs[column].word = max(needs[column].word, cell.longestWordWidth)
            }
        }
        guard let widths = columnWidths(needs, width: width, gap: cellGap) else { return listed(grid) }
        return columns(grid, widths)
    }

    /// The cells of a row. Made row by row: those of a large table would take more room than its text many times over.
    private func cells(_ grid: TableGrid, _ row: Int) -> [Weave] {
        grid.rows[row].map { weave($0, row < grid.headerRows ? .tableHead : .text) }
    }

    private func columns(_ grid: TableGrid, _ widths: [Int]) -> [ArticleLine] {
        let numeric = widths.indices.map { grid.isNumeric(column: $0, in: article.text.bytes.span) }
        let rows = grid.rows.indices.map { rowLines(cells(grid, $0), widths, numeric) }
        // Where a row takes several lines, blank ones part the rows.
        let isLoose = rows.dropFirst(grid.headerRows).contains { $0.count > 1 }
        let rule = String(repeating: "─", count: widths.reduce(0, +) + cellGap * (widths.count - 1))
        var lines: [ArticleLine] = []
        for (index, row) in rows.enumerated() {
            if isLoose, index > grid.headerRows { lines.append(.blank) }
            lines += row
            if index + 1 == grid.headerRows { lines.append(ArticleLine(kind: .body, words: rule, role: .border)) }
        }
        return lines
    }

    /// The lines of a row: each cell wrapped in its column, numbers at its right.
    private func rowLines(_ row: [Weave], _ widths: [Int], _ numeric: [Bool]) -> [ArticleLine] {
        var lines: [[LinePiece]] = [[]]
        var left = 0
        for (column, cell) in row.enumerated() {
            for (index, line) in cell.lines(width: max(1, widths[column])).enumerated() {
                if index == lines.count { lines.append([]) }
                let room = numeric[column] ? max(0, widths[column] - line.width) : 0
                lines[index] += line.pieces.map { $0.shifted(by: left + room) }
            }
            left += widths[column] + cellGap
        }
        return lines.map { ArticleLine(kind: .body, pieces: $0) }
    }

    /// A cell a line, "name: value", a blank line between rows.
    private func listed(_ grid: TableGrid) -> [ArticleLine] {
        // The last of several header rows names the columns; those above it stand for themselves.
        let names = grid.headerRows > 0 ? grid.rows[grid.headerRows - 1] : []
        let isOnlyHeads = grid.headerRows == grid.rows.count
        var lines: [ArticleLine] = []
        for (index, row) in grid.rows.enumerated() {
            if index == grid.headerRows - 1, !isOnlyHeads { continue }
            if !lines.isEmpty { lines.append(.blank) }
            for (column, cell) in row.enumerated() where !cell.isEmpty {
                var line = Weave()
                if index >= grid.headerRows, column < names.count, !names[column].isEmpty {
                    // A place of the text stands in one place: beside later rows the name is the reader's word.
                    if index == grid.headerRows {
                        line.add(names[column], of: article.text, .tableHead)
                    } else {
                        line.add(article.text[names[column]], .tableHead)
                    }
                    line.add(": ", .tableHead)
                }
                line.add(
                    cell, of: article.text, index < grid.headerRows ? .tableHead : .text,
                    links: links)
                lines += hanging(line)
            }
        }
        return lines
    }

    /// Wraps `weave` with its lines after the first two columns further in, where there is room.
    private func hanging(_ weave: Weave) -> [ArticleLine] {
        let indent = width >= 12 ? 2 : 0
        return weave.lines(width: width > 0 ? width - indent : 0).enumerated().map { index, line in
            ArticleLine(kind: .body, pieces: line.pieces.map { $0.shifted(by: index == 0 ? 0 : indent) })
        }
    }
}
