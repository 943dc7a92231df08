import Text

/// The tokenization stage: bytes to tags, text, comments and document types.
///
/// The whole source is at hand, so the standard's states that only wait for the next character are loops here; what is
/// left to be told apart from one token to the next is `State`. The source is valid UTF-8 whose lines end in LF.
/// Every call moves on by what it costs: the whole takes time linear in the source.
///
/// - SeeAlso: WHATWG HTML, 13.2.5 (Tokenization).
struct Tokenizer {
    /// What the text at hand is read as.
    enum State: Equatable {
        case data, rcdata, rawText, script, plaintext, cdata
    }

    /// How deep a script's text is in what looks like a comment.
    enum ScriptMode { case plain, escaped, doubleEscaped }

    /// The names seen; those of elements grow with the document's.
    var names = NameTable()
    /// Decoded texts and values; the tree builder adds its own.
    var pool: TextPool
    /// The tag that was found last.
    var tag = TagToken()
    /// The document type that was found last.
    var doctype = DoctypeToken()
    /// Whether a tag had more attributes than `attributeLimit`.
    private(set) var hasExcessAttributes = false
    /// Byte of the source that is read next.
    var position = 0
    /// The spelling of an end tag whose name no start tag had.
    private(set) var unknownEndTag: [UInt8] = []

    let attributeLimit: Int
    private(set) var state = State.data
    var scriptMode = ScriptMode.plain
    /// First byte whose dashes may end a script's comment.
    var scriptDashes = 0
    /// The start tag that the end tag of raw text must match.
    private(set) var lastStartTag: [UInt8] = []
    /// The number of the tag that a name last stood in as an attribute, by the name.
    private var lastTagWithName: [UInt32] = []
    private var tagNumber: UInt32 = 0

    init(sourceCount: Int, attributeLimit: Int) {
        pool = TextPool(sourceCount: sourceCount)
        self.attributeLimit = attributeLimit
    }

    /// Reads what follows as `state`, up to the end tag of `name` where the state has such an end.
    mutating func read(as state: State, upTo name: NameID) {
        self.state = state
        lastStartTag = names[name]
        scriptMode = .plain
    }

    /// The next token.
    ///
    /// - Parameters:
    ///   - bytes: the whole source, the same at every call.
    ///   - isForeign: whether the element at hand is SVG's or MathML's, where "<![CDATA[" is text.
    mutating func next(in bytes: Span<UInt8>, isForeign: Bool = false) -> Token {
        switch state {
        case .data: dataToken(in: bytes, isForeign: isForeign)
        case .rcdata: rawToken(in: bytes, decodesReferences: true)
        case .rawText: rawToken(in: bytes, decodesReferences: false)
        case .script: scriptToken(in: bytes)
        case .plaintext: plainToken(in: bytes)
        case .cdata: cdataToken(in: bytes, isForeign: isForeign)
        }
    }

    // MARK: - Data

    private mutating func dataToken(in bytes: Span<UInt8>, isForeign: Bool) -> Token {
        var index = position
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .lessThan, startsMarkup(in: bytes, at: index) {
                if index > position { return text(upTo: index) }
                if let token = markupToken(in: bytes, isForeign: isForeign) { return token }
                if state != .data { return next(in: bytes, isForeign: isForeign) }
                index = position
            } else if byte == .ampersand,
                let reference = characterReference(in: bytes, at: index, inAttribute: false)
            {
                return index > position ? text(upTo: index) : text(of: reference)
            } else if byte == 0 {
                return index > position ? text(upTo: index) : nullsToken(in: bytes)
            } else {
                index += 1
            }
        }
        return index > position ? text(upTo: index) : .end
    }

    /// Whether a tag, a comment or the like begins with the "<" at `index`; else that "<" is text.
    private func startsMarkup(in bytes: Span<UInt8>, at index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        if next == .slash { return index + 2 < bytes.count }
        return next.isLetter || next == .exclamationMark || next == .questionMark
    }

    /// The token of the markup at `position`; nil where it stands for nothing ("</>"), or begins a CDATA section.
    private mutating func markupToken(in bytes: Span<UInt8>, isForeign: Bool) -> Token? {
        let next = bytes[position + 1]
        if next.isLetter {
            position += 1
            return tagToken(in: bytes, isEnd: false)
        }
        if next == .slash {
            position += 2
            if bytes[position].isLetter { return tagToken(in: bytes, isEnd: true) }
            if bytes[position] == .greaterThan {
                position += 1
                return nil
            }
            return bogusComment(in: bytes)
        }
        if next == .questionMark {
            position += 1
            return bogusComment(in: bytes)
        }
        position += 2
        if starts(with: "--", in: bytes, at: position) {
            position += 2
            return comment(in: bytes)
        }
        if starts(withLetters: "doctype", in: bytes, at: position) {
            position += 7
            return doctypeToken(in: bytes)
        }
        if isForeign, starts(with: "[CDATA[", in: bytes, at: position) {
            position += 7
            state = .cdata
            return nil
        }
        return bogusComment(in: bytes)
    }

    /// The characters from `position` to `end`, and goes there.
    func text(from start: Int, to end: Int) -> Token { .text(ByteRange(start, end)) }

    mutating func text(upTo end: Int) -> Token {
        defer { position = end }
        return text(from: position, to: end)
    }

    mutating func text(of reference: CharacterReference) -> Token {
        let start = pool.end
        pool.append(reference)
        position += reference.length
        return text(from: start, to: pool.end)
    }

    private mutating func nullsToken(in bytes: Span<UInt8>) -> Token {
        let start = position
        while position < bytes.count, bytes[position] == 0 { position += 1 }
        return .nulls(position - start)
    }

    // MARK: - Tags

    /// The tag whose name begins at `position`; the end where the source ends in it.
    mutating func tagToken(in bytes: Span<UInt8>, isEnd: Bool) -> Token {
        tagNumber += 1
        tag.isSelfClosing = false
        tag.attributes.removeAll(keepingCapacity: true)
        tag.name = name(in: bytes, isAttribute: false, isEndTag: isEnd)
        tag.tag = Tag(rawValue: UInt8(truncatingIfNeeded: min(tag.name, 255))) ?? .other
        guard readAttributes(in: bytes) else { return .end }
        state = .data
        return isEnd ? .endTag : .startTag
    }

    /// Reads up to the tag's end; false where the source ends first.
    private mutating func readAttributes(in bytes: Span<UInt8>) -> Bool {
        while true {
            skipSpace(in: bytes)
            guard position < bytes.count else { return false }
            switch bytes[position] {
            case .greaterThan:
                position += 1
                return true
            case .slash:
                position += 1
                if position < bytes.count, bytes[position] == .greaterThan {
                    tag.isSelfClosing = true
                    position += 1
                    return true
                }
            default:
                guard readAttribute(in: bytes) else { return false }
            }
        }
    }

    /// Reads an attribute; false where the source ends in its value.
    private mutating func readAttribute(in bytes: Span<UInt8>) -> Bool {
        let isOver = tag.attributes.count >= attributeLimit
        let name = name(in: bytes, isAttribute: true, isEndTag: isOver)
        let isNew = !isOver && isFirstInTag(name)
        if isOver { hasExcessAttributes = true }
        skipSpace(in: bytes)
        var value: ByteRange? = ByteRange(position, position)
        if position < bytes.count, bytes[position] == .equalsSign {
            position += 1
            skipSpace(in: bytes)
            guard position < bytes.count else { return false }
            switch bytes[position] {
            case .quote, .apostrophe: value = quotedValue(in: bytes)
            case .greaterThan: break
            default: value = unquotedValue(in: bytes)
            }
        }
        guard let value else { return false }
        if isNew { tag.attributes.append(AttributeRecord(name: name, value: value)) }
        return true
    }

    /// Whether the tag had no attribute of this name yet; from now on it has. O(1).
    private mutating func isFirstInTag(_ name: NameID) -> Bool {
        let index = Int(name)
        if index >= lastTagWithName.count {
            let missing = max(names.count, lastTagWithName.count * 2) - lastTagWithName.count
            lastTagWithName += [UInt32](repeating: 0, count: missing)
        }
        defer { lastTagWithName[index] = tagNumber }
        return lastTagWithName[index] != tagNumber
    }

    private mutating func quotedValue(in bytes: Span<UInt8>) -> ByteRange? {
        let quote = bytes[position]
        position += 1
        let value = value(in: bytes) { $0 == quote }
        guard position < bytes.count else { return nil }
        position += 1
        return value
    }

    private mutating func unquotedValue(in bytes: Span<UInt8>) -> ByteRange? {
        let value = value(in: bytes) { $0.isHTMLSpace || $0 == .greaterThan }
        return position < bytes.count ? value : nil
    }

    /// The attribute value from `position` to the first byte that ends it.
    private mutating func value(in bytes: Span<UInt8>, isEnd: (UInt8) -> Bool) -> ByteRange {
        let start = position
        var (piece, decoded): (Int, Int?) = (start, nil)
        while position < bytes.count, !isEnd(bytes[position]) {
            let byte = bytes[position]
            if byte == .ampersand, let reference = characterReference(in: bytes, at: position, inAttribute: true) {
                decoded = decoded ?? pool.end
                pool.append(bytes.extracting(piece..<position))
                pool.append(reference)
                position += reference.length
                piece = position
            } else if byte == 0 {
                decoded = decoded ?? pool.end
                pool.append(bytes.extracting(piece..<position))
                pool.appendReplacementCharacter()
                position += 1
                piece = position
            } else {
                position += 1
            }
        }
        guard let decoded else { return ByteRange(start, position) }
        pool.append(bytes.extracting(piece..<position))
        return ByteRange(decoded, pool.end)
    }

    mutating func skipSpace(in bytes: Span<UInt8>) {
        while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
    }

    /// The number of the name at `position`, in lower case, U+FFFD for NUL.
    ///
    /// - Parameter isEndTag: a name not seen before is then only spelled out, since it can end nothing.
    private mutating func name(in bytes: Span<UInt8>, isAttribute: Bool, isEndTag: Bool) -> NameID {
        let start = position
        // An attribute's name may begin with "=".
        if isAttribute { position += 1 }
        var isPlain = !isAttribute || (bytes[start] != 0 && !bytes[start].isUpper)
        while position < bytes.count {
            let byte = bytes[position]
            if byte.isHTMLSpace || byte == .slash || byte == .greaterThan || (isAttribute && byte == .equalsSign) {
                break
            }
            if byte == 0 || byte.isUpper { isPlain = false }
            position += 1
        }
        let spelling = bytes.extracting(start..<position)
        if isPlain { return isEndTag ? knownName(spelling) : names.id(of: spelling) }
        var lower: [UInt8] = []
        for index in 0..<spelling.count {
            if spelling[index] == 0 { lower += [0xEF, 0xBF, 0xBD] } else { lower.append(spelling[index].lowercased) }
        }
        return isEndTag ? knownName(lower.span) : names.id(of: lower.span)
    }

    private mutating func knownName(_ spelling: Span<UInt8>) -> NameID {
        if let id = names.find(spelling) { return id }
        unknownEndTag.removeAll(keepingCapacity: true)
        for index in 0..<spelling.count { unknownEndTag.append(spelling[index]) }
        return NameTable.unseen
    }
}
