import Articles
import Text

// The package face of the target.

/// The version of the engine; a higher one annotates anew.
package let entitiesVersion = 6

/// The persons, organisations, places and other names of a document.
///
/// - Parameters:
///   - document: the article's text.
///   - title: its title, which tells about names but in which no mention is given.
/// - Returns: by number of mentions, most first; of equals the one named first. No two share a byte.
/// - Complexity: O(n).
package func entities(in document: TokenizedText, title: UTF8Text?, model: EntityModel) -> [Entity] {
    guard let title, !title.isEmpty else {
        return resolvedEntities(writtenNames(of: document, model: model), in: document, from: 0, model: model)
    }
    let head = TokenizedText(title)
    let whole = head.followed(by: document)
    let found = resolvedEntities(
        writtenNames(of: whole, model: model), in: whole, from: head.tokens.count, model: model)
    let shift = document.text.count - whole.text.count
    return found.map { entity in
        Entity(
            kind: entity.kind, subtype: entity.subtype, name: entity.name, aliases: entity.aliases, roles: entity.roles,
            mentions: entity.mentions.map { $0.shifted(by: shift) })
    }
}

/// The tagged spans that are written as names.
private func writtenNames(of document: TokenizedText, model: EntityModel) -> [TaggedSpan] {
    taggedSpans(of: document, model: model).filter { $0.isWrittenAsName(in: document) }.map { span in
        guard span.kind != .other, span.isKnownCraft(in: document, model) else { return span }
        return TaggedSpan(tokens: span.tokens, kind: .other)
    }
}

extension TaggedSpan {
    /// Whether it is the name of a spacecraft, and of no place or organisation that is known: "Soyuz", which does what
    /// persons do and is where they are, but not "Mercury".
    fileprivate func isKnownCraft(in document: TokenizedText, _ model: EntityModel) -> Bool {
        let known = model.phrases[PhraseKey(document.text.bytes.span, document.range(ofTokens: tokens))]
        return known.isSuperset(of: [.other, .numbered])
            && known.isDisjoint(with: WordClass.anyPlace.union(.organization))
    }
}

/// The names of a tokenised document as IOB2 tags: "B-PER", "I-ORG", "O", with PER, ORG, LOC and MISC.
///
/// - Parameter sentences: the words of one document; the answer has the same shape.
/// - Complexity: O(n).
package func tags(for sentences: [[String]], model: EntityModel) -> [[String]] {
    let document = TokenizedText(words: sentences)
    var tags = sentences.map { $0.map { _ in "O" } }
    // An empty word has no token, so each token's place is kept.
    let places = sentences.indices.flatMap { row in
        sentences[row].indices.compactMap { sentences[row][$0].utf8.isEmpty ? nil : (row: row, column: $0) }
    }
    for span in taggedSpans(of: document, model: model) {
        for (offset, token) in span.tokens.enumerated() {
            let place = places[token]
            tags[place.row][place.column] = (offset == 0 ? "B-" : "I-") + tag(of: span.kind)
        }
    }
    return tags
}

/// Which of the names in tokenised sentences name one entity.
///
/// - Parameters:
///   - names: in any order; one that is out of its sentence stands alone.
///   - sentences: the words of one document.
/// - Returns: a number for each name, equal for those of one entity.
/// - Complexity: O(n log n).
package func entityNumbers(of names: [NamedWords], in sentences: [[String]], model: EntityModel) -> [Int] {
    let document = TokenizedText(words: sentences)
    let spans = spans(of: names, in: sentences)
    var (_, clusters) = clusters(of: spans.map { ($0.tokens, $0.kind) }, in: document, model: model)
    var numbers = names.indices.map { -1 - $0 }
    for (order, span) in spans.enumerated() { numbers[span.index] = clusters.root(of: order) }
    return numbers
}

/// What each name in tokenised sentences is more closely, told by all names of its entity.
///
/// - Parameters:
///   - names: in any order; one that is out of its sentence has no subtype.
///   - sentences: the words of one document.
/// - Complexity: O(n log n).
package func subtypes(of names: [NamedWords], in sentences: [[String]], model: EntityModel) -> [EntitySubtype?] {
    let document = TokenizedText(words: sentences)
    let spans = spans(of: names, in: sentences)
    var subtypes = [EntitySubtype?](repeating: nil, count: names.count)
    let entities = resolvedEntities(
        spans.map { TaggedSpan(tokens: $0.tokens, kind: $0.kind) }, in: document, from: 0, model: model)
    var byMention: [ByteRange: EntitySubtype] = [:]
    for entity in entities { for mention in entity.mentions { byMention[mention] = entity.subtype } }
    for span in spans { subtypes[span.index] = byMention[document.range(ofTokens: span.tokens)] }
    return subtypes
}

/// The tokens of names that a text made of `sentences` has, in text order; those that are out of their sentence are left
/// out.
private func spans(
    of names: [NamedWords], in sentences: [[String]]
) -> [(index: Int, tokens: Range<Int>, kind: EntityKind)] {
    // An empty word has no token.
    var tokens: [[Int]] = []
    var count = 0
    for sentence in sentences {
        var row: [Int] = []
        for word in sentence {
            row.append(count)
            if !word.utf8.isEmpty { count += 1 }
        }
        tokens.append(row + [count])
    }
    return names.indices.compactMap { index -> (index: Int, tokens: Range<Int>, kind: EntityKind)? in
        let name = names[index]
        guard tokens.indices.contains(name.sentence) else { return nil }
        let row = tokens[name.sentence]
        guard row.indices.contains(name.words.lowerBound), row.indices.contains(name.words.upperBound) else {
            return nil
        }
        let range = row[name.words.lowerBound]..<row[name.words.upperBound]
        return range.isEmpty ? nil : (index, range, name.kind)
    }.sorted { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
}

private func tag(of kind: EntityKind) -> String {
    switch kind {
    case .person: "PER"
    case .organization: "ORG"
    case .place: "LOC"
    case .other: "MISC"
    }
}
