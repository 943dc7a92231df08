import Articles
import Text

/// The residue rules of the table, made ready once.
private let rules = ResidueRules(residueTable)

extension Draft {
    /// The draft with a reason on every block that is residue by itself, wherever it stands.
    ///
    /// - Parameter followsLists: whether short lines after a heading such as "More:" are what it announces; a page's
    ///   own structure tells that better.
    /// - Complexity: O(bytes).
    func classified(followsLists: Bool = true) -> Draft {
        var folded = FoldedWords()
        var draft = self
        let span = bytes.span
        for index in blocks.indices {
            let block = blocks[index]
            if block.letters == 0 {
                draft.blocks[index].reason = .punctuation
            } else if block.words <= rules.mostWords, block.range.count <= 1200, !isSpeech(block, in: span) {
                folded.read(block.range, of: span, by: rules.vocabulary)
                draft.blocks[index].reason =
                    rules.reason(of: folded, in: span) ?? shapeReason(of: block, words: folded.words, in: span)
                if followsLists, draft.blocks[index].reason == nil, isEcho(folded.words, in: span) {
                    draft.blocks[index].reason = .related
                }
            }
        }
        return followsLists ? draft.withListedLinks() : draft
    }

    /// The draft with the lines after a heading such as "More:" or "Related stories" marked as what it announces.
    private func withListedLinks() -> Draft {
        var draft = self
        var left = 0
        for index in blocks.indices {
            let block = draft.blocks[index]
            if block.reason == .related {
                left = block.words <= 5 ? 12 : 0
            } else if left > 0, block.reason == nil, block.ending == .open, block.words <= 25,
                block.words >= 3 || !block.hasSmall && !block.hasDigit
            {
                draft.blocks[index].reason = .related
                left -= 1
            } else if block.reason == nil {
                left = 0
            }
        }
        return draft
    }
}

/// Whether a block begins with a headline and says it at once again, as the picture of a link and the link do.
///
/// - Complexity: O(1): at most forty words.
private func isEcho(_ words: [FoldedWords.Word], in bytes: Span<UInt8>) -> Bool {
    guard words.count >= 12 else { return false }
    let last = min(words.count - 6, 40)
    for first in 0..<3 {
        for second in stride(from: first + 6, through: last, by: 1)
        where (0..<6).allSatisfy({ isSame(words[first + $0].range, words[second + $0].range, in: bytes) }) {
            return true
        }
    }
    return false
}

/// Whether a block is something said: it begins with a quotation mark and ends as a sentence does.
private func isSpeech(_ block: Block, in bytes: Span<UInt8>) -> Bool {
    guard block.ending == .sentence, let (value, _) = scalar(in: bytes, at: block.range.lower) else { return false }
    return value == 0x22 || value == 0x201C || value == 0x201E || value == 0xAB || value == 0x300C
}

/// The reason a block is residue by its shape: what tables of words cannot tell.
private func shapeReason(of block: Block, words: [FoldedWords.Word], in bytes: Span<UInt8>) -> Residue.Reason? {
    if isDayLine(words, in: bytes) { return .time }
    if isShareRow(words) { return .share }
    if let notice = copyrightNotice(block, in: bytes) { return notice }
    if byline(in: block.range, of: bytes, needsBy: true) != nil { return .byline }
    // A line in capitals, longer than a heading, is a pointer to another article.
    if !block.hasSmall, block.words >= 7, block.words <= 25, block.ending == .open { return .related }
    if isPath(block, in: bytes) { return .navigation }
    if block.words <= 3, isAddress(block, in: bytes) { return .navigation }
    return nil
}

private let networks: Set<Int32> = Set(
    [
        "facebook", "twitter", "x", "linkedin", "whatsapp", "pinterest", "reddit", "telegram", "email", "e-mail",
        "print", "share", "google", "tumblr", "flipboard", "instagram", "youtube", "tiktok", "rss", "tweet",
        "messenger",
    ].map { rules.vocabulary.number(of: Array($0.utf8)) }.filter { $0 >= 0 })

/// Whether the words are nothing but names of networks, two or more.
private func isShareRow(_ words: [FoldedWords.Word]) -> Bool {
    words.count >= 2 && words.count <= 24 && words.allSatisfy { networks.contains($0.id) }
}

/// A block that begins with "©" or "(c)" and a year or a name.
private func copyrightNotice(_ block: Block, in bytes: Span<UInt8>) -> Residue.Reason? {
    guard block.words <= 45, block.range.count >= 4 else { return nil }
    let start = block.range.lower
    let hasSign = bytes[start] == 0xC2 && bytes[start + 1] == 0xA9
    let hasLetter = bytes[start] == 0x28 && bytes[start + 1].lowercased == 0x63 && bytes[start + 2] == 0x29
    return hasSign || hasLetter && block.capitals * 2 >= block.words ? .copyright : nil
}

/// Whether a block is the path to a page: "Home > News > Harbour".
private func isPath(_ block: Block, in bytes: Span<UInt8>) -> Bool {
    guard block.words <= 14, block.ending == .open else { return false }
    var arrows = 0
    for index in block.range.lower + 1..<block.range.upper where bytes[index - 1] == .space {
        if bytes[index] == 0x3E || index + 1 < block.range.upper && bytes[index] == 0xC2 && bytes[index + 1] == 0xBB {
            arrows += 1
        }
    }
    return arrows >= 2
}

/// Whether a block is one web address or mail address.
private func isAddress(_ block: Block, in bytes: Span<UInt8>) -> Bool {
    let first = bytes[block.range.lower].lowercased
    var hasAt = false
    for index in block.range.lower..<block.range.upper {
        if bytes[index] == .at { hasAt = true }
    }
    guard hasAt || first == 0x68 || first == 0x77 else { return false }
    let text = lowercasedASCII(block.range, in: bytes)
    return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
        || hasAt && !text.contains(" ")
}
