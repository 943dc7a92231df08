/// The stack of open elements.
///
/// The standard asks again and again whether some element is open within some scope, and words the answer as a walk
/// down the stack, which lets a hostile page charge its depth for every tag. Here each name knows its topmost open
/// element, each kind of bound knows its topmost entry, and every open node knows its place: such a question costs
/// O(1). Entries of one name are chained by their nodes, not their places, so that the adoption agency can move an
/// entry past another without touching what stands above.
///
/// - SeeAlso: WHATWG HTML, 13.2.4.2.
struct OpenElements {
    /// How far down an element is looked for: down to the topmost element that bounds the scope.
    enum Scope {
        case general, listItem, button, table
    }

    struct Entry {
        let node: Int32
        let tag: Tag
        let namespace: Namespace
        /// The name as its end tag spells it: lower-case also in SVG.
        let name: NameID
        /// The next open elements up and down with this name, HTML ones or foreign ones; `none` at the ends.
        fileprivate var above = NodeRecord.none
        fileprivate var below = NodeRecord.none
        /// How many entries from this one down are foreign without an HTML one between.
        fileprivate var foreignRun: Int16 = 0

        init(node: Int32, tag: Tag, namespace: Namespace, name: NameID) {
            (self.node, self.tag, self.namespace, self.name) = (node, tag, namespace, name)
        }

        var isHTML: Bool { namespace == .html }

        /// Whether it is the HTML element of that name.
        func isElement(_ tag: Tag) -> Bool { self.tag == tag && namespace == .html }

        var facts: TagFacts { isHTML ? tag.facts : foreignFacts }
        fileprivate var key: Int { Int(name) * 2 + (isHTML ? 0 : 1) }
    }

    private var entries: [Entry] = []
    /// Where each node stands; -1 for one that is not open.
    private var places: [Int16] = []
    /// The topmost open node of each name, by `Entry.key`.
    private var topmost: [Int32] = []
    private var general = Bounds(.scope)
    private var listItem = Bounds(.listItemScope)
    private var button = Bounds(.buttonScope)
    private var table = Bounds(.tableScope)
    private var special = Bounds(.special)
    private var mode = Bounds(.mode)

    var count: Int { entries.count }
    var isEmpty: Bool { entries.isEmpty }
    /// The current node.
    var top: Entry { entries[entries.count - 1] }

    subscript(index: Int) -> Entry { entries[index] }

    // MARK: - Changes

    mutating func push(_ new: Entry) {
        var entry = new
        let key = entry.key
        if key >= topmost.count {
            let wanted = max(512, key + 2, topmost.count * 2)
            topmost += [Int32](repeating: NodeRecord.none, count: wanted - topmost.count)
        }
        entry.below = topmost[key]
        if entry.below != NodeRecord.none { entries[place(entry.below)].above = entry.node }
        topmost[key] = entry.node
        if !entry.isHTML { entry.foreignRun = (entries.last?.foreignRun ?? 0) + 1 }
        setPlace(of: entry.node, entries.count)
        let (place, facts) = (entries.count, entry.facts)
        if !facts.isEmpty { eachBounds { $0.push(place, facts) } }
        entries.append(entry)
    }

    @discardableResult mutating func pop() -> Entry {
        let entry = entries.removeLast()
        unlink(entry)
        let place = entries.count
        if !entry.facts.isEmpty { eachBounds { $0.pop(place) } }
        return entry
    }

    /// Takes the entry at `index` out of the stack. O(entries above).
    mutating func remove(at index: Int) {
        unlink(entries[index])
        entries.remove(at: index)
        eachBounds { $0.remove(index) }
        for upper in index..<entries.count { places[Int(entries[upper].node)] = Int16(upper) }
    }

    /// Puts `new` in the place of the entry at `index`, which has the same name and bounds nothing. O(1).
    mutating func substitute(at index: Int, _ new: Entry) {
        let old = entries[index]
        var entry = new
        (entry.above, entry.below, entry.foreignRun) = (old.above, old.below, old.foreignRun)
        if old.above == NodeRecord.none {
            topmost[entry.key] = entry.node
        } else {
            entries[place(old.above)].below = entry.node
        }
        if old.below != NodeRecord.none { entries[place(old.below)].above = entry.node }
        places[Int(old.node)] = -1
        setPlace(of: entry.node, index)
        entries[index] = entry
    }

    /// Lets `new`, which has the same name as the entry at `index` and like it bounds nothing, stand just above the
    /// entry at `target` in its stead. O(target - index).
    mutating func move(from index: Int, above target: Int, as new: Entry) {
        let old = entries[index]
        var neighbour = old.above
        while neighbour != NodeRecord.none, place(neighbour) <= target {
            neighbour = entries[place(neighbour)].above
        }
        unlink(old)
        for upper in index..<target {
            entries[upper] = entries[upper + 1]
            places[Int(entries[upper].node)] = Int16(upper)
        }
        eachBounds { $0.lower(after: index, through: target) }
        var entry = new
        entry.above = neighbour
        if neighbour == NodeRecord.none {
            entry.below = topmost[entry.key]
            topmost[entry.key] = entry.node
        } else {
            entry.below = entries[place(neighbour)].below
            entries[place(neighbour)].below = entry.node
        }
        if entry.below != NodeRecord.none { entries[place(entry.below)].above = entry.node }
        setPlace(of: entry.node, target)
        entries[target] = entry
    }

    private mutating func unlink(_ entry: Entry) {
        if entry.above == NodeRecord.none {
            topmost[entry.key] = entry.below
        } else {
            entries[place(entry.above)].below = entry.below
        }
        if entry.below != NodeRecord.none { entries[place(entry.below)].above = entry.above }
        places[Int(entry.node)] = -1
    }

    private func place(_ node: Int32) -> Int { Int(places[Int(node)]) }

    private mutating func setPlace(of node: Int32, _ index: Int) {
        while places.count <= Int(node) { places.append(-1) }
        places[Int(node)] = Int16(index)
    }

    private mutating func eachBounds(_ change: (inout Bounds) -> Void) {
        change(&general)
        change(&listItem)
        change(&button)
        change(&table)
        change(&special)
        change(&mode)
    }

    // MARK: - Questions, each O(1)

    /// The topmost entry of this HTML element; nil where none is open.
    func index(of tag: Tag) -> Int? { index(named: NameID(tag.rawValue)) }

    /// The topmost HTML element of that name.
    func index(named name: NameID) -> Int? { topmostIndex(Int(name) * 2) }

    private func topmostIndex(_ key: Int) -> Int? {
        guard key < topmost.count, topmost[key] != NodeRecord.none else { return nil }
        return place(topmost[key])
    }

    /// The place of a node; nil for one that is not open.
    func index(ofNode node: Int32) -> Int? {
        guard Int(node) < places.count, places[Int(node)] >= 0 else { return nil }
        return place(node)
    }

    /// Whether the HTML element is open and in scope.
    func has(_ tag: Tag, in scope: Scope) -> Bool {
        guard let index = index(of: tag) else { return false }
        return index >= bound(of: scope)
    }

    /// The topmost entry that bounds the scope; what stands below is not in it.
    func bound(of scope: Scope) -> Int {
        switch scope {
        case .general: general.top
        case .listItem: max(general.top, listItem.top)
        case .button: max(general.top, button.top)
        case .table: table.top
        }
    }

    /// The topmost special element.
    var topmostSpecial: Int { special.top }
    /// The topmost element that decides the insertion mode.
    var topmostMode: Int { mode.top }
    /// The topmost HTML element; -1 for none.
    var topmostHTML: Int { count - 1 - Int(entries.last?.foreignRun ?? 0) }

    /// The topmost foreign element of that name above every HTML element; nil for none.
    func foreignIndex(named name: NameID) -> Int? {
        guard let index = topmostIndex(Int(name) * 2 + 1), index > topmostHTML else { return nil }
        return index
    }
}

/// The places of the entries that bound one kind of scope, ascending.
private struct Bounds {
    private let fact: TagFacts
    private var places: [Int16] = []

    init(_ fact: TagFacts) { self.fact = fact }

    var top: Int { Int(places.last ?? 0) }

    mutating func push(_ place: Int, _ facts: TagFacts) {
        if facts.contains(fact) { places.append(Int16(place)) }
    }

    mutating func pop(_ place: Int) {
        if let last = places.last, Int(last) == place { places.removeLast() }
    }

    /// The entry at `place` goes away.
    mutating func remove(_ place: Int) {
        places.removeAll { Int($0) == place }
        lower(after: place, through: Int(Int16.max))
    }

    /// What stands after `place` and not after `last` moves down by one.
    mutating func lower(after place: Int, through last: Int) {
        var index = places.count - 1
        while index >= 0, Int(places[index]) > place {
            if Int(places[index]) <= last { places[index] -= 1 }
            index -= 1
        }
    }
}

extension OpenElements.Entry {
    /// What an SVG or MathML element counts as.
    fileprivate var foreignFacts: TagFacts {
        switch (namespace, tag) {
        case (.mathML, .mi), (.mathML, .mo), (.mathML, .mn), (.mathML, .ms), (.mathML, .mtext),
            (.mathML, .annotationXML), (.svg, .foreignobject), (.svg, .desc), (.svg, .title):
            [.special, .scope]
        default: []
        }
    }
}
