import Text

/// The bytes of a mail's header, or of a part's, that are read; fields beyond them are not.
let mostHeaderBytes = 256 << 10

/// The fields at the head of a mail or of one of its parts, and where its body stands.
///
/// Of fields with one name the first counts. A header ends at an empty line, or where a line is no field.
///
/// - SeeAlso: RFC 5322, 2.2.
struct MailHeader {
    /// What stands after the header.
    let body: ByteRange
    private let fields: [String: [UInt8]]

    /// Reads the header at the beginning of `range`.
    ///
    /// - Complexity: O(n) in the header.
    init(in bytes: Span<UInt8>, _ range: ByteRange) {
        var fields: [String: [UInt8]] = [:]
        var open: (name: String, value: [UInt8])?
        func close() {
            guard let field = open else { return }
            open = nil
            if fields[field.name] == nil { fields[field.name] = trimmed(field.value) }
        }
        var index = range.lower
        if index == 0 { index = start(bytes) }
        let limit = min(range.upper, range.lower + mostHeaderBytes)
        // The line that parts the mails of a mailbox file.
        if stands(anyCase: "from ", in: bytes, at: index) {
            index = MailLine(in: bytes, at: index, before: range.upper).next
        }
        while index < range.upper {
            let line = MailLine(in: bytes, at: index, before: range.upper)
            let read = ByteRange(min(line.range.lower, limit), min(line.range.upper, limit))
            if line.range.isEmpty {
                index = line.next
                break
            }
            if bytes[index] == .space || bytes[index] == .tab {
                open?.value += Array(bytes, read)
            } else if let name = fieldName(in: bytes, line.range) {
                close()
                if name.upper < read.upper {
                    let word = lowercased(name, in: bytes)
                    let value = ByteRange(name.upper + 1, read.upper)
                    if knownFields.contains(word) { open = (word, Array(bytes, value)) }
                }
            } else {
                break
            }
            index = line.next
        }
        close()
        self.fields = fields
        body = ByteRange(min(index, range.upper), range.upper)
    }

    /// The value of the field, unfolded, without white space at its ends; nil where there is no such field.
    ///
    /// - Parameter name: in lower case.
    subscript(name: String) -> [UInt8]? { fields[name] }
}

/// Whether bytes begin as a mail does whose header names a version of MIME. O(header).
func beginsAsMail(_ bytes: Span<UInt8>) -> Bool {
    var index = start(bytes)
    let limit = min(bytes.count, mostHeaderBytes)
    if stands(anyCase: "from ", in: bytes, at: index) { index = MailLine(in: bytes, at: index, before: limit).next }
    let first = index
    while index < limit {
        if stands(anyCase: "mime-version:", in: bytes, at: index) { return true }
        let line = MailLine(in: bytes, at: index, before: limit)
        let isContinuation = index > first && (bytes[index] == .space || bytes[index] == .tab)
        guard !line.range.isEmpty, isContinuation || fieldName(in: bytes, line.range) != nil else { return false }
        index = line.next
    }
    return false
}

/// The fields that are kept.
private let knownFields: Set<String> = [
    "subject", "from", "to", "date", "message-id", "received", "content-type", "content-transfer-encoding",
    "content-disposition", "content-id", "content-location", "snapshot-content-location",
]

/// A line of a mail, whose end is LF or CR LF.
struct MailLine {
    /// The line without its end.
    let range: ByteRange
    /// Where the next line begins.
    let next: Int

    init(in bytes: Span<UInt8>, at index: Int, before limit: Int) {
        let end = min(firstIndex(of: .newline, in: bytes, from: min(index, bytes.count)), limit)
        let hasReturn = end > index && bytes[end - 1] == .carriageReturn
        range = ByteRange(index, max(index, hasReturn ? end - 1 : end))
        next = min(max(end, index) + 1, limit)
    }
}

/// The name a line begins with that is followed by a colon; nil where it begins otherwise.
private func fieldName(in bytes: Span<UInt8>, _ line: ByteRange) -> ByteRange? {
    var index = line.lower
    while index < line.upper, bytes[index] > .space, bytes[index] < 0x7F, bytes[index] != .colon { index += 1 }
    guard index > line.lower, index < line.upper, bytes[index] == .colon else { return nil }
    return ByteRange(line.lower, index)
}

/// The bytes without white space at their ends.
func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { !$0.isSpace }), let last = bytes.lastIndex(where: { !$0.isSpace })
    else { return [] }
    return Array(bytes[first...last])
}

/// The bytes of `range`, ASCII letters in lower case.
func lowercased(_ range: ByteRange, in bytes: Span<UInt8>) -> String {
    String(decoding: Array(bytes, range).map(\.lowercased), as: UTF8.self)
}

extension [UInt8] {
    /// The bytes of `range`.
    init(_ bytes: Span<UInt8>, _ range: ByteRange) {
        self = bytes.extracting(range.lower..<range.upper).withUnsafeBufferPointer { Array($0) }
    }
}
