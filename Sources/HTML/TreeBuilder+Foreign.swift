import Text

/// SVG and MathML.
///
/// - SeeAlso: WHATWG HTML, 13.2.6.5.
extension TreeBuilder {
    /// Whether a token that stands in foreign content is read by the rules of HTML all the same.
    func isReadAsHTML(_ token: Token) -> Bool {
        switch token {
        case .end: return true
        case .startTag:
            let element = adjustedCurrentNode
            if isMathMLTextPoint(element), tag.tag != .mglyph, tag.tag != .malignmark { return true }
            if element.namespace == .mathML, element.tag == .annotationXML, tag.tag == .svg { return true }
            return isHTMLPoint(element)
        case .text, .nulls:
            let element = adjustedCurrentNode
            return isMathMLTextPoint(element) || isHTMLPoint(element)
        default: return false
        }
    }

    private typealias Element = (node: Int32, tag: Tag, namespace: Namespace)

    private var adjustedCurrentNode: Element {
        if open.count == 1, let context { return (NodeRecord.none, contextTag, context.namespace) }
        return (open.top.node, open.top.tag, open.top.namespace)
    }

    private func isMathMLTextPoint(_ element: Element) -> Bool {
        element.namespace == .mathML && [.mi, .mo, .mn, .ms, .mtext].contains(element.tag)
    }

    private func isHTMLPoint(_ element: Element) -> Bool {
        switch (element.namespace, element.tag) {
        case (.svg, .foreignobject), (.svg, .desc), (.svg, .title): return true
        case (.mathML, .annotationXML):
            guard element.node != NodeRecord.none else { return false }
            let range = tree[element.node].range
            let encoding = KnownNames.id("encoding")
            return attributes[range.lower..<range.upper].contains {
                $0.name == encoding && (isWord("text/html", $0.value) || isWord("application/xhtml+xml", $0.value))
            }
        default: return false
        }
    }

    mutating func processForeign(_ token: Token) {
        switch token {
        case .nulls(let count):
            let start = tokenizer.pool.end
            for _ in 0..<count { tokenizer.pool.appendReplacementCharacter() }
            insertText(ByteRange(start, tokenizer.pool.end))
        case .text(let range):
            insertText(range)
            if isFramesetOK, endOfLeadingSpace(range) < range.upper { isFramesetOK = false }
        case .comment(let range): insertComment(range)
        case .doctype: break
        case .startTag:
            if breaksOut {
                leaveForeign(token)
            } else if open.count < limits.depth || tag.isSelfClosing {
                insertForeignElement(namespace: adjustedCurrentNode.namespace)
                if tag.isSelfClosing { popOpen() }
            } else {
                process(token, in: mode)
            }
        case .endTag: endForeign(token)
        case .end: process(token, in: mode)
        }
    }

    /// Whether the start tag at hand is one of HTML's that ends foreign content.
    private var breaksOut: Bool {
        if tag.tag.facts.contains(.breaksOut) { return true }
        guard tag.tag == .font else { return false }
        let names = [KnownNames.id("color"), KnownNames.id("face"), KnownNames.id("size")]
        return tag.attributes.contains { names.contains($0.name) }
    }

    private mutating func leaveForeign(_ token: Token) {
        while open.count > 1, !open.top.isHTML,
            !isMathMLTextPoint((open.top.node, open.top.tag, open.top.namespace)),
            !isHTMLPoint((open.top.node, open.top.tag, open.top.namespace))
        {
            popOpen()
        }
        process(token, in: mode)
    }

    private mutating func endForeign(_ token: Token) {
        if tag.tag == .br || tag.tag == .p { return leaveForeign(token) }
        guard open.count > 1 else { return }
        if let index = open.foreignIndex(named: tag.name) {
            close(through: index)
        } else {
            process(token, in: mode)
        }
    }

    /// Inserts an SVG or MathML element for the tag at hand and opens it.
    mutating func insertForeignElement(namespace: Namespace) {
        var name = tag.name
        if namespace == .svg { name = ForeignNames.svgElements[name] ?? name }
        let adjusted = tag.attributes.map { attribute in
            var attribute = attribute
            if let foreign = ForeignNames.qualified[attribute.name] {
                (attribute.namespace, attribute.name) = foreign
            } else {
                let names = namespace == .svg ? ForeignNames.svgAttributes : ForeignNames.mathMLAttributes
                attribute.name = names[attribute.name] ?? attribute.name
            }
            return attribute
        }
        let record = NodeRecord(
            .element, tag: tag.tag, name: name, namespace: namespace, range: keepAttributes(adjusted))
        let node = tree.add(record)
        insert(node, at: place(in: open.top))
        open.push(OpenElements.Entry(node: node, tag: tag.tag, namespace: namespace, name: tag.name))
    }
}

/// How foreign content spells what the tokenizer gives in lower case.
private enum ForeignNames {
    static let svgElements = numbers(svgElementSpellings)
    static let svgAttributes = numbers(svgAttributeSpellings)
    static let mathMLAttributes = numbers(mathMLAttributeSpellings)

    private static func numbers(_ spellings: [ForeignSpelling]) -> [NameID: NameID] {
        Dictionary(uniqueKeysWithValues: spellings.map { (KnownNames.id($0.lower), KnownNames.id($0.proper)) })
    }

    /// - SeeAlso: WHATWG HTML, 13.2.6.1, "adjust foreign attributes".
    static let qualified: [NameID: (AttributeNamespace, NameID)] = {
        var names: [NameID: (AttributeNamespace, NameID)] = [
            KnownNames.id("xml:lang"): (.xml, KnownNames.id("lang")),
            KnownNames.id("xml:space"): (.xml, KnownNames.id("space")),
            KnownNames.id("xmlns"): (.xmlns, KnownNames.id("xmlns")),
            KnownNames.id("xmlns:xlink"): (.xmlns, KnownNames.id("xlink")),
        ]
        for name in ["actuate", "arcrole", "href", "role", "show", "title", "type"] {
            names[KnownNames.id("xlink:\(name)")] = (.xlink, KnownNames.id(name))
        }
        return names
    }()
}
