import Articles
import Text

/// What a place's name tells of it.
enum PlaceEvidence {
    /// What it is.
    case subtype(EntitySubtype)
    /// That it is a city, unless the words around it say that its region is meant: "Herat province".
    case cityOrItsRegion
    /// That it has no subtype: a river, a lake.
    case noSubtype
    /// That several things have the name, so that only the words around it can tell: "Georgia".
    case ambiguous
}

extension SubtypeEvidence {
    /// What a place's name tells; nil nothing.
    func placeEvidence(of name: Mention) -> PlaceEvidence? {
        let tokens = core(name)
        let key = PhraseKey(document.text.bytes.span, document.range(ofTokens: tokens))
        let classes = model.subtypes[key]
        let known = model.phrases[key]
        if classes.contains(.facility) { return .subtype(.facility) }
        if classes.contains(.area) { return .subtype(.region) }
        let isRegion = classes.contains(.division) || known.contains(.region)
        if classes.contains(.nation) || known.contains(.country) {
            return known.contains(.region) ? .ambiguous : .subtype(.country)
        }
        let isCity = !classes.isDisjoint(with: [.city, .metropolis])
        if isRegion, !isCity {
            // A province may have the name of its capital, which is then the better known.
            if known.contains(.region) || model.lexicon[key].isDisjoint(with: [.city, .town]) {
                return .subtype(.region)
            }
            if !known.contains(.city) { return .ambiguous }
        }
        // A town may have the name of mountains or of a river: "Andes".
        let isTown = model.lexicon[key].contains(.town) && !known.contains(.place)
        if isCity || known.contains(.city) || isTown {
            return .cityOrItsRegion
        }
        return headEvidence(of: tokens)
    }

    /// What the first and last words tell: "City of Cleveland", "Helmand Province", "Heathrow Airport", "Nile River".
    private func headEvidence(of tokens: Range<Int>) -> PlaceEvidence? {
        guard tokens.count > 1 else { return nil }
        let first = classes(at: tokens.lowerBound)
        if goesOnWithOf(tokens) {
            if first.contains(.cityOf) { return .subtype(.city) }
            if first.contains(.regionOf) { return .subtype(.region) }
            if first.contains(.nationOf) { return .subtype(.country) }
        }
        if first.contains(.natureHead) { return .noSubtype }
        // What stands behind a small word says where it is: "Museum of Flight in Seattle".
        let end = tokens.dropFirst().first { isWord("in", at: $0) || isWord("of", at: $0) } ?? tokens.upperBound
        let last = classes(at: end - 1)
        if last.contains(.facilityTail) { return .subtype(.facility) }
        if last.contains(.natureTail) { return .noSubtype }
        guard end == tokens.upperBound else { return nil }
        if last.contains(.regionTail) { return .subtype(.region) }
        return last.contains(.cityTail) ? .subtype(.city) : nil
    }
}

/// What the words around one mention of a place tell of it.
struct PlaceSurroundings {
    /// Whether it is said to be a city, or a region.
    private let (isCity, isRegion): (Bool, Bool)
    /// Whether a country or region stands behind it and a comma, as behind a city: "Essen, Germany".
    private let isWithin: Bool

    init(of tokens: Range<Int>, _ evidence: SubtypeEvidence) {
        let (before, after) = (tokens.lowerBound, tokens.upperBound)
        let next = evidence.classes(at: after)
        // "the city of", "the port city of", "in the town of".
        let noun = evidence.isWord("of", at: before - 1) ? evidence.classes(at: before - 2) : []
        isCity = noun.contains(.cityNoun)
        isRegion = noun.contains(.regionNoun) || next.contains(.regionNoun)
        isWithin = evidence.isMark(0x2C, at: after) && evidence.isRegionOrCountry(at: after + 1)
    }

    /// The subtype that the surroundings of all mentions agree in; nil where they tell nothing or disagree.
    static func told(by all: [PlaceSurroundings]) -> EntitySubtype? {
        let isRegion = all.contains(where: \.isRegion)
        if all.contains(where: \.isCity) { return isRegion ? nil : .city }
        if isRegion { return .region }
        return all.contains(where: \.isWithin) ? .city : nil
    }

    /// Whether most mentions are said to be a region, and none a city: "Herat province".
    static func sayRegion(_ all: [PlaceSurroundings]) -> Bool {
        !all.contains(where: \.isCity) && all.count(where: \.isRegion) * 2 > all.count
    }
}

extension SubtypeEvidence {
    /// Whether a name of one to three words that the lists have as a country or region stands at `token`.
    fileprivate func isRegionOrCountry(at token: Int) -> Bool {
        guard document.tokens.indices.contains(token), document.tokens[token].casing != .lower else { return false }
        return (token + 1...token + 3).contains { end in
            guard end <= document.tokens.count else { return false }
            let key = PhraseKey(document.text.bytes.span, document.range(ofTokens: token..<end))
            return !model.subtypes[key].isDisjoint(with: [.nation, .division])
                || !model.phrases[key].isDisjoint(with: [.country, .region])
        }
    }
}
