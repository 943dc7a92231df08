import Text

extension TaggedDocument {
    /// The document with unknown labels where `model`, which was trained on other documents, finds other names.
    ///
    /// A name of either that the other does not have in the same place and kind counts as doubtful, and so does every
    /// name that shares a word with a doubtful one. Names of the last kind that the model misses stay, if of one word.
    package func softened(by model: EntityModel) -> TaggedDocument {
        let found = taggedSpans(of: text, model: model)
        var (result, first, next) = (self, 0, 0)
        for (row, sentence) in sentences.enumerated() {
            var given: Set<DoubtfulName> = []
            while next < found.count, found[next].tokens.lowerBound < first + sentence.count {
                let tokens = found[next].tokens
                let kind = NameTag.kinds.firstIndex(of: found[next].kind) ?? 0
                given.insert(DoubtfulName(tokens: tokens.lowerBound - first..<tokens.upperBound - first, kind: kind))
                next += 1
            }
            result.sentences[row] = softened(sentence, given)
            first += sentence.count
        }
        return result
    }

    private func softened(_ sentence: [TaggedWord], _ given: Set<DoubtfulName>) -> [TaggedWord] {
        let marked = Set(names(of: sentence))
        var doubtful = [Bool](repeating: false, count: sentence.count)
        for name in given.subtracting(marked) where marksOthers || name.kind != 3 {
            for index in name.tokens { doubtful[index] = true }
        }
        for name in marked.subtracting(given) where name.kind != 3 || name.tokens.count > 1 {
            for index in name.tokens { doubtful[index] = true }
        }
        for name in marked where name.tokens.contains(where: { doubtful[$0] }) {
            for index in name.tokens { doubtful[index] = true }
        }
        return zip(sentence, doubtful).map { word, doubtful in
            doubtful ? TaggedWord(word: word.word, label: .unknown) : word
        }
    }
}

/// A name in a sentence.
private struct DoubtfulName: Hashable {
    let tokens: Range<Int>
    let kind: Int
}

/// The names that labels mark.
private func names(of sentence: [TaggedWord]) -> [DoubtfulName] {
    var found: [DoubtfulName] = []
    var start = 0
    for (index, tag) in allowedTags(sentence, marksOthers: true).enumerated() {
        guard tag.nonzeroBitCount == 1 else { continue }
        let tag = NameTag(rawValue: UInt8(tag.trailingZeroBitCount))
        guard let kind = tag.kind else { continue }
        if !tag.goesOn { start = index }
        if !tag.isOpen { found.append(DoubtfulName(tokens: start..<index + 1, kind: kind)) }
    }
    return found
}
