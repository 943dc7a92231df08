import Text

/// The list of active formatting elements: what is opened anew where a block cut it short.
///
/// - SeeAlso: WHATWG HTML, 13.2.4.3.
struct FormattingElements {
    /// An element of the list, or a marker that a table cell or the like puts before its own.
    struct Entry {
        /// `none` for a marker.
        var node: Int32
        let tag: Tag
        /// Its stretch of the document's attributes.
        let attributes: ByteRange
        /// What its attributes hash to in any order; nil until it was asked.
        var signature: Int?

        var isMarker: Bool { node == NodeRecord.none }

        static let marker = Entry(node: NodeRecord.none, tag: .other, attributes: ByteRange(0, 0))
    }

    private(set) var entries: [Entry] = []
    /// How many stand after the last marker at the most; the first of more is dropped.
    let limit: Int
    /// Whether one was dropped.
    private(set) var hasDropped = false

    init(limit: Int) { self.limit = limit }

    var last: Entry? { entries.last }
    var count: Int { entries.count }

    subscript(index: Int) -> Entry { entries[index] }

    /// Where the entries after the last marker begin. O(those entries).
    private var start: Int { (entries.lastIndex(where: \.isMarker) ?? -1) + 1 }

    mutating func pushMarker() { entries.append(.marker) }

    /// Appends an element; of more than three alike after the last marker, the first goes (the Noah's Ark clause).
    ///
    /// - Parameter signature: an element's attributes as a number that does not depend on their order.
    mutating func push(_ entry: Entry, signature: (ByteRange) -> Int) {
        let start = start
        let alike = entries.indices[start...].filter {
            entries[$0].tag == entry.tag && entries[$0].attributes.count == entry.attributes.count
        }
        var new = entry
        if alike.count >= 3 {
            let wanted = signature(entry.attributes)
            new.signature = wanted
            let same = alike.filter { index in
                let known = entries[index].signature ?? signature(entries[index].attributes)
                entries[index].signature = known
                return known == wanted
            }
            if same.count >= 3 { entries.remove(at: same[0]) }
        }
        if entries.count - start >= limit {
            entries.remove(at: start)
            hasDropped = true
        }
        entries.append(new)
    }

    /// The last element of that name after the last marker.
    func index(of tag: Tag) -> Int? {
        for index in entries.indices.reversed() {
            if entries[index].isMarker { return nil }
            if entries[index].tag == tag { return index }
        }
        return nil
    }

    /// Where a node stands after the last marker.
    func index(ofNode node: Int32) -> Int? {
        for index in entries.indices.reversed() {
            if entries[index].isMarker { return nil }
            if entries[index].node == node { return index }
        }
        return nil
    }

    mutating func setNode(at index: Int, _ node: Int32) { entries[index].node = node }
    mutating func remove(at index: Int) { entries.remove(at: index) }
    mutating func insert(_ entry: Entry, at index: Int) { entries.insert(entry, at: index) }

    mutating func clearToMarker() {
        while let entry = entries.popLast(), !entry.isMarker {}
    }
}
