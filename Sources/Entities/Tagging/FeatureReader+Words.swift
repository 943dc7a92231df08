/// Where a word stands for the token whose features are read.
enum WindowPlace: Int, CaseIterable {
    case here, before, after, twoBefore, twoAfter

    /// Tokens from the token to the word.
    @inline(__always) var offset: Int {
        switch self {
        case .here: 0
        case .before: -1
        case .after: 1
        case .twoBefore: -2
        case .twoAfter: 2
        }
    }
}

/// What a word tells by itself: tokens of one word share these features wherever they stand (`WordSums`).
extension FeatureReader {
    /// The features that the word of the token at `index` gives to the one it has that place for, after those that
    /// `sink` holds.
    ///
    /// - Complexity: O(1), no allocation.
    func readWord(_ index: Int, as place: WindowPlace, into sink: inout FeatureSink) {
        let token = tokens[index]
        switch place {
        case .here:
            addWord(token, to: &sink)
            addPath(token.wordClass, 82, to: &sink)
            addVector(token, to: &sink)
        case .before: addBeside(token, lower: 4, shape: 16, ending: 37, path: 81, vector: 123, to: &sink)
        case .after: addBeside(token, lower: 5, shape: 17, ending: 38, path: 83, vector: 126, to: &sink)
        case .twoBefore: addFarther(token, lower: 6, path: 80, vector: 129, to: &sink)
        case .twoAfter: addFarther(token, lower: 7, path: 84, vector: 130, to: &sink)
        }
    }

    /// What a word tells of the one beside it; the numbers are those of the templates.
    @inline(__always) private func addBeside(
        _ token: TokenTraits, lower: UInt64, shape: UInt64, ending: UInt64, path: UInt64, vector: UInt64,
        to sink: inout FeatureSink
    ) {
        sink.add(lower, token.lower)
        sink.add(shape, token.shortShape)
        if token.ending != 0 { sink.add(ending, token.ending) }
        addPath(token.wordClass, path, to: &sink)
        addNeighbour(token.vectorClass, vector, to: &sink)
    }

    /// What a word tells of the one two places away, likewise.
    @inline(__always) private func addFarther(
        _ token: TokenTraits, lower: UInt64, path: UInt64, vector: UInt64, to sink: inout FeatureSink
    ) {
        sink.add(lower, token.lower)
        addPath(token.wordClass, path, to: &sink)
        if token.vectorClass > 0 { sink.add(vector, vectors.path(of: token.vectorClass, length: 7)) }
    }

    @inline(__always) private func addWord(_ token: TokenTraits, to sink: inout FeatureSink) {
        sink.add(1, 1)
        sink.add(2, token.word)
        if token.capitalized != token.word {
            sink.add(2, token.capitalized)
            sink.add(62, 1)
        }
        sink.add(3, token.lower)
        sink.add(11, token.shape)
        sink.add(12, token.shortShape)
        let count = Int(token.length)
        let word = letters + token.letters
        var prefix = RunningHash()
        for length in 1..<min(6, count + 1) where count > 0 {
            prefix.append(word[length - 1])
            sink.add(20 + UInt64(length), prefix.value)
        }
        var suffix = RunningHash()
        for length in 1..<min(6, count + 1) where count > 0 {
            suffix.append(word[count - length])
            sink.add(30 + UInt64(length), suffix.value)
        }
        if count > 3 { sink.add(36, combined(token.ending, token.shortShape)) }
        addHyphenated(token, to: &sink)
    }

    /// The parts of a word with a hyphen.
    @inline(__always) private func addHyphenated(_ token: TokenTraits, to sink: inout FeatureSink) {
        let count = Int(token.length)
        let word = letters + token.letters
        guard let hyphen = (0..<count).first(where: { word[$0] == .dash }), hyphen > 0, hyphen + 1 < count else {
            return
        }
        var (first, second) = (RunningHash(), RunningHash())
        for index in 0..<hyphen { first.append(word[index]) }
        for index in hyphen + 1..<count { second.append(word[index]) }
        sink.add(47, first.value)
        sink.add(48, second.value)
    }

    @inline(__always) private func addPath(_ wordClass: UInt16, _ id: UInt64, to sink: inout FeatureSink) {
        guard wordClass > 0 else { return }
        sink.add(id, UInt64(wordClass))
        for length in [4, 6, 10] {
            sink.add(id + 10, classes.path(of: wordClass, length: length) << 4 | UInt64(length))
        }
    }

    @inline(__always) private func addVector(_ token: TokenTraits, to sink: inout FeatureSink) {
        let here = token.vectorClass
        sink.add(120, UInt64(here) << 2 | token.form)
        guard here > 0 else { return }
        for length in [3, 5, 7] {
            sink.add(121, (vectors.path(of: here, length: length) << 4 | UInt64(length)) << 2 | token.form)
        }
        sink.add(122, combined(UInt64(here), token.shortShape))
    }

    @inline(__always) private func addNeighbour(_ vectorClass: UInt16, _ id: UInt64, to sink: inout FeatureSink) {
        guard vectorClass > 0 else { return }
        sink.add(id, UInt64(vectorClass))
        for length in [3, 5, 7] {
            sink.add(id + 1, vectors.path(of: vectorClass, length: length) << 4 | UInt64(length))
        }
    }
}

extension TokenTraits {
    /// Which capitals the word has, where its line has any.
    @inline(__always) var form: UInt64 { UInt64(flags.contains(.smallLine) ? 2 : flags.rawValue & 3) }

    /// Hash of all that `FeatureReader.readWord` looks at.
    @inline(__always) var wordKey: UInt64 {
        combined(word, UInt64(flags.intersection([.capital, .allCapitals, .letters, .digit, .smallLine]).rawValue))
    }
}
