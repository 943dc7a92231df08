import Articles
import Text

extension Article {
    /// The article as Markdown (CommonMark with tables): its title, then what its paragraphs are.
    ///
    /// Characters of the text that Markdown would take for marks are escaped. O(n).
    package var markdown: String {
        var output: [UInt8] = []
        if !title.isEmpty {
            output += Array("# ".utf8) + escaped(Array(title.utf8)[...])
        }
        var wasItem = false
        for (index, range) in paragraphs.enumerated() {
            var isItem = false
            if case .item = kinds[index] { isItem = true }
            if !output.isEmpty { output += isItem && wasItem ? [.newline] : [.newline, .newline] }
            output += paragraph(range, kinds[index])
            wasItem = isItem
        }
        return String(decoding: output, as: UTF8.self)
    }

    private func paragraph(_ range: ByteRange, _ kind: ParagraphKind) -> [UInt8] {
        switch kind {
        case .text: return opened(inline(range))
        case .heading(let level): return mark("#", level) + [.space] + inline(range)
        case .item(let level, let number):
            let indent = [UInt8](repeating: .space, count: 3 * (max(1, level) - 1))
            return indent + Array((number.map { "\($0). " } ?? "- ").utf8) + inline(range)
        case .quote(let level): return Array(String(repeating: "> ", count: max(1, level)).utf8) + inline(range)
        case .code: return Array("```\n".utf8) + text.bytes[range.lower..<range.upper] + Array("\n```".utf8)
        case .table(let headerRows): return table(range, headerRows)
        }
    }

    private func mark(_ mark: String, _ count: Int) -> [UInt8] { Array(String(repeating: mark, count: count).utf8) }

    private func table(_ range: ByteRange, _ headerRows: Int) -> [UInt8] {
        let rows = text.bytes[range.lower..<range.upper].split(separator: .newline, omittingEmptySubsequences: false)
            .map { $0.split(separator: .tab, omittingEmptySubsequences: false) }
        let columns = rows.map(\.count).max() ?? 0
        func line(_ cells: [[UInt8]]) -> [UInt8] {
            let filled = cells + [[UInt8]](repeating: [], count: columns - cells.count)
            return Array("| ".utf8) + filled.joined(separator: Array(" | ".utf8)) + Array(" |".utf8)
        }
        // A table of Markdown has one row of headings, be it empty.
        let head = headerRows > 0 ? rows.first ?? [] : []
        var lines = [line(head.map { escaped($0) }), line([[UInt8]](repeating: Array("---".utf8), count: columns))]
        lines += rows.dropFirst(headerRows > 0 ? 1 : 0).map { line($0.map { escaped($0) }) }
        return Array(lines.joined(separator: [.newline]))
    }

    /// The text of a range with its links and emphasis.
    private func inline(_ range: ByteRange) -> [UInt8] {
        var output: [UInt8] = []
        var open: [Markup] = []
        var position = range.lower
        func move(to end: Int) {
            output += escaped(text.bytes[position..<max(position, end)])
            position = max(position, end)
        }
        func close(before offset: Int) {
            while let last = open.last, last.range.upper <= offset {
                move(to: last.range.upper)
                output += closing(last.kind)
                open.removeLast()
            }
        }
        for mark in markup where range.contains(mark.range) {
            close(before: mark.range.lower)
            // What overlaps another without lying in it can't be written.
            if let outer = open.last, !outer.range.contains(mark.range) { continue }
            move(to: mark.range.lower)
            output += opening(mark.kind)
            open.append(mark)
        }
        close(before: range.upper)
        move(to: range.upper)
        return output
    }

    private func opening(_ kind: Markup.Kind) -> [UInt8] {
        switch kind {
        case .link: Array("[".utf8)
        case .emphasis: Array("*".utf8)
        case .strong: Array("**".utf8)
        case .code: Array("`".utf8)
        }
    }

    private func closing(_ kind: Markup.Kind) -> [UInt8] {
        guard case .link(let address) = kind else { return opening(kind) }
        let plain = address.utf8.filter { $0 > .space && $0 != .lessThan && $0 != .greaterThan }
        return Array("](<".utf8) + plain + Array(">)".utf8)
    }

    private func escaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        for byte in bytes {
            if Self.marks.contains(byte) { output.append(0x5C) }
            output.append(byte)
        }
        return output
    }

    private static let marks = Set("\\`*_[]<|".utf8)

    /// A paragraph whose beginning Markdown would take for a heading, a quote or an item, with that beginning escaped.
    private func opened(_ paragraph: [UInt8]) -> [UInt8] {
        guard let first = paragraph.first else { return paragraph }
        if first == .numberSign || first == .greaterThan || first == .dash || first == 0x2B {
            return [0x5C] + paragraph
        }
        let digits = paragraph.prefix { $0.isDigit }
        guard !digits.isEmpty, digits.count < 10, paragraph.count > digits.count + 1,
            paragraph[digits.count] == .period || paragraph[digits.count] == 0x29, paragraph[digits.count + 1] == .space
        else { return paragraph }
        return Array(digits) + [0x5C] + paragraph[digits.count...]
    }
}
