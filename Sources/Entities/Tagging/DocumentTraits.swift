import Text

/// The traits of all tokens of a document, or of a part of a very long one, and where its names stand again.
struct DocumentTraits {
    /// A token each, and one without traits behind the last.
    private(set) var tokens: [TokenTraits] = []
    /// The small letters of all tokens; each token knows its place.
    let letters: [UInt8]
    /// Ranges of indices into `tokens`.
    let sentences: [Range<Int>]

    /// Reads the document. O(n).
    init(_ document: TokenizedText, model: EntityModel) {
        self.init(
            DocumentPart(sentences: document.sentences, tokens: 0..<document.tokens.count), of: document, model: model)
    }

    /// Reads a part of the document, which knows nothing of the rest. O(n) in the part.
    init(_ part: DocumentPart, of document: TokenizedText, model: EntityModel) {
        let bytes = document.text.bytes.span
        let words = document.tokens[part.tokens]
        var reader = WordReader(capacity: words.isEmpty ? 0 : document.range(ofTokens: part.tokens).count)
        tokens.reserveCapacity(words.count + 1)
        for token in words {
            var traits = reader.traits(of: token, in: bytes)
            traits.wordClass = model.wordClasses[traits]
            traits.vectorClass = model.vectorClasses[traits.lower]
            tokens.append(traits)
        }
        letters = reader.letters
        sentences = part.sentences
        for sentence in sentences {
            markLine(sentence)
            markRuns(sentence)
        }
        markLists(of: words, in: bytes, model.lexicon)
        linkOccurrences()
        // What stands behind the last token tells nothing.
        tokens.append(TokenTraits())
    }

    /// Tells lines of capitals, of Title Case, and without capitals, and the sentence's first word.
    private mutating func markLine(_ sentence: Range<Int>) {
        var (words, capitals, longWords, longCapitals, initial) = (0, 0, 0, 0, -1)
        var isSmall = true
        for index in sentence {
            let traits = tokens[index]
            let isWord = traits.flags.contains(.letters)
            // "I" is all that has a capital in some people's lines.
            if traits.isCapital, sentence.count < 2 || traits.lower != smallI { isSmall = false }
            if initial < 0, isWord || traits.flags.contains(.digit) { initial = index }
            guard isWord || traits.isCapital else { continue }
            words += 1
            if traits.flags.contains(.allCapitals), traits.length > 1 { capitals += 1 }
            if traits.length > 3 {
                longWords += 1
                if traits.isCapital { longCapitals += 1 }
            }
        }
        if initial >= 0 { tokens[initial].flags.insert(.initial) }
        if isSmall, words > 0 { for index in sentence { tokens[index].flags.insert(.smallLine) } }
        let isCapitalLine = words > 2 && capitals * 10 >= words * 7
        let isTitleLine = longWords > 3 && longCapitals * 10 >= longWords * 8
        guard isCapitalLine || isTitleLine else { return }
        for index in sentence { tokens[index].flags.insert(isCapitalLine ? .capitalLine : .titleLine) }
    }

    /// Tells each capitalised word where its run of such words begins and ends.
    private mutating func markRuns(_ sentence: Range<Int>) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            var end = index
            while end < sentence.upperBound, tokens[end].isCapital { end += 1 }
            end = max(end, index + 1)
            for inside in index..<end {
                tokens[inside].runStart = Int32(index)
                tokens[inside].runEnd = Int32(end - 1)
            }
            index = end
        }
    }

    /// Looks up every phrase of at most six tokens that the lexicon knows; of a list the longest counts.
    private mutating func markLists(of words: ArraySlice<Token>, in bytes: Span<UInt8>, _ lexicon: Lexicon) {
        guard !lexicon.isEmpty else { return }
        for sentence in sentences {
            for start in sentence where tokens[start].length > 0 {
                var key = PhraseKey()
                var end = start
                while end < sentence.upperBound, end - start < 6 {
                    let range = words[words.startIndex + end].range
                    guard range.count <= WordReader.longest else { break }
                    key.append(bytes, range)
                    end += 1
                    let lists = lexicon[key]
                    guard !lists.isEmpty else { break }
                    mark(lists, start..<end)
                    guard lists.contains(.prefix) else { break }
                }
            }
        }
    }

    private mutating func mark(_ lists: WordClass, _ range: Range<Int>) {
        var lists = lists.subtracting(.prefix)
        let (first, last) = (tokens[range.lowerBound], tokens[range.upperBound - 1])
        if !first.isCapital, !last.isCapital, first.flags.isDisjoint(with: [.digit, .smallLine]) {
            lists.subtract(.names)
        }
        var bits = lists.rawValue
        guard bits != 0 else { return }
        // Lists that know a longer phrase here keep it.
        for index in range {
            let marks = tokens[index].marks
            if range.count < 3 { bits &= ~marks.long }
            if range.count < 2 { bits &= ~(marks.first | marks.middle | marks.last) }
        }
        guard bits != 0 else { return }
        for (place, index) in range.enumerated() { tokens[index].marks.set(bits, place: place, of: range.count) }
    }

    /// Chains the places where one capitalised word stands outside lines of capitals.
    private mutating func linkOccurrences() {
        var (capitals, smalls) = (0, 0)
        for traits in tokens where traits.flags.contains(.letters) {
            if traits.isCapital { capitals += 1 } else { smalls += 1 }
        }
        guard capitals > 0 else { return }
        var words = HashIndex(capacity: capitals)
        var places: [(first: Int32, last: Int32, count: Int)] = []
        var small = HashIndex(capacity: smalls)
        for index in tokens.indices where tokens[index].flags.contains(.letters) {
            let traits = tokens[index]
            if !traits.isCapital {
                small[traits.lower] = 1
            } else if traits.length > 1, !traits.flags.contains(.capitalLine) {
                let word = Int(words[traits.word])
                if word < 0 {
                    words[traits.word] = Int32(places.count)
                    places.append((Int32(index), Int32(index), 1))
                } else {
                    tokens[Int(places[word].last)].nextOccurrence = Int32(index)
                    places[word].last = Int32(index)
                    places[word].count += 1
                }
            }
        }
        for index in tokens.indices where tokens[index].isCapital && tokens[index].flags.contains(.letters) {
            let isLine = tokens[index].flags.contains(.capitalLine)
            let key = isLine ? tokens[index].capitalized : tokens[index].word
            if small[tokens[index].lower] >= 0 { tokens[index].flags.insert(.seenSmall) }
            let word = Int(words[key])
            guard word >= 0 else { continue }
            tokens[index].firstOccurrence = places[word].first
            tokens[index].occurrences = UInt8(min(places[word].count, 255))
        }
    }
}

private let smallI = hash(of: "i")

extension DocumentTraits {
    /// Hands over what reads the features of the tokens, good for as long as `body` runs.
    func withReader<Result>(of model: EntityModel, _ body: (FeatureReader) throws -> Result) rethrows -> Result {
        try tokens.withUnsafeBufferPointer { tokens in
            try letters.withUnsafeBufferPointer { letters in
                // An empty document has no letters to point at, and nothing to read either.
                guard let tokens = tokens.baseAddress else {
                    preconditionFailure("a document's traits end in one of none")
                }
                let none = UnsafePointer<UInt8>(bitPattern: 1).unsafelyUnwrapped
                return try body(
                    FeatureReader(
                        tokens: tokens, letters: letters.baseAddress ?? none, classes: model.wordClasses,
                        vectors: model.vectorClasses))
            }
        }
    }
}
