import Articles
import Text

/// Who wrote the article: by its byline, else by the name line near its head or over an author's life, else by
/// its credits.
///
/// - Complexity: O(blocks), reading only short ones.
func authors(of outline: Outline, credits: [ByteRange]) -> [String] {
    let draft = outline.draft
    let span = draft.bytes.span
    let start = outline.body.lowerBound
    let title = outline.titleBlock ?? max(-1, start - 12)
    let head = max(0, min(title, start - 12))..<min(draft.blocks.count, start + 3)
    for index in head {
        if let names = byline(in: draft.blocks[index].range, of: span, needsBy: true), !names.isEmpty { return names }
        if isBareBy(draft.blocks[index].range, in: span), index + 1 < head.upperBound,
            let names = byline(in: draft.blocks[index + 1].range, of: span, needsBy: false)
        {
            return names
        }
    }
    if title < start {
        for index in max(0, title + 1)..<start where draft.blocks[index].words <= 16 {
            if let names = byline(in: draft.blocks[index].range, of: span, needsBy: false), !names.isEmpty {
                return names
            }
        }
    }
    if let name = nameOverBiography(draft, in: span) { return [name] }
    var reporting: [String] = []
    for credit in credits {
        for name in reporters(in: credit, of: span) where !reporting.contains(name) { reporting.append(name) }
        if !reporting.isEmpty { break }
    }
    return reporting
}

/// Whether a block is "By" alone, the name being the next.
private func isBareBy(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    range.count <= 11 && ["by", "by:", "written by", "author", "author:"].contains(lowercasedASCII(range, in: bytes))
}

/// The name that stands as a line of its own over an author's life, an agency's line perhaps between; else the
/// name that the life begins with.
private func nameOverBiography(_ draft: Draft, in bytes: Span<UInt8>) -> String? {
    guard let life = draft.blocks.firstIndex(where: { $0.reason == .authorBio }) else { return nil }
    let names = (max(0, life - 3)..<life).filter { isNameLine(draft.blocks[$0].range, in: bytes) }
    let start = draft.blocks[life].range
    let opening = draft.string(ByteRange(start.lower, min(start.upper, start.lower + 60)))
    // The line that shares its last name with the life is the author's; else the first, the agency's being after.
    let shared = names.first { index in
        draft.string(index).split(separator: " ").last.map { opening.contains($0) } ?? false
    }
    if let name = shared ?? names.first { return draft.string(name) }
    let range = draft.blocks[life].range
    return personName(at: range.lower, upTo: min(range.upper, range.lower + 80), in: bytes).map {
        draft.string(ByteRange(range.lower, $0))
    }
}

extension Draft {
    /// What the page tells about its authors; nil when nothing.
    func biography() -> String? {
        let lives = blocks.indices.filter { blocks[$0].reason == .authorBio }.map(string)
        return lives.isEmpty ? nil : lives.joined(separator: "\n\n")
    }

    /// The titles that pointers to other articles name: "See also  Storm closes port" gives "Storm closes port".
    func relatedTitles() -> [String] {
        blocks.indices.compactMap {
            blocks[$0].reason == .related ? relatedTitle(blocks[$0].range, in: bytes.span) : nil
        }
    }
}

private func relatedTitle(_ range: ByteRange, in bytes: Span<UInt8>) -> String? {
    guard range.count <= 400 else { return nil }
    var lower = range.lower
    while lower < range.upper, !bytes[lower].isAlphanumeric, bytes[lower] < 0x80 { lower += 1 }
    let text = lowercasedASCII(ByteRange(lower, range.upper), in: bytes)
    for (opening, needsMark) in relatedOpenings where text.hasPrefix(opening) {
        var index = lower + opening.utf8.count
        let start = index
        var marked = false
        while index < range.upper, let (value, length) = scalar(in: bytes, at: index), !isWordScalar(value),
            value != 0x201C, value != 0x2018, value != 0x22, value != 0x27
        {
            if value != 0x20 { marked = true }
            index += length
        }
        guard index > start, !needsMark || marked else { continue }
        let words = Block(ByteRange(index, range.upper), in: bytes).words
        return words >= 3 ? string(ByteRange(index, range.upper), in: bytes) : nil
    }
    return nil
}

/// How pointers begin, and whether only with a mark after it.
private let relatedOpenings: [(String, Bool)] = [
    ("see also", false), ("read also", false), ("also read", false), ("also see", false), ("read more", true),
    ("see more", true), ("read next", false), ("don't miss", true), ("related story", true), ("related article", true),
    ("related", true), ("recommended", true), ("read", true), ("more", true), ("watch", true), ("must read", true),
    ("in case you missed it", true), ("siehe auch", false), ("lesen sie auch", false), ("lire aussi", false),
    ("à lire aussi", false), ("voir aussi", false), ("leia também", false), ("leia mais", true), ("veja também", false),
    ("lea también", false), ("leggi anche", false), ("baca juga", false), ("lees ook", false), ("читайте также", false),
]
