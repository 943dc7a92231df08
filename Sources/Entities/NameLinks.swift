import Articles
import Text

/// Joins the mentions of one organisation, place or other thing: one name, names that the gazetteer knows as one,
/// an abbreviation and its expansion, a name with and without its nation, company form or last words.
///
/// - Parameter mentions: the document's mentions that are no persons, in text order.
/// - Complexity: O(n): a name is compared with a fixed number of others.
func linkNames(
    _ mentions: [(index: Int, mention: Mention)], of document: TokenizedText, in clusters: inout Clusters,
    _ known: NameWords, _ model: EntityModel
) {
    var byName: [KeyOfKind<NameKey>: Int] = [:]
    var byGroup: [KeyOfKind<Int>: Int] = [:]
    for (index, mention) in mentions {
        clusters.join(index, &byName, KeyOfKind(kind: mention.kind, key: mention.name))
        if !mention.isNumbered, let group = aliasGroup(of: mention, in: document, model) {
            clusters.join(index, &byGroup, KeyOfKind(kind: mention.kind, key: group))
        }
    }
    linkAcronyms(mentions, of: document, in: &clusters, known)
    linkForms(mentions, of: document, in: &clusters, known, model)
}

/// A name or form of one kind: "Washington" the place is not Washington the person.
private struct KeyOfKind<Key: Hashable>: Hashable {
    let kind: EntityKind
    let key: Key
}

extension Clusters {
    /// Joins `index` with the first that was met under `key`.
    mutating func join<Key: Hashable>(_ index: Int, _ first: inout [Key: Int], _ key: Key) {
        if let same = first[key] { join(same, index) } else { first[key] = index }
    }
}

/// The number of the gazetteer's group of names that mean the same.
private func aliasGroup(of mention: Mention, in document: TokenizedText, _ model: EntityModel) -> Int? {
    if let group = model.aliasGroups[mention.key] { return group }
    guard let first = mention.wordTokens.first, let last = mention.wordTokens.last, first <= last else { return nil }
    return model.aliasGroups[PhraseKey(document.text.bytes.span, document.range(ofTokens: first..<last + 1))]
}

/// Joins abbreviations to the nearest name with those initials, or to the name they stand in brackets behind.
private func linkAcronyms(
    _ mentions: [(index: Int, mention: Mention)], of document: TokenizedText, in clusters: inout Clusters,
    _ known: NameWords
) {
    var byInitials: [NameKey: [(token: Int, index: Int)]] = [:]
    var byEnd: [Int: (index: Int, mention: Mention)] = [:]
    for (index, mention) in mentions where mention.words.count > 1 {
        byEnd[mention.tokens.upperBound] = (index, mention)
        for initials in initials(of: mention, in: document, known) {
            byInitials[initials, default: []].append((mention.tokens.lowerBound, index))
        }
    }
    for (index, mention) in mentions {
        guard let acronym = mention.acronym else { continue }
        let token = mention.tokens.lowerBound
        if let full = byInitials[acronym].flatMap({ nearest(to: token, in: $0) }) {
            clusters.join(full, index)
        } else if token > 1, document.tokens[token - 1].kind == .bracket, let (full, name) = byEnd[token - 1],
            document.text.bytes[document.tokens[token - 1].range.lower] == 0x28, name.kind == mention.kind
        {
            clusters.join(full, index)
        }
    }
}

/// The one whose token is nearest, of equals the earlier. O(log n).
private func nearest(to token: Int, in places: [(token: Int, index: Int)]) -> Int? {
    let next = places.firstPlace(fromWhere: { $0.token >= token })
    let (after, before) = (next < places.count ? places[next] : nil, next > 0 ? places[next - 1] : nil)
    guard let before else { return after?.index }
    guard let after else { return before.index }
    return token - before.token <= after.token - token ? before.index : after.index
}

/// What a name of several words may be abbreviated to: the initials of all words, of those that are not small, and of
/// those with a capital.
private func initials(of mention: Mention, in document: TokenizedText, _ known: NameWords) -> Set<NameKey> {
    var (all, large, capital): ([NameWords.Number], [NameWords.Number], [NameWords.Number]) = ([], [], [])
    for (word, token) in zip(mention.words, mention.wordTokens) where !known.has(.possessive, word) {
        guard let letter = known.letters(of: word).first.map(NameWords.Number.init) else { continue }
        all.append(letter)
        if !known.has(.small, word) { large.append(letter) }
        if document.tokens[token].casing != .lower { capital.append(letter) }
    }
    return Set([all, large, capital].filter { (2...7).contains($0.count) }.map { NameKey($0) })
}

/// Joins the forms of one name, and what is called by its first or last words alone where only one thing can be meant.
private func linkForms(
    _ mentions: [(index: Int, mention: Mention)], of document: TokenizedText, in clusters: inout Clusters,
    _ known: NameWords, _ model: EntityModel
) {
    var byForm: [KeyOfKind<NameKey>: Int] = [:]
    let forms = mentions.map { index, mention in
        NameForm(mention, index: index, in: document, known, model)
    }
    for form in forms where !form.words.isEmpty {
        clusters.join(form.index, &byForm, KeyOfKind(kind: form.kind, key: NameKey(form.words)))
    }
    var (beginnings, ends): ([KeyOfKind<NameKey>: Longer], [KeyOfKind<NameKey>: Longer]) = ([:], [:])
    for (order, form) in forms.enumerated() where form.canBeCut {
        var (beginning, end) = (NameKey(), NameKey())
        for count in 0..<min(form.words.count - 1, 5) {
            beginning.append(form.words[count])
            beginnings[KeyOfKind(kind: form.kind, key: beginning), default: Longer()].add(form.index, order)
            end.append(form.words[form.words.count - 1 - count])
            ends[KeyOfKind(kind: form.kind, key: end), default: Longer()].add(form.index, order)
        }
    }
    for (order, form) in forms.enumerated() where form.canBeCut && form.words.count <= 5 {
        let isOneWord = form.words.count == 1
        if isOneWord, form.isPlace(known) { continue }
        let beginning = KeyOfKind(kind: form.kind, key: NameKey(form.words))
        if !isOneWord || form.kind == .organization,
            let longer = beginnings[beginning]?.only(before: .max, in: &clusters)
        {
            clusters.join(longer, form.index)
            continue
        }
        // "the Board" means one named before.
        guard !isOneWord || known.letters(of: form.words[0]).count > 4 else { continue }
        let end = KeyOfKind(kind: form.kind, key: NameKey(form.words.reversed()))
        if let longer = ends[end]?.only(before: isOneWord ? order : .max, in: &clusters) {
            clusters.join(longer, form.index)
        }
    }
}

/// The longer names that begin or end as a shorter one, as far as needed to see whether there are several.
private struct Longer {
    private var names: [(index: Int, order: Int)] = []
    private static let most = 6

    mutating func add(_ index: Int, _ order: Int) {
        if names.count <= Self.most { names.append((index, order)) }
    }

    /// The thing that all the longer names before the place `order` name; nil when they name several.
    func only(before order: Int, in clusters: inout Clusters) -> Int? {
        let before = names.prefix { $0.order < order }
        guard let first = before.first else { return nil }
        let root = clusters.root(of: first.index)
        return before.allSatisfy { clusters.root(of: $0.index) == root } ? root : nil
    }
}
