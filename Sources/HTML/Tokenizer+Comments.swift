import Text

/// Comments and document type declarations.
extension Tokenizer {
    /// The comment whose text begins at `position`.
    ///
    /// - SeeAlso: WHATWG HTML, 13.2.5.43 to 13.2.5.52.
    mutating func comment(in bytes: Span<UInt8>) -> Token {
        let start = position
        if stands(">", in: bytes, at: start) || stands("->", in: bytes, at: start) {
            position += bytes[start] == .dash ? 2 : 1
            return .comment(ByteRange(start, start))
        }
        while position < bytes.count {
            if bytes[position] == .dash, stands("--", in: bytes, at: position) {
                let end = position
                if stands(">", in: bytes, at: end + 2) {
                    position += 3
                    return .comment(withoutNulls(in: bytes, from: start, to: end))
                }
                if stands("!>", in: bytes, at: end + 2) {
                    position += 4
                    return .comment(withoutNulls(in: bytes, from: start, to: end))
                }
            }
            position += 1
        }
        return .comment(withoutNulls(in: bytes, from: start, to: endOfOpenComment(in: bytes, from: start)))
    }

    /// Where the text of a comment ends that the source's end cuts short: before a begun "-->" or "--!>".
    private func endOfOpenComment(in bytes: Span<UInt8>, from start: Int) -> Int {
        for tail in ["--!", "--", "-"] as [StaticString] {
            let end = bytes.count - tail.utf8CodeUnitCount
            if end >= start, stands(tail, in: bytes, at: end) { return end }
        }
        return bytes.count
    }

    /// What is no markup, from `position` to the next ">", as a comment.
    mutating func bogusComment(in bytes: Span<UInt8>) -> Token {
        let start = position
        skipPast(.greaterThan, in: bytes)
        let isClosed = position > start && bytes[position - 1] == .greaterThan
        return .comment(withoutNulls(in: bytes, from: start, to: isClosed ? position - 1 : position))
    }

    /// The document type whose name is to follow at `position`.
    ///
    /// - SeeAlso: WHATWG HTML, 13.2.5.53 to 13.2.5.68.
    mutating func doctypeToken(in bytes: Span<UInt8>) -> Token {
        doctype = DoctypeToken()
        if !readDoctype(in: bytes) { skipPast(.greaterThan, in: bytes) }
        return .doctype
    }

    /// Reads a document type; false where the rest up to ">" is yet to be passed over.
    private mutating func readDoctype(in bytes: Span<UInt8>) -> Bool {
        if endsDoctype(in: bytes, isQuirk: true) { return true }
        let start = position
        while position < bytes.count, !bytes[position].isHTMLSpace, bytes[position] != .greaterThan { position += 1 }
        doctype.name = doctypeName(in: bytes, from: start, to: position)
        if position == bytes.count { doctype.forcesQuirks = true }
        if endsDoctype(in: bytes, isQuirk: false) { return true }
        if stands(anyCase: "public", in: bytes, at: position) {
            position += 6
            if endsDoctype(in: bytes, isQuirk: true) { return true }
            guard let identifier = identifier(in: bytes) else { return refuseDoctype() }
            doctype.publicID = identifier
            if doctype.forcesQuirks { return true }
            if endsDoctype(in: bytes, isQuirk: false) { return true }
        } else if stands(anyCase: "system", in: bytes, at: position) {
            position += 6
            if endsDoctype(in: bytes, isQuirk: true) { return true }
        } else {
            return refuseDoctype()
        }
        guard let identifier = identifier(in: bytes) else { return refuseDoctype() }
        doctype.systemID = identifier
        return doctype.forcesQuirks || endsDoctype(in: bytes, isQuirk: false)
    }

    private mutating func refuseDoctype() -> Bool {
        doctype.forcesQuirks = true
        return false
    }

    /// Passes over white space, and over ">" where that follows; true there and at the source's end, which always
    /// makes a quirk of what was read.
    private mutating func endsDoctype(in bytes: Span<UInt8>, isQuirk: Bool) -> Bool {
        skipSpace(in: bytes)
        guard position < bytes.count else {
            doctype.forcesQuirks = true
            return true
        }
        guard bytes[position] == .greaterThan else { return false }
        if isQuirk { doctype.forcesQuirks = true }
        position += 1
        return true
    }

    /// The quoted identifier at `position`, nil where none stands there. One that ">" or the source's end cuts short
    /// makes a quirk.
    private mutating func identifier(in bytes: Span<UInt8>) -> ByteRange? {
        let quote = bytes[position]
        guard quote == .quote || quote == .apostrophe else { return nil }
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != quote, bytes[position] != .greaterThan { position += 1 }
        let identifier = withoutNulls(in: bytes, from: start, to: position)
        if position == bytes.count || bytes[position] == .greaterThan { doctype.forcesQuirks = true }
        position = min(position + 1, bytes.count)
        return identifier
    }

    private mutating func skipPast(_ end: UInt8, in bytes: Span<UInt8>) {
        while position < bytes.count {
            position += 1
            if bytes[position - 1] == end { return }
        }
    }

    private mutating func doctypeName(in bytes: Span<UInt8>, from start: Int, to end: Int) -> ByteRange {
        let lower = pool.end
        for index in start..<end { pool.appendNameByte(bytes[index]) }
        return ByteRange(lower, pool.end)
    }

    /// The bytes of the source from `start` to `end`, with U+FFFD for NUL.
    private mutating func withoutNulls(in bytes: Span<UInt8>, from start: Int, to end: Int) -> ByteRange {
        var index = start
        while index < end, bytes[index] != 0 { index += 1 }
        guard index < end else { return ByteRange(start, end) }
        let lower = pool.end
        for index in start..<end {
            if bytes[index] == 0 {
                pool.appendReplacementCharacter()
            } else {
                pool.append(bytes.extracting(index..<(index + 1)))
            }
        }
        return ByteRange(lower, pool.end)
    }
}
