import Articles
import Text

extension Article {
    /// The article as a page of HTML: its title, byline, and what its paragraphs are; nothing of the page it came from.
    ///
    /// Links are kept where they are of the web. O(n log n).
    var htmlPage: String {
        let language = metadata.language.map { " lang=\"\(htmlEscaped($0))\"" } ?? ""
        var page =
            "<!doctype html>\n<html\(language)>\n<meta charset=\"utf-8\">\n<title>\(htmlEscaped(title))</title>\n<article>\n"
        if !title.isEmpty { page += "<h1>\(htmlEscaped(title))</h1>\n" }
        if !byline.isEmpty { page += "<p><small>\(htmlEscaped(byline))</small></p>\n" }
        for (range, kind) in zip(paragraphs, kinds) { page += htmlParagraph(range, kind) + "\n" }
        if let url = metadata.url, isWebAddress(url) {
            page += "<p><small><a href=\"\(htmlEscaped(url))\">\(htmlEscaped(url))</a></small></p>\n"
        }
        return page + "</article>\n</html>\n"
    }

    private func htmlParagraph(_ range: ByteRange, _ kind: ParagraphKind) -> String {
        switch kind {
        case .text: return "<p>\(htmlInline(range))</p>"
        case .heading(let level):
            let level = min(6, level + 1)
            return "<h\(level)>\(htmlInline(range))</h\(level)>"
        case .item(_, let number):
            let list = number.map { ("<ol start=\"\($0)\">", "</ol>") } ?? ("<ul>", "</ul>")
            return "\(list.0)<li>\(htmlInline(range))</li>\(list.1)"
        case .quote: return "<blockquote>\(htmlInline(range))</blockquote>"
        case .code: return "<pre><code>\(htmlEscaped(text[range]))</code></pre>"
        case .table(let headerRows):
            let rows = text[range].split(separator: "\n", omittingEmptySubsequences: false)
            let cells = rows.enumerated().map { index, row in
                let tag = index < headerRows ? "th" : "td"
                return "<tr>"
                    + row.split(separator: "\t", omittingEmptySubsequences: false)
                    .map { "<\(tag)>\(htmlEscaped(String($0)))</\(tag)>" }.joined() + "</tr>"
            }
            return "<table>\n\(cells.joined(separator: "\n"))\n</table>"
        }
    }

    /// A paragraph's text with its links and what is set apart, properly nested.
    private func htmlInline(_ range: ByteRange) -> String {
        let inside = markup.filter { range.contains($0.range) && !$0.range.isEmpty && $0.htmlTags != nil }
            .sorted { ($0.range.lower, $1.range.upper) < ($1.range.lower, $0.range.upper) }
        var output = ""
        var open: [Markup] = []
        var place = range.lower
        func close(through offset: Int) {
            while let last = open.last, last.range.upper <= offset {
                output +=
                    htmlEscaped(text[ByteRange(place, max(place, last.range.upper))]) + (last.htmlTags?.close ?? "")
                place = max(place, last.range.upper)
                open.removeLast()
            }
        }
        for piece in inside {
            close(through: piece.range.lower)
            // What would end after the element around it can't be nested: it is left out.
            if let last = open.last, piece.range.upper > last.range.upper { continue }
            output += htmlEscaped(text[ByteRange(place, max(place, piece.range.lower))]) + (piece.htmlTags?.open ?? "")
            place = max(place, piece.range.lower)
            open.append(piece)
        }
        close(through: range.upper)
        return output + htmlEscaped(text[ByteRange(place, max(place, range.upper))])
    }
}

extension Markup {
    /// The tags of what is set apart; nil for a link that leads nowhere on the web.
    fileprivate var htmlTags: (open: String, close: String)? {
        switch kind {
        case .emphasis: ("<em>", "</em>")
        case .strong: ("<strong>", "</strong>")
        case .code: ("<code>", "</code>")
        case .link(let address): isWebAddress(address) ? ("<a href=\"\(htmlEscaped(address))\">", "</a>") : nil
        }
    }
}

private func isWebAddress(_ address: String) -> Bool {
    let small = address.prefix(8).lowercased()
    return small.hasPrefix("http://") || small.hasPrefix("https://")
}

/// `text` with `&`, `<`, `>` and quotation marks as references.
private func htmlEscaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
        case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
        case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
        case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
        default: bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
