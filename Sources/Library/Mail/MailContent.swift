import Text

/// The one text of a mail, or of a page that a browser saved as one, and what the header tells of it.
package struct MailContent: Hashable, Sendable {
    /// The bytes of the chosen part, as they were before they were sent.
    package let bytes: [UInt8]
    /// Whether they are an HTML page, else plain text.
    package let isPage: Bool
    /// The charset the part names, nil where it names none.
    package let charset: String?
    /// The subject, nil where there is none.
    package let subject: String?
    /// Who it is from, as it stood; nil where nobody is named.
    package let sender: String?
    /// The day it was sent, or the page saved, in the sender's own place.
    package let day: CivilDate?
    /// The address of the page, nil where none is named that leads into the web.
    package let url: String?
    /// Whether it is a page that a browser saved, so that its day tells nothing of the text's.
    package let isSavedPage: Bool
}

/// Reads a mail, or a page saved as MHTML.
///
/// Of several texts the page is chosen before the plain one, unless it is empty; of a saved page, the part it starts
/// with. What is attached, and mails in the mail, are left alone.
///
/// - Throws: `noTextPart` where no part is a text.
/// - Complexity: O(n) a level of parts, of which at most 16 are read; memory for two copies of the chosen part.
/// - SeeAlso: RFC 5322, RFC 2046, RFC 2557.
package func mailContent(_ bytes: [UInt8]) throws(DocumentFault) -> MailContent {
    let span = bytes.span
    let parts = mailParts(in: span)
    let head = parts[0].header
    guard let index = chosenPart(of: parts, in: span) else { throw .noTextPart }
    let part = parts[index]
    let sender = head["from"].map(headerText)
    let address = [
        head["snapshot-content-location"], part.header["content-location"], head["content-location"],
    ].lazy.compactMap { $0.flatMap(webAddress) }.first
    return MailContent(
        bytes: part.decoded(in: span), isPage: part.isPage, charset: part.contentType.parameter("charset"),
        subject: head["subject"].map(headerText).flatMap { $0.isEmpty ? nil : $0 },
        sender: sender.flatMap { $0.isEmpty ? nil : $0 },
        day: head["date"].flatMap(writtenDay), url: address,
        isSavedPage: head["snapshot-content-location"] != nil || sender.map(isBrowser) ?? false
            || ["to", "received", "message-id"].allSatisfy { head[$0] == nil } && address != nil)
}

/// Whether the sender is a browser: "<Saved by Blink>", "<Saved by Windows Internet Explorer 11>".
private func isBrowser(_ sender: String) -> Bool {
    let bytes = Array(sender.utf8.drop { $0 == .lessThan || $0 == .quote })
    return stands(anyCase: "saved by ", in: bytes.span, at: 0)
}

/// The address a field holds, without the white space of its folding; nil where it does not lead into the web.
private func webAddress(_ value: [UInt8]) -> String? {
    let bytes = Array(value.filter { !$0.isSpace && $0 != .lessThan && $0 != .greaterThan }.prefix(8192))
    guard stands(anyCase: "http://", in: bytes.span, at: 0) || stands(anyCase: "https://", in: bytes.span, at: 0) else {
        return nil
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// The place of the text to be read among the parts; nil where there is none.
///
/// What stands in a part comes after it, so that going backwards finds each choice made once.
private func chosenPart(of parts: [MailPart], in bytes: Span<UInt8>) -> Int? {
    var choices = [Int?](repeating: nil, count: parts.count)
    for index in parts.indices.reversed() {
        let part = parts[index]
        guard !part.children.isEmpty else {
            choices[index] = part.isText ? index : nil
            continue
        }
        let texts = part.children.compactMap { choices[$0] }
        switch part.contentType.value {
        case "multipart/alternative":
            // The best form comes last.
            let page = texts.last { parts[$0].isPage && hasWords(parts[$0].decoded(in: bytes).span) }
            choices[index] = page ?? texts.last { !parts[$0].isPage } ?? texts.last
        case "multipart/related":
            let start = part.contentType.parameters["start"].map(contentID)
            let root = part.children.first { start != nil && parts[$0].header["content-id"].map(contentID) == start }
            choices[index] = root.flatMap { choices[$0] } ?? texts.first { parts[$0].isPage } ?? texts.first
        default:
            choices[index] = texts.first
        }
    }
    return choices[0]
}

/// The name of a part without its angle brackets.
private func contentID(_ value: [UInt8]) -> [UInt8] {
    trimmed(value.filter { $0 != .lessThan && $0 != .greaterThan })
}

/// Whether a letter, a digit or a byte beyond ASCII stands outside of tags, comments, references and what is no text
/// (`title`, `style`, `script`). O(n).
func hasWords(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
        switch bytes[index] {
        case .lessThan:
            let hidden: [StaticString] = ["style", "script", "title"]
            let name = hidden.first { name in
                let end = index + 1 + name.utf8CodeUnitCount
                return stands(anyCase: name, in: bytes, at: index + 1) && end < bytes.count
                    && !bytes[end].isAlphanumeric
            }
            if let name { index = endTag(name, in: bytes, from: index + 1) }
            index = firstIndex(of: .greaterThan, in: bytes, from: index) + 1
        case .ampersand:
            index += 1
            while index < bytes.count, bytes[index].isAlphanumeric || bytes[index] == .numberSign { index += 1 }
        case let byte:
            if byte.isAlphanumeric || byte >= 0x80 { return true }
            index += 1
        }
    }
    return false
}

/// Where `</name` stands at or after `index`; the end of the bytes where it stands nowhere there.
private func endTag(_ name: StaticString, in bytes: Span<UInt8>, from index: Int) -> Int {
    var index = firstIndex(of: .lessThan, in: bytes, from: index)
    while index < bytes.count {
        if index + 1 < bytes.count, bytes[index + 1] == .slash, stands(anyCase: name, in: bytes, at: index + 2) {
            return index
        }
        index = firstIndex(of: .lessThan, in: bytes, from: index + 1)
    }
    return bytes.count
}
