import Text

/// How often a word of a document stands where its capital tells, and how.
struct Evidence: Sendable {
    /// Times with a small first letter.
    var lower = 0
    /// Times with a capital that is not due to its place.
    var upper = 0
}

/// The words of a document, one a token, and what their casings tell.
struct Words: Sendable {
    let words: [Word]
    /// By the id of a word.
    let evidence: [Evidence]

    /// Looks every token up. O(n).
    init(_ document: TokenizedText, model: EntityModel) {
        let bytes = document.text.bytes.span
        var words: [Word] = []
        words.reserveCapacity(document.tokens.count)
        var ids: [PhraseKey: Int] = [:]
        var classesOfID: [WordClass] = []
        var evidence: [Evidence] = []
        for sentence in document.sentences {
            let shape = shape(of: sentence, of: document.tokens, in: bytes)
            let isHeadline = shape != .text
            var isInitial = true
            for index in sentence {
                let token = document.tokens[index]
                let key = PhraseKey(bytes, token.range)
                let id: Int
                if let known = ids[key] {
                    id = known
                } else {
                    id = ids.count
                    ids[key] = id
                    evidence.append(Evidence())
                    classesOfID.append(classes(of: token, key: key, in: bytes, model: model))
                }
                let classes = classesOfID[id]
                let isCapital = isCapital(token, classes, in: bytes)
                if token.kind == .word, !isHeadline {
                    if !isCapital { evidence[id].lower += 1 } else if !isInitial { evidence[id].upper += 1 }
                }
                words.append(
                    Word(
                        key: key, id: id, classes: classes, kind: token.kind, casing: token.casing,
                        count: token.range.count, isCapital: isCapital, isWeak: isInitial || isHeadline,
                        isHeadline: isHeadline, isCapsLine: shape == .capitals,
                        ending: isCapital ? WordEnding(token.range, in: bytes) : .none,
                        isNameSuffix: isCapital && isNameSuffix(token.range, in: bytes),
                        endsInS: bytes[token.range.upper - 1] | 0x20 == 0x73, mark: mark(of: token, in: bytes)))
                switch token.kind {
                case .word, .number, .address: isInitial = false
                case .clitic: break
                case .bracket: isInitial = isInitial || opensQuote(token, in: bytes)
                case .terminator: isInitial = true
                case .symbol: isInitial = isInitial || bytes[token.range.lower] == .colon || isDash(token, in: bytes)
                }
            }
        }
        self.words = words
        self.evidence = evidence
    }

    /// Whether the word's capital was seen to be its own, elsewhere in the document.
    func isProper(_ word: Word) -> Bool {
        let evidence = evidence[word.id]
        return evidence.upper > 0 && evidence.upper > 2 * evidence.lower
    }
}

/// What is known of a word; of one with a hyphen, what its parts tell.
private func classes(of token: Token, key: PhraseKey, in bytes: Span<UInt8>, model: EntityModel) -> WordClass {
    guard token.kind == .word, !key.isEmpty, token.range.count <= 64 else { return [] }
    let whole = model.phrases[key].subtracting(.prefix)
    guard whole.isEmpty else { return model.phrases[key] }
    var hyphen = token.range.upper - 1
    while hyphen > token.range.lower, bytes[hyphen] != .dash { hyphen -= 1 }
    guard hyphen > token.range.lower, hyphen + 1 < token.range.upper else { return model.phrases[key] }
    let first = model.phrases[PhraseKey(bytes, ByteRange(token.range.lower, hyphen))]
    let last = model.phrases[PhraseKey(bytes, ByteRange(hyphen + 1, token.range.upper))]
    guard !bytes[hyphen + 1].isLower else { return .common }
    if last.contains(.demonym) { return .demonym }
    if first.contains(.givenName), !first.contains(.common) { return .givenName }
    return last.contains(.surname) ? .surname : []
}

/// Whether the token is a mark that opens a quotation, after which a capital tells nothing.
private func opensQuote(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    switch bytes[token.range.lower] {
    case .quote, .apostrophe, 0x60: true
    case 0xE2: token.range.count == 3 && [0x98, 0x9C].contains(bytes[token.range.lower + 2])
    default: false
    }
}

/// Whether the token is a dash that parts clauses.
private func isDash(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    let range = token.range
    if bytes[range.lower] == .dash { return range.count > 1 }
    return range.count == 3 && bytes[range.lower] == 0xE2 && bytes[range.lower + 1] == 0x80
        && (0x92...0x95).contains(bytes[range.lower + 2])
}
