import Text

/// Looking for elements.
extension HTMLDocument {
    /// The elements below `root` that the selector matches, in document order; not what is in templates.
    ///
    /// Ancestors that a selector names may stand above `root`.
    ///
    /// - Complexity: O(nodes below × steps of the selector), however deep the tree.
    package func all(_ selector: Selector, below root: Node? = nil) -> [Node] {
        var found: [Node] = []
        search(selector, below: root ?? self.root) { node in
            found.append(node)
            return true
        }
        return found
    }

    /// The first element below `root`, in document order, that the selector matches.
    package func first(_ selector: Selector, below root: Node? = nil) -> Node? {
        var found: Node?
        search(selector, below: root ?? self.root) { node in
            found = node
            return false
        }
        return found
    }

    /// Whether the selector matches the node. O(depth × steps).
    package func matches(_ selector: Selector, _ node: Node) -> Bool {
        guard isElement(node) else { return false }
        let matcher = SelectorMatcher(self, selector)
        var reached = [SelectorMatcher.Reached(paths: selector.paths.count)]
        for ancestor in ancestors(of: node).reversed() where isElement(ancestor) {
            reached = [matcher.reached(ancestor, below: reached[0])]
        }
        return matcher.isMatch(node, below: reached[0])
    }

    /// Walks the elements below `root`, keeping for each that is open how far every path has come there.
    private func search(_ selector: Selector, below root: Node, _ visit: (Node) -> Bool) {
        let matcher = SelectorMatcher(self, selector)
        var reached = SelectorMatcher.Reached(paths: selector.paths.count)
        for ancestor in ancestors(of: root).reversed() where isElement(ancestor) {
            reached = matcher.reached(ancestor, below: reached)
        }
        if isElement(root) { reached = matcher.reached(root, below: reached) }
        var open: [(node: Node, reached: SelectorMatcher.Reached)] = [(root, reached)]
        for node in descendants(of: root) where isElement(node) {
            while let last = open.last, open.count > 1, parent(of: node) != last.node { open.removeLast() }
            guard let above = open.last?.reached else { return }
            if matcher.isMatch(node, below: above), !visit(node) { return }
            if firstChild(of: node) != nil { open.append((node, matcher.reached(node, below: above))) }
        }
    }
}

/// Matches the steps of a selector against elements, from the outermost in.
private struct SelectorMatcher {
    /// How far each path has come: a bit a step that an element matched with all steps before it.
    struct Reached {
        /// By the parent itself.
        var here: [UInt64]
        /// By the parent or by anything around it.
        var around: [UInt64]

        init(paths: Int) {
            here = [UInt64](repeating: 0, count: paths)
            around = here
        }
    }

    let document: HTMLDocument
    let selector: Selector

    init(_ document: HTMLDocument, _ selector: Selector) {
        self.document = document
        self.selector = selector
    }

    func reached(_ node: Node, below above: Reached) -> Reached {
        var reached = above
        for (index, path) in selector.paths.enumerated() {
            let matched = matchedSteps(of: path, node, here: above.here[index], around: above.around[index])
            reached.here[index] = matched
            reached.around[index] |= matched
        }
        return reached
    }

    func isMatch(_ node: Node, below above: Reached) -> Bool {
        selector.paths.indices.contains { index in
            let path = selector.paths[index]
            let last = path.steps.count - 1
            let mask = last == 0 ? 0 : UInt64(1) << UInt64(last - 1)
            let from = path.steps[last].isChild ? above.here[index] : above.around[index]
            return (last == 0 || from & mask != 0) && matches(path.steps[last], node)
        }
    }

    private func matchedSteps(of path: Selector.Path, _ node: Node, here: UInt64, around: UInt64) -> UInt64 {
        var matched: UInt64 = 0
        for (index, step) in path.steps.enumerated() {
            let before = index == 0 ? 1 : (step.isChild ? here : around) >> UInt64(index - 1) & 1
            if before == 1, matches(step, node) { matched |= 1 << UInt64(index) }
        }
        return matched
    }

    private func matches(_ step: Selector.Step, _ node: Node) -> Bool {
        if let name = step.name, !isNamed(name, node) { return false }
        if let id = step.id, document.attributeBytes("id", of: node).map({ $0.elementsEqual(id) }) != true {
            return false
        }
        if !step.classes.isEmpty {
            guard let value = document.attributeBytes("class", of: node) else { return false }
            if !step.classes.allSatisfy({ document.holds($0, value) }) { return false }
        }
        return step.attributes.allSatisfy { name, wanted in
            guard let value = document.attributeBytes(name, of: node) else { return false }
            return wanted.map { value.elementsEqual($0) } ?? true
        }
    }

    private func isNamed(_ name: [UInt8], _ node: Node) -> Bool {
        document.record(node).name == document.names.find(name.span)
    }
}
