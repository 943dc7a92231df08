import Text

/// The modes of templates and framesets, and those after the body.
///
/// - SeeAlso: WHATWG HTML, 13.2.6.4.16 to 13.2.6.4.21.
extension TreeBuilder {
    mutating func inTemplate(_ token: Token) {
        switch token {
        case .text, .nulls, .comment, .doctype: inBody(token)
        case .startTag:
            switch tag.tag {
            case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: inHead(token)
            case .caption, .colgroup, .tbody, .tfoot, .thead: goOn(token, in: .inTable)
            case .col: goOn(token, in: .inColumnGroup)
            case .tr: goOn(token, in: .inTableBody)
            case .td, .th: goOn(token, in: .inRow)
            default: goOn(token, in: .inBody)
            }
        case .endTag: if tag.tag == .template { endTemplate() }
        case .end:
            guard open.index(of: .template) != nil else { return }
            leaveTemplate()
            process(token)
        }
    }

    /// The template's content turns out to be that of `mode`.
    private mutating func goOn(_ token: Token, in mode: Mode) {
        _ = templateModes.popLast()
        templateModes.append(mode)
        reprocess(token, in: mode)
    }

    mutating func afterBody(_ token: Token) {
        switch token {
        case .text(let range):
            let start = endOfLeadingSpace(range)
            if start > range.lower { inBody(.text(ByteRange(range.lower, start))) }
            if start < range.upper { reprocess(.text(ByteRange(start, range.upper)), in: .inBody) }
        case .comment(let range): insertComment(range, at: Place(parent: open[0].node))
        case .doctype, .end: break
        case .startTag where tag.tag == .html: inBody(token)
        case .endTag where tag.tag == .html: if context == nil { mode = .afterAfterBody }
        default: reprocess(token, in: .inBody)
        }
    }

    mutating func inFrameset(_ token: Token) {
        switch token {
        case .text(let range): insertSpaces(range)
        case .comment(let range): insertComment(range)
        case .startTag:
            switch tag.tag {
            case .html: inBody(token)
            case .frameset:
                // One too deep stays empty, and its end tag closes the one around it.
                if open.count < limits.depth { insertElement() } else { insertVoid() }
            case .frame: insertVoid()
            case .noframes: inHead(token)
            default: break
            }
        case .endTag:
            guard tag.tag == .frameset, open.count > 1 else { return }
            popOpen()
            if context == nil, !open.top.isElement(.frameset) { mode = .afterFrameset }
        case .nulls, .doctype, .end: break
        }
    }

    mutating func afterFrameset(_ token: Token) {
        switch (token, tag.tag) {
        case (.text(let range), _): insertSpaces(range)
        case (.comment(let range), _): insertComment(range)
        case (.startTag, .html): inBody(token)
        case (.startTag, .noframes): inHead(token)
        case (.endTag, .html): mode = .afterAfterFrameset
        default: break
        }
    }

    /// Inserts the white space of a text and leaves the rest out.
    private mutating func insertSpaces(_ range: ByteRange) {
        var index = range.lower
        while index < range.upper {
            let end = endOfLeadingSpace(ByteRange(index, range.upper))
            if end > index { insertText(ByteRange(index, end)) }
            index = end
            while index < range.upper, !byte(index).isHTMLSpace { index += 1 }
        }
    }

    mutating func afterAfterBody(_ token: Token) {
        switch token {
        case .comment(let range): insertComment(range, at: Place(parent: NodeTree.root))
        case .doctype, .end: break
        case .startTag where tag.tag == .html: inBody(token)
        case .text(let range):
            let start = endOfLeadingSpace(range)
            if start > range.lower { inBody(.text(ByteRange(range.lower, start))) }
            if start < range.upper { reprocess(.text(ByteRange(start, range.upper)), in: .inBody) }
        default: reprocess(token, in: .inBody)
        }
    }

    mutating func afterAfterFrameset(_ token: Token) {
        switch (token, tag.tag) {
        case (.comment(let range), _): insertComment(range, at: Place(parent: NodeTree.root))
        case (.text(let range), _):
            let end = endOfLeadingSpace(range)
            if end > range.lower { inBody(.text(ByteRange(range.lower, end))) }
        case (.startTag, .html): inBody(token)
        case (.startTag, .noframes): inHead(token)
        default: break
        }
    }
}
