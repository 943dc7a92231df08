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
    var hasExcessAttributes = false
    /// Byte of the source that is read next.
    var position = 0
    /// The spelling of an end tag whose name no start tag had.
    var unknownEndTag: [UInt8] = []

    let attributeLimit: Int
    var state = State.data
    var scriptMode = ScriptMode.plain
    /// First byte whose dashes may end a script's comment.
    var scriptDashes = 0
    /// The start tag that the end tag of raw text must match.
    private(set) var lastStartTag: [UInt8] = []
    /// The number of the tag that a name last stood in as an attribute, by the name.
    var lastTagWithName: [UInt32] = []
    var tagNumber: UInt32 = 0

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
        if stands("--", in: bytes, at: position) {
            position += 2
            return comment(in: bytes)
        }
        if stands(anyCase: "doctype", in: bytes, at: position) {
            position += 7
            return doctypeToken(in: bytes)
        }
        if isForeign, stands("[CDATA[", in: bytes, at: position) {
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
}
