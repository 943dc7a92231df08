import Text

/// Text that is no markup up to a certain end: titles, styles, scripts, CDATA sections.
extension Tokenizer {
    /// A token of RCDATA or RAWTEXT.
    mutating func rawToken(in bytes: Span<UInt8>, decodesReferences: Bool) -> Token {
        var index = position
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .lessThan, isEndTag(in: bytes, at: index) {
                return index > position ? text(upTo: index) : rawEndTag(in: bytes)
            } else if byte == 0 {
                return index > position ? text(upTo: index) : replacements(in: bytes)
            } else if decodesReferences, byte == .ampersand,
                let reference = characterReference(in: bytes, at: index, inAttribute: false)
            {
                return index > position ? text(upTo: index) : text(of: reference)
            } else {
                index += 1
            }
        }
        return index > position ? text(upTo: index) : .end
    }

    /// A token of PLAINTEXT, which nothing ends.
    mutating func plainToken(in bytes: Span<UInt8>) -> Token {
        var index = position
        while index < bytes.count, bytes[index] != 0 { index += 1 }
        if index > position { return text(upTo: index) }
        return index < bytes.count ? replacements(in: bytes) : .end
    }

    /// A token of a CDATA section, at whose end data goes on.
    mutating func cdataToken(in bytes: Span<UInt8>, isForeign: Bool) -> Token {
        var index = position
        while index < bytes.count, bytes[index] != 0 {
            if bytes[index] == 0x5D, stands("]]>", in: bytes, at: index) {
                if index > position { return text(upTo: index) }
                position += 3
                read(as: .data, upTo: 0)
                return next(in: bytes, isForeign: isForeign)
            }
            index += 1
        }
        if index > position { return text(upTo: index) }
        guard index < bytes.count else { return .end }
        while position < bytes.count, bytes[position] == 0 { position += 1 }
        return .nulls(position - index)
    }

    /// A token of a script, whose end tag counts only outside what looks like a script in a comment.
    ///
    /// - SeeAlso: WHATWG HTML, 13.2.5.4 and 13.2.5.15 to 13.2.5.31.
    mutating func scriptToken(in bytes: Span<UInt8>) -> Token {
        var index = position
        scan: while index < bytes.count {
            switch bytes[index] {
            case 0: break scan
            case .lessThan:
                if scriptMode != .doubleEscaped, isEndTag(in: bytes, at: index) { break scan }
                index = scriptTag(in: bytes, at: index)
            case .greaterThan:
                if scriptMode != .plain, index - 2 >= scriptDashes, bytes[index - 1] == .dash, bytes[index - 2] == .dash
                {
                    scriptMode = .plain
                }
                index += 1
            default: index += 1
            }
        }
        if index > position { return text(upTo: index) }
        guard index < bytes.count else { return .end }
        return bytes[index] == 0 ? replacements(in: bytes) : rawEndTag(in: bytes)
    }

    /// Goes past the "<" at `index`, and what follows it where that changes the mode.
    private mutating func scriptTag(in bytes: Span<UInt8>, at index: Int) -> Int {
        switch scriptMode {
        case .plain:
            guard stands("!--", in: bytes, at: index + 1) else { return index + 1 }
            scriptMode = .escaped
            scriptDashes = index + 2
            return index + 4
        case .escaped:
            let (isScript, end) = scriptWord(in: bytes, at: index + 1)
            if isScript { scriptMode = .doubleEscaped }
            return end
        case .doubleEscaped:
            guard index + 1 < bytes.count, bytes[index + 1] == .slash else { return index + 1 }
            let (isScript, end) = scriptWord(in: bytes, at: index + 2)
            if isScript { scriptMode = .escaped }
            return end
        }
    }

    /// Whether the letters at `start` are "script" with what ends a tag's name, and where to go on.
    private func scriptWord(in bytes: Span<UInt8>, at start: Int) -> (isScript: Bool, end: Int) {
        var end = start
        while end < bytes.count, bytes[end].isLetter { end += 1 }
        guard end > start, end < bytes.count, endsName(bytes[end]) else { return (false, end) }
        return (end - start == 6 && stands(anyCase: "script", in: bytes, at: start), end + 1)
    }

    /// Whether an end tag of the element that is read begins at `index`.
    private func isEndTag(in bytes: Span<UInt8>, at index: Int) -> Bool {
        let name = index + 2
        guard !lastStartTag.isEmpty, name + lastStartTag.count < bytes.count, bytes[index + 1] == .slash,
            endsName(bytes[name + lastStartTag.count])
        else { return false }
        return lastStartTag.indices.allSatisfy { bytes[name + $0].lowercased == lastStartTag[$0] }
    }

    private func endsName(_ byte: UInt8) -> Bool { byte.isHTMLSpace || byte == .slash || byte == .greaterThan }

    private mutating func rawEndTag(in bytes: Span<UInt8>) -> Token {
        position += 2
        return tagToken(in: bytes, isEnd: true)
    }

    /// U+FFFD for each of the NULs at `position`.
    private mutating func replacements(in bytes: Span<UInt8>) -> Token {
        let start = pool.end
        while position < bytes.count, bytes[position] == 0 {
            pool.appendReplacementCharacter()
            position += 1
        }
        return text(from: start, to: pool.end)
    }
}
