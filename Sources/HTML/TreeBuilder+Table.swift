import Text

/// The modes of tables.
///
/// - SeeAlso: WHATWG HTML, 13.2.6.4.9 to 13.2.6.4.15.
extension TreeBuilder {
    mutating func inTable(_ token: Token) {
        switch token {
        case .text, .nulls:
            if open.top.isHTML, [.table, .tbody, .template, .tfoot, .thead, .tr].contains(open.top.tag) {
                originalMode = mode
                reprocess(token, in: .inTableText)
            } else {
                fosterParent(token)
            }
        case .comment(let range): insertComment(range)
        case .doctype: break
        case .startTag: startInTable(token)
        case .endTag:
            switch tag.tag {
            case .table: endTable()
            case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
            case .template: endTemplate()
            default: fosterParent(token)
            }
        case .end: inBody(token)
        }
    }

    private mutating func startInTable(_ token: Token) {
        switch tag.tag {
        case .caption:
            clearStack(backTo: [.table])
            formatting.pushMarker()
            insertElement()
            mode = .inCaption
        case .colgroup:
            clearStack(backTo: [.table])
            insertElement()
            mode = .inColumnGroup
        case .col:
            clearStack(backTo: [.table])
            insertElement(.colgroup)
            reprocess(token, in: .inColumnGroup)
        case .tbody, .tfoot, .thead:
            clearStack(backTo: [.table])
            insertElement()
            mode = .inTableBody
        case .td, .th, .tr:
            clearStack(backTo: [.table])
            insertElement(.tbody)
            reprocess(token, in: .inTableBody)
        case .table:
            if endTable() { process(token) }
        case .style, .script, .template: inHead(token)
        case .input where isHidden: insertVoid()
        case .form:
            guard open.index(of: .template) == nil, form == NodeRecord.none else { return }
            insertElement()
            form = open.top.node
            popOpen()
        default: fosterParent(token)
        }
    }

    /// Whether the tag at hand has a `type` of "hidden".
    var isHidden: Bool {
        let type = KnownNames.id("type")
        guard let value = tag.attributes.first(where: { $0.name == type })?.value else { return false }
        return isWord("hidden", value)
    }

    /// Whether the bytes of `range` are those of `word`, in any case.
    func isWord(_ word: StaticString, _ range: ByteRange) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            letters.indices.allSatisfy { byte(range.lower + $0).lowercased == letters[$0] }
        }
    }

    /// Closes the table; false where none is in scope.
    @discardableResult private mutating func endTable() -> Bool {
        guard open.has(.table, in: .table) else { return false }
        close(.table)
        resetMode()
        return true
    }

    /// Applies the rules of the body to what a table can't hold, which then goes before it.
    private mutating func fosterParent(_ token: Token) {
        fostersParents = true
        inBody(token)
        fostersParents = false
    }

    mutating func inTableText(_ token: Token) {
        switch token {
        case .text(let range): pendingTableText.append(range)
        case .nulls: break
        default:
            flushTableText()
            reprocess(token, in: originalMode)
        }
    }

    /// Inserts the text that waits to be known as white space or not.
    mutating func flushTableText() {
        let texts = pendingTableText
        pendingTableText = []
        let isSpace = texts.allSatisfy { endOfLeadingSpace($0) == $0.upper }
        for range in texts {
            if isSpace { insertText(range) } else { fosterParent(.text(range)) }
        }
    }

    mutating func inCaption(_ token: Token) {
        switch (token, tag.tag) {
        case (.endTag, .caption): endCaption()
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
            (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
            if endCaption() { process(token) }
        case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html), (.endTag, .tbody),
            (.endTag, .td), (.endTag, .tfoot), (.endTag, .th), (.endTag, .thead), (.endTag, .tr):
            break
        default: inBody(token)
        }
    }

    /// Closes the caption; false where none is in scope.
    @discardableResult private mutating func endCaption() -> Bool {
        guard open.has(.caption, in: .table) else { return false }
        generateImpliedEnds()
        close(.caption)
        formatting.clearToMarker()
        mode = .inTable
        return true
    }

    mutating func inColumnGroup(_ token: Token) {
        switch token {
        case .text(let range):
            if let rest = insertLeadingSpace(range) { endColumnGroup(rest) }
        case .comment(let range): insertComment(range)
        case .doctype: break
        case .startTag:
            switch tag.tag {
            case .html: inBody(token)
            case .col: insertVoid()
            case .template: inHead(token)
            default: endColumnGroup(token)
            }
        case .endTag:
            switch tag.tag {
            case .colgroup:
                guard open.top.isElement(.colgroup) else { return }
                popOpen()
                mode = .inTable
            case .col: break
            case .template: endTemplate()
            default: endColumnGroup(token)
            }
        case .end: inBody(token)
        case .nulls: endColumnGroup(token)
        }
    }

    private mutating func endColumnGroup(_ token: Token) {
        guard open.top.isElement(.colgroup) else { return }
        popOpen()
        reprocess(token, in: .inTable)
    }

    mutating func inTableBody(_ token: Token) {
        let body: [Tag] = [.tbody, .tfoot, .thead, .html]
        switch (token, tag.tag) {
        case (.startTag, .tr):
            clearStack(backTo: body)
            insertElement()
            mode = .inRow
        case (.startTag, .th), (.startTag, .td):
            clearStack(backTo: body)
            insertElement(.tr)
            reprocess(token, in: .inRow)
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            guard open.has(tag.tag, in: .table) else { return }
            clearStack(backTo: body)
            popOpen()
            mode = .inTable
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
            (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
            guard [.tbody, .thead, .tfoot].contains(where: { open.has($0, in: .table) }) else { return }
            clearStack(backTo: body)
            popOpen()
            reprocess(token, in: .inTable)
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
            (.endTag, .td), (.endTag, .th), (.endTag, .tr):
            break
        default: inTable(token)
        }
    }

    mutating func inRow(_ token: Token) {
        switch (token, tag.tag) {
        case (.startTag, .th), (.startTag, .td):
            clearStack(backTo: [.tr, .html])
            insertElement()
            mode = .inCell
            formatting.pushMarker()
        case (.endTag, .tr): endRow()
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
            (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
            if endRow() { process(token) }
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            if open.has(tag.tag, in: .table), endRow() { process(token) }
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
            (.endTag, .td), (.endTag, .th):
            break
        default: inTable(token)
        }
    }

    /// Closes the row; false where none is in scope.
    @discardableResult private mutating func endRow() -> Bool {
        guard open.has(.tr, in: .table) else { return false }
        clearStack(backTo: [.tr, .html])
        popOpen()
        mode = .inTableBody
        return true
    }

    mutating func inCell(_ token: Token) {
        switch (token, tag.tag) {
        case (.endTag, .td), (.endTag, .th):
            if open.has(tag.tag, in: .table) { endCell(tag.tag) }
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
            (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr):
            if closeCell() { process(token) }
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html): break
        case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead), (.endTag, .tr):
            if open.has(tag.tag, in: .table), closeCell() { process(token) }
        default: inBody(token)
        }
    }

    /// Closes the cell that is open; false where none is in scope.
    private mutating func closeCell() -> Bool {
        for tag in [Tag.td, .th] where open.has(tag, in: .table) {
            endCell(tag)
            return true
        }
        return false
    }

    private mutating func endCell(_ tag: Tag) {
        generateImpliedEnds()
        close(tag)
        formatting.clearToMarker()
        mode = .inRow
    }
}
