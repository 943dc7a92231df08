import Text

/// A word or known phrase inside a run of capitalised words.
struct NameUnit: Sendable {
    /// Token indices.
    let tokens: Range<Int>
    /// What is known of the whole.
    let classes: WordClass
}

/// The longest run of words a name is looked for in; longer ones are cut, so that time stays linear.
private let longestRun = 24

/// The stretches of the document in which names stand, each as units.
///
/// - Complexity: O(n): a phrase is at most eight tokens long.
func nameRuns(of document: TokenizedText, _ words: Words, model: EntityModel) -> [[NameUnit]] {
    var runs: [[NameUnit]] = []
    for sentence in document.sentences {
        let reader = RunReader(document: document, words: words, sentence: sentence, model: model)
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let run = reader.run(from: index)
            index = run.last?.tokens.upperBound ?? index + 1
            if !run.isEmpty { runs.append(run) }
        }
    }
    return runs
}

/// Reads runs in one sentence.
struct RunReader {
    let document: TokenizedText
    let words: Words
    let sentence: Range<Int>
    let model: EntityModel

    /// The word at `index`; nil past the sentence's end.
    func word(_ index: Int) -> Word? { index < sentence.upperBound ? words.words[index] : nil }

    /// The run that begins at `start`; empty when none does.
    func run(from start: Int) -> [NameUnit] {
        guard words.words[start].isCapital || leadsName(start) else { return [] }
        var units: [NameUnit] = []
        var index = start
        while index < sentence.upperBound, index - start < longestRun {
            if let unit = unit(at: index, after: units.last) {
                units.append(unit)
                index = unit.tokens.upperBound
                continue
            }
            guard let last = units.last, let joined = joint(at: index, after: last, units),
                let next = unit(at: joined, after: last)
            else { break }
            units.append(NameUnit(tokens: index..<joined, classes: []))
            units.append(next)
            index = next.tokens.upperBound
        }
        return units
    }

    /// The name word or known phrase at `index`; `last` is the unit before it, nil at the run's start.
    private func unit(at index: Int, after last: NameUnit?) -> NameUnit? {
        guard let word = word(index) else { return nil }
        if word.classes.contains(.prefix), word.isCapital || last == nil, let phrase = phrase(at: index) {
            return phrase
        }
        let single = NameUnit(tokens: index..<index + 1, classes: word.classes)
        guard let last else { return firstUnit(word, single) }
        let isNext = last.tokens.upperBound == index
        if isNext, word.isNameSuffix { return NameUnit(tokens: single.tokens, classes: []) }
        let isAfterName = isNext && last.classes.contains(.givenName) && !last.classes.contains(.common)
        guard isName(word, isAfterName: isAfterName, words) || isParticle(word, before: index + 1) else { return nil }
        return numbered(single)
    }

    /// The unit that begins a run.
    private func firstUnit(_ word: Word, _ single: NameUnit) -> NameUnit? {
        let index = single.tokens.lowerBound
        guard word.isCapital else {
            return leadsName(index) ? NameUnit(tokens: single.tokens, classes: .particle) : nil
        }
        if isName(word, isAfterName: false, words) || isParticle(word, before: index + 1) { return numbered(single) }
        guard word.isWeak else { return nil }
        // "Mark Twain" at the sentence's start, where "Mark" alone would be a verb.
        if word.classes.contains(.givenName), let next = self.word(index + 1), next.isCapital,
            next.classes.isDisjoint(with: [.common, .stop, .known])
        {
            return single
        }
        let canLead = !word.isHeadline && word.classes.isDisjoint(with: [.stop, .nonName])
        return canLead && leadsToTail(index) ? single : nil
    }

    /// The unit with the number that follows a craft or series: "Apollo 11".
    private func numbered(_ unit: NameUnit) -> NameUnit {
        guard unit.classes.contains(.numbered), word(unit.tokens.upperBound)?.mark == .number else { return unit }
        return NameUnit(tokens: unit.tokens.lowerBound..<unit.tokens.upperBound + 1, classes: .other)
    }

    /// Whether the capitalised word is a particle before a surname: "Von Braun".
    private func isParticle(_ word: Word, before index: Int) -> Bool {
        guard word.isCapital, word.classes.contains(.particle), let next = self.word(index) else { return false }
        return next.isCapital && next.classes.isDisjoint(with: [.common, .stop])
    }

    /// Whether the small word is a particle before a surname: "bin Laden", "al-Sadr".
    private func leadsName(_ index: Int) -> Bool {
        let word = words.words[index]
        guard word.classes.contains(.particle), word.classes.isDisjoint(with: [.stop, .common]) else { return false }
        var next = index + 1
        while next < min(sentence.upperBound, index + 3), !words.words[next].isCapital,
            words.words[next].classes.contains(.particle) || words.words[next].mark == .hyphen
        {
            next += 1
        }
        return next < sentence.upperBound && words.words[next].isCapital
            && words.words[next].classes.isDisjoint(with: [.stop, .nonName, .title])
    }

    /// The longest known phrase of two tokens or more at `index`, all its longer words capitalised.
    private func phrase(at index: Int) -> NameUnit? {
        let bytes = document.text.bytes.span
        var key = PhraseKey()
        var best: NameUnit?
        var end = index
        while end < sentence.upperBound, end - index < 8 {
            let word = words.words[end]
            guard word.isCapital || word.count <= 3 || word.kind != .word else { break }
            guard word.count <= 64 else { break }
            key.append(bytes, document.tokens[end].range)
            let classes = model.phrases[key]
            end += 1
            let named = classes.intersection([.known, .title, .organizationTail, .placeTail, .otherTail])
            let endsInWord = word.kind == .word ? word.isCapital : word.kind == .number || word.kind == .clitic
            if !named.isEmpty, end - index > 1, endsInWord {
                best = NameUnit(tokens: index..<end, classes: classes)
            }
            guard classes.contains(.prefix) else { break }
        }
        return best
    }

    /// Whether the capitalised words that follow the common word at `index` end in the head of an organisation,
    /// a place or an event: "Supreme Court" at the sentence's start.
    private func leadsToTail(_ index: Int) -> Bool {
        var end = index + 1
        while end < min(sentence.upperBound, index + 6), words.words[end].isCapital { end += 1 }
        guard end > index + 1 else { return false }
        return !words.words[end - 1].classes.isDisjoint(with: .anyTail)
            || (end < sentence.upperBound && words.words[end].mark == .of
                && !words.words[end - 1].classes.isDisjoint(with: [.organizationOf, .placeOf]))
    }
}
