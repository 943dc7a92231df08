import Text

/// Reads the tags of a page before its encoding is known.
///
/// - SeeAlso: WHATWG HTML, 13.2.3.2, "prescan a byte stream to determine its encoding".
struct Prescan {
    private var position = 0

    /// An attribute's name and value, in lower case.
    private typealias Attribute = (name: String, value: [UInt8])

    /// The encoding that the first `meta` which declares a known one declares, by its name; nil where none does.
    mutating func encoding(in bytes: Span<UInt8>) -> String? {
        while let tag = nextTag(in: bytes) {
            if tag == "meta" {
                guard let found = encodingOfMeta(in: bytes) else { continue }
                return found
            }
            while attribute(in: bytes) != nil {}
        }
        return nil
    }

    /// The value of the `lang` attribute of the first `html` tag.
    mutating func language(in bytes: Span<UInt8>) -> String? {
        while let tag = nextTag(in: bytes) {
            while let (name, value) = attribute(in: bytes) {
                if tag == "html", name == "lang" { return String(decoding: value, as: UTF8.self) }
            }
            if tag == "html" { return nil }
        }
        return nil
    }

    /// Goes past the next tag's name; nil at the end.
    ///
    /// - Returns: the name in lower case; empty for an end tag.
    private mutating func nextTag(in bytes: Span<UInt8>) -> String? {
        while position < bytes.count {
            guard bytes[position] == .lessThan else {
                position += 1
                continue
            }
            if stands("<!--", in: bytes, at: position) {
                skipComment(in: bytes)
                continue
            }
            let isEnd = position + 1 < bytes.count && bytes[position + 1] == .slash
            let name = position + (isEnd ? 2 : 1)
            guard name < bytes.count else { return nil }
            if bytes[name].isLetter {
                position = name
                while position < bytes.count, !bytes[position].isHTMLSpace, bytes[position] != .greaterThan,
                    bytes[position] != .slash
                { position += 1 }
                return isEnd ? "" : word(in: bytes, from: name, to: position)
            }
            if isEnd || bytes[name] == .exclamationMark || bytes[name] == .questionMark {
                while position < bytes.count, bytes[position] != .greaterThan { position += 1 }
            } else {
                position += 1
            }
        }
        return nil
    }

    private mutating func skipComment(in bytes: Span<UInt8>) {
        position += 4
        while position < bytes.count {
            if bytes[position] == .greaterThan, bytes[position - 1] == .dash, bytes[position - 2] == .dash { return }
            position += 1
        }
    }

    private mutating func encodingOfMeta(in bytes: Span<UInt8>) -> String? {
        var (isPragma, needsPragma): (Bool, Bool?) = (false, nil)
        var found: String?
        var names: Set<String> = []
        while let (name, value) = attribute(in: bytes) {
            guard names.insert(name).inserted else { continue }
            switch name {
            case "http-equiv": isPragma = value == Array("content-type".utf8)
            case "content":
                guard found == nil, let label = charset(in: value), let encoding = webEncoding(labelled: label) else {
                    continue
                }
                found = encoding
                needsPragma = true
            case "charset":
                found = webEncoding(labelled: String(decoding: value, as: UTF8.self))
                needsPragma = false
            default: break
            }
        }
        // The source ended in the tag: it is none.
        guard position < bytes.count, let found, let needsPragma, !needsPragma || isPragma else { return nil }
        switch found {
        case "utf-16le", "utf-16be": return "utf-8"
        case "x-user-defined": return "windows-1252"
        default: return found
        }
    }

    /// The next attribute of the tag; nil at its ">" and where the source ends first.
    private mutating func attribute(in bytes: Span<UInt8>) -> Attribute? {
        while position < bytes.count, bytes[position].isHTMLSpace || bytes[position] == .slash { position += 1 }
        guard position < bytes.count, bytes[position] != .greaterThan else { return nil }
        let start = position
        position += 1
        while position < bytes.count, !bytes[position].isHTMLSpace, bytes[position] != .slash,
            bytes[position] != .greaterThan, bytes[position] != .equalsSign
        { position += 1 }
        let name = word(in: bytes, from: start, to: position)
        while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
        guard position < bytes.count else { return nil }
        guard bytes[position] == .equalsSign else { return (name, []) }
        position += 1
        while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
        guard position < bytes.count else { return nil }
        let quote = bytes[position]
        let isQuoted = quote == .quote || quote == .apostrophe
        if isQuoted { position += 1 }
        let valueStart = position
        while position < bytes.count {
            let byte = bytes[position]
            if isQuoted ? byte == quote : byte.isHTMLSpace || byte == .greaterThan { break }
            position += 1
        }
        guard position < bytes.count else { return nil }
        let value = lower(in: bytes, from: valueStart, to: position)
        if isQuoted { position += 1 }
        return (name, value)
    }

    private func lower(in bytes: Span<UInt8>, from start: Int, to end: Int) -> [UInt8] {
        (start..<end).map { bytes[$0].lowercased }
    }

    private func word(in bytes: Span<UInt8>, from start: Int, to end: Int) -> String {
        String(decoding: lower(in: bytes, from: start, to: end), as: UTF8.self)
    }
}

/// The label that a `content` attribute, in lower case, gives after "charset=".
///
/// - SeeAlso: WHATWG HTML, 2.4.5, "extracting a character encoding from a meta element".
private func charset(in content: [UInt8]) -> String? {
    let word = Array("charset".utf8)
    var index = 0
    while index + word.count <= content.count {
        guard content[index..<(index + word.count)].elementsEqual(word) else {
            index += 1
            continue
        }
        index += word.count
        while index < content.count, content[index].isHTMLSpace { index += 1 }
        guard index < content.count, content[index] == .equalsSign else { continue }
        index += 1
        while index < content.count, content[index].isHTMLSpace { index += 1 }
        guard index < content.count else { return nil }
        let rest = content[index...]
        if rest[index] == .quote || rest[index] == .apostrophe {
            let quoted = rest.dropFirst()
            guard let end = quoted.firstIndex(of: rest[index]) else { return nil }
            return String(decoding: quoted[..<end], as: UTF8.self)
        }
        return String(decoding: rest.prefix { !$0.isHTMLSpace && $0 != .semicolon }, as: UTF8.self)
    }
    return nil
}
