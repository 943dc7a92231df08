import Text

/// Makes copies and additions that the corpora lack: headlines in capitals and in Title Case, datelines, bylines, lines
/// in small letters.
package struct Augmentation: Sendable {
    /// How often a document's first sentence gets a copy in capitals; any other sentence stands in them a third as often.
    package var capitals = 0.12
    /// How often a document's first sentence gets a copy in Title Case.
    package var titleCase = 0.06
    /// How often a document begins with a dateline; a byline or credit line follows it two thirds as often.
    package var datelines = 0.25

    private let cities: [String]
    private let countries: [String]
    private let givenNames: [String]
    private let surnames: [String]

    /// Takes names from a gazetteer.
    package init(lists gazetteer: [UInt8]) {
        cities = plainPhrases("city", in: gazetteer)
        countries = plainPhrases("country", in: gazetteer)
        givenNames = plainPhrases("first", in: gazetteer)
        surnames = plainPhrases("last", in: gazetteer)
    }

    /// The documents with what is added. Equal documents and seeds give equal ones.
    package func documents(_ documents: [TaggedDocument], seed: UInt64) -> [TaggedDocument] {
        guard ![cities, countries, givenNames, surnames].contains(where: \.isEmpty) else { return documents }
        var maker = LineMaker(
            random: SplitMix(seed: seed), cities: cities, countries: countries, givenNames: givenNames,
            surnames: surnames)
        return documents.map { document in
            var sentences: [[TaggedWord]] = []
            for (index, sentence) in document.sentences.enumerated() {
                let isFirst = index == 0
                if isFirst, sentence.count < 30 {
                    let head = sentence.last?.word == "." ? Array(sentence.dropLast()) : sentence
                    if maker.random.happens(capitals) {
                        sentences.append(inCapitals(head))
                    } else if maker.random.happens(titleCase) {
                        sentences.append(inTitleCase(head))
                    }
                }
                if isFirst, maker.random.happens(datelines) {
                    sentences.append(maker.dateline() + sentence)
                } else if !isFirst, sentence.count < 25, maker.random.happens(capitals / 3) {
                    sentences.append(inCapitals(sentence))
                } else {
                    sentences.append(sentence)
                }
            }
            if maker.random.happens(datelines * 2 / 3) { sentences.append(maker.byline()) }
            var result = document
            result.sentences = sentences.filter { !$0.isEmpty }
            return result
        }
    }

    /// The documents with a share of their sentences in small letters. Equal documents and seeds give equal ones.
    package static func inSmallLetters(
        _ documents: [TaggedDocument], share: Double, seed: UInt64
    ) -> [TaggedDocument] {
        changing(documents, share: share, seed: seed) { sentence in
            sentence.map { TaggedWord(word: $0.word.lowercased(), label: $0.label) }
        }
    }

    /// The documents with a share of their sentences in which hyphens are words, as treebanks have them. Equal documents and
    /// seeds give equal ones.
    package static func withHyphensApart(
        _ documents: [TaggedDocument], share: Double, seed: UInt64
    ) -> [TaggedDocument] {
        changing(documents, share: share, seed: seed) { $0.flatMap(\.hyphensApart) }
    }

    /// The documents with a share of their sentences in which "Mr." and its like have no period, as the British write them.
    /// Equal documents and seeds give equal ones.
    package static func withBareTitles(_ documents: [TaggedDocument], share: Double, seed: UInt64) -> [TaggedDocument] {
        func hasTitle(_ sentence: [TaggedWord]) -> Bool { sentence.contains { periodTitles.contains($0.word) } }
        return changing(documents, share: share, seed: seed, where: hasTitle) { sentence in
            sentence.map { word in
                guard periodTitles.contains(word.word) else { return word }
                return TaggedWord(word: String(word.word.dropLast()), label: word.label)
            }
        }
    }

    /// The documents with a share of the sentences changed for which `isMeant` holds; only for these a number is drawn.
    private static func changing(
        _ documents: [TaggedDocument], share: Double, seed: UInt64,
        where isMeant: ([TaggedWord]) -> Bool = { _ in true }, _ change: ([TaggedWord]) -> [TaggedWord]
    ) -> [TaggedDocument] {
        var random = SplitMix(seed: seed)
        return documents.map { document in
            var result = document
            result.sentences = document.sentences.map { isMeant($0) && random.happens(share) ? change($0) : $0 }
            return result
        }
    }

    private func inCapitals(_ sentence: [TaggedWord]) -> [TaggedWord] {
        sentence.map { TaggedWord(word: $0.word.uppercased(), label: $0.label) }
    }

    private func inTitleCase(_ sentence: [TaggedWord]) -> [TaggedWord] {
        sentence.enumerated().map { index, word in
            guard index == 0 || !smallWords.contains(word.word), let first = word.word.first else { return word }
            return TaggedWord(word: first.uppercased() + word.word.dropFirst(), label: word.label)
        }
    }
}

/// The phrases of a list that are written in ASCII letters and spaces.
private func plainPhrases(_ list: String, in gazetteer: [UInt8]) -> [String] {
    let name = Array(list.utf8)
    return gazetteer.split(separator: UInt8.newline).flatMap { line -> [String] in
        let fields = line.split(separator: UInt8.tab)
        guard let first = fields.first, first.elementsEqual(name) else { return [] }
        return fields.dropFirst().filter { $0.count > 2 && $0.allSatisfy { $0.isLetter || $0 == .space } }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Makes the lines at either end of an agency's report.
private struct LineMaker {
    var random: SplitMix
    let cities: [String]
    let countries: [String]
    let givenNames: [String]
    let surnames: [String]

    private static let (person, place, organization) = (0, 1, 2)

    private func plain(_ text: String) -> [TaggedWord] {
        text.split(separator: " ").map { TaggedWord(word: String($0), label: .outside) }
    }

    private func name(_ text: String, _ kind: Int) -> [TaggedWord] {
        text.split(separator: " ").enumerated().map { index, word in
            TaggedWord(word: String(word), label: index == 0 ? .first(kind) : .further(kind))
        }
    }

    private mutating func city() -> [TaggedWord] { name(random.one(of: cities), Self.place) }
    private mutating func agency() -> [TaggedWord] { name(random.one(of: agencies), Self.organization) }

    private mutating func person() -> [TaggedWord] {
        let initial = random.happens(0.1) ? random.one(of: initials) + ". " : ""
        return name("\(random.one(of: givenNames)) \(initial)\(random.one(of: surnames))", Self.person)
    }

    /// "BEIJING (Reuters) -" and the like.
    mutating func dateline() -> [TaggedWord] {
        var place = random.happens(0.6) ? random.one(of: capitalCities) : random.one(of: cities)
        if !random.happens(0.25) { place = place.uppercased() }
        var line = name(place, Self.place)
        if random.happens(0.2) { line += plain(",") + name(random.one(of: countries), Self.place) }
        if random.happens(0.2) { line += plain(", \(random.one(of: months)) \(random.number(in: 1...31))") }
        if random.happens(0.8) { line += plain("(") + agency() + plain(")") }
        return line + plain(random.one(of: ["-", "--", "–", "—"]))
    }

    /// "By …", "(Reporting by …; Editing by …)", or what an author is.
    mutating func byline() -> [TaggedWord] {
        let form = random.number(in: 0...99)
        if form < 35 {
            var line = plain("By") + person()
            if random.happens(0.4) { line += plain("and") + person() }
            if random.happens(0.3) { line += plain(",") + agency() }
            return line
        }
        if form < 80 { return credits() }
        let field = random.one(of: ["senior", "political", "foreign", "business", "staff"])
        let role = random.one(of: ["correspondent", "reporter", "editor", "writer"])
        let joint = random.one(of: ["for", "at", "with"])
        return person() + plain("is a \(field) \(role) \(joint)") + agency() + plain("based in") + city() + plain(".")
    }

    private mutating func credits() -> [TaggedWord] {
        var line = plain("( Reporting by") + person()
        if random.happens(0.6) { line += plain("and") + person() }
        if random.happens(0.5) { line += plain("in") + city() }
        if random.happens(0.3) { line += plain("; Additional reporting by") + person() + plain("in") + city() }
        line += plain(random.one(of: [";", "."]) + " Editing by") + person()
        if random.happens(0.6) { line += plain("and") + person() }
        return line + plain(")")
    }
}

private let smallWords: Set<String> = [
    "a", "an", "the", "of", "in", "on", "for", "to", "and", "or", "at", "by", "with", "as", "from", "but", "nor",
]
private let periodTitles: Set<String> = ["Mr.", "Mrs.", "Ms.", "Dr."]
private let initials = "A B C D E F G H J K L M R S T W".split(separator: " ").map(String.init)
private let months =
    ("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec. January February August September October "
    + "November December").split(separator: " ").map(String.init)
private let capitalCities = [
    "Washington", "London", "Beijing", "Moscow", "Tokyo", "Paris", "Berlin", "Brussels", "Jerusalem", "Cairo", "Kyiv",
    "Kiev", "Baghdad", "Tehran", "Delhi", "Seoul", "Taipei", "Sydney", "Geneva", "Rome", "Madrid", "Istanbul", "Dubai",
    "Nairobi", "Jakarta", "Manila", "Havana", "Caracas", "New York", "Hong Kong", "Mexico City", "New Delhi",
    "United Nations", "San Francisco", "Los Angeles", "Tel Aviv",
]
private let agencies = [
    "Reuters", "AP", "AFP", "Xinhua", "Bloomberg", "CNN", "Kyodo", "IRNA", "ANSA", "UPI", "Associated Press",
    "Interfax", "TASS", "Yonhap", "Agence France-Presse", "Thomson Reuters", "VOA", "IPS", "dpa", "EFE", "BBC", "NPR",
]

extension TaggedWord {
    /// The word's parts and the hyphens between them; the word itself where a part would not be of its name.
    fileprivate var hyphensApart: [TaggedWord] {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 1, parts.allSatisfy({ $0.utf8.contains { $0.isLetter || $0 >= 0x80 } }) else {
            return [self]
        }
        // "Paris-based" has one tag, but "Paris" alone is the name.
        let isSmall = parts.dropFirst().contains { $0.utf8.first.map(\.isLower) ?? false }
        if let kind = label.kind, kind != 0, isSmall { return [self] }
        let further = label.kind.map(Label.further) ?? label
        var words: [TaggedWord] = []
        for part in parts {
            if !words.isEmpty { words.append(TaggedWord(word: "-", label: further)) }
            words.append(TaggedWord(word: String(part), label: words.isEmpty ? label : further))
        }
        return words
    }
}
