import Text

/// The mode "in body": the end tags.
///
/// - SeeAlso: WHATWG HTML, 13.2.6.4.7.
extension TreeBuilder {
    mutating func endInBody(_ token: Token) {
        switch tag.tag {
        case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
            .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre, .search, .section,
            .select, .summary, .ul:
            guard open.has(tag.tag, in: .general) else { return }
            generateImpliedEnds()
            close(tag.tag)
        case .p:
            if !open.has(.p, in: .button) { insertElement(.p) }
            closeParagraph()
        case .li: closeInScope(.li, .listItem)
        case .dd, .dt: closeInScope(tag.tag)
        case .h1, .h2, .h3, .h4, .h5, .h6: endHeading()
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: adopt(tag.tag)
        case .form: endForm()
        case .body:
            if open.has(.body, in: .general) { mode = .afterBody }
        case .html:
            if open.has(.body, in: .general) { reprocess(token, in: .afterBody) }
        case .applet, .marquee, .object:
            guard open.has(tag.tag, in: .general) else { return }
            generateImpliedEnds()
            close(tag.tag)
            formatting.clearToMarker()
        case .br:
            reconstructFormatting()
            insertElement(.br)
            popOpen()
            isFramesetOK = false
        case .template: endTemplate()
        default: endOther()
        }
    }

    private mutating func endHeading() {
        let headings: [Tag] = [.h1, .h2, .h3, .h4, .h5, .h6]
        guard headings.contains(where: { open.has($0, in: .general) }) else { return }
        generateImpliedEnds()
        if let index = headings.compactMap({ open.index(of: $0) }).max() { close(through: index) }
    }

    private mutating func endForm() {
        guard open.index(of: .template) == nil else {
            guard open.has(.form, in: .general) else { return }
            generateImpliedEnds()
            return close(.form)
        }
        let node = form
        form = NodeRecord.none
        guard node != NodeRecord.none, let index = open.index(ofNode: node), index >= open.bound(of: .general) else {
            return
        }
        generateImpliedEnds()
        if let index = open.index(ofNode: node) { open.remove(at: index) }
    }

    /// Any other end tag: it closes the topmost element of its name, unless a special one stands above.
    private mutating func endOther() {
        guard let index = open.index(named: tag.name), index >= open.topmostSpecial else { return }
        generateImpliedEnds(except: tag.name)
        close(through: index)
    }

    /// The adoption agency: ends a formatting element that blocks stand in, so that each block gets one of its own.
    ///
    /// - SeeAlso: WHATWG HTML, 13.2.6.4.7, "adoption agency algorithm".
    mutating func adopt(_ subject: Tag) {
        if open.top.isElement(subject), formatting.index(ofNode: open.top.node) == nil {
            popOpen()
            return
        }
        for _ in 0..<8 {
            guard let listed = formatting.index(of: subject) else {
                return endOther()
            }
            let node = formatting[listed].node
            guard let place = open.index(ofNode: node) else {
                return formatting.remove(at: listed)
            }
            guard place >= open.bound(of: .general) else { return }
            guard let block = (place..<open.count).first(where: { open[$0].facts.contains(.special) }) else {
                close(through: place)
                return formatting.remove(at: listed)
            }
            adopt(listed: listed, place: place, block: block)
        }
    }

    /// One turn of the adoption agency.
    ///
    /// - Parameters:
    ///   - listed: the formatting element's index in the list of active ones.
    ///   - place: its index on the stack.
    ///   - block: the index of the lowest special element above it.
    private mutating func adopt(listed: Int, place: Int, block: Int) {
        var (listed, block) = (listed, block)
        let blockNode = open[block].node
        var bookmark = listed
        var last = blockNode
        var (index, turns) = (block - 1, 0)
        while index > place {
            turns += 1
            let entry = open[index]
            var active = formatting.index(ofNode: entry.node)
            if turns > 3, let found = active {
                formatting.remove(at: found)
                if found < bookmark { bookmark -= 1 }
                if found < listed { listed -= 1 }
                active = nil
            }
            guard let active else {
                open.remove(at: index)
                block -= 1
                index -= 1
                continue
            }
            let clone = newElement(entry.tag, name: entry.name, attributes: formatting[active].attributes)
            formatting.setNode(at: active, clone)
            open.substitute(
                at: index, OpenElements.Entry(node: clone, tag: entry.tag, namespace: .html, name: entry.name))
            if last == blockNode { bookmark = active + 1 }
            tree.remove(last)
            tree.append(last, to: clone)
            last = clone
            index -= 1
        }
        tree.remove(last)
        insert(last, at: self.place(in: open[place - 1]))

        var entry = formatting[listed]
        let name = open[place].name
        let clone = newElement(entry.tag, name: name, attributes: entry.attributes)
        tree.adopt(childrenOf: blockNode, by: clone)
        tree.append(clone, to: blockNode)
        entry.node = clone
        formatting.insert(entry, at: bookmark)
        formatting.remove(at: listed < bookmark ? listed : listed + 1)
        open.move(
            from: place, above: block, as: OpenElements.Entry(node: clone, tag: entry.tag, namespace: .html, name: name)
        )
    }
}
