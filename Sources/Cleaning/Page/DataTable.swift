import HTML
import Text

/// A table that holds data, not a page's layout: a line a row, a tab between cells.
struct DataTable {
    private(set) var bytes: [UInt8] = []
    /// The rows at the top that name the columns.
    private(set) var headerRows = 0

    /// Reads the table at `index`; nil where it is layout: one column or row, tables or long texts in its cells.
    init?(_ tree: PageTree, _ selection: Selection, _ index: Int) {
        var rows: [[[UInt8]]] = []
        var isHeader: [Bool] = []
        var inner = index + 1
        while inner < tree[index].end {
            guard selection.keeps(inner), !tree[inner].isText else {
                inner += 1
                continue
            }
            switch tree[inner].tag {
            case .table, .h1, .h2, .blockquote, .pre, .ul, .ol: return nil
            case .tr:
                rows.append([])
                isHeader.append(true)
            case .td, .th:
                guard !rows.isEmpty, rows.count <= 2000 else { return nil }
                if tree[inner].tag == .td { isHeader[rows.count - 1] = false }
                guard let cell = Self.cell(tree, selection, inner) else { return nil }
                rows[rows.count - 1].append(cell)
                inner = Int(tree[inner].end)
                continue
            default: break
            }
            inner += 1
        }
        let kept = rows.indices.filter { rows[$0].contains { !$0.isEmpty } }
        guard kept.count >= 2, kept.filter({ rows[$0].count >= 2 }).count >= 2 else { return nil }
        headerRows = kept.prefix { isHeader[$0] }.count
        if headerRows == kept.count { headerRows = 1 }
        for row in kept {
            if !bytes.isEmpty { bytes.append(.newline) }
            bytes += rows[row].joined(separator: [.tab])
        }
    }

    /// A cell's text; nil where it is longer than cells of data are, or holds a table.
    private static func cell(_ tree: PageTree, _ selection: Selection, _ index: Int) -> [UInt8]? {
        var text: [UInt8] = []
        var endsInSpace = true
        var paragraphs = 0
        for inner in tree.range(index) where selection.keeps(inner) {
            if tree[inner].isText {
                appendFolded(
                    tree.document.data(of: tree[inner].node), repairs: tree.isMojibake, to: &text, &endsInSpace)
            } else {
                if tree[inner].tag == .table { return nil }
                if tree[inner].tag == .p { paragraphs += 1 }
                if tree[inner].tag.isBlock || tree[inner].tag == .br, !endsInSpace {
                    text.append(.space)
                    endsInSpace = true
                }
            }
        }
        while text.last == .space { text.removeLast() }
        return text.count <= 240 && paragraphs <= 2 ? text : nil
    }
}
