import Text

/// Making nodes and putting them in their place.
extension TreeBuilder {
    /// Where a node goes: at the end of `parent`, or before a sibling.
    struct Place {
        let parent: Int32
        var before = NodeRecord.none
    }

    /// The appropriate place for inserting a node.
    ///
    /// - SeeAlso: WHATWG HTML, 13.2.6.1.
    func place(in target: OpenElements.Entry) -> Place {
        guard fostersParents, target.isHTML else { return Place(parent: contents(of: target.node)) }
        switch target.tag {
        case .table, .tbody, .tfoot, .thead, .tr: break
        default: return Place(parent: contents(of: target.node))
        }
        let table = open.index(of: .table)
        if let template = open.index(of: .template), template > table ?? -1 {
            return Place(parent: contents(of: open[template].node))
        }
        guard let table else { return Place(parent: open[0].node) }
        let node = open[table].node
        if tree.parent(node) != NodeRecord.none { return Place(parent: tree.parent(node), before: node) }
        return Place(parent: open[table - 1].node)
    }

    /// The place for what the current node is to hold.
    private var currentPlace: Place { open.isEmpty ? Place(parent: NodeTree.root) : place(in: open.top) }

    /// The node that children of `node` go to: a template's contents, else the node itself.
    private func contents(of node: Int32) -> Int32 {
        let record = tree[node]
        guard record.tag == .template, record.namespace == .html else { return node }
        return record.firstChild == NodeRecord.none ? node : record.firstChild
    }

    mutating func insert(_ node: Int32, at place: Place) {
        if place.before == NodeRecord.none {
            tree.append(node, to: place.parent)
        } else {
            tree.insert(node, before: place.before)
        }
    }

    // MARK: - Elements

    /// Inserts an HTML element for the tag at hand and opens it.
    mutating func insertElement() {
        insertElement(tag.tag, name: tag.name, attributes: keepAttributes(tag.attributes))
    }

    /// Inserts an HTML element that no tag stands for, and opens it.
    mutating func insertElement(_ tag: Tag) {
        insertElement(tag, name: NameID(tag.rawValue), attributes: ByteRange(0, 0))
    }

    mutating func insertElement(_ tag: Tag, name: NameID, attributes: ByteRange) {
        let node = newElement(tag, name: name, attributes: attributes)
        insert(node, at: currentPlace)
        open.push(OpenElements.Entry(node: node, tag: tag, namespace: .html, name: name))
    }

    /// Inserts an HTML element for the tag at hand that has no content.
    mutating func insertVoid() {
        insertElement()
        open.pop()
    }

    /// A new HTML element that stands nowhere yet.
    mutating func newElement(_ tag: Tag, name: NameID, attributes: ByteRange) -> Int32 {
        let node = tree.add(NodeRecord(.element, tag: tag, name: name, range: attributes))
        if tag == .template { tree.append(tree.add(NodeRecord(.contents)), to: node) }
        return node
    }

    /// The stretch of the document's attributes that holds `added`; empty where they are too many.
    mutating func keepAttributes(_ added: [AttributeRecord]) -> ByteRange {
        guard attributes.count + added.count <= limits.nodes else {
            excess.insert(.attributes)
            return ByteRange(0, 0)
        }
        let start = attributes.count
        attributes += added
        return ByteRange(start, attributes.count)
    }

    /// Adds the attributes of the tag at hand that the element does not have yet.
    mutating func mergeAttributes(into node: Int32) {
        let range = tree[node].range
        for attribute in tag.attributes {
            let isSame = { (other: AttributeRecord) in other.name == attribute.name }
            if attributes[range.lower..<range.upper].contains(where: isSame) { continue }
            if laterAttributes[node]?.contains(where: isSame) ?? false { continue }
            guard range.count + (laterAttributes[node]?.count ?? 0) < limits.attributesPerElement else {
                excess.insert(.attributes)
                return
            }
            laterAttributes[node, default: []].append(attribute)
        }
    }

    // MARK: - Text and comments

    mutating func insertComment(_ range: ByteRange) { insertComment(range, at: currentPlace) }

    mutating func insertComment(_ range: ByteRange, at place: Place) {
        insert(tree.add(NodeRecord(.comment, range: range)), at: place)
    }

    /// Inserts characters: into the text node before their place where that costs no more than they are long, else
    /// into one of their own, so that texts taken in turns by two places cost time linear in their length.
    mutating func insertText(_ range: ByteRange) {
        let place = currentPlace
        guard tree.kind(place.parent) != .document else { return }
        let before = place.before == NodeRecord.none ? tree.lastChild(place.parent) : tree.previousSibling(place.before)
        if before != NodeRecord.none, tree.kind(before) == .text, let joined = joined(tree[before].range, range) {
            tree.setRange(before, joined)
            return
        }
        insert(tree.add(NodeRecord(.text, range: range)), at: place)
    }

    /// The range of both texts, one after the other; nil where they would have to be copied again and again.
    private mutating func joined(_ first: ByteRange, _ second: ByteRange) -> ByteRange? {
        if first.upper == second.lower { return ByteRange(first.lower, second.upper) }
        let isInPool = tokenizer.pool.holds(first)
        guard !isInPool || first.upper == tokenizer.pool.end else { return nil }
        let start = isInPool ? first.lower : tokenizer.pool.end
        if !isInPool { tokenizer.pool.append(first, besides: source) }
        tokenizer.pool.append(second, besides: source)
        return ByteRange(start, tokenizer.pool.end)
    }

    // MARK: - Formatting elements

    /// Inserts a formatting element for the tag at hand.
    mutating func insertFormatting() {
        insertElement()
        let node = open.top.node
        let entry = FormattingElements.Entry(node: node, tag: tag.tag, attributes: tree[node].range)
        let (attributes, source, pool) = (attributes, source, tokenizer.pool)
        formatting.push(entry) { range in signature(attributes[range.lower..<range.upper], source, pool) }
    }

    /// Opens anew the formatting elements that are active and not open.
    ///
    /// - SeeAlso: WHATWG HTML, 13.2.4.3, "reconstruct the active formatting elements".
    mutating func reconstructFormatting() {
        guard let last = formatting.last, !last.isMarker, open.index(ofNode: last.node) == nil else { return }
        var index = formatting.count - 1
        while index > 0 {
            let entry = formatting[index - 1]
            if entry.isMarker || open.index(ofNode: entry.node) != nil { break }
            index -= 1
        }
        while index < formatting.count, open.count < limits.depth {
            let entry = formatting[index]
            insertElement(entry.tag, name: NameID(entry.tag.rawValue), attributes: entry.attributes)
            formatting.setNode(at: index, open.top.node)
            index += 1
        }
    }
}

/// What the attributes hash to, in any order; different in each run of the program, so that none can be made to agree.
private func signature(_ attributes: ArraySlice<AttributeRecord>, _ source: [UInt8], _ pool: TextPool) -> Int {
    attributes.reduce(0) { sum, attribute in
        var hasher = Hasher()
        hasher.combine(attribute.name)
        hasher.combine(pool.bytes(attribute.value, besides: source))
        return sum &+ hasher.finalize()
    }
}
