import HTML
import Text

/// How much text, and how much of it links, every subtree of a selection holds: sums from the beginning, so that any
/// subtree's costs O(1).
struct PageSizes {
    private let tree: PageTree
    private var characters: [Int32]
    private var words: [Int32]
    private var commas: [Int32]
    private var linked: [Int32]
    private var links: [Int32]

    /// Adds up what `selection` keeps. O(nodes).
    init(_ tree: PageTree, _ selection: Selection) {
        self.tree = tree
        let zeros = [Int32](repeating: 0, count: tree.count + 1)
        (characters, words, commas, linked, links) = (zeros, zeros, zeros, zeros, zeros)
        var inWord = false
        for index in 0..<tree.count {
            let size = tree[index].size
            var (added, begun, marks): (Int32, Int32, Int32) = (0, 0, 0)
            if selection.keeps(index), tree[index].isText, size.characters > 0 || !size.endsInWord {
                (added, marks) = (size.characters, size.commas)
                begun = size.words - (inWord && size.beginsInWord ? 1 : 0)
                inWord = size.endsInWord
            }
            characters[index + 1] = characters[index] + added
            words[index + 1] = words[index] + begun
            commas[index + 1] = commas[index] + marks
        }
        for index in 0..<tree.count {
            var (length, count): (Int32, Int32) = (0, 0)
            if selection.keeps(index), tree[index].tag == .a {
                count = 1
                let target = tree.document.attributeBytes(.href, of: tree[index].node)
                if target?.first != .numberSign { length = Int32(self.length(index)) }
            }
            linked[index + 1] = linked[index] + length
            links[index + 1] = links[index] + count
        }
    }

    private func sum(_ sums: [Int32], _ index: Int) -> Int { Int(sums[Int(tree[index].end)] - sums[index]) }

    /// Characters of a subtree's text, white space folded.
    func length(_ index: Int) -> Int {
        let (letters, spaces) = (sum(characters, index), sum(words, index))
        return letters == 0 ? 0 : letters + max(0, spaces - 1)
    }

    /// Characters of a subtree's links.
    func linkLength(_ index: Int) -> Int { sum(linked, index) }

    /// The links of a subtree.
    func linkCount(_ index: Int) -> Int { sum(links, index) }

    /// The commas of a subtree.
    func commaCount(_ index: Int) -> Int { sum(commas, index) }

    /// The share of a subtree's text that is links.
    func linkShare(_ index: Int) -> Double {
        let length = length(index)
        return length == 0 ? 0 : min(1, Double(linkLength(index)) / Double(length))
    }
}

/// How much text of paragraphs every subtree holds: text of its own between blocks and line breaks, links left out,
/// where it is longer than 40 characters.
struct ParagraphMass {
    private let masses: [Int32]

    /// Adds up what `selection` keeps. O(nodes).
    init(_ tree: PageTree, _ selection: Selection) {
        var masses = [Int32](repeating: 0, count: tree.count)
        // What is finished and what is still open of each open element.
        var open: [(index: Int, done: Int32, piece: Int32)] = []
        func close() {
            let last = open.removeLast()
            masses[last.index] = last.done + (last.piece > 40 ? last.piece : 0)
            guard var outer = open.popLast() else { return }
            if tree[last.index].tag.isBlock {
                if outer.piece > 40 { outer.done += outer.piece }
                outer.piece = 0
                outer.done += masses[last.index]
            } else if tree[last.index].tag != .a {
                outer.done += last.done
                outer.piece += last.piece
            }
            open.append(outer)
        }
        var index = 0
        while index < tree.count {
            while let last = open.last, tree[last.index].end <= index { close() }
            guard selection.keeps(index) else {
                index = Int(tree[index].end)
                continue
            }
            if tree[index].isText {
                let size = tree[index].size
                if !open.isEmpty {
                    open[open.count - 1].piece += size.characters + max(0, size.words - 1)
                }
            } else if tree[index].tag == .br, !open.isEmpty {
                let piece = open[open.count - 1].piece
                if piece > 40 { open[open.count - 1].done += piece }
                open[open.count - 1].piece = 0
            } else {
                open.append((index, 0, 0))
            }
            index += 1
        }
        while !open.isEmpty { close() }
        self.masses = masses
    }

    subscript(index: Int) -> Int { Int(masses[index]) }
}
