import HTML
import Text

/// What is taken from a page whatever its article is, and what is taken from the part that was chosen.
extension PageTree {
    /// The page without what no article's text is in: scripts, pictures, forms, menus, what is hidden.
    ///
    /// A form that most of the page stands in becomes a plain block.
    mutating func precleaned() -> Selection {
        var selection = Selection(all: self)
        var sizes = PageSizes(self, selection)
        for index in selection.elements(of: self) where index > 0 && selection.keeps(index) && isNeverText(index, sizes)
        {
            let isUnclosed =
                [.nav, .dialog, .menu].contains(nodes[index].tag)
                && (has(.article, below: index, in: selection) || has(.main, below: index, in: selection))
            if !isUnclosed { selection.drop(index, of: self) }
        }
        sizes = PageSizes(self, selection)
        for index in selection.elements(of: self) where index > 0 && selection.keeps(index) && isHidden(index) {
            if Double(sizes.length(index)) < 0.4 * Double(sizes.length(0)) { selection.drop(index, of: self) }
        }
        sizes = PageSizes(self, selection)
        for index in selection.elements(of: self) where [.form, .fieldset].contains(nodes[index].tag) {
            guard selection.keeps(index) else { continue }
            if sizes.length(index) * 2 > sizes.length(0) {
                setTag(index, .div)
            } else {
                selection.drop(index, of: self)
            }
        }
        for index in selection.elements(of: self) where index > 0 && selection.keeps(index) && hasResidueRole(index) {
            if Double(sizes.length(index)) < 0.4 * Double(sizes.length(0)) { selection.drop(index, of: self) }
        }
        return selection
    }

    private func isNeverText(_ index: Int, _ sizes: PageSizes) -> Bool {
        let node = nodes[index]
        if node.isForeign || node.tag.isNeverText { return true }
        if node.tag == .button { return sizes.length(index) < 200 && !isQuestion(index) }
        guard node.tag == .other else { return false }
        return ["noindex", "amp-ad", "fencedframe", "time-ago"].contains(document.name(of: node.node))
    }

    /// Whether a button is the heading of an answer that it unfolds.
    private func isQuestion(_ index: Int) -> Bool {
        if ancestors(index).prefix(3).contains(where: { nodes[$0].tag.isHeading }) { return true }
        let text = document.textBytes(of: nodes[index].node)
        return text.last { !$0.isHTMLSpace } == .questionMark && text.count > 15
    }

    private func isHidden(_ index: Int) -> Bool {
        let node = nodes[index].node
        // What arrives later on pages that stream is hidden at first.
        if document.attributeBytes(.id, of: node)?.starts(with: "S:".utf8) == true { return false }
        if document.attributeBytes(.hidden, of: node) != nil { return true }
        if document.attributeBytes(.ariaHidden, of: node)?.elementsEqual("true".utf8) == true { return true }
        guard let style = document.attributeBytes(.style, of: node) else { return false }
        let plain = style.filter { !$0.isHTMLSpace }.map(\.lowercased)
        return holds(plain, "display:none") || holds(plain, "visibility:hidden")
    }

    private func holds(_ bytes: [UInt8], _ word: StaticString) -> Bool {
        bytes.indices.contains { stands(word, in: bytes.span, at: $0) }
    }

    private func hasResidueRole(_ index: Int) -> Bool {
        guard [.div, .section, .aside, .ul, .p, .span, .header, .footer].contains(nodes[index].tag),
            let role = document.attributeBytes(.role, of: nodes[index].node)
        else { return false }
        return residueRoles.contains(String(decoding: role, as: UTF8.self))
    }

    /// Takes out what classes, ids and names below `root` call residue; what holds much of its text stays.
    func prune(_ selection: inout Selection, below root: Int, guardShare: Double = 0.35) {
        let sizes = PageSizes(self, selection)
        let most = guardShare * Double(max(1, sizes.length(root)))
        for index in selection.elements(of: self, below: root) where index != root && selection.keeps(index) {
            let length = sizes.length(index)
            switch nodes[index].tag {
            case .aside, .footer, .figcaption, .figure:
                let holdsQuote = nodes[index].tag == .figure && has(.blockquote, below: index, in: selection)
                if holdsQuote || has(.table, below: index, in: selection) { continue }
                if Double(length) < most { selection.drop(index, of: self) }
            case .a, .em, .strong, .b, .i, .u, .td, .tr, .tbody, .table, .body, .html, .h1, .main, .article: continue
            default:
                let traits = nodes[index].traits
                guard traits.contains(.residue) else { continue }
                let isContent = traits.contains(.content) && length > 250
                if isContent, sizes.linkShare(index) < 0.3 { continue }
                if Double(length) < most { selection.drop(index, of: self) }
            }
        }
    }

    /// Takes out below `root` what is mostly links: menus, lists of other articles, single pointers.
    func pruneLinks(_ selection: inout Selection, below root: Int) {
        var sizes = PageSizes(self, selection)
        var hasDropped = false
        for tags in [[Tag.ul], [.ol], [.dl], [.table], [.div], [.section], [.p]] {
            if hasDropped { sizes = PageSizes(self, selection) }
            hasDropped = false
            let masses = tags[0] == .div || tags[0] == .section ? ParagraphMass(self, selection) : nil
            for index in selection.elements(of: self, below: root)
            where index != root && tags.contains(nodes[index].tag) && selection.keeps(index) {
                guard sizes.length(index) > 0, !isNumbered(index, selection),
                    !has(.blockquote, below: index, in: selection)
                else { continue }
                if isMostlyLinks(index, sizes, masses, selection) {
                    selection.drop(index, of: self)
                    hasDropped = true
                }
            }
        }
    }

    private func isMostlyLinks(
        _ index: Int, _ sizes: PageSizes, _ masses: ParagraphMass?, _ selection: Selection
    ) -> Bool {
        let (length, links) = (sizes.length(index), sizes.linkCount(index))
        let share = Double(sizes.linkLength(index)) / Double(length)
        switch nodes[index].tag {
        case .ul, .ol, .dl:
            if share > 0.8, links > 1 || length < 150 { return true }
            guard share > 0.5, links >= 4 else { return false }
            let items = children(index, in: selection).filter { !nodes[$0].isText }.map { sizes.length($0) }
            return items.max() ?? 0 < 120
        case .table:
            // A table with headings over its columns is data, linked or not.
            return share > (has(.th, below: index, in: selection) ? 0.9 : 0.5) && links > 4
        case .div, .section:
            return share > 0.66 && (links >= 2 || length < 120) && (masses.map { $0[index] } ?? 0) < 200
        default:
            guard share > 0.85, length < 200, links > 2 || isLastChild(index, selection) || length > 25 else {
                return false
            }
            return !endsSentence(index, selection)
        }
    }

    /// Whether the text of a subtree begins as the heading of a numbered part does: "9. …".
    private func isNumbered(_ index: Int, _ selection: Selection) -> Bool {
        guard [.div, .p, .section].contains(nodes[index].tag) else { return false }
        for inner in range(index) where nodes[inner].isText && selection.keeps(inner) {
            let text = document.data(of: nodes[inner].node).drop { $0.isHTMLSpace }
            guard !text.isEmpty else { continue }
            let digits = text.prefix { $0.isDigit }
            return (1...2).contains(digits.count) && [.period, 0x29].contains(text.dropFirst(digits.count).first ?? 0)
        }
        return false
    }

    private func isLastChild(_ index: Int, _ selection: Selection) -> Bool {
        guard let parent = parent(index) else { return true }
        return children(parent, in: selection).last { !nodes[$0].isText } == index
    }

    /// Whether the text of a subtree ends as a sentence does.
    func endsSentence(_ index: Int, _ selection: Selection) -> Bool {
        for inner in range(index).reversed() where nodes[inner].isText && selection.keeps(inner) {
            let bytes = document.data(of: nodes[inner].node)
            guard var last = bytes.lastIndex(where: { !$0.isHTMLSpace }) else { continue }
            while last > bytes.startIndex, [0x22, 0x29, 0x9D, 0x99, 0x80, 0xE2].contains(bytes[last]) { last -= 1 }
            return [.period, .exclamationMark, .questionMark].contains(bytes[last])
        }
        return false
    }
}

/// ARIA roles of what stands around an article.
private let residueRoles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "alertdialog", "menu",
    "menubar",
    "toolbar", "tablist", "form", "button",
]
