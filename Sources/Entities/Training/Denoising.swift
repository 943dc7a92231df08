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
            var given: Set<TaggedSpan> = []
            while next < found.count, found[next].tokens.lowerBound < first + sentence.count {
                let tokens = found[next].tokens
                given.insert(
                    TaggedSpan(tokens: tokens.lowerBound - first..<tokens.upperBound - first, kind: found[next].kind))
                next += 1
            }
            result.sentences[row] = softened(sentence, given)
            first += sentence.count
        }
        return result
    }

    private func softened(_ sentence: [TaggedWord], _ given: Set<TaggedSpan>) -> [TaggedWord] {
        let marked = names(of: sentence)
        var doubtful = [Bool](repeating: false, count: sentence.count)
        for name in given.subtracting(marked) where marksOthers || name.kind != .other {
            for index in name.tokens { doubtful[index] = true }
        }
        for name in marked.subtracting(given) where name.kind != .other || name.tokens.count > 1 {
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

/// The names that labels mark; what may have several tags is in none.
private func names(of sentence: [TaggedWord]) -> Set<TaggedSpan> {
    let tags = allowedTags(sentence, marksOthers: true).map { allowed in
        allowed.nonzeroBitCount == 1 ? NameTag(rawValue: UInt8(allowed.trailingZeroBitCount)) : .outside
    }
    var names: [TaggedSpan] = []
    appendSpans(of: tags, from: 0, to: &names)
    return Set(names)
}
