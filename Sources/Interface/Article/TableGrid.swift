import Articles
import Screen
import Text

/// The cells of a table, as bytes of the article's text.
struct TableGrid: Hashable, Sendable {
    /// Row by row; a row may have fewer cells than another. A cell may be empty.
    let rows: [[ByteRange]]
    /// How many rows at the top name the columns.
    let headerRows: Int
    /// Cells of the longest row.
    let columnCount: Int

    /// Takes a line as a row, and what stands between tabs as a cell, without the spaces around it.
    ///
    /// - Complexity: O(n).
    init(_ bytes: Span<UInt8>, _ range: ByteRange, headerRows: Int) {
        var rows: [[ByteRange]] = []
        var row: [ByteRange] = []
        var start = range.lower
        for index in range.lower...range.upper {
            let ends = index == range.upper || bytes[index] == .newline
            guard ends || bytes[index] == .tab else { continue }
            row.append(trimmed(bytes, from: start, to: index))
            start = index + 1
            if ends {
                if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
                row = []
            }
        }
        self.rows = rows
        self.headerRows = min(max(headerRows, 0), rows.count)
        columnCount = rows.map(\.count).max() ?? 0
    }

    /// Whether every cell of a column below its name is a number or empty, and one is a number.
    func isNumeric(column: Int, in bytes: Span<UInt8>) -> Bool {
        var hasNumber = false
        for row in rows.dropFirst(headerRows) {
            guard column < row.count, !row[column].isEmpty else { continue }
            guard let holdsDigit = numberDigits(bytes, row[column]) else { return false }
            hasNumber = hasNumber || holdsDigit
        }
        return hasNumber
    }
}

private func trimmed(_ bytes: Span<UInt8>, from lower: Int, to upper: Int) -> ByteRange {
    var (lower, upper) = (lower, upper)
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpace { upper -= 1 }
    return ByteRange(lower, upper)
}

/// Whether bytes that could be a number hold a digit; nil when they hold what no number does.
///
/// Signs, points, percent and currency signs are parts of numbers, and a dash stands for one that is missing.
private func numberDigits(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool? {
    var index = range.lower
    var holdsDigit = false
    while index < range.upper {
        guard let (value, length) = scalar(in: bytes, at: index) else { return nil }
        index += length
        switch value {
        case 0x30...0x39: holdsDigit = true
        // Space % ' ( ) + , - . / : $, no-break spaces, currencies, dashes, minus.
        case 0x20, 0x24, 0x25, 0x27...0x29, 0x2B...0x2F, 0x3A, 0xA0, 0xA2...0xA5, 0x2009, 0x202F, 0x2012...0x2014,
            0x2019, 0x20A0...0x20C0, 0x2212:
            continue
        default: return nil
        }
    }
    return holdsDigit
}
