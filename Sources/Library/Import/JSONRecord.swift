import Articles
import Text

/// The fields that hold a text, the page before what was made of it; the names as `JSONFields` compares them.
private let htmlFields = ["html", "rawhtml", "contenthtml"]
private let textFields = ["text", "articlebody", "maintext", "content", "body"]
private let titleFields = ["title", "headline"]
private let authorFields = ["author", "authors", "byline", "creator", "dccreator"]
private let addressFields = ["url", "link", "sourceurl"]
private let dayFields = [
    "published", "datepublished", "datepublish", "publishdate", "publishedat", "publicationdate", "pubdate", "date",
]
private let knownFields = Set(htmlFields + textFields + titleFields + authorFields + addressFields + dayFields)

/// What the fields are called that hold a text, for messages.
let textFieldNames = "html, raw_html, content_html, text, articleBody, maintext, content, body"

/// The document that one JSON object describes, by the names that scrapers give their fields.
///
/// Its bytes are the text of the field, which JSON has decoded already: so the charset is UTF-8, whatever a field or the page
/// says of the bytes there once were.
///
/// - Parameters:
///   - line: the object; see `JSONFields` for what is tolerated.
///   - statedDay: the publication day the caller states; it beats that of the object.
/// - Throws: `notAnObject`, `noTextField`.
/// - Complexity: O(n).
func rawDocument(
    ofRecord line: [UInt8], origin: String, statedDay: CivilDate? = nil
) throws(DocumentFault) -> RawDocument {
    let fields = try JSONFields(line, wanted: knownFields)
    let html = fields.first(of: htmlFields)
    guard let bytes = html ?? fields.first(of: textFields) else { throw .noTextField }
    let form: RawDocument.Form =
        if beginsAsPage(bytes) {
            .html
        } else {
            html != nil || isMarkup(bytes.span) ? .htmlFragment : .text
        }
    func words(_ names: [String]) -> String? {
        fields.first(of: names).map { String(decoding: trimmed($0), as: UTF8.self) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    // A list of names comes as lines.
    let author = words(authorFields)?.split(whereSeparator: \.isNewline).joined(separator: ", ")
    return RawDocument(
        bytes: bytes, origin: origin, form: form, charset: "utf-8", title: words(titleFields), author: author,
        url: words(addressFields), statedDay: statedDay ?? fields.first(of: dayFields).flatMap(writtenDay))
}

/// Whether a text is clearly HTML: it begins with a tag of text, or holds three of them. O(n).
func isMarkup(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    let first = index
    var tags = 0
    index = firstIndex(of: .lessThan, in: bytes, from: index)
    while index < bytes.count {
        var end = index + 1
        if end < bytes.count, bytes[end] == .slash { end += 1 }
        let name = end
        while end < bytes.count, end - name < 12, bytes[end].isAlphanumeric { end += 1 }
        let closes = end < bytes.count && (bytes[end] == .greaterThan || bytes[end] == .slash || bytes[end].isSpace)
        if closes, textTags.contains(lowercased(ByteRange(name, end), in: bytes)) {
            tags += 1
            if index == first || tags == 3 { return true }
        }
        index = firstIndex(of: .lessThan, in: bytes, from: end)
    }
    return false
}

private let textTags: Set<String> = [
    "p", "br", "div", "span", "a", "ul", "ol", "li", "b", "i", "em", "strong", "h1", "h2", "h3", "h4", "img", "figure",
    "blockquote", "article", "section", "main", "header", "table",
]
