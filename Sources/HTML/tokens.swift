import Text

/// A token of the tokenizer, as html5lib's tests list them.
package enum HTMLToken: Equatable, Sendable {
    /// A document type; nil is what does not stand in it.
    case doctype(name: String?, publicID: String?, systemID: String?, forcesQuirks: Bool)
    /// A start tag with its attributes in order.
    case startTag(name: String, attributes: [(name: String, value: String)], isSelfClosing: Bool)
    case endTag(name: String)
    case comment(String)
    /// Adjacent characters are one token.
    case characters(String)

    package static func == (left: HTMLToken, right: HTMLToken) -> Bool {
        switch (left, right) {
        case (.doctype(let a, let b, let c, let d), .doctype(let e, let f, let g, let h)):
            (a, b, c, d) == (e, f, g, h)
        case (.startTag(let a, let b, let c), .startTag(let d, let e, let f)):
            a == d && c == f && b.elementsEqual(e, by: ==)
        case (.endTag(let a), .endTag(let b)), (.comment(let a), .comment(let b)),
            (.characters(let a), .characters(let b)):
            a == b
        default: false
        }
    }
}

/// The state that tokenization begins in.
package enum TokenizerState: String, CaseIterable, Sendable {
    case data = "Data state"
    case rcdata = "RCDATA state"
    case rawText = "RAWTEXT state"
    case script = "Script data state"
    case plaintext = "PLAINTEXT state"
    case cdata = "CDATA section state"

    fileprivate var state: Tokenizer.State {
        switch self {
        case .data: .data
        case .rcdata: .rcdata
        case .rawText: .rawText
        case .script: .script
        case .plaintext: .plaintext
        case .cdata: .cdata
        }
    }
}

/// The tokens of `text`, with no tree to tell the tokenizer where it is.
///
/// - Parameter lastStartTag: the name that an end tag must have to end RCDATA, RAWTEXT or a script.
/// - Complexity: O(n).
package func tokens(
    of text: UTF8Text, from state: TokenizerState = .data, lastStartTag: String? = nil
) -> [HTMLToken] {
    let source = withUnixLines(text.bytes)
    let bytes = source.span
    var tokenizer = Tokenizer(sourceCount: source.count, attributeLimit: Int.max)
    let name = tokenizer.names.id(of: (lastStartTag ?? "").utf8.span)
    tokenizer.read(as: state.state, upTo: name)
    var tokens: [HTMLToken] = []
    var characters = ""
    while true {
        let token = tokenizer.next(in: bytes)
        switch token {
        case .text(let range): characters += tokenizer.string(range, in: source)
        case .nulls(let count): characters += String(repeating: "\0", count: count)
        default:
            if !characters.isEmpty { tokens.append(.characters(characters)) }
            characters = ""
            guard let listed = tokenizer.listed(token, in: source) else { return tokens }
            tokens.append(listed)
        }
    }
}

extension Tokenizer {
    fileprivate func string(_ range: ByteRange, in source: [UInt8]) -> String {
        String(decoding: pool.bytes(range, besides: source), as: UTF8.self)
    }

    /// A token as tests list it; nil for the end and for characters.
    fileprivate func listed(_ token: Token, in source: [UInt8]) -> HTMLToken? {
        func text(_ range: ByteRange?) -> String? { range.map { string($0, in: source) } }
        func name(_ id: NameID) -> String {
            String(decoding: id == NameTable.unseen ? unknownEndTag : names[id], as: UTF8.self)
        }
        return switch token {
        case .text, .nulls, .end: nil
        case .comment(let range): .comment(string(range, in: source))
        case .doctype:
            .doctype(
                name: text(doctype.name), publicID: text(doctype.publicID), systemID: text(doctype.systemID),
                forcesQuirks: doctype.forcesQuirks)
        case .endTag: .endTag(name: name(tag.name))
        case .startTag:
            .startTag(
                name: name(tag.name),
                attributes: tag.attributes.map { (name($0.name), string($0.value, in: source)) },
                isSelfClosing: tag.isSelfClosing)
        }
    }
}
