import Articles
import Text

/// How much a block speaks for being part of an article: positive for sentences, negative for residue.
///
/// - Complexity: O(1).
func weight(of block: Block) -> Double {
    let words = Double(min(block.words, 60))
    if let reason = block.reason {
        // Over a list of other articles' beginnings stand their days and authors.
        if reason == .byline || reason == .time { return -15 }
        return block.words < 25 ? -9 : -3
    }
    if block.isRowOfTopics { return -30 }
    switch block.ending {
    case .sentence, .colon:
        if block.isCut { return block.words >= 8 ? -4 : -1.5 }
        if block.words >= 10 { return block.capitals * 10 > block.words * 7 && block.clauseMarks < 2 ? -2 : words }
        return block.words >= 4 ? 2 : -1.5
    case .open:
        if block.isOfUnspacedScript, block.words < 60 || block.sentences == 0 { return block.words < 5 ? -6 : -5 }
        if block.words >= 25 {
            // A row of links is long too, but many of its words have capitals, and few have commas.
            if block.capitals * 5 > block.words * 2, block.clauseMarks * 4 < block.words { return -8 }
            if block.capitals * 3 > block.words { return -2 }
            return block.words >= 40 && block.sentences == 0 ? -4 : words * 0.6
        }
        return block.words < 5 ? -6 : block.words < 10 ? -5 : -2.5
    }
}

/// The weight of every block.
///
/// A run of headings and list items weighs so much and no more, since articles hold lists, and one of mostly numbers
/// less, since they hold tables. Sentences weigh nothing where they tease other articles: between two headlines, and
/// in a row of headlines that each have their day; nor do they where they were said before. After the heading of the
/// comments, or the page's copyright, they weigh a third.
///
/// - Complexity: O(bytes).
func weights(of draft: Draft) -> [Double] {
    let blocks = draft.blocks
    var weights = blocks.indices.map { index in
        let block = blocks[index]
        let isTeaser =
            block.words <= 45 && index > 0 && index + 1 < blocks.count && isHeadline(blocks[index - 1])
            && isHeadline(blocks[index + 1])
        return isTeaser ? min(0, weight(of: block)) : weight(of: block)
    }
    for index in draft.copies() { weights[index] = min(weights[index], 0) }
    for row in draft.rowsOfTeasers() {
        var left = 60.0
        for index in row {
            weights[index] = max(min(weights[index], -1), -left)
            left += weights[index]
        }
    }
    var mass = 0.0
    var share = 1.0
    for index in blocks.indices {
        mass += max(0, weights[index])
        let ends = blocks[index].reason == .copyright || beginsComments(blocks[index], in: draft.bytes.span)
        if mass >= 100, ends { share = 0.3 }
        if weights[index] > 0 { weights[index] *= share }
    }
    var start = 0
    while start < blocks.count {
        var (end, tabular) = (start, 0)
        while end < blocks.count, weights[end] <= 0, weights[end] > -25, blocks[end].reason == nil,
            blocks[end].words < 25
        {
            if blocks[end].numbers * 2 >= blocks[end].words { tabular += 1 }
            end += 1
        }
        var left = end - start >= 12 && tabular * 5 >= (end - start) * 2 ? 8.0 : 30.0
        for index in start..<end {
            weights[index] = max(weights[index], -left)
            left += weights[index]
        }
        start = max(end, start + 1)
    }
    return weights
}

extension Draft {
    /// Every row of three or more headlines that each have an author or a day after them, and a sentence
    /// or two at most.
    ///
    /// - Complexity: O(blocks).
    fileprivate func rowsOfTeasers() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var (row, first, second, last, firstTexts) = (0, 0, 0, 0, 0)
        func close(_ found: inout [Range<Int>]) {
            if row >= 3 { found.append(first..<(last + 1)) }
            row = 0
        }
        for index in blocks.indices.dropFirst() where blocks[index].reason == .time || blocks[index].reason == .byline {
            guard let headline = (max(0, index - 2)..<index).first(where: { isHeadline(blocks[$0]) }) else { continue }
            if row > 0, headline < last {
                last = index
                continue
            }
            let texts = row > 0 ? blocks[last..<headline].count { $0.ending == .sentence && $0.words >= 10 } : 0
            if row > 0, headline - last > 6 || texts > 2 { close(&found) }
            if row == 0 { first = headline }
            if row == 1 { firstTexts = texts }
            // The first of the row is the article itself where it has more to say than the next.
            if row == 2, firstTexts > texts { (row, first) = (1, second) }
            if row == 1 { second = headline }
            row += 1
            last = index
        }
        close(&found)
        return found
    }

    /// The blocks of eight words or more that say what one before them says.
    ///
    /// - Complexity: O(bytes).
    fileprivate func copies() -> [Int] {
        var seen: Set<String> = []
        return blocks.indices.filter { index in
            let block = blocks[index]
            guard block.words >= 8, block.words <= 80, block.reason == nil, !block.mayStandTwice else { return false }
            return !seen.insert(plainKey(block.range, in: bytes.span)).inserted
        }
    }
}

/// Whether a block has the length of a headline and no mark that ends sentences.
func isHeadline(_ block: Block) -> Bool {
    block.reason == nil && block.ending == .open && block.words >= 5 && block.words <= 22
}

/// The contiguous stretch with the greatest sum; nil where no weight is positive.
///
/// - Complexity: O(n), Kadane's algorithm.
func heaviestStretch(_ weights: [Double]) -> Range<Int>? {
    var best: (sum: Double, range: Range<Int>) = (0, 0..<0)
    var (sum, start) = (0.0, 0)
    for (index, weight) in weights.enumerated() {
        if sum <= 0 { (sum, start) = (0, index) }
        sum += weight
        if sum > best.sum { best = (sum, start..<(index + 1)) }
    }
    return best.range.isEmpty ? nil : best.range
}
