import Text

/// Tags and their attributes.
///
/// - SeeAlso: WHATWG HTML, 13.2.5.6 to 13.2.5.8 and 13.2.5.32 to 13.2.5.40.
extension Tokenizer {
    /// The tag whose name begins at `position`; the end where the source ends in it.
    mutating func tagToken(in bytes: Span<UInt8>, isEnd: Bool) -> Token {
        tagNumber += 1
        tag.isSelfClosing = false
        tag.attributes.removeAll(keepingCapacity: true)
        tag.name = name(in: bytes, isAttribute: false, isEndTag: isEnd)
        tag.tag = Tag(tag.name)
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
