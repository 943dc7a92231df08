/// Adds what WordNet has with a capital, by its field, and its common nouns of people, groups and places.
func addWordNet(_ folder: String, to lists: inout PhraseLists) throws {
    for line in try lines(of: "\(folder)/data.noun") {
        guard let synset = Synset(line) else { continue }
        for word in synset.words {
            if beginsWithCapital(word) {
                guard let list = nameList(synset) else { continue }
                lists.add(word, to: list)
                // Who is known by a full name is known by the surname too.
                if list == "knownperson", let last = word.split(separator: " ").last, last.utf8.count > 3,
                    beginsWithCapital(last)
                {
                    lists.add(String(last), to: list)
                }
            } else if let list = nounList(synset), !word.contains(" ") {
                lists.add(word, to: list)
            }
        }
    }
    for line in try lines(of: "\(folder)/data.adj") {
        for word in Synset(line)?.words ?? [] where beginsWithCapital(word) && !word.contains(" ") {
            lists.add(word, to: "demonym")
        }
    }
    for file in ["data.noun", "data.verb", "data.adj", "data.adv"] {
        for word in try lines(of: "\(folder)/\(file)").flatMap({ Synset($0)?.words ?? [] })
        where (3...12).contains(word.utf8.count) && word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
            lists.add(word, to: "dictionary")
        }
    }
}

/// The lines of a file of WordNet, its licence left out.
private func lines(of path: String) throws -> [Substring] {
    String(decoding: try bytes(of: path), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("  ") }
}

/// One line of WordNet's data: words of one meaning.
private struct Synset {
    let words: [String]
    /// The number of the file it comes from, which is its field: 15 places, 18 persons (lexnames(5WN)).
    let field: Int
    /// Whether it is one single thing, and not a kind.
    let isInstance: Bool

    init?(_ line: Substring) {
        let parts = line.prefix { $0 != "|" }.split(separator: " ")
        guard parts.count > 4, let field = Int(parts[1]), let count = Int(parts[3], radix: 16),
            count > 0, parts.count > 4 + count * 2
        else { return nil }
        self.field = field
        words = (0..<count).map { index in
            parts[4 + index * 2].prefix { $0 != "(" }.split(separator: "_").joined(separator: " ")
        }
        isInstance = parts.contains("@i")
    }
}

/// The list of names that a synset's words belong to.
private func nameList(_ synset: Synset) -> String? {
    switch synset.field {
    case 18: synset.isInstance ? "knownperson" : "demonym"
    case 15, 17: "knownplace"
    case 14: "knownorg"
    case 4, 10, 11: "knownthing"
    case 6: synset.isInstance ? "knownthing" : nil
    default: nil
    }
}

/// The list of common nouns that a synset's words belong to.
private func nounList(_ synset: Synset) -> String? {
    switch synset.field {
    case 14: "groupnoun"
    case 15: "locationnoun"
    case 18: "personnoun"
    default: nil
    }
}
