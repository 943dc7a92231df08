import Text

/// What a file holds, and so how it becomes documents.
package enum DocumentKind: Hashable, Sendable, CaseIterable {
    /// Plain text, one document.
    case text
    /// An HTML page.
    case page
    /// A mail, or a page that a browser saved in the form of one (MHTML).
    case mail
    /// JSON, a document a line.
    case jsonLines
    /// JSON: one document, or an array of them.
    case json
}

/// What a file holds that is called `name` and begins with `head`.
///
/// JSON is known by its name alone: many texts begin with a brace. What begins as a mail or as a page is that, however it
/// is called: browsers and scrapers name such files as they like. Else the name decides, and what has no telling one is text.
///
/// - Parameter head: the file's bytes, or as many of its first ones as are known.
/// - Complexity: O(n), n the length of the header of a mail, or of the comments before a page.
package func documentKind(of head: [UInt8], named name: String) -> DocumentKind {
    let ending = fileEnding(name)
    switch ending {
    // Some programs write an array, whatever they call it.
    case "jsonl", "ndjson", "jsonlines": return firstByte(head) == UInt8(ascii: "[") ? .json : .jsonLines
    case "json": return .json
    default: break
    }
    if beginsAsMail(head.span) { return .mail }
    if beginsAsPage(head) { return .page }
    return switch ending {
    case "html", "htm", "xhtml", "xht", "shtml": .page
    case "eml", "mht", "mhtml": .mail
    default: .text
    }
}

/// What follows the last period of a file's name, in lower case; empty where there is none.
func fileEnding(_ path: String) -> String {
    let name = path.utf8.suffix(64)
    guard let period = name.lastIndex(of: .period), !name[period...].contains(.slash) else { return "" }
    return String(decoding: name[name.index(after: period)...].map(\.lowercased), as: UTF8.self)
}

/// Whether bytes begin as an HTML page does: with its type, or the tag of a page, after white space, comments and an XML
/// declaration.
func beginsAsPage(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        return opensPage(decodedAnyhow(Array(bytes.prefix(8192))).text.bytes.span)
    }
    return opensPage(bytes.span)
}

private func opensPage(_ bytes: Span<UInt8>) -> Bool {
    var index = start(bytes)
    while index < bytes.count {
        if bytes[index].isSpace {
            index += 1
        } else if stands(anyCase: "<!--", in: bytes, at: index) {
            index = end(of: "-->", in: bytes, from: index + 4)
        } else if stands(anyCase: "<?xml", in: bytes, at: index) {
            index = end(of: "?>", in: bytes, from: index + 5)
        } else {
            break
        }
    }
    let openings: [StaticString] = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta"]
    return openings.contains { opening in
        let end = index + opening.utf8CodeUnitCount
        return stands(anyCase: opening, in: bytes, at: index) && (end >= bytes.count || !bytes[end].isAlphanumeric)
    }
}

/// The first byte that is no white space; nil where there is none.
private func firstByte(_ bytes: [UInt8]) -> UInt8? { bytes[start(bytes.span)...].first { !$0.isSpace } }

/// Where text begins: after a byte order mark of UTF-8, if there is one.
func start(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
}

/// Where the first `mark` at or after `index` ends; the end of the bytes where there is none. O(n).
private func end(of mark: StaticString, in bytes: Span<UInt8>, from index: Int) -> Int {
    var index = index
    while index < bytes.count {
        if stands(anyCase: mark, in: bytes, at: index) { return index + mark.utf8CodeUnitCount }
        index += 1
    }
    return bytes.count
}
