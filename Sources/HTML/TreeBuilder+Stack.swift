import Text

/// Closing elements, and what follows from what is open.
extension TreeBuilder {
    /// Closes elements whose end tags may be implied, but for one name.
    mutating func generateImpliedEnds(except name: NameID = NameTable.unseen) {
        while !open.isEmpty, open.top.isHTML, open.top.name != name, open.top.tag.facts.contains(.impliedEnd) {
            popOpen()
        }
    }

    mutating func generateImpliedEnds(except tag: Tag) { generateImpliedEnds(except: NameID(tag.rawValue)) }

    mutating func generateAllImpliedEnds() {
        while !open.isEmpty, open.top.isHTML,
            !open.top.tag.facts.isDisjoint(with: [.impliedEnd, .thoroughEnd])
        {
            popOpen()
        }
    }

    /// Closes the current node; the root stays open.
    mutating func popOpen() {
        if open.count > 1 { open.pop() }
    }

    /// Closes elements until one of that name is closed.
    mutating func close(_ tag: Tag) {
        guard let index = open.index(of: tag) else { return }
        close(through: index)
    }

    /// Closes the elements from the top down to the one at `index`, with it.
    mutating func close(through index: Int) {
        while open.count > max(index, 1) { popOpen() }
    }

    /// Closes elements down to one of `tags`, without it; the root is never closed.
    mutating func clearStack(backTo tags: [Tag]) {
        while open.count > 1, !open.top.isHTML || !(tags.contains(open.top.tag) || open.top.tag == .template) {
            popOpen()
        }
    }

    /// Closes a `p` in button scope.
    mutating func closeParagraph() {
        guard open.has(.p, in: .button) else { return }
        generateImpliedEnds(except: .p)
        close(.p)
    }

    /// Closes the element of that name if it is in scope, with the ends that it implies.
    ///
    /// - Returns: whether it was.
    @discardableResult mutating func closeInScope(_ tag: Tag, _ scope: OpenElements.Scope = .general) -> Bool {
        guard open.has(tag, in: scope) else { return false }
        generateImpliedEnds(except: tag)
        close(tag)
        return true
    }

    /// Sets the insertion mode from what is open.
    ///
    /// - SeeAlso: WHATWG HTML, 13.2.4.1, "reset the insertion mode appropriately".
    mutating func resetMode() {
        let index = open.topmostMode
        let isLast = index == 0
        var tag = open[index].tag
        if isLast, let context { tag = context.namespace == .html ? contextTag : .other }
        switch tag {
        case .td where !isLast, .th where !isLast: mode = .inCell
        case .tr: mode = .inRow
        case .tbody, .thead, .tfoot: mode = .inTableBody
        case .caption: mode = .inCaption
        case .colgroup: mode = .inColumnGroup
        case .table: mode = .inTable
        case .template: mode = templateModes.last ?? .inBody
        case .head where !isLast: mode = .inHead
        case .body: mode = .inBody
        case .frameset: mode = .inFrameset
        case .html: mode = head == NodeRecord.none ? .beforeHead : .afterHead
        default: mode = .inBody
        }
    }

    /// The context's name where HTML knows it.
    var contextTag: Tag {
        let name = (context?.name ?? "").utf8.map(\.lowercased)
        return KnownNames.find(name.span).map(Tag.init) ?? .other
    }

    /// Prepares to read a fragment as the content of `context`.
    ///
    /// - SeeAlso: WHATWG HTML, 13.4 (Parsing HTML fragments).
    mutating func begin(in context: FragmentContext) {
        let root = newElement(.html, name: NameID(Tag.html.rawValue), attributes: ByteRange(0, 0))
        tree.append(root, to: NodeTree.root)
        open.push(
            OpenElements.Entry(node: root, tag: .html, namespace: .html, name: NameID(Tag.html.rawValue)))
        guard context.namespace == .html else {
            mode = .inBody
            return
        }
        let tag = contextTag
        switch tag {
        case .title, .textarea: tokenizer.read(as: .rcdata, upTo: 0)
        case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.read(as: .rawText, upTo: 0)
        case .script: tokenizer.read(as: .script, upTo: 0)
        case .plaintext: tokenizer.read(as: .plaintext, upTo: 0)
        case .template: templateModes = [.inTemplate]
        default: break
        }
        // A form in a form is left out, also in its fragments.
        if tag == .form { form = NodeRecord.outside }
        resetMode()
    }
}
