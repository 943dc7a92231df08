/// How much of a document is read. What goes beyond is left out and told of in `HTMLDocument.excess`; nothing traps.
package struct ParsingLimits: Hashable, Sendable {
    /// Bytes of text; what follows is not read.
    package var bytes = 10_000_000
    /// Elements one in another; a deeper one becomes a sibling, its text is kept. Misnested formatting can add as many
    /// levels as `formattingElements`.
    package var depth = 512
    /// Attributes of one element; further ones are left out.
    package var attributesPerElement = 256
    /// Formatting elements that are active at once between two markers; the first of more is forgotten.
    package var formattingElements = 64
    /// Nodes, and also attributes of all elements together; where the nodes are full, reading ends.
    package var nodes = 1 << 19

    package init() {}

    /// The same limits, within what the parser's own numbers hold.
    var clamped: ParsingLimits {
        var limits = self
        limits.bytes = min(max(bytes, 0), 256 << 20)
        limits.depth = min(max(depth, 16), 16_000)
        limits.attributesPerElement = max(attributesPerElement, 0)
        limits.formattingElements = min(max(formattingElements, 1), 1024)
        limits.nodes = min(max(nodes, 16), 16 << 20)
        return limits
    }
}

/// Which of the limits a document went over.
package struct Excess: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bytes = Excess(rawValue: 1)
    package static let depth = Excess(rawValue: 2)
    package static let attributes = Excess(rawValue: 4)
    package static let formattingElements = Excess(rawValue: 8)
    package static let nodes = Excess(rawValue: 16)
}

/// How far a document's type lets old rules of layout hold.
///
/// - SeeAlso: Quirks Mode Standard.
package enum QuirksMode: Sendable {
    case noQuirks, limitedQuirks, quirks
}

/// The element that a fragment is read as the content of.
package struct FragmentContext: Hashable, Sendable {
    /// Its name; case does not matter.
    package let name: String
    package let namespace: Namespace

    package init(_ name: String, namespace: Namespace = .html) {
        self.name = name
        self.namespace = namespace
    }

    /// What feed entries and the like are the content of.
    package static let body = FragmentContext("body")
}
