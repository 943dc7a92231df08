import Text

/// Attributes, and the text of nodes.
extension HTMLDocument {
    /// The value of an attribute, character references decoded; nil where the element has none of that name, or the
    /// node is no element.
    ///
    /// - Parameter name: in lower case; as spelled in SVG and MathML.
    /// - Complexity: O(attributes of the element).
    package func attribute(_ name: String, of node: Node) -> String? {
        attributeRange(name, of: node).map(string)
    }

    /// The bytes of an attribute's value; nil where the element has none of that name.
    package func attributeBytes(_ name: String, of node: Node) -> ArraySlice<UInt8>? {
        attributeRange(name, of: node).map(bytes)
    }

    /// The bytes of an attribute's value; nil where the element has none of that name.
    ///
    /// - Complexity: O(attributes of the element), without looking the name up.
    package func attributeBytes(_ name: AttributeName, of node: Node) -> ArraySlice<UInt8>? {
        attributeRange(name.id, in: attributeRecords(of: node)).map(bytes)
    }

    /// Whether the element has an attribute of that name.
    package func hasAttribute(_ name: String, of node: Node) -> Bool { attributeRange(name, of: node) != nil }

    /// The names and values of an element's attributes, in the order they stand.
    package func attributes(of node: Node) -> [(name: String, value: String)] {
        attributeRecords(of: node).map { (String(decoding: names[$0.name], as: UTF8.self), string($0.value)) }
    }

    func attributeRecords(of node: Node) -> ArraySlice<AttributeRecord> {
        let record = record(node)
        guard record.kind == .element else { return [] }
        return attributes[record.range.lower..<record.range.upper]
    }

    private func attributeRange(_ name: String, of node: Node) -> ByteRange? {
        let records = attributeRecords(of: node)
        guard !records.isEmpty, let id = nameID(name) else { return nil }
        return attributeRange(id, in: records)
    }

    func attributeRange(_ name: NameID, in records: ArraySlice<AttributeRecord>) -> ByteRange? {
        for record in records where record.name == name && record.namespace == .none { return record.value }
        return nil
    }

    /// The number of a name that the document holds.
    func nameID(_ name: String) -> NameID? { names.find(name.utf8.span) }

    /// The words of the `class` attribute, in order.
    package func classes(of node: Node) -> [String] {
        guard let value = attributeBytes("class", of: node) else { return [] }
        return value.split(whereSeparator: \.isHTMLSpace).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the `class` attribute holds the word.
    package func hasClass(_ word: String, of node: Node) -> Bool {
        guard let value = attributeBytes("class", of: node) else { return false }
        return holds(Array(word.utf8), value)
    }

    /// Whether white space sets `word` apart in `value`. O(n), no allocation.
    func holds(_ word: [UInt8], _ value: ArraySlice<UInt8>) -> Bool {
        var index = value.startIndex
        while index < value.endIndex {
            while index < value.endIndex, value[index].isHTMLSpace { index += 1 }
            let start = index
            while index < value.endIndex, !value[index].isHTMLSpace { index += 1 }
            if index - start == word.count, !word.isEmpty, value[start..<index].elementsEqual(word) { return true }
        }
        return false
    }

    // MARK: - Text

    /// The characters of a text node or a comment; empty for others. O(1).
    package func data(of node: Node) -> ArraySlice<UInt8> {
        switch record(node).kind {
        case .text, .comment: bytes(record(node).range)
        default: []
        }
    }

    /// The characters of all text nodes below a node, or of the text node itself, as they stand, scripts and styles
    /// too; no space is added where an element begins or ends.
    package func text(of node: Node) -> String { String(decoding: textBytes(of: node), as: UTF8.self) }

    /// The bytes of `text(of:)`. O(nodes below).
    package func textBytes(of node: Node) -> [UInt8] {
        if record(node).kind == .text { return Array(data(of: node)) }
        var text: [UInt8] = []
        for below in descendants(of: node) where record(below).kind == .text { text += data(of: below) }
        return text
    }
}

extension HTMLDocument {
    /// The characters of all text nodes.
    package var text: String { text(of: root) }
    /// The bytes of all text nodes.
    package var textBytes: [UInt8] { textBytes(of: root) }
}
