import Text

/// The tree as text, a line a node: the form of html5lib's tree-construction tests.
extension HTMLDocument {
    /// Every node on a line of its own behind "| ", two spaces a level; attributes below their element by name.
    ///
    /// - SeeAlso: html5lib-tests, tree-construction/README.md.
    package var outline: String {
        var lines: [String] = []
        var pending: [UInt8] = []
        var pendingDepth = 0
        func flush() {
            guard !pending.isEmpty else { return }
            lines.append(line(pendingDepth, "\"\(String(decoding: pending, as: UTF8.self))\""))
            pending = []
        }
        // The children of a node, then the node after it: the depth is that of the way walked.
        var (node, depth) = (firstChild(of: root), 0)
        while let current = node {
            if record(current).kind == .text {
                pending += data(of: current)
                pendingDepth = depth
            } else {
                flush()
                lines += self.lines(of: current, depth)
            }
            if let child = firstChild(of: current) {
                flush()
                (node, depth) = (child, depth + 1)
                continue
            }
            var next = nextSibling(of: current)
            var last = current
            while next == nil, let parent = parent(of: last), parent != root {
                flush()
                depth -= 1
                last = parent
                next = nextSibling(of: parent)
            }
            node = next
        }
        flush()
        return lines.joined(separator: "\n")
    }

    private func line(_ depth: Int, _ text: String) -> String {
        "| " + String(repeating: "  ", count: depth) + text
    }

    private func lines(of node: Node, _ depth: Int) -> [String] {
        switch record(node).kind {
        case .document, .text: []
        case .contents: [line(depth, "content")]
        case .comment: [line(depth, "<!-- \(String(decoding: data(of: node), as: UTF8.self)) -->")]
        case .doctype: [line(depth, doctypeLine)]
        case .element:
            [line(depth, "<\(prefix(of: record(node).namespace))\(name(of: node))>")]
                + attributeLines(of: node).map { line(depth + 1, $0) }
        }
    }

    private var doctypeLine: String {
        guard let type = documentType else { return "<!DOCTYPE >" }
        let hasIDs = doctype?.publicID != nil || doctype?.systemID != nil
        return "<!DOCTYPE \(type.name)" + (hasIDs ? " \"\(type.publicID)\" \"\(type.systemID)\"" : "") + ">"
    }

    private func prefix(of namespace: Namespace) -> String {
        switch namespace {
        case .html: ""
        case .svg: "svg "
        case .mathML: "math "
        }
    }

    private func attributeLines(of node: Node) -> [String] {
        attributeRecords(of: node).map { attribute in
            let prefix =
                switch attribute.namespace {
                case .none: ""
                case .xlink: "xlink "
                case .xml: "xml "
                case .xmlns: "xmlns "
                }
            return (prefix + String(decoding: names[attribute.name], as: UTF8.self), string(attribute.value))
        }
        .sorted { left, right in left.0.utf16.lexicographicallyPrecedes(right.0.utf16) }
        .map { "\($0.0)=\"\($0.1)\"" }
    }
}
