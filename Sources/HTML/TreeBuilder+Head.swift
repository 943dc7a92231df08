import Text

/// The modes up to the body's start.
///
/// - SeeAlso: WHATWG HTML, 13.2.6.4.1 to 13.2.6.4.6, 13.2.6.4.8.
extension TreeBuilder {
    mutating func initial(_ token: Token) {
        switch token {
        case .text(let range):
            if let rest = withoutLeadingSpace(range) { beginWithoutDoctype(rest) }
        case .comment(let range): insertComment(range, at: Place(parent: NodeTree.root))
        case .doctype:
            let found = tokenizer.doctype
            doctype = found
            let range = found.name ?? ByteRange(0, 0)
            tree.append(tree.add(NodeRecord(.doctype, range: range)), to: NodeTree.root)
            quirks = quirksMode(of: found)
            mode = .beforeHTML
        default: beginWithoutDoctype(token)
        }
    }

    private mutating func beginWithoutDoctype(_ token: Token) {
        quirks = .quirks
        reprocess(token, in: .beforeHTML)
    }

    mutating func beforeHTML(_ token: Token) {
        switch token {
        case .doctype: break
        case .comment(let range): insertComment(range, at: Place(parent: NodeTree.root))
        case .text(let range):
            if let rest = withoutLeadingSpace(range) { beginRoot(rest) }
        case .startTag where tag.tag == .html:
            insertElement()
            mode = .beforeHead
        case .endTag:
            switch tag.tag {
            case .head, .body, .html, .br: beginRoot(token)
            default: break
            }
        default: beginRoot(token)
        }
    }

    private mutating func beginRoot(_ token: Token) {
        insertElement(.html)
        reprocess(token, in: .beforeHead)
    }

    mutating func beforeHead(_ token: Token) {
        switch token {
        case .doctype: break
        case .comment(let range): insertComment(range)
        case .text(let range):
            if let rest = withoutLeadingSpace(range) { beginHead(rest) }
        case .startTag where tag.tag == .html: inBody(token)
        case .startTag where tag.tag == .head:
            insertElement()
            head = open.top.node
            mode = .inHead
        case .endTag:
            switch tag.tag {
            case .head, .body, .html, .br: beginHead(token)
            default: break
            }
        default: beginHead(token)
        }
    }

    private mutating func beginHead(_ token: Token) {
        insertElement(.head)
        head = open.top.node
        reprocess(token, in: .inHead)
    }

    mutating func inHead(_ token: Token) {
        switch token {
        case .doctype: break
        case .comment(let range): insertComment(range)
        case .text(let range):
            if let rest = insertLeadingSpace(range) { endHead(rest) }
        case .startTag: startInHead(token)
        case .endTag:
            switch tag.tag {
            case .head:
                popOpen()
                mode = .afterHead
            case .body, .html, .br: endHead(token)
            case .template: endTemplate()
            default: break
            }
        case .nulls, .end: endHead(token)
        }
    }

    private mutating func startInHead(_ token: Token) {
        switch tag.tag {
        case .html: inBody(token)
        case .base, .basefont, .bgsound, .link, .meta: insertVoid()
        case .title: insertRawText(.rcdata)
        case .noframes, .style: insertRawText(.rawText)
        case .script: insertRawText(.script)
        case .noscript:
            insertElement()
            mode = .inHeadNoscript
        case .template: beginTemplate()
        case .head: break
        default: endHead(token)
        }
    }

    private mutating func endHead(_ token: Token) {
        popOpen()
        reprocess(token, in: .afterHead)
    }

    /// Inserts an element whose content is text.
    mutating func insertRawText(_ state: Tokenizer.State) {
        insertElement()
        tokenizer.read(as: state, upTo: tag.name)
        originalMode = mode
        mode = .text
    }

    private mutating func beginTemplate() {
        insertElement()
        formatting.pushMarker()
        isFramesetOK = false
        mode = .inTemplate
        templateModes.append(.inTemplate)
    }

    mutating func endTemplate() {
        guard open.index(of: .template) != nil else { return }
        generateAllImpliedEnds()
        leaveTemplate()
    }

    /// Closes the template and goes back to the mode around it.
    mutating func leaveTemplate() {
        close(.template)
        formatting.clearToMarker()
        _ = templateModes.popLast()
        resetMode()
    }

    mutating func inHeadNoscript(_ token: Token) {
        switch token {
        case .doctype: break
        case .comment: inHead(token)
        case .text(let range):
            if let rest = insertLeadingSpace(range) { endNoscript(rest) }
        case .startTag:
            switch tag.tag {
            case .html: inBody(token)
            case .basefont, .bgsound, .link, .meta, .noframes, .style: inHead(token)
            case .head, .noscript: break
            default: endNoscript(token)
            }
        case .endTag:
            switch tag.tag {
            case .noscript:
                popOpen()
                mode = .inHead
            case .br: endNoscript(token)
            default: break
            }
        case .nulls, .end: endNoscript(token)
        }
    }

    private mutating func endNoscript(_ token: Token) {
        popOpen()
        reprocess(token, in: .inHead)
    }

    mutating func afterHead(_ token: Token) {
        switch token {
        case .doctype: break
        case .comment(let range): insertComment(range)
        case .text(let range):
            if let rest = insertLeadingSpace(range) { beginBody(rest) }
        case .startTag:
            switch tag.tag {
            case .html: inBody(token)
            case .body:
                insertElement()
                isFramesetOK = false
                mode = .inBody
            case .frameset:
                insertElement()
                mode = .inFrameset
            case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
                let node = head
                open.push(
                    OpenElements.Entry(node: node, tag: .head, namespace: .html, name: NameID(Tag.head.rawValue)))
                inHead(token)
                if let index = open.index(ofNode: node) { open.remove(at: index) }
            case .head: break
            default: beginBody(token)
            }
        case .endTag:
            switch tag.tag {
            case .template: endTemplate()
            case .body, .html, .br: beginBody(token)
            default: break
            }
        case .nulls, .end: beginBody(token)
        }
    }

    private mutating func beginBody(_ token: Token) {
        insertElement(.body)
        reprocess(token, in: .inBody)
    }

    /// The mode "text": the content of a title, a script and the like.
    mutating func inText(_ token: Token) {
        switch token {
        case .text(let range): insertText(range)
        case .end:
            popOpen()
            reprocess(token, in: originalMode)
        default:
            popOpen()
            mode = originalMode
        }
    }

    /// The quirks that a document type brings.
    private func quirksMode(of doctype: DoctypeToken) -> QuirksMode {
        func words(_ range: ByteRange?) -> String? {
            range.map { range in
                String(decoding: (range.lower..<range.upper).map { byte($0).lowercased }, as: UTF8.self)
            }
        }
        if doctype.forcesQuirks { return .quirks }
        return documentQuirks(
            name: words(doctype.name), publicID: words(doctype.publicID), systemID: words(doctype.systemID))
    }
}
