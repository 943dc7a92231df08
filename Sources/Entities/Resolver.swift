import Articles
import Text

/// The entities that tagged spans name.
///
/// - Parameters:
///   - spans: in text order, disjoint.
///   - firstToken: mentions before this token count as evidence only and are not given (a title before the text).
/// - Returns: by number of mentions, most first; of equals the one named first.
/// - Complexity: O(n log n) in the number of entities, O(n) else.
func resolvedEntities(
    _ spans: [TaggedSpan], in document: TokenizedText, from firstToken: Int, model: EntityModel
) -> [Entity] {
    let (mentions, found) = clusters(of: spans.map { ($0.tokens, $0.kind) }, in: document, model: model)
    var clusters = found

    var kinds = [EntityKind?](repeating: nil, count: document.tokens.count)
    for span in spans { for token in span.tokens { kinds[token] = span.kind } }
    var members: [Int: [Mention]] = [:]
    var order: [Int] = []
    for (index, mention) in mentions.enumerated() where mention.tokens.lowerBound >= firstToken {
        let root = clusters.root(of: index)
        if members[root] == nil { order.append(root) }
        members[root, default: []].append(mention)
    }
    let entities = order.compactMap { root in
        members[root].map { entity($0, in: document, kinds: kinds, model: model) }
    }
    return entities.enumerated().sorted { left, right in
        let (more, less) = (left.element.mentions.count, right.element.mentions.count)
        return more != less ? more > less : left.offset < right.offset
    }.map(\.element)
}

/// The entity with these mentions, which are not empty and in text order.
private func entity(
    _ mentions: [Mention], in document: TokenizedText, kinds: [EntityKind?], model: EntityModel
) -> Entity {
    var texts: [PhraseKey: (mention: Mention, order: Int)] = [:]
    var counts: [EntityKind: Int] = [:]
    var roleTexts: [String] = []
    var seenRoles: Set<PhraseKey> = []
    for mention in mentions {
        counts[mention.kind, default: 0] += 1
        if let known = texts[mention.key] {
            if known.mention.isAllUpper, !mention.isAllUpper { texts[mention.key] = (mention, known.order) }
        } else {
            texts[mention.key] = (mention, texts.count)
        }
        guard mention.kind == .person, let sentence = document.sentence(at: mention.range.lower) else { continue }
        for role in roles(
            of: mention, in: document, sentence: document.sentences[sentence], kinds: kinds, model: model)
        where roleTexts.count < 16 {
            let range = document.range(ofTokens: role)
            if seenRoles.insert(PhraseKey(document.text.bytes.span, range)).inserted {
                roleTexts.append(document.text[range])
            }
        }
    }
    let names = texts.values.sorted { $0.order < $1.order }.map(\.mention)
    let fullest = names.max { isFuller($1, than: $0) } ?? mentions[0]
    let kind = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? fullest.kind
    let shownKind = fullest.isAcronym ? kind : fullest.kind
    let evidence = SubtypeEvidence(document: document, model: model)
    return Entity(
        kind: shownKind,
        subtype: evidence.subtype(of: shownKind, names: [fullest] + names.filter { $0.key != fullest.key }, mentions),
        name: document.text[fullest.range],
        aliases: names.filter { $0.key != fullest.key }.map { document.text[$0.range] }, roles: roleTexts,
        mentions: mentions.map(\.range))
}

/// Whether the left name says more: more words, then more letters; capitals alone say least.
private func isFuller(_ left: Mention, than right: Mention) -> Bool {
    let (leftForm, rightForm) = (left.isAllUpper && !left.isAcronym, right.isAllUpper && !right.isAcronym)
    if leftForm != rightForm { return rightForm }
    return (left.words.count, left.range.count) > (right.words.count, right.range.count)
}

/// The mentions of named spans, and those of one entity in one cluster.
///
/// - Parameter spans: in text order; they may overlap, then each is joined by itself.
/// - Complexity: O(n).
func clusters(
    of spans: [(tokens: Range<Int>, kind: EntityKind)], in document: TokenizedText, model: EntityModel
) -> (mentions: [Mention], clusters: Clusters) {
    var words = NameWords()
    let mentions = spans.map { Mention(tokens: $0.tokens, kind: $0.kind, in: document, model: model, words: &words) }
    var clusters = Clusters(count: mentions.count)
    let persons = mentions.indices.filter { mentions[$0].kind == .person && !mentions[$0].words.isEmpty }
    linkPersons(persons.map { PersonName(mentions[$0], index: $0, in: document, words) }, in: &clusters, words)
    let others = mentions.indices.filter { mentions[$0].kind != .person && !mentions[$0].words.isEmpty }
    linkNames(others.map { ($0, mentions[$0]) }, of: document, in: &clusters, words, model)
    return (mentions, clusters)
}
