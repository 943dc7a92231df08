import Text

extension TokenizedText {
    /// This text, a blank line, and the other one, with the tokens and sentences of both.
    ///
    /// - Complexity: O(n).
    func followed(by other: TokenizedText) -> TokenizedText {
        let shift = text.count + 2
        let moved = other.tokens.map { Token(range: $0.range.shifted(by: shift), kind: $0.kind, casing: $0.casing) }
        let ranges = other.sentences.map { $0.lowerBound + tokens.count..<$0.upperBound + tokens.count }
        return TokenizedText(
            UTF8Text(repairing: text.bytes + [.newline, .newline] + other.text.bytes), tokens: tokens + moved,
            sentences: sentences + ranges)
    }

    /// A text made of words that were parted elsewhere: one space between words, a blank line between sentences.
    ///
    /// A lone hyphen joins the words around it, as it did before a treebank parted them.
    ///
    /// - Parameter words: by sentence; empty words and sentences give no token.
    init(words sentences: [[String]]) {
        var bytes: [UInt8] = []
        var found: [Token] = []
        var ranges: [Range<Int>] = []
        for sentence in sentences {
            let first = found.count
            var joins = true
            for word in sentence where !word.utf8.isEmpty {
                if found.count == first {
                    if !bytes.isEmpty { bytes += [.newline, .newline] }
                } else if word != "-", !joins {
                    bytes.append(.space)
                }
                joins = word == "-"
                let start = bytes.count
                bytes += word.utf8
                let range = ByteRange(start, bytes.count)
                found.append(
                    Token(range: range, kind: kind(of: word), casing: casing(of: range, in: bytes.span)))
            }
            if found.count > first { ranges.append(first..<found.count) }
        }
        self.init(UTF8Text(repairing: bytes), tokens: found, sentences: ranges)
    }
}

/// What a word that was parted elsewhere is made of.
private func kind(of word: String) -> Token.Kind {
    let bytes = Array(word.utf8)
    if ["'s", "’s", "n't", "n’t", "'ll", "'re", "'ve", "'d", "'m", "’ll", "’re", "’ve", "’d", "’m"].contains(word) {
        return .clitic
    }
    return tokens(in: bytes.span).first?.kind ?? .symbol
}
