import HTML
import Text

/// Where a page's article most likely is, by how its text is spread: paragraphs with commas and few links speak for
/// what holds them. The way of Readability (arc90, 2009; Mozilla's Readability.js), in our own words and weights.
struct Readability {
    private let tree: PageTree
    private let selection: Selection
    private let sizes: PageSizes
    /// What speaks for each element, in the order they were met.
    private var scores: [Int: Double] = [:]
    private var order: [Int] = []

    init(_ tree: PageTree, _ selection: Selection) {
        (self.tree, self.selection) = (tree, selection)
        sizes = PageSizes(tree, selection)
        for index in selection.elements(of: tree) { count(index) }
        for index in order { scores[index, default: 0] *= 1 - sizes.linkShare(index) }
    }

    // MARK: - Scores

    private mutating func count(_ index: Int) {
        let tag = tree[index].tag
        let isContainer = [.div, .section, .td, .li, .dd].contains(tag)
        guard isContainer || [.p, .pre, .blockquote, .h2, .h3].contains(tag) else { return }
        var (length, commas) = (sizes.length(index), sizes.commaCount(index))
        if isContainer {
            let children = tree.children(index, in: selection)
            if children.contains(where: { !tree[$0].isText && tree[$0].tag.isBlock }) {
                (length, commas) = ownText(children)
            }
        }
        guard length >= 25 else { return }
        let linked = min(1, Double(sizes.linkLength(index)) / Double(length))
        var value = (1 + Double(commas) + Double(min(length / 100, 3))) * (1 - linked)
        if tag == .h2 || tag == .h3 { value = 1 }
        var next: Int? = isContainer ? index : tree.parent(index)
        var level = 0
        while let element = next, level < 5 {
            if scores[element] == nil {
                scores[element] = weight(element)
                order.append(element)
            }
            scores[element, default: 0] += value / (level == 0 ? 1 : level == 1 ? 2 : Double(level * 3))
            next = tree.parent(element)
            level += 1
        }
    }

    private func ownText(_ children: [Int]) -> (length: Int, commas: Int) {
        var (length, commas) = (0, 0)
        for child in children where tree[child].isText {
            let size = tree[child].size
            length += Int(size.characters) + Int(size.words)
            commas += Int(size.commas)
        }
        return (max(0, length - 1), commas)
    }

    private func weight(_ index: Int) -> Double {
        var weight: Double =
            switch tree[index].tag {
            case .article: 8
            case .div, .main: 5
            case .section: 4
            case .pre, .td, .blockquote: 3
            case .ol, .ul, .li, .dl, .form, .address: -3
            case .th: -5
            default: 0
            }
        if tree[index].traits.contains(.residue) { weight -= 25 }
        if tree[index].traits.contains(.content) { weight += 25 }
        return weight
    }

    // MARK: - The article

    /// The elements that hold the article, in order; the body where nothing speaks for anything.
    func article() -> [Int] {
        let ranked = order.enumerated().sorted { left, right in
            let (a, b) = (scores[left.element] ?? 0, scores[right.element] ?? 0)
            return a == b ? left.offset < right.offset : a > b
        }.prefix(5).map(\.element)
        guard var top = ranked.first else { return [0] }
        if top == 0 { return [0] }
        let best = scores[top] ?? 0
        let rivals = ranked.dropFirst().filter { (scores[$0] ?? 0) >= 0.75 * best }
        if rivals.count >= 3, let common = commonAncestor(of: top, rivals) { top = common }
        top = climbed(from: top)
        while let parent = tree.parent(top), parent != 0,
            tree.children(parent, in: selection).filter({ !tree[$0].isText }).count == 1
        { top = parent }
        return joined(top)
    }

    /// The nearest element around `top` that holds three of its rivals too.
    private func commonAncestor(of top: Int, _ rivals: [Int]) -> Int? {
        tree.ancestors(top).first { outer in
            outer != 0 && rivals.filter { $0 != outer && tree.holds(outer, $0) }.count >= 3
        }
    }

    /// The element around `top` that has more to say for it.
    private func climbed(from top: Int) -> Int {
        var last = scores[top] ?? 0
        let least = last / 3
        for outer in tree.ancestors(top) where outer != 0 {
            guard let score = scores[outer] else { continue }
            if score < least { return top }
            if score > last { return outer }
            last = score
        }
        return top
    }

    /// The element with the siblings that belong to it.
    private func joined(_ top: Int) -> [Int] {
        guard let parent = tree.parent(top) else { return [top] }
        let score = scores[top] ?? 0
        let least = max(10, score * 0.2)
        let name = tree.document.attributeBytes("class", of: tree[top].node)
        return tree.children(parent, in: selection).filter { sibling in
            if sibling == top { return true }
            guard !tree[sibling].isText else { return false }
            let own = tree.document.attributeBytes("class", of: tree[sibling].node)
            let isAlike = own.map { own in !own.isEmpty && name.map { $0.elementsEqual(own) } ?? false } ?? false
            if let other = scores[sibling], other + (isAlike ? score * 0.2 : 0) >= least { return true }
            guard tree[sibling].tag == .p else { return false }
            let length = sizes.length(sibling)
            let share = length == 0 ? 1 : Double(sizes.linkLength(sibling)) / Double(length)
            if length > 80 { return share < 0.25 }
            return length > 0 && share == 0 && tree.endsSentence(sibling, selection)
        }
    }
}
