import Text

/// What a node is, and what stands around it.
extension HTMLDocument {
    /// What a node is.
    package enum Kind: Sendable {
        case document, doctype, element, text, comment
        /// The contents of a `template`, its only child; what is in it is not part of the page.
        case templateContents
    }

    func record(_ node: Node) -> NodeRecord { nodes[Int(node.index)] }

    private func node(_ index: Int32) -> Node? { index == NodeRecord.none ? nil : Node(index: index) }

    package func kind(of node: Node) -> Kind {
        switch record(node).kind {
        case .document: .document
        case .doctype: .doctype
        case .element: .element
        case .text: .text
        case .comment: .comment
        case .contents: .templateContents
        }
    }

    /// Whether the node is an element.
    package func isElement(_ node: Node) -> Bool { record(node).kind == .element }

    /// An HTML element's name where HTML knows it; `other` for another name, for SVG and MathML, and for what is no
    /// element.
    package func tag(of node: Node) -> Tag {
        let record = record(node)
        return record.namespace == .html ? record.tag : .other
    }

    /// An element's name as its standard spells it ("div", "foreignObject"); empty for what is no element.
    package func name(of node: Node) -> String {
        let record = record(node)
        return record.kind == .element ? String(decoding: names[record.name], as: UTF8.self) : ""
    }

    /// An element's namespace; `html` for what is no element.
    package func namespace(of node: Node) -> Namespace { record(node).namespace }

    /// The node that this one is a child of; nil for the root, and for a node that markup out of order left out.
    package func parent(of node: Node) -> Node? { self.node(record(node).parent) }

    /// The first child.
    package func firstChild(of node: Node) -> Node? { self.node(record(node).firstChild) }

    /// The last child.
    package func lastChild(of node: Node) -> Node? { firstChild(of: node).flatMap { self.node(record($0).previous) } }

    /// The node after this one under the same parent.
    package func nextSibling(of node: Node) -> Node? { self.node(record(node).next) }

    /// The node before this one under the same parent.
    package func previousSibling(of node: Node) -> Node? {
        guard let parent = parent(of: node), firstChild(of: parent) != node else { return nil }
        return self.node(record(node).previous)
    }

    /// The children, in order.
    package func children(of node: Node) -> some Sequence<Node> {
        sequence(state: firstChild(of: node)) { next in
            defer { next = next.flatMap { nextSibling(of: $0) } }
            return next
        }
    }

    /// The nodes around this one, from its parent to the root.
    package func ancestors(of node: Node) -> some Sequence<Node> {
        sequence(state: parent(of: node)) { next in
            defer { next = next.flatMap { parent(of: $0) } }
            return next
        }
    }

    /// All nodes below this one, in document order; not what is in templates.
    ///
    /// - Complexity: O(1) a node, however deep.
    package func descendants(of node: Node) -> Descendants {
        Descendants(document: self, root: node)
    }

    /// The node after `node` in document order, among those below `root`; nil after the last.
    ///
    /// - Parameter isSkipped: whether what is below `node` is passed over.
    package func following(_ node: Node, below root: Node, skippingChildren isSkipped: Bool = false) -> Node? {
        if !isSkipped, record(node).kind != .contents, let child = firstChild(of: node),
            record(child).kind != .contents
        {
            return child
        }
        var node = node
        while node != root {
            if let next = nextSibling(of: node) { return next }
            guard let parent = parent(of: node) else { return nil }
            node = parent
        }
        return nil
    }

    /// The nodes below one, in document order.
    package struct Descendants: Sequence, IteratorProtocol {
        let document: HTMLDocument
        let root: Node
        private var last: Node

        init(document: HTMLDocument, root: Node) {
            (self.document, self.root, last) = (document, root, root)
        }

        package mutating func next() -> Node? {
            guard let next = document.following(last, below: root) else { return nil }
            last = next
            return next
        }
    }

    // MARK: - The usual places

    /// The `html` element; nil in a fragment.
    package var html: Node? { children(of: root).first { tag(of: $0) == .html } }

    /// The page's `head`; nil in a fragment.
    package var head: Node? { html.flatMap { html in children(of: html).first { tag(of: $0) == .head } } }

    /// The page's `body` or `frameset`; nil in a fragment.
    package var body: Node? {
        html.flatMap { html in children(of: html).first { [.body, .frameset].contains(tag(of: $0)) } }
    }

    /// The document type's name and identifiers, as written but for the name's case; nil where there is none.
    package var documentType: (name: String, publicID: String, systemID: String)? {
        guard let doctype else { return nil }
        func text(_ range: ByteRange?) -> String { range.map(string) ?? "" }
        return (text(doctype.name), text(doctype.publicID), text(doctype.systemID))
    }
}

extension HTMLDocument {
    /// Whether every link between nodes has its counterpart and leads to a node, and no node is its own ancestor: true
    /// of every document; for tests. O(nodes).
    package var isWhole: Bool {
        var seen = 0
        for index in nodes.indices {
            let node = Node(index: Int32(index))
            var last: Node?
            var child = firstChild(of: node)
            while let current = child {
                seen += 1
                guard parent(of: current) == node, previousSibling(of: current) == last, seen <= nodes.count else {
                    return false
                }
                last = current
                child = nextSibling(of: current)
            }
            guard lastChild(of: node) == last else { return false }
        }
        // With each node in one place only, walking from the root ends.
        var walked = 1
        for _ in descendants(of: root) { walked += 1 }
        return walked <= nodes.count
    }
}
