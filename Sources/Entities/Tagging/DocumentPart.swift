import Text

/// Tokens of a document that are tagged together: those of an article all, of a very long text as many as memory is
/// given for.
struct DocumentPart: Equatable {
    /// Ranges of indices that count from the part's first token; in order, covering all of its tokens, none empty.
    let sentences: [Range<Int>]
    /// Where the part's tokens stand in the document.
    let tokens: Range<Int>

    /// The parts of a document with these sentences: whole sentences, or pieces of one that is longer than a part.
    ///
    /// - Parameter longest: the most tokens of a part, 1 or more.
    /// - Returns: in order, covering all tokens; one for a document of no more than `longest`, none for an empty one.
    /// - Complexity: O(sentences + tokens / longest).
    static func parts(of sentences: [Range<Int>], longest: Int) -> [DocumentPart] {
        var parts: [DocumentPart] = []
        var (open, first): ([Range<Int>], Int) = ([], 0)
        func close(at end: Int) {
            guard end > first else { return }
            parts.append(DocumentPart(sentences: open, tokens: first..<end))
            (open, first) = ([], end)
        }
        for sentence in sentences {
            if sentence.upperBound - first > longest { close(at: sentence.lowerBound) }
            for start in stride(from: sentence.lowerBound, to: sentence.upperBound, by: longest) {
                let end = min(start + longest, sentence.upperBound)
                if end - first > longest { close(at: start) }
                open.append(start - first..<end - first)
            }
        }
        close(at: sentences.last?.upperBound ?? 0)
        return parts
    }
}
