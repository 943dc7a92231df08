import Text

/// How deep parts may stand in one another; what is deeper is not looked into.
let mostPartLevels = 16
/// How many parts of a mail are read.
let mostParts = 1000

/// One part of a mail: a text, a picture, or a frame around further parts.
struct MailPart {
    /// Its fields, and where its body stands.
    let header: MailHeader
    /// What it says it holds.
    let contentType: ContentType
    /// The places of the parts in it, in order, among all parts.
    var children: [Int] = []
    /// How many parts it stands in.
    let level: Int

    init(in bytes: Span<UInt8>, _ range: ByteRange, level: Int) {
        header = MailHeader(in: bytes, range)
        contentType = ContentType(header["content-type"] ?? Array("text/plain".utf8))
        self.level = level
    }

    /// Whether it is a text, shown with the mail and not only hung on it.
    var isText: Bool {
        !isAttachment && (isPage || ["text/plain", "text/markdown", "text", ""].contains(contentType.value))
    }

    /// Whether it is a text in HTML.
    var isPage: Bool { ["text/html", "application/xhtml+xml"].contains(contentType.value) }

    /// The part's bytes as they were before they were sent.
    func decoded(in bytes: Span<UInt8>) -> [UInt8] {
        TransferEncoding(named: header["content-transfer-encoding"]).decoded(header.body, of: bytes)
    }

    private var isAttachment: Bool {
        header["content-disposition"].map { ContentType($0).value == "attachment" } ?? false
    }
}

/// All parts of a mail, the mail itself first; the parts of a mail in the mail are not among them.
///
/// - Complexity: O(n) a level, of which there are at most `mostPartLevels`.
func mailParts(in bytes: Span<UInt8>) -> [MailPart] {
    var parts = [MailPart(in: bytes, ByteRange(0, bytes.count), level: 0)]
    var index = 0
    while index < parts.count {
        let part = parts[index]
        if part.contentType.type == "multipart", part.level < mostPartLevels,
            let boundary = part.contentType.parameters["boundary"], !boundary.isEmpty
        {
            let room = mostParts - parts.count
            for range in bodies(of: part.header.body, between: boundary, in: bytes, most: room) {
                parts[index].children.append(parts.count)
                parts.append(MailPart(in: bytes, range, level: part.level + 1))
            }
        }
        index += 1
    }
    return parts
}

/// The stretches between lines that are the boundary; the last ends with the body where the closing line is missing.
///
/// - Parameter most: how many are looked for.
/// - SeeAlso: RFC 2046, 5.1.1: the line's end before a boundary belongs to the boundary.
private func bodies(of body: ByteRange, between boundary: [UInt8], in bytes: Span<UInt8>, most: Int) -> [ByteRange] {
    var found: [ByteRange] = []
    var (open, index): (Int?, Int) = (nil, body.lower)
    func close(_ end: Int) {
        guard let lower = open, found.count < most else { return }
        var upper = end
        if upper > lower, bytes[upper - 1] == .newline { upper -= 1 }
        if upper > lower, bytes[upper - 1] == .carriageReturn { upper -= 1 }
        found.append(ByteRange(lower, upper))
    }
    while index < body.upper, found.count < most {
        let line = MailLine(in: bytes, at: index, before: body.upper)
        if let isLast = boundaryLine(in: bytes, line.range, boundary) {
            close(index)
            open = nil
            if isLast { return found }
            open = line.next
        }
        index = line.next
    }
    close(body.upper)
    return found
}

/// Whether a line is the last boundary; nil when it is none.
private func boundaryLine(in bytes: Span<UInt8>, _ line: ByteRange, _ boundary: [UInt8]) -> Bool? {
    var index = line.lower + 2 + boundary.count
    guard index <= line.upper, bytes[line.lower] == .dash, bytes[line.lower + 1] == .dash,
        boundary.indices.allSatisfy({ bytes[line.lower + 2 + $0] == boundary[$0] })
    else { return nil }
    let isLast = index + 2 <= line.upper && bytes[index] == .dash && bytes[index + 1] == .dash
    if isLast { index += 2 }
    while index < line.upper {
        guard bytes[index].isSpace else { return nil }
        index += 1
    }
    return isLast
}
