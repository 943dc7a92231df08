import HTML
import Text

/// The body of a page in document order, each node with where its own ends: what cleaning walks and takes apart.
///
/// A subtree is a stretch of `nodes`. What is taken out is told apart by a `Selection`, so that one tree serves every
/// attempt at the page.
struct PageTree {
    let document: HTMLDocument
    /// Whether its texts were read as windows-1252 once ("â€™" for "’").
    let isMojibake: Bool
    /// The body first.
    private(set) var nodes: [PageNode] = []
    /// Where what is asked for below others stands, in document order.
    private var places: [Tag: [Int32]] = [.blockquote: [], .table: [], .th: [], .article: [], .main: []]

    /// The tree below `body`. O(nodes).
    init(_ document: HTMLDocument, body: Node) {
        self.document = document
        nodes.reserveCapacity(document.nodeCount)
        var open: [(node: Node, index: Int)] = []
        var names = NameMemory<ElementTraits>()
        var signs = 0
        var next: Node? = body
        while let node = next {
            while let last = open.last, document.parent(of: node) != last.node {
                nodes[last.index].end = Int32(nodes.count)
                open.removeLast()
            }
            let parent = open.last.map { Int32($0.index) } ?? -1
            switch document.kind(of: node) {
            case .text:
                nodes.append(PageNode(text: node, of: document, parent: parent, index: nodes.count))
                let text = document.data(of: node)
                if signs < 2, text.contains(0xC3) {
                    text.withUnsafeBufferPointer { signs += mojibakeSigns(in: $0.span) }
                }
            case .element:
                open.append((node, nodes.count))
                nodes.append(PageNode(element: node, of: document, parent: parent, &names))
            default: break
            }
            next = document.following(node, below: body)
        }
        for last in open { nodes[last.index].end = Int32(nodes.count) }
        isMojibake = signs >= 2
        for index in nodes.indices where !nodes[index].isText { places[nodes[index].tag]?.append(Int32(index)) }
    }

    var count: Int { nodes.count }

    subscript(index: Int) -> PageNode { nodes[index] }

    mutating func setTag(_ index: Int, _ tag: Tag) { nodes[index].tag = tag }

    /// The subtree of a node.
    func range(_ index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

    func parent(_ index: Int) -> Int? {
        let parent = nodes[index].parent
        return parent < 0 ? nil : Int(parent)
    }

    /// The nodes around one, from its parent out to the body.
    func ancestors(_ index: Int) -> some Sequence<Int> {
        sequence(state: parent(index)) { next in
            defer { next = next.flatMap { parent($0) } }
            return next
        }
    }

    /// Whether `outer` holds `inner`, or is it.
    func holds(_ outer: Int, _ inner: Int) -> Bool { range(outer).contains(inner) }

    /// The children that `selection` keeps, in order.
    func children(_ index: Int, in selection: Selection) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < nodes[index].end {
            if selection.keeps(child) { children.append(child) }
            child = Int(nodes[child].end)
        }
        return children
    }

    /// Whether an element of that name stands below: blockquote, table, th, article or main.
    func has(_ tag: Tag, below index: Int, in selection: Selection) -> Bool {
        guard let places = places[tag], !places.isEmpty else { return false }
        let end = Int(nodes[index].end)
        var place = places.firstPlace(fromWhere: { $0 > index })
        while place < places.count, places[place] < end {
            if selection.keeps(Int(places[place])) { return true }
            place += 1
        }
        return false
    }
}

/// A text or an element of a page.
struct PageNode {
    let node: Node
    let parent: Int32
    /// One past the last node of its subtree.
    fileprivate(set) var end: Int32 = 0
    fileprivate(set) var tag: Tag
    let isText: Bool
    /// Whether it is SVG or MathML.
    let isForeign: Bool
    /// What its class and id say.
    let traits: NameTraits
    /// What its class alone or its id alone says of being a body.
    let bodyTraits: NameTraits
    /// Of a text, its characters but for white space, its words, and its commas.
    let size: TextSize

    init(text node: Node, of document: HTMLDocument, parent: Int32, index: Int) {
        (self.node, self.parent, tag, isText, isForeign) = (node, parent, .other, true, false)
        (traits, bodyTraits, end) = ([], [], Int32(index + 1))
        size = TextSize(document.data(of: node))
    }

    init(
        element node: Node, of document: HTMLDocument, parent: Int32, _ names: inout NameMemory<ElementTraits>
    ) {
        (self.node, self.parent, isText, size) = (node, parent, false, TextSize())
        isForeign = document.namespace(of: node) != .html
        tag = document.tag(of: node)
        let (name, id) = (document.attributeBytes(.class, of: node), document.attributeBytes(.id, of: node))
        guard name != nil || id != nil else {
            (traits, bodyTraits) = ([], [])
            return
        }
        let read = names.value(of: name ?? [], id ?? []) { ElementTraits(class: $0, id: $1) }
        (traits, bodyTraits) = (read.together, read.body)
    }
}

/// What an element's class and id say.
struct ElementTraits {
    /// What the two say together.
    let together: NameTraits
    /// What one of them alone says of being a body.
    let body: NameTraits

    init(class classValue: ArraySlice<UInt8>, id idValue: ArraySlice<UInt8>) {
        let (name, id) = (NameMatcher.folded(classValue), NameMatcher.folded(idValue))
        let both = nameMatcher.traits(of: name).union(nameMatcher.traits(of: id))
        body = both.intersection([.body, .perhapsBody])
        // The two are read as one name for what they say together.
        together =
            name.isEmpty || id.isEmpty
            ? both : both.subtracting(.content).union(nameMatcher.traits(of: name + [0x20] + id))
    }
}

/// How much text there is.
struct TextSize {
    /// Characters but for white space.
    var characters: Int32 = 0
    /// Words that begin here.
    var words: Int32 = 0
    var commas: Int32 = 0
    /// Whether it begins, and ends, inside a word.
    var beginsInWord = false
    var endsInWord = false

    init() {}

    /// Measures UTF-8. O(n).
    init(_ bytes: ArraySlice<UInt8>) {
        var inWord = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let isSpace = byte.isHTMLSpace || byte == 0xC2 && index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0
            if isSpace {
                inWord = false
                index += byte == 0xC2 ? 2 : 1
                continue
            }
            if !byte.isContinuation {
                characters += 1
                if !inWord {
                    words += 1
                    if index == bytes.startIndex { beginsInWord = true }
                }
                inWord = true
                if byte == .comma { commas += 1 }
                // 、 and ， of East Asian texts.
                if byte == 0xE3 || byte == 0xEF, index + 2 < bytes.endIndex {
                    let (second, third) = (bytes[index + 1], bytes[index + 2])
                    if byte == 0xE3 && second == 0x80 && (third == 0x81 || third == 0x82)
                        || byte == 0xEF && second == 0xBC && third == 0x8C
                    {
                        commas += 1
                    }
                }
            }
            index += 1
        }
        endsInWord = inWord
    }
}

/// Which nodes of a tree an attempt keeps.
struct Selection {
    private var isKept: [Bool]

    init(all tree: PageTree) { isKept = [Bool](repeating: true, count: tree.count) }

    func keeps(_ index: Int) -> Bool { isKept[index] }

    /// Takes a subtree out.
    mutating func drop(_ index: Int, of tree: PageTree) {
        for inner in tree.range(index) { isKept[inner] = false }
    }

    /// The elements that are kept, in document order.
    func elements(of tree: PageTree, below root: Int = 0) -> [Int] {
        tree.range(root).filter { isKept[$0] && !tree[$0].isText }
    }
}
