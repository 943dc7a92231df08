import Text

/// A page or a fragment as a tree of nodes, made by `htmlDocument(of:limits:)` or its like and never changed.
///
/// The nodes stand in one array, in the order they were made, and point into the source or into a pool of decoded
/// text; a `String` is made only of what is asked for. Everything about a node is asked of its document:
///
/// ```swift
/// let page = htmlDocument(ofPage: bytes)
/// guard let links = Selector("article a[href]") else { return }
/// for link in page.all(links) {
///     print(page.text(of: link), page.attribute("href", of: link) ?? "")
/// }
/// ```
///
/// Adjacent text nodes can occur where the standard's tree has one, in markup that is out of order in a table; what
/// reads text reads them as one.
package struct HTMLDocument: Sendable {
    let source: [UInt8]
    let pool: TextPool
    let names: NameTable
    let nodes: [NodeRecord]
    let attributes: [AttributeRecord]
    let doctype: DoctypeToken?
    /// Whether the nodes are those of a fragment, which then are the root's children.
    package let isFragment: Bool
    /// How far old rules of layout hold; `quirks` where the document has no type.
    package let quirks: QuirksMode
    /// Which limits the source went over: what was read up to there stands.
    package let excess: Excess

    /// The node that the others hang below.
    package var root: Node { Node(index: NodeTree.root) }
    /// How many nodes there are, the root and what was moved away among them.
    package var nodeCount: Int { nodes.count }

    init(_ built: consuming TreeBuilder, excess: Excess) {
        var builder = built
        for (node, later) in builder.laterAttributes where !later.isEmpty {
            let range = builder.tree[node].range
            let all = Array(builder.attributes[range.lower..<range.upper]) + later
            builder.tree.setRange(node, ByteRange(builder.attributes.count, builder.attributes.count + all.count))
            builder.attributes += all
        }
        if builder.context != nil {
            let html = builder.tree[NodeTree.root].firstChild
            builder.tree.remove(html)
            builder.tree.adopt(childrenOf: html, by: NodeTree.root)
        }
        source = builder.source
        pool = builder.tokenizer.pool
        names = builder.tokenizer.names
        nodes = builder.tree.nodes
        attributes = builder.attributes
        doctype = builder.doctype
        isFragment = builder.context != nil
        quirks = builder.quirks
        self.excess = builder.excess.union(excess)
    }

    /// The bytes of `range`, of the source or of the pool.
    func bytes(_ range: ByteRange) -> ArraySlice<UInt8> { pool.bytes(range, besides: source) }

    func string(_ range: ByteRange) -> String { String(decoding: bytes(range), as: UTF8.self) }
}

/// A node of a document: a number that means something only to the document it came from.
package struct Node: Hashable, Comparable, Sendable {
    /// The node's place in its document, from 0 (the root) to `nodeCount`.
    package let index: Int32

    init(index: Int32) { self.index = index }

    /// The one that was made first comes first; in a tree without misnesting that is document order.
    package static func < (left: Node, right: Node) -> Bool { left.index < right.index }
}

extension HTMLDocument {
    /// The bytes of memory the document takes, beside the source that it may share.
    package var memoryBytes: Int {
        nodes.capacity * MemoryLayout<NodeRecord>.stride + attributes.capacity * MemoryLayout<AttributeRecord>.stride
            + pool.bytes.capacity + names.memoryBytes
    }
}
