import Text

/// A phrase that rules look for, as a list of steps.
///
/// Written as words with spaces between: `a/b` is either word, `a?` may be missing, `a:` must have a colon, bar or
/// dash after it, `#` is a number, `~` is up to eight words of any kind, `*` exactly one.
struct Phrase {
    /// What one step takes.
    enum Step {
        case words([Int32], isOptional: Bool, isMarked: Bool)
        case number
        case anyWord
        case gap
    }

    private let steps: [Step]

    /// Reads a phrase as written, adding its words to `vocabulary`.
    init(_ written: Substring, _ vocabulary: inout Vocabulary) {
        var steps: [Step] = []
        for piece in written.split(separator: " ") {
            switch piece {
            case "#": steps.append(.number)
            case "*": steps.append(.anyWord)
            case "~": steps.append(.gap)
            default:
                let isOptional = piece.hasSuffix("?")
                let isMarked = piece.hasSuffix(":")
                let words = (isOptional || isMarked ? piece.dropLast() : piece).split(separator: "/")
                let numbers = words.map { vocabulary.insert(Array($0.utf8)) }
                steps.append(.words(numbers, isOptional: isOptional, isMarked: isMarked))
            }
        }
        self.steps = steps
    }

    /// The words that it can begin with; nil when it can begin with any.
    var firstWords: [Int32]? {
        var first: [Int32] = []
        for step in steps {
            guard case .words(let words, let isOptional, _) = step else { return nil }
            first += words
            if !isOptional { return first }
        }
        return first
    }

    /// Where the phrase ends when it begins at `start`; with `mustEnd` only where that is the end of `words`.
    ///
    /// - Complexity: bounded by the phrase: at most 2^optional steps and eight tries a gap.
    func end(in words: [FoldedWords.Word], at start: Int, of bytes: Span<UInt8>, mustEnd: Bool) -> Int? {
        end(in: words, at: start, step: 0, of: bytes, mustEnd: mustEnd)
    }

    private func end(
        in words: [FoldedWords.Word], at index: Int, step: Int, of bytes: Span<UInt8>, mustEnd: Bool
    ) -> Int? {
        guard step < steps.count else { return mustEnd && index < words.count ? nil : index }
        switch steps[step] {
        case .number:
            guard index < words.count, bytes[words[index].range.lower].isDigit else { return nil }
            return end(in: words, at: index + 1, step: step + 1, of: bytes, mustEnd: mustEnd)
        case .anyWord:
            guard index < words.count else { return nil }
            return end(in: words, at: index + 1, step: step + 1, of: bytes, mustEnd: mustEnd)
        case .gap:
            for skipped in 0...8 where index + skipped <= words.count {
                if let end = end(in: words, at: index + skipped, step: step + 1, of: bytes, mustEnd: mustEnd) {
                    return end
                }
            }
            return nil
        case .words(let numbers, let isOptional, let isMarked):
            if index < words.count, numbers.contains(words[index].id), !isMarked || words[index].isMarked,
                let end = end(in: words, at: index + 1, step: step + 1, of: bytes, mustEnd: mustEnd)
            {
                return end
            }
            guard isOptional else { return nil }
            return end(in: words, at: index, step: step + 1, of: bytes, mustEnd: mustEnd)
        }
    }
}
