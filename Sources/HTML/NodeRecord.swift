import Text

/// A node's place among the others, what it is, and where its bytes stand. 32 bytes.
struct NodeRecord: Sendable {
    /// What a node is.
    enum Kind: UInt8 {
        case document, doctype, element, text, comment
        /// The contents of a template, its only child.
        case contents
    }

    /// No node.
    static let none: Int32 = -1
    /// A node that stands around a fragment and is not in its tree.
    static let outside = Int32.max

    var parent = none
    var firstChild = none
    /// The node before it; for a first child, the last one of its parent, which makes appending O(1).
    var previous = none
    var next = none
    let kind: Kind
    let namespace: Namespace
    /// The name where HTML knows it, whatever the namespace.
    let tag: Tag
    /// An element's name.
    let name: NameID
    /// Of a text, comment or document type the bytes; of an element its stretch of the document's attributes.
    var range: ByteRange

    init(
        _ kind: Kind, tag: Tag = .other, name: NameID = 0, namespace: Namespace = .html,
        range: ByteRange = ByteRange(0, 0)
    ) {
        self.kind = kind
        self.tag = tag
        self.name = name
        self.namespace = namespace
        self.range = range
    }
}

/// The nodes of a document under construction. Links are kept whole by every call; each is O(1) but `adopt`.
struct NodeTree: Sendable {
    private(set) var nodes: [NodeRecord] = [NodeRecord(.document)]

    /// The document node.
    static let root: Int32 = 0

    var count: Int { nodes.count }

    /// Makes room for so many nodes.
    mutating func reserve(_ count: Int) { nodes.reserveCapacity(count) }

    subscript(node: Int32) -> NodeRecord {
        get { nodes[Int(node)] }
        set { nodes[Int(node)] = newValue }
    }

    func parent(_ node: Int32) -> Int32 { nodes[Int(node)].parent }
    func kind(_ node: Int32) -> NodeRecord.Kind { nodes[Int(node)].kind }

    mutating func setRange(_ node: Int32, _ range: ByteRange) { nodes[Int(node)].range = range }

    /// A new node that stands nowhere yet.
    mutating func add(_ record: NodeRecord) -> Int32 {
        nodes.append(record)
        return Int32(nodes.count - 1)
    }

    /// The last child; `none` without children.
    func lastChild(_ parent: Int32) -> Int32 {
        let first = nodes[Int(parent)].firstChild
        return first == NodeRecord.none ? first : nodes[Int(first)].previous
    }

    /// The node before `node` under the same parent; `none` for a first child.
    func previousSibling(_ node: Int32) -> Int32 {
        let record = nodes[Int(node)]
        guard record.parent != NodeRecord.none, nodes[Int(record.parent)].firstChild != node else {
            return NodeRecord.none
        }
        return record.previous
    }

    /// Makes `node`, which has no parent, the last child of `parent`.
    mutating func append(_ node: Int32, to parent: Int32) {
        let first = nodes[Int(parent)].firstChild
        nodes[Int(node)].parent = parent
        nodes[Int(node)].next = NodeRecord.none
        if first == NodeRecord.none {
            nodes[Int(parent)].firstChild = node
            nodes[Int(node)].previous = node
        } else {
            let last = nodes[Int(first)].previous
            nodes[Int(last)].next = node
            nodes[Int(node)].previous = last
            nodes[Int(first)].previous = node
        }
    }

    /// Puts `node`, which has no parent, before `sibling`, which has one.
    mutating func insert(_ node: Int32, before sibling: Int32) {
        let parent = nodes[Int(sibling)].parent
        let before = nodes[Int(sibling)].previous
        nodes[Int(node)].parent = parent
        nodes[Int(node)].next = sibling
        nodes[Int(node)].previous = before
        nodes[Int(sibling)].previous = node
        if nodes[Int(parent)].firstChild == sibling {
            nodes[Int(parent)].firstChild = node
        } else {
            nodes[Int(before)].next = node
        }
    }

    /// Takes `node` from its parent, if it has one.
    mutating func remove(_ node: Int32) {
        let record = nodes[Int(node)]
        guard record.parent != NodeRecord.none else { return }
        let first = nodes[Int(record.parent)].firstChild
        if first == node {
            nodes[Int(record.parent)].firstChild = record.next
            if record.next != NodeRecord.none { nodes[Int(record.next)].previous = record.previous }
        } else {
            nodes[Int(record.previous)].next = record.next
            let after = record.next == NodeRecord.none ? first : record.next
            nodes[Int(after)].previous = record.previous
        }
        nodes[Int(node)].parent = NodeRecord.none
        nodes[Int(node)].next = NodeRecord.none
    }

    /// Moves all children of `old` behind those of `new`. O(children moved).
    mutating func adopt(childrenOf old: Int32, by new: Int32) {
        let first = nodes[Int(old)].firstChild
        guard first != NodeRecord.none else { return }
        let last = nodes[Int(first)].previous
        nodes[Int(old)].firstChild = NodeRecord.none
        var child = first
        while child != NodeRecord.none {
            nodes[Int(child)].parent = new
            child = nodes[Int(child)].next
        }
        let newFirst = nodes[Int(new)].firstChild
        if newFirst == NodeRecord.none {
            nodes[Int(new)].firstChild = first
        } else {
            let newLast = nodes[Int(newFirst)].previous
            nodes[Int(newLast)].next = first
            nodes[Int(first)].previous = newLast
            nodes[Int(newFirst)].previous = last
        }
    }
}
