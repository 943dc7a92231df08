import Articles
import Text

extension TaggedSpan {
    /// Whether the words are written as a name: of another thing than a person, organisation or place a run of small
    /// words is none, though a tagger that knows none of them may take it for the name of a species.
    ///
    /// - Complexity: O(its tokens).
    func isWrittenAsName(in document: TokenizedText) -> Bool {
        guard kind == .other, tokens.count > 1 else { return true }
        var (small, large) = (0, 0)
        for token in tokens.lazy.map({ document.tokens[$0] }) where token.kind == .word {
            if token.casing != .lower {
                large += 1
            } else if token.range.count > Self.longestParticle {
                small += 1
            }
        }
        return small < 2 || small <= large
    }

    /// Bytes of the longest small word that many names have within them: "of", "the", "from".
    private static let longestParticle = 4
}
