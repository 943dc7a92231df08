import Articles
import Text

// The package face of the target.

/// The version of the engine; a higher one annotates anew.
package let entitiesVersion = 1

/// The persons, organisations, places and other names of a document.
///
/// - Parameters:
///   - document: the article's text.
///   - title: its title, which tells about names but in which no mention is given.
/// - Returns: by number of mentions, most first; of equals the one named first. No two share a byte.
/// - Complexity: O(n).
package func entities(in document: TokenizedText, title: UTF8Text?, model: EntityModel) -> [Entity] {
    guard let title, !title.isEmpty else {
        return resolvedEntities(taggedSpans(of: document, model: model), in: document, from: 0, model: model)
    }
    let head = TokenizedText(title)
    let whole = head.followed(by: document)
    let found = resolvedEntities(
        taggedSpans(of: whole, model: model), in: whole, from: head.tokens.count, model: model)
    let shift = document.text.count - whole.text.count
    return found.map { entity in
        Entity(
            kind: entity.kind, name: entity.name, aliases: entity.aliases, roles: entity.roles,
            mentions: entity.mentions.map { $0.shifted(by: shift) })
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

private func tag(of kind: EntityKind) -> String {
    switch kind {
    case .person: "PER"
    case .organization: "ORG"
    case .place: "LOC"
    case .other: "MISC"
    }
}
