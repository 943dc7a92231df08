import Text

/// Of the lines over the text, the one whose words the text takes up: a headline tells what follows, the name of a
/// site or of a writer does not.
///
/// - Parameter body: the blocks of the text.
/// - Returns: nil where no line stands out; then the first one is as good as any.
/// - Complexity: O(bytes of the lines and of the text's first 4,000).
func headline(of draft: Draft, over body: Range<Int>) -> Int? {
    let candidates = (max(0, body.lowerBound - 15)..<body.lowerBound).filter { index in
        draft.blocks[index].words >= 3 && looksLikeTitle(draft.blocks[index], in: draft.bytes.span)
    }
    guard candidates.count > 1 else { return nil }
    let told = words(of: draft, in: body)
    let scores = candidates.map { index in
        let block = draft.blocks[index]
        let own = Set(plainKey(block.range, in: draft.bytes.span).split(separator: " ").filter { $0.utf8.count >= 4 })
        // Small words make a line a clause; a name has none.
        return 2 * own.intersection(told).count + min(4, block.words - block.capitals)
    }
    guard let best = scores.max(), let place = scores.firstIndex(of: best) else { return nil }
    let others = scores.indices.filter { $0 != place }.map { scores[$0] }
    return best >= 4 && best > (others.max() ?? 0) + 1 ? candidates[place] : nil
}

/// The words of the text's beginning, as `plainKey` writes them.
private func words(of draft: Draft, in body: Range<Int>) -> Set<Substring> {
    var found: Set<Substring> = []
    var left = 4000
    for index in body where left > 0 {
        let range = draft.blocks[index].range
        left -= range.count
        let key = plainKey(ByteRange(range.lower, min(range.upper, range.lower + 4000)), in: draft.bytes.span)
        found.formUnion(key.split(separator: " "))
    }
    return found
}
